// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/importflow.h"

#include "core/actions/leftout.h"
#include "core/actions/settings.h"
#include "core/store/candidatestore.h"
#include "core/store/leftoutaccountstore.h"
#include "core/store/settingsstore.h"
#include "core/transfer/importfile.h"
#include "core/transfer/mailboximporter.h"
#include "ui/firststart/accountspage.h"
#include "ui/firststart/importpage.h"
#include "ui/firststart/listpreviewpage.h"
#include "ui/firststart/ownaddressespage.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr qsizetype kMostGuesses = 4;

QStringList withIdentities(QStringList addresses, const QList<core::MailCollection> &mail)
{
    for (const core::MailCollection &collection : mail) {
        for (const QString &identity : collection.addresses) {
            if (!addresses.contains(identity))
                addresses.append(identity);
        }
    }
    return addresses;
}

/// Whoever writes and gets most of the mail.
QStringList guessedAddresses(const QList<core::MailCollection> &mail)
{
    QStringList guesses;
    for (const core::MailCollection &collection : mail) {
        for (const core::LikelyOwnAddress &own : core::likelyOwnAddresses(collection)) {
            if (!guesses.contains(own.address) && guesses.size() < kMostGuesses)
                guesses.append(own.address);
        }
    }
    return guesses;
}

} // namespace

ImportFlow::ImportFlow(core::Desk &desk, QWidget *parent)
  : QStackedWidget(parent), m_desk(desk), m_accounts(new AccountsPage), m_addresses(new OwnAddressesPage),
    m_preview(new ListPreviewPage), m_page(new ImportPage)
{
    addWidget(m_accounts);
    addWidget(m_addresses);
    addWidget(m_preview);
    addWidget(m_page);
    connect(m_accounts, &AccountsPage::answered, this, &ImportFlow::takeAccounts);
    connect(m_accounts, &AccountsPage::canceled, this, &ImportFlow::closed);
    connect(m_addresses, &OwnAddressesPage::answered, this, &ImportFlow::takeAddresses);
    connect(m_addresses, &OwnAddressesPage::canceled, this, &ImportFlow::closed);
    connect(m_preview, &ListPreviewPage::columnsChanged, this, &ImportFlow::showColumns);
    connect(m_preview, &ListPreviewPage::accepted, this, &ImportFlow::takeList);
    connect(m_preview, &ListPreviewPage::canceled, this, &ImportFlow::closed);
    connect(m_page, &ImportPage::cancelWanted, &m_task, &BackgroundTask::cancel);
    connect(m_page, &ImportPage::closed, this, &ImportFlow::closed);
    connect(m_page, &ImportPage::confirmWanted, this, [this] { Q_EMIT confirmWanted(m_since); });
    connect(&m_task, &BackgroundTask::progressed, m_page, &ImportPage::showProgress);
    connect(&m_task, &BackgroundTask::finished, this, &ImportFlow::showOutcome);
}

void ImportFlow::start(const QStringList &paths)
{
    m_job = {};
    m_unseen.clear();
    m_unseenCards.clear();
    for (const QString &path : paths)
        sort(path);
    m_asked = 0;
    if (m_job.mail.isEmpty())
        askNext();
    else
        askAccounts();
}

void ImportFlow::askAccounts()
{
    while (m_asked < m_job.mail.size() && m_job.mail[m_asked].accounts.size() < 2)
        ++m_asked;
    if (m_asked == m_job.mail.size())
        return askWhoseMail();
    const core::MailCollection &mail = m_job.mail[m_asked];
    const auto leftOut = core::LeftOutAccountStore(m_desk.database).folders(mail.path);
    if (!leftOut)
        return Q_EMIT failed(leftOut.error());
    m_accounts->ask(mail.accounts, *leftOut);
    setCurrentWidget(m_accounts);
}

void ImportFlow::takeAccounts(const QStringList &leftOut)
{
    core::MailCollection &mail = m_job.mail[m_asked++];
    mail.leftOut = leftOut;
    mail.mailboxes.removeIf([&leftOut](const QString &mailbox) { return core::isIn(leftOut, mailbox); });
    askAccounts();
}

