// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/draftcheck.h"

#include "core/tone/ignoredfinding.h"
#include "core/tone/tonecheck.h"
#include "ui/composer/composertext.h"
#include "ui/composer/findingslist.h"
#include "ui/composer/messageeditor.h"

namespace ui {

DraftCheck::DraftCheck(MessageEditor &editor, FindingsList &list, QObject *parent)
  : QObject(parent), m_editor(editor), m_list(list)
{
    connect(&list, &FindingsList::chosen, this, &DraftCheck::choose);
    connect(&editor, &MessageEditor::chosen, this, &DraftCheck::choose);
    connect(&list, &FindingsList::pastedWanted, this, [this] {
        m_editor.setPasted({});
        run();
        Q_EMIT pastedJudged();
    });
}

void DraftCheck::run()
{
    const QString text = m_editor.toPlainText();
    const bool isEmpty = text.trimmed().isEmpty();
    const core::CheckedMessage checked = m_check && !isEmpty ? m_check(text) : core::CheckedMessage();
    const QList<core::Finding> findings = core::outside(m_editor.pasted(), checked.findings);
    m_editor.setFindings(findings, m_place.playbook);
    m_list.show({.findings = findings,
                 .length = lengthText(core::measureText(text), m_place.channel, m_place.step),
                 .playbook = m_place.playbook,
                 .claimsHold = checked.claimsHold,
                 .holdsPasted = !m_editor.pasted().isEmpty()});
    m_list.setVisible(!isEmpty);
    // A screen reader reads a description that changes under the cursor, and no other label.
    m_editor.setAccessibleDescription(isEmpty ? QString() : m_list.verdict());
}

void DraftCheck::choose(FindingChoice choice, const core::Finding &finding)
{
    if (choice != FindingChoice::ReadRule)
        m_editor.setFocus(); // the line with the button may be gone in a moment
    switch (choice) {
        case FindingChoice::Fix:
            return m_editor.applyFix(finding);
        case FindingChoice::Show:
            return m_editor.select(finding);
        case FindingChoice::IgnoreHere:
            return Q_EMIT ignoreHereChosen(finding);
        case FindingChoice::IgnoreRule:
            return Q_EMIT ignoreRuleChosen(finding);
        case FindingChoice::ReadRule:
            return Q_EMIT ruleChosen(finding);
    }
}

void DraftCheck::applyNextFix()
{
    if (const core::Finding *finding = m_editor.nextFixable())
        m_editor.applyFix(core::Finding(*finding));
}

void DraftCheck::goToFinding(int direction)
{
    if (const core::Finding *finding = m_editor.findingFrom(direction))
        m_editor.select(core::Finding(*finding));
}

} // namespace ui
