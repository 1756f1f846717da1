// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/finding.h"
#include "ui/composer/findingmenu.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class TextLabel;

/// One finding: what is wrong, the key that mends or shows it, and a menu to ignore it. Takes another
/// finding without being made anew, so that nothing flickers while the rep types.
class FindingRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingRow(QWidget *parent = nullptr);

    /// `playbook` is the title of the message's; empty: none.
    void show(const core::Finding &finding, const QString &playbook);

Q_SIGNALS:
    void chosen(FindingChoice choice, const core::Finding &finding);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dressButtons();
    void fillMenu();
    void choose(FindingChoice choice);

    core::Finding m_finding;
    QString m_playbook;
    TextLabel *m_message;
    QToolButton *m_button;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace ui
