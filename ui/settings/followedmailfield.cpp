// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/followedmailfield.h"

#include "ui/look/colors.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

/// Without the home folder, which is the same in all of them.
QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return QDir::toNativeSeparators(path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size())
                                                          : path);
}

} // namespace

FollowedMailField::FollowedMailField(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
}

void FollowedMailField::setLines(const QList<Line> &lines)
{
    const bool isSame = m_rows->count() > 0 && hasSamePaths(lines);
    m_lines = lines;
    for (qsizetype i = 0; isSame && i < lines.size(); ++i) {
        m_shown[i].when->setText(lines[i].when);
        m_shown[i].accounts->setLines(lines[i].accounts);
        m_shown[i].accounts->setVisible(!lines[i].accounts.isEmpty());
    }
    if (isSame)
        return;
    m_shown.clear();
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        item->widget()->deleteLater();
    }
    for (const Line &line : lines)
        addLine(line);
    if (lines.isEmpty()) {
        auto *none = new TextLabel({.color = &Colors::quietText}, this);
        none->setText(tr("None yet. What you import as mail is read on by itself."));
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
}

/// Then the focus stays where it is.
bool FollowedMailField::hasSamePaths(const QList<Line> &lines) const
{
    return std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                      [](const Line &one, const Line &other) { return one.path == other.path; });
}

void FollowedMailField::addLine(const Line &line)
{
    auto *row = new QWidget(this);
    auto *path = new ElidedLabel(row);
    path->setText(shortPath(line.path));
    auto *when = new TextLabel({.size = TextSize::Small, .color = &Colors::quietText}, row);
    when->setText(line.when);
    auto *stop = new QPushButton(tr("Stop"), row);
    stop->setToolTip(tr("Read nothing more of it. What was read stays."));
    stop->setAccessibleName(tr("Stop reading %1").arg(shortPath(line.path)));
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    parts->addWidget(path, 1);
    parts->addWidget(when);
    parts->addWidget(stop);
    auto *accounts = new AccountList(this);
    accounts->setContentsMargins(12, 4, 12, 0);
    accounts->setLines(line.accounts);
    accounts->setVisible(!line.accounts.isEmpty());
    m_rows->addWidget(row);
    m_rows->addWidget(accounts);
    m_shown.append({when, accounts});
    connect(accounts, &AccountList::chosen, this,
            [this, path = line.path](const QString &folder, bool isRead) {
                Q_EMIT accountChosen(path, folder, isRead);
            });
    connect(stop, &QPushButton::clicked, this, [this, path = line.path] { Q_EMIT stopWanted(path); });
}

} // namespace ui
