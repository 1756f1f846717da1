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
    connect(&list, &FindingsList::fixChosen, this, [this](const core::Finding &finding) {
        m_editor.applyFix(finding);
        m_editor.setFocus(); // the line with the button may be gone
    });
    connect(&list, &FindingsList::findingChosen, &editor, &MessageEditor::select);
    for (const auto ignored : {&FindingsList::ignoreHereChosen, &FindingsList::ignoreRuleChosen})
        connect(&list, ignored, &editor, [this] { m_editor.setFocus(); });
    connect(&list, &FindingsList::ignoreHereChosen, this, &DraftCheck::ignoreHereChosen);
    connect(&list, &FindingsList::ignoreRuleChosen, this, &DraftCheck::ignoreRuleChosen);
    connect(&list, &FindingsList::ruleChosen, this, &DraftCheck::ruleChosen);
    connect(&list, &FindingsList::pastedWanted, this, [this] {
        m_editor.setPasted({});
        run();
        Q_EMIT pastedJudged();
    });
    connect(&editor, &MessageEditor::ignoreHereChosen, this, &DraftCheck::ignoreHereChosen);
    connect(&editor, &MessageEditor::ruleChosen, this, &DraftCheck::ruleChosen);
}

void DraftCheck::run()
{
    const QString text = m_editor.toPlainText();
    const bool isEmpty = text.trimmed().isEmpty();
    const core::CheckedMessage checked = m_check && !isEmpty ? m_check(text) : core::CheckedMessage();
    const QList<core::Finding> findings = core::outside(m_editor.pasted(), checked.findings);
    m_editor.setFindings(findings);
    m_list.show({.findings = findings,
                 .length = lengthText(core::measureText(text), m_place.channel, m_place.step),
                 .choices = {.playbook = m_place.playbook},
                 .claimsHold = checked.claimsHold,
                 .holdsPasted = !m_editor.pasted().isEmpty()});
    m_list.setVisible(!isEmpty);
    // A screen reader reads a description that changes under the cursor, and no other label.
    m_editor.setAccessibleDescription(isEmpty ? QString() : m_list.verdict());
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
