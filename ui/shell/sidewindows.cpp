// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidewindows.h"

#include "core/actions/settings.h"
#include "core/transfer/followedmail.h"
#include "ui/merging/mergewindow.h"
#include "ui/playbooks/playbookswindow.h"
#include "ui/settings/followedmailfield.h"
#include "ui/settings/saidwindow.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/deskwork.h"
#include "ui/shell/outside.h"
#include "ui/team/exportwindow.h"
#include "ui/team/reviewwindow.h"
#include "ui/tonerules/toneruleswindow.h"

#include <QTimer>

#include <chrono>

namespace ui {

namespace {

constexpr auto kPairsAfterStart = std::chrono::seconds(3);

/// Reads the files of a shelf or rulebook again.
template <class Rules>
OwnFilesWatcher::Use useOf(Rules &rules)
{
    const auto reading = std::make_shared<typename Rules::Reading>(rules.readAgain());
    if (!*reading)
        return nullptr;
    return [&rules, reading] { rules.use(std::move(*reading)); };
}

QString accountDetail(const core::FollowedAccount &account)
{
    if (!account.isRead)
        return SideWindows::tr("not read");
    if (account.account.mailboxes == 0)
        return SideWindows::tr("nothing read yet");
    return account.account.mailboxes == 1 ? SideWindows::tr("one folder")
                                          : SideWindows::tr("%n folders", nullptr, account.account.mailboxes);
}

/// A choice only where there is one.
QList<AccountList::Line> accountLines(const core::FollowedMail &mail)
{
    QList<AccountList::Line> lines;
    for (const core::FollowedAccount &account : mail.accounts)
        lines.append({account.account.folder, account.account.name, accountDetail(account), account.isRead});
    return lines.size() < 2 && mail.mailboxes > 0 ? QList<AccountList::Line>() : lines;
}

} // namespace

SideWindows::SideWindows(DeskWork &work, Outside &outside, QWidget *over)
  : QObject(over), m_work(work), m_outside(outside), m_over(over),
    m_playbookFiles(work.desk().shelf.ownFolder(), [&shelf = work.desk().shelf] { return useOf(shelf); }),
    m_toneFiles(work.desk().tone.ownFolder(), [&tone = work.desk().tone] { return useOf(tone); }),
    m_pairs(work.desk().database)
{
    connect(&work, &DeskWork::pairsChanged, &m_pairs, &PairFinder::lookSoon);
    connect(&m_pairs, &PairFinder::failed, this, &SideWindows::failed);
    connect(&m_pairs, &PairFinder::found, this,
            [this](const QList<core::DoubtfulPair> &pairs) { Q_EMIT pairsFound(pairs.size()); });
    connect(&m_playbookFiles, &OwnFilesWatcher::reloaded, this, &SideWindows::playbooksReloaded);
    connect(&m_toneFiles, &OwnFilesWatcher::reloaded, this, &SideWindows::toneRulesReloaded);
}

void SideWindows::start()
{
    m_playbookFiles.start();
    m_toneFiles.start();
    // The list comes first: looking for pairs reads everybody.
    QTimer::singleShot(kPairsAfterStart, &m_pairs, &PairFinder::lookSoon);
}

void SideWindows::showPlaybooks()
{
    const auto open = [this](const QUrl &file) { return openFile(file); };
    (new PlaybooksWindow(m_work.desk().shelf, m_playbookFiles, open, m_over))->show();
}

void SideWindows::showToneRules(const QString &language, const QString &rule)
{
    if (!m_toneRules) {
        m_toneRules = new ToneRulesWindow({.rules = m_work.desk().tone,
                                           .watcher = m_toneFiles,
                                           .open = [this](const QUrl &file) { return openFile(file); },
                                           .ignored = [this] { return m_work.ignored(); }},
                                          m_over);
        connect(m_toneRules, &ToneRulesWindow::heedWanted, &m_work, &DeskWork::heedAgain);
        connect(&m_work, &DeskWork::changed, m_toneRules, &ToneRulesWindow::refresh);
    }
    m_toneRules->turnTo(language, rule);
    m_toneRules->show();
    m_toneRules->activateWindow();
}

void SideWindows::showSettings()
{
    if (m_settings)
        return m_settings->activateWindow();
    m_settings = new SettingsWindow(m_over);
    SettingsWindow *window = m_settings;
    const auto take = [this, window](const QString &name, const QString &value) {
        if (const auto set = m_work.setSetting(name, value); !set)
            window->tell(set.error());
    };
    connect(window, &SettingsWindow::changed, this, take);
    connect(window, &SettingsWindow::holidaysWanted, this, [this, window, take] {
        const QStringList files = m_outside.chooseFiles(window, tr("Holidays"), tr("Calendars (*.ics)"));
        if (!files.isEmpty())
            take(core::settings::kHolidays, files.constFirst());
    });
    connect(window, &SettingsWindow::saidWanted, this, &SideWindows::showSaid);
    connect(&window->mail(), &FollowedMailField::stopWanted, &m_work, &DeskWork::stopFollowing);
    connect(&window->mail(), &FollowedMailField::accountChosen, &m_work, &DeskWork::chooseAccount);
    connect(&m_work, &DeskWork::changed, window, [this, window] { fillSettings(*window); });
    fillSettings(*window);
}

void SideWindows::refreshSettings()
{
    if (m_settings)
        fillSettings(*m_settings);
}

void SideWindows::showSameOnes()
{
    m_pairs.lookSoon(); // another program may have brought somebody
    if (m_sameOnes)
        return m_sameOnes->activateWindow();
    m_sameOnes = new MergeWindow(
      {.sides = [this](const core::ProspectPair &pair) { return core::sidesOf(m_work.desk(), pair); },
       .telling = [this] { return m_work.telling(); },
       .merge = [this](const core::Merge &merge) { return m_work.merge(merge); },
       .tellApart = [this](const core::ProspectPair &pair) { return m_work.tellApart(pair); }},
      m_over);
    connect(m_sameOnes, &MergeWindow::undoWanted, this, &SideWindows::undoWanted);
    connect(&m_pairs, &PairFinder::found, m_sameOnes, &MergeWindow::showPairs);
    connect(&m_work, &DeskWork::failed, m_sameOnes, &MergeWindow::tell);
    if (m_pairs.pairs())
        m_sameOnes->showPairs(*m_pairs.pairs());
    m_sameOnes->show();
}

void SideWindows::showTeamExport()
{
    if (m_export)
        return m_export->activateWindow();
    m_export = new ExportWindow(
      {.desk = m_work.desk(),
       .choosePlace =
         [this](const QString &name) {
             return m_outside.choosePlace(m_over, tr("Export for team"), name,
                                          tr("Team exports (*.unghost-team)"));
         },
       .chooseKey =
         [this] { return m_outside.chooseFiles(m_over, tr("The team's key"), tr("All files (*)")).value(0); },
       .setKey = [this](const QString &path) { return m_work.setSetting(core::settings::kTeamKey, path); }},
      m_over);
    m_export->show();
}

void SideWindows::showTeamReview()
{
    if (m_review)
        return m_review->activateWindow();
    m_review = new ReviewWindow(
      {.store = core::teamStoreBeside(m_work.desk().database.path()),
       .chooseFiles =
         [this] {
             return m_outside.chooseFiles(m_over, tr("Team exports"),
                                          tr("Team exports (*.unghost-team);;All files (*)"));
         },
       .choosePlace =
         [this](const QString &name) {
             return m_outside.choosePlace(m_over, tr("Save report"), name,
                                          tr("Reports (*.pdf *.html *.xlsx *.csv)"));
         },
       .telling = [this] { return m_work.telling(); }},
      m_over);
    m_review->show();
}

void SideWindows::showSaid()
{
    if (m_said)
        return m_said->activateWindow();
    m_said = new SaidWindow(m_over);
    SaidWindow *window = m_said;
    connect(window, &SaidWindow::takeInWanted, &m_work, &DeskWork::takeIn);
    connect(window, &SaidWindow::judgeEachWanted, &m_work, &DeskWork::judgeEachByItself);
    connect(&m_work, &DeskWork::changed, window, [this, window] { fillSaid(*window); });
    fillSaid(*window);
}

void SideWindows::fillSaid(SaidWindow &window)
{
    window.show({m_work.leftOut(), m_work.senderJudgements()}, m_work.telling());
}

void SideWindows::setChangesEnabled(bool enabled)
{
    if (m_said)
        m_said->setEnabled(enabled);
    if (m_settings)
        m_settings->setEnabled(enabled);
    if (m_sameOnes)
        m_sameOnes->setEnabled(enabled);
}

bool SideWindows::openFile(const QUrl &file) const
{
    return m_outside.open(file);
}

QString SideWindows::stateOf(const core::FollowedMail &mail) const
{
    if (!mail.isThere)
        return tr("not there at the moment");
    return mail.readAt ? tr("read on %1").arg(words::dayTimeText(*mail.readAt, m_work.telling()))
                       : tr("not read");
}

void SideWindows::fillSettings(SettingsWindow &window)
{
    const core::Desk &desk = m_work.desk();
    QList<FollowedMailField::Line> lines;
    for (const core::FollowedMail &mail :
         core::followedMail(desk.database).value_or(QList<core::FollowedMail>{})) {
        lines.append({mail.path, stateOf(mail), accountLines(mail)});
    }
    window.mail().setLines(lines);
    if (const auto values = core::settings::values(desk))
        window.show(*values, desk.now().dateIn(desk.writer.zone));
    else
        Q_EMIT failed(values.error());
}

} // namespace ui