void ImportFlow::askWhoseMail()
{
    const auto own = core::SettingsStore(m_desk.database).ownAddresses();
    if (!own)
        return Q_EMIT failed(own.error());
    m_job.ownAddresses = *own;
    const QStringList ours = withIdentities(*own, m_job.mail);
    if (!own->isEmpty() && ours.size() == own->size())
        return askNext();
    m_addresses->ask(ours, ours.isEmpty() ? guessedAddresses(m_job.mail) : QStringList());
    setCurrentWidget(m_addresses);
}

void ImportFlow::sort(const QString &path)
{
    const auto mail = core::mailCollectionAt(path);
    if (mail) {
        m_job.mail.append(*mail);
        return;
    }
    if (QFileInfo(path).isDir()) {
        m_job.done.append(refusal(path, mail.error()));
        return;
    }
    const auto type = core::importTypeOf(path);
    if (!type) {
        m_job.done.append(refusal(path, type.error()));
        return;
    }
    switch (*type) {
        case core::ImportType::Mbox:
        case core::ImportType::Eml:
            return; // it was none when it was looked at as mail
        case core::ImportType::Ics:
            m_job.calendars.append(path);
            return;
        case core::ImportType::VCard:
            sortCards(path);
            return;
        case core::ImportType::Csv:
            sortList(path);
            return;
    }
}

void ImportFlow::sortList(const QString &path)
{
    const auto settings = core::SettingsStore(m_desk.database).all();
    auto preview = core::previewCsv(path, settings.value_or(QMap<QString, QString>()));
    if (!preview && preview.error().code == core::Error::Code::UnknownFormat)
        preview = core::previewUnknownCsv(path);
    if (preview)
        m_unseen.append(*preview);
    else
        m_job.done.append(refusal(path, preview.error()));
}

void ImportFlow::sortCards(const QString &path)
{
    const auto preview = core::previewVCards(path);
    if (preview)
        m_unseenCards.append(*preview);
    else
        m_job.done.append(refusal(path, preview.error()));
}

void ImportFlow::askNext()
{
    if (m_unseen.isEmpty() && m_unseenCards.isEmpty())
        return read();
    if (m_unseenCards.isEmpty())
        m_preview->show(m_unseen.constFirst());
    else
        m_preview->show(m_unseenCards.constFirst());
    setCurrentWidget(m_preview);
}

void ImportFlow::takeAddresses(const QStringList &addresses)
{
    if (const auto remembered = core::rememberOwnAddresses(m_desk.database, addresses); !remembered)
        return Q_EMIT failed(remembered.error());
    m_job.ownAddresses = addresses;
    askNext();
}

void ImportFlow::takeList()
{
    if (m_unseenCards.isEmpty())
        m_job.lists.append(m_unseen.takeFirst().mapping);
    else
        m_job.cards.append(m_unseenCards.takeFirst().path);
    askNext();
}

void ImportFlow::showColumns(const QList<core::CsvColumn> &columns)
{
    core::CsvMapping mapping = m_unseen.constFirst().mapping;
    mapping.columns = columns;
    const auto preview = core::previewAs(mapping);
    if (!preview)
        return Q_EMIT failed(preview.error());
    m_unseen.first() = *preview;
    m_preview->update(*preview);
}

void ImportFlow::read()
{
    m_page->showStart();
    setCurrentWidget(m_page);
    m_since = core::CandidateStore(m_desk.database).newest().value_or(0);
    m_outcome = std::make_shared<ImportOutcome>();
    m_task.start([outcome = m_outcome, &desk = m_desk, job = m_job](core::Progress &progress) {
        *outcome = runImport(desk, job, progress);
    });
}

void ImportFlow::showOutcome()
{
    const auto candidates = core::candidates(m_desk.database, m_since);
    m_page->showOutcome(*m_outcome, candidates ? candidates->size() : 0);
    Q_EMIT stored();
}

} // namespace ui
