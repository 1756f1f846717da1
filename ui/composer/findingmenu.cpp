// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/findingmenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace ui {

namespace {

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Finding)
};

} // namespace

QString fixText(const core::Finding &finding)
{
    if (!finding.replacement)
        return {};
    if (finding.replacement->isEmpty())
        return FindingWords::tr("Take it out");
    if (finding.replacement->contains(u'\n'))
        return FindingWords::tr("Give it a line of its own");
    return FindingWords::tr("Replace with “%1”").arg(*finding.replacement);
}

void addFindingChoices(QMenu &menu, QAction *before, const QString &playbook,
                       const std::function<void(FindingChoice)> &chosen)
{
    const auto add = [&](const QString &text, FindingChoice choice) {
        auto *action = new QAction(text, &menu);
        QObject::connect(action, &QAction::triggered, &menu, [chosen, choice] { chosen(choice); });
        menu.insertAction(before, action);
    };
    add(FindingWords::tr("Ignore here"), FindingChoice::IgnoreHere);
    if (!playbook.isEmpty())
        add(FindingWords::tr("Ignore this rule in “%1”").arg(playbook), FindingChoice::IgnoreRule);
    menu.insertSeparator(before);
    add(FindingWords::tr("What this rule finds"), FindingChoice::ReadRule);
}

} // namespace ui
