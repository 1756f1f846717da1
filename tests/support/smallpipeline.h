// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/playbook/playbookshelf.h"
#include "core/tone/tonerulebook.h"
#include "tests/support/teststore.h"

namespace testsupport {

/// A desk over a new store, on Thursday 19 November 2026 at 10:00 UTC, made through the rep's own actions:
/// a prospect in most of the states.
class SmallPipeline final
{
public:
    enum class Start { Filled, Empty };
    explicit SmallPipeline(Start start = Start::Filled);

    [[nodiscard]] core::Desk &desk() { return m_desk; }
    [[nodiscard]] core::FixedClock &clock() { return m_clock; }
    [[nodiscard]] core::State stateOf(core::ProspectId prospect);

    core::ProspectId sally{0};  ///< silent for 9 days: missed a call, two tries since
    core::ProspectId priya{0};  ///< wrote two hours ago: your turn
    core::ProspectId tom{0};    ///< tried yesterday: waiting
    core::ProspectId dana{0};   ///< a call is agreed: scheduled
    core::ProspectId akio{0};   ///< on hold
    core::ProspectId rami{0};   ///< asked not to be contacted; a name from right to left
    core::ProspectId nobody{0}; ///< new

private:
    void fill();
    void addSally();
    core::ProspectId add(const QString &name, const QString &organisation, const QString &email);
    void wrote(core::ProspectId prospect, const char *at, core::Direction direction, const QString &text,
               const QString &step = {}, core::Channel channel = core::Channel::Email);

    TestStore m_store;
    core::PlaybookShelf m_playbooks;
    core::ToneRulebook m_tone;
    core::FixedClock m_clock;
    core::Desk m_desk;
};

} // namespace testsupport
