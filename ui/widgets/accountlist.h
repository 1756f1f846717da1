// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class ElidedCheckBox;
class TextLabel;

/// The accounts of a mail program, each with a check mark: ticked, it is read.
class AccountList final : public QWidget
{
    Q_OBJECT
public:
    struct Line {
        QString folder; ///< by which it is told
        QString name;
        QString detail; ///< in small letters below
        bool isRead = true;
        bool operator==(const Line &) const = default;
    };
    explicit AccountList(QWidget *parent = nullptr);

    /// Leaves the focus where it is while the accounts are the same.
    void setLines(const QList<Line> &lines);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; } ///< as they are ticked now

Q_SIGNALS:
    /// By the rep.
    void chosen(const QString &folder, bool isRead);

private:
    struct Row {
        ElidedCheckBox *box = nullptr;
        TextLabel *detail = nullptr;
    };
    void addRow();
    void take(qsizetype row, bool isRead);

    QVBoxLayout *m_column;
    QList<Line> m_lines;
    QList<Row> m_rows;
};

} // namespace ui
