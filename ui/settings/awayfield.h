// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QDateEdit;

namespace ui {

/// The days on which the rep makes no move: "2026-03-02..2026-03-13", empty when none are planned.
class AwayField final : public QWidget
{
    Q_OBJECT
public:
    explicit AwayField(QWidget *parent = nullptr);

    void setPeriod(const QString &period, QDate today);

Q_SIGNALS:
    void chosen(const QString &period);

private:
    void tell();

    QCheckBox *m_isAway;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QString m_period; ///< as it was told last
};

} // namespace ui
