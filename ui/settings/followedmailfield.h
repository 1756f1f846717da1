// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// The mail that is read on by itself: one line each, with a button that ends it.
class FollowedMailField final : public QWidget
{
    Q_OBJECT
public:
    struct Line {
        QString path;
        QString when; ///< when it was read last, or why not
        bool operator==(const Line &) const = default;
    };
    explicit FollowedMailField(QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines);

Q_SIGNALS:
    void stopWanted(const QString &path);

private:
    void addLine(const Line &line);

    QList<Line> m_lines;
    QVBoxLayout *m_rows;
};

} // namespace ui
