// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/playbook/playbookshelf.h"
#include "core/tone/tonerulebook.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace app {

struct SessionOptions {
    QString storePath;                ///< empty: the per-user data folder's
    std::optional<core::Instant> now; ///< nothing: the system's clock
    QStringList ownAddresses;         ///< remembered in the store
};

/// The composition root: opens the store, loads playbooks and tone rules, and makes the desk of it all.
/// Nothing else creates one. Belongs to the thread that opened it.
class Session final
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Session>> open(const SessionOptions &options);
    /// For verbs that need rules but no store: refused files are in problems().
    [[nodiscard]] static QString ownFolder(const QString &storePath, const QString &name);

    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    [[nodiscard]] core::Desk &desk() { return m_desk; }
    [[nodiscard]] const SessionOptions &options() const { return m_options; }
    /// Own files that were refused; the shipped ones serve.
    [[nodiscard]] const QList<core::Error> &playbookProblems() const { return m_playbooks.problems(); }
    [[nodiscard]] const QList<core::Error> &toneProblems() const { return m_tone.problems(); }

private:
    Session(SessionOptions options, core::Database database);

    SessionOptions m_options;
    core::Database m_database;
    core::PlaybookShelf m_playbooks;
    core::ToneRulebook m_tone;
    std::unique_ptr<core::Clock> m_clock;
    core::Desk m_desk;
};

} // namespace app
