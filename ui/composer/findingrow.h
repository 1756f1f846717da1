// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class TextLabel;

/// What can be done about a finding besides mending it.
struct FindingChoices {
    QString playbook; ///< title of the playbook that the message belongs to; empty: none
    bool canIgnore = true;
};

/// One finding: what is wrong, the key that mends or shows it, and a menu to ignore it. Takes another
/// finding without being made anew, so that nothing flickers while the rep types.
class FindingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(QWidget *parent = nullptr);

    void show(const core::Finding &finding, const FindingChoices &choices);

Q_SIGNALS:
    void fixChosen(const core::Finding &finding);
    void findingChosen(const core::Finding &finding);
    void ignoreHereChosen(const core::Finding &finding);
    void ignoreRuleChosen(const core::Finding &finding);
    void ruleChosen(const core::Finding &finding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();

    core::Finding m_finding;
    FindingChoices m_choices;
    TextLabel *m_message;
    QToolButton *m_button;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace ui
