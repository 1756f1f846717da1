// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accountlist.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class TextLabel;

/// The mail that is read on by itself: one line each, with a button that ends it and its
/// accounts below.
class FollowedMailField final : public QWidget
{
    Q_OBJECT
public:
    struct Line {
        QString path;
        QString when; ///< when it was read last, or why not
        QList<AccountList::Line> accounts;
        bool operator==(const Line &) const = default;
    };
    explicit FollowedMailField(QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);

Q_SIGNALS:
    void stopWanted(const QString &path);
    void accountChosen(const QString &path, const QString &folder, bool isRead);

private:
    struct Row {
        TextLabel *when = nullptr;
        AccountList *accounts = nullptr;
    };
    [[nodiscard]] bool hasSamePaths(const QList<Line> &lines) const;
    void addLine(const Line &line);

    QList<Line> m_lines;
    QList<Row> m_shown;
    QVBoxLayout *m_rows;
};

} // namespace ui
