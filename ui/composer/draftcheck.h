// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/messagecheck.h"
#include "core/domain/vocabulary.h"
#include "core/playbook/playbook.h"
#include "core/tone/finding.h"
#include "ui/composer/findingmenu.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace ui {

class FindingsList;
class MessageEditor;

/// The tone check of the draft: has what the editor holds judged as it is typed, underlined there, and
/// listed beside it. Screen readers hear of it as the description of the editor.
class DraftCheck final : public QObject
{
    Q_OBJECT
public:
    /// Judges the text as it is typed: must answer as fast as that.
    using Check = std::function<core::CheckedMessage(const QString &text)>;
    /// What the draft is for.
    struct Place {
        const core::Step *step = nullptr; ///< outlives the next setPlace()
        QString playbook;                 ///< its title; empty: none
        core::Channel channel = core::Channel::Email;
    };

    /// Borrows both.
    DraftCheck(MessageEditor &editor, FindingsList &list, QObject *parent);

    void setCheck(Check check) { m_check = std::move(check); }
    void setPlace(const Place &place) { m_place = place; }
    /// Judges what is there now.
    void run();
    /// Applies the fix at the cursor, else the first one there is.
    void applyNextFix();
    /// Selects the finding behind the cursor (-1: before it), round and round.
    void goToFinding(int direction);

Q_SIGNALS:
    void ignoreHereChosen(const core::Finding &finding);
    void ignoreRuleChosen(const core::Finding &finding);
    void ruleChosen(const core::Finding &finding);
    /// What was pasted is the rep's own from now on.
    void pastedJudged();

private:
    void choose(FindingChoice choice, const core::Finding &finding);

    MessageEditor &m_editor;
    FindingsList &m_list;
    Check m_check;
    Place m_place;
};

} // namespace ui
