// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mailfollower.h"

#include "core/store/settingsstore.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kQuiet = 800ms; // a mail program writes a mail in several goes
constexpr auto kOften = 20s;
constexpr qsizetype kWatchedAtOnce = 32;

core::Result<core::FollowedOutcome> readOn(const QString &store, core::FollowedFolders &folders,
                                           core::Instant now, core::Progress &progress)
{
    auto database = core::Database::openBeside(store);
    if (!database)
        return core::failure(database.error());
    const auto own = core::SettingsStore(*database).ownAddresses();
    if (!own)
        return core::failure(own.error());
    return core::readOn(*database, folders, {.ownAddresses = *own, .now = now}, progress);
}

} // namespace

MailFollower::MailFollower(core::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    m_often.setInterval(kOften);
    m_portion.setSingleShot(true);
    m_portion.setInterval(0);
    connect(&m_portion, &QTimer::timeout, this, &MailFollower::watchNext);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &MailFollower::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &MailFollower::lookSoon);
    connect(&m_quiet, &QTimer::timeout, this, &MailFollower::look);
    connect(&m_often, &QTimer::timeout, this, &MailFollower::look);
    connect(&m_task, &BackgroundTask::finished, this, &MailFollower::take);
}

void MailFollower::start()
{
    if (std::exchange(m_isOn, true))
        return;
    m_often.start();
    look();
}

void MailFollower::stop()
{
    m_isOn = false;
    m_often.stop();
    m_quiet.stop();
    m_task.cancel();
}

void MailFollower::lookSoon()
{
    if (m_isOn)
        m_quiet.start();
}

void MailFollower::look()
{
    if (!m_isOn)
        return;
    if (m_task.isRunning())
        return lookSoon();
    m_outcome = std::make_shared<core::Result<core::FollowedOutcome>>();
    m_task.start(
      [outcome = m_outcome, store = m_desk.database.path(), folders = m_folders,
       now = m_desk.now()](core::Progress &progress) { *outcome = readOn(store, *folders, now, progress); });
}

void MailFollower::take()
{
    const auto outcome = *m_outcome;
    if (outcome)
        watch(outcome->watched);
    if (!outcome) {
        if (outcome.error().code != core::Error::Code::Canceled)
            Q_EMIT failed(outcome.error());
        return;
    }
    qint64 mails = 0;
    for (const core::ImportReport &report : outcome->reports)
        mails += report.added + report.elsewhere;
    if (mails > 0)
        Q_EMIT arrived(int(mails));
    if (m_lastLook)
        Q_EMIT looked();
    if (outcome->hasMore)
        look();
}

/// A file that was replaced is no longer watched, and new ones come: told anew after each look.
void MailFollower::watch(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_lastLook = m_desk.now();
    m_unwatched = paths;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> known(watched.begin(), watched.end());
    m_unwatched.removeIf([&known](const QString &path) { return known.contains(path); });
    m_portion.start();
}

void MailFollower::watchNext()
{
    const QStringList next = m_unwatched.first(std::min(m_unwatched.size(), kWatchedAtOnce));
    if (next.isEmpty())
        return;
    m_watcher.addPaths(next);
    m_unwatched.remove(0, next.size());
    m_portion.start();
}

} // namespace ui
