// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/report/report.h"

#include <QDate>

namespace core {

QString cellText(const ReportCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto *number = std::get_if<double>(&cell))
        return QString::number(*number, 'f', 1);
    if (const auto *share = std::get_if<Share>(&cell))
        return QString::number(share->value * 100, 'f', 1) + u'%';
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    return {};
}

bool isNumber(const ReportCell &cell)
{
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell) ||
           std::holds_alternative<Share>(cell);
}

} // namespace core
