// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/transfer/followedmail.h"
#include "ui/shell/backgroundtask.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

/// Keeps the mail fresh: looks when a followed file or folder changed and was then quiet for a moment, after
/// every action of the rep, and now and then, since not every disk tells of changes. Reads on another thread.
class MailFollower final : public QObject
{
    Q_OBJECT
public:
    explicit MailFollower(core::Desk &desk, QObject *parent = nullptr);

    /// Rests while somebody else reads mail.
    void start();
    void stop();
    /// Soon, once; nothing while it rests.
    void lookSoon();
    /// When it last looked at mail that is followed.
    [[nodiscard]] std::optional<core::Instant> lastLook() const { return m_lastLook; }

Q_SIGNALS:
    /// So many mails are new on timelines. Whom they concern is not worked out yet.
    void arrived(int mails);
    void looked(); ///< at mail that is followed; also when nothing was new
    void failed(const core::Error &error);

private:
    void look();
    void take();
    void watch(const QStringList &paths);
    void watchNext();

    core::Desk &m_desk;
    QFileSystemWatcher m_watcher;
    QStringList m_unwatched; ///< added in small portions: each may ask a slow disk
    QTimer m_portion;
    QTimer m_quiet;
    QTimer m_often;
    std::optional<core::Instant> m_lastLook;
    /// Of the task alone while one runs.
    std::shared_ptr<core::FollowedFolders> m_folders = std::make_shared<core::FollowedFolders>();
    std::shared_ptr<core::Result<core::FollowedOutcome>> m_outcome;
    bool m_isOn = false;
    BackgroundTask m_task; ///< last: its end is waited for before the rest goes
};

} // namespace ui
