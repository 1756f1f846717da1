// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/importflow.h"

#include "core/actions/settings.h"
#include "core/store/settingsstore.h"
#include "core/transfer/mailrecords.h"
#include "ui/firststart/accountspage.h"
#include "ui/firststart/importpage.h"
#include "ui/firststart/listpreviewpage.h"
#include "ui/firststart/ownaddressespage.h"

#include <utility>

namespace ui {

namespace {

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
    connect(m_accounts, &AccountsPage::canceled, this, &ImportFlow::leave);
    connect(m_addresses, &OwnAddressesPage::answered, this, &ImportFlow::takeAddresses);
    connect(m_addresses, &OwnAddressesPage::canceled, this, &ImportFlow::leave);
    connect(m_preview, &ListPreviewPage::columnsChanged, this, &ImportFlow::weighColumns);
    connect(m_preview, &ListPreviewPage::accepted, this, &ImportFlow::takeList);
    connect(m_preview, &ListPreviewPage::canceled, this, &ImportFlow::leave);
    connect(m_page, &ImportPage::cancelWanted, this, &ImportFlow::cancel);
    connect(m_page, &ImportPage::closed, this, &ImportFlow::closed);
    connect(m_page, &ImportPage::confirmWanted, this, [this] { Q_EMIT confirmWanted(m_outcome->since); });
    connect(&m_task, &BackgroundTask::progressed, m_page, &ImportPage::showProgress);
    connect(&m_task, &BackgroundTask::finished, this, &ImportFlow::goOn);
    connect(&m_weigher, &ListWeigher::weighed, this, &ImportFlow::showWeighed);
    connect(&m_weigher, &ListWeigher::failed, this, &ImportFlow::failed);
}

void ImportFlow::start(const QStringList &paths)
{
    if (!std::exchange(m_isOpen, true)) {
        m_waiting.clear();
        m_job = {};
        m_asked = 0;
        m_unseen.clear();
        m_unseenCards.clear();
    }
    m_waiting += paths;
    if (!isWorking())
        lookAtWaiting();
}

void ImportFlow::cancel()
{
    m_isCanceled = true;
    m_task.cancel();
}

void ImportFlow::leave()
{
    m_isOpen = false;
    m_weigher.cancel();
    Q_EMIT closed();
}

void ImportFlow::run(Work work, const QString &title, const BackgroundTask::Work &what)
{
    m_work = work;
    m_isCanceled = false;
    m_page->showStart(title);
    setCurrentWidget(m_page);
    m_task.start(what);
    Q_EMIT workChanged();
}

/// After work on another thread: files that came meanwhile are looked at before anything is asked.
void ImportFlow::goOn()
{
    const Work done = std::exchange(m_work, Work::None);
    if (done == Work::Reading)
        return showOutcome();
    if (m_isCanceled) {
        leave();
        return Q_EMIT workChanged();
    }
    if (done == Work::Looking)
        takeLook();
    if (!m_waiting.isEmpty())
        return lookAtWaiting();
    if (done == Work::Looking) {
        askAccounts();
    } else {
        m_addresses->ask({}, *m_guesses);
        setCurrentWidget(m_addresses);
    }
    Q_EMIT workChanged();
}

void ImportFlow::lookAtWaiting()
{
    m_look = std::make_shared<FirstLook>();
    run(Work::Looking, tr("Looking at your files"),
        [look = m_look, store = m_desk.database.path(), paths = std::exchange(m_waiting, {})](
          core::Progress &progress) { *look = lookAt(store, paths, progress); });
}

void ImportFlow::takeLook()
{
    m_job.mail += m_look->job.mail;
    m_job.calendars += m_look->job.calendars;
    m_job.done += m_look->job.done;
    m_unseen += m_look->lists;
    m_unseenCards += m_look->cards;
}

void ImportFlow::askAccounts()
{
    if (m_job.mail.isEmpty())
        return askNext();
    while (m_asked < m_job.mail.size() && m_job.mail[m_asked].accounts.size() < 2)
        ++m_asked;
    if (m_asked == m_job.mail.size())
        return askWhoseMail();
    const core::MailCollection &mail = m_job.mail[m_asked];
    const auto leftOut = core::leftOutFolders(m_desk.database, mail.path);
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
    if (ours.isEmpty())
        return guessWhoseMail();
    m_addresses->ask(ours, {});
    setCurrentWidget(m_addresses);
}

void ImportFlow::guessWhoseMail()
{
    m_guesses = std::make_shared<QStringList>();
    run(Work::Guessing, tr("Looking whose mail this is"),
        [guesses = m_guesses, mail = m_job.mail](core::Progress &progress) {
            *guesses = guessedAddresses(mail, progress);
        });
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

void ImportFlow::weighColumns(const QList<core::CsvColumn> &columns)
{
    m_unseen.first().mapping.columns = columns;
    m_weigher.weigh(m_unseen.constFirst().mapping);
}

void ImportFlow::showWeighed(const core::CsvPreview &preview)
{
    m_unseen.first() = preview;
    if (m_unseenCards.isEmpty()) // else they came meanwhile and are shown first
        m_preview->update(preview);
}

void ImportFlow::read()
{
    m_outcome = std::make_shared<ImportOutcome>();
    run(Work::Reading, tr("Reading"),
        [outcome = m_outcome, &desk = m_desk, job = m_job](core::Progress &progress) {
            *outcome = runImport(desk, job, progress);
        });
}

void ImportFlow::showOutcome()
{
    m_isOpen = false;
    m_page->showOutcome(*m_outcome);
    Q_EMIT stored();
}

} // namespace ui
