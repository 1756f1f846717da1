// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

/// How "03/04/2026" is meant: 3 April or March 4.
enum class DateOrder { Undecided, DayFirst, MonthFirst };
[[nodiscard]] QString toId(DateOrder order); ///< "", "day_first", "month_first"
[[nodiscard]] DateOrder dateOrderOfId(const QString &id);

/// The day that a cell of a list tells; a time of day behind it does not count. Years first, names of months
/// and dots say themselves which number is the day. Two-digit years are of this century. Nothing is returned
/// for what is no day, for what is none in this order ("13/02/2026" with the month first), and, while the
/// order is undecided, for what can be two days.
[[nodiscard]] std::optional<QDate> dateOf(const QString &cell, DateOrder order);

/// The pieces of a cell in which several days stand, a day each, and those between semicolons or line breaks
/// that are no day; of another cell, all of it. Nothing for an empty one.
[[nodiscard]] QStringList daysIn(const QString &cell);

/// Whether a cell is a day in either order, and another one in each.
[[nodiscard]] bool canBeTwoDays(const QString &cell);

/// What the cells of one column prove about its order. One that no cell proves, or of which some prove one
/// order and some the other, is never guessed: it has to be asked for.
class DateOrderProof final
{
public:
    void take(const QString &cell); ///< with one day or several

    /// The order that all cells agree on.
    [[nodiscard]] DateOrder order() const;
    /// A cell that can be two days while the order is undecided; empty when nothing has to be asked.
    [[nodiscard]] QString question() const;

private:
    QString m_twoDays; ///< the first cell that can be two days
    bool m_hasDayFirst = false;
    bool m_hasMonthFirst = false;
};

} // namespace core
