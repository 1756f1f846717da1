// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/vocabulary.h"

#include <QDate>
#include <QSet>
#include <QTime>

namespace core {

/// In what a wait is counted. The unit that a playbook writes wins (decisions 2).
enum class WaitUnit { CalendarDays, BusinessDays };

/// A wait of whole days from the local date of the touch before; day 1 is the next day of its unit.
struct WaitSpan {
    int earliest = 1;
    int latest = 1;
    WaitUnit unit = WaitUnit::CalendarDays;
    bool operator==(const WaitSpan &) const = default;
};

/// The hours in which a move may be made, local time of the contact.
struct SendWindow {
    QTime opens{9, 0};
    QTime closes{17, 0};
    bool operator==(const SendWindow &) const = default;
};

/// 9:00-17:00 for businesses, 9:00-20:00 for consumers (domain.md, "Time").
[[nodiscard]] SendWindow sendWindowFor(Segment segment);

/// Which days are open: Monday to Friday less the holidays, and less the days the rep is away.
class BusinessCalendar final
{
public:
    struct Away {
        QDate from;
        QDate to; ///< its last day
        bool operator==(const Away &) const = default;
    };

    BusinessCalendar() = default;
    explicit BusinessCalendar(QSet<QDate> holidays, QList<Away> away = {});

    [[nodiscard]] bool isBusinessDay(QDate day) const;
    [[nodiscard]] bool isAway(QDate day) const;
    /// `day` itself if a move may be made on it, else the next day that can. Consumers know no weekend.
    [[nodiscard]] QDate nextOpenDay(QDate day, Segment segment) const;
    /// `days` of `unit` after `from`, not yet rolled to an open day.
    [[nodiscard]] QDate add(QDate from, int days, WaitUnit unit) const;
    /// Business days after `from` up to and with `to`; 0 if `to` is not later.
    [[nodiscard]] int businessDaysBetween(QDate from, QDate to) const;

private:
    QSet<QDate> m_holidays;
    QList<Away> m_away;
};

} // namespace core
