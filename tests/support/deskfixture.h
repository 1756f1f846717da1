// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/actions/prospects.h"
#include "core/tone/tonerulebook.h"

#include <QTemporaryDir>

namespace testsupport {

/// A desk on a store of its own, with a clock that stands still. One per test.
class DeskFixture final
{
public:
    /// `now` as in storyline.h: "03-02 10:00", Europe/Berlin, 2026.
    explicit DeskFixture(const QString &now);

    core::Desk &desk() { return m_desk; }
    void setNow(const QString &now);
    [[nodiscard]] QString storePath() const { return m_folder.filePath(QStringLiteral("test.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Sally Brandt of Northlight Solar, a company, after a conversation.
    core::ProspectId addSally();
    [[nodiscard]] core::Record record(core::ProspectId id);
    [[nodiscard]] core::Standing standing(core::ProspectId id);

private:
    QTemporaryDir m_folder;
    core::FixedClock m_clock;
    core::PlaybookShelf m_playbooks;
    core::ToneRulebook m_tone;
    core::Database m_database;
    core::Desk m_desk;
};

} // namespace testsupport
