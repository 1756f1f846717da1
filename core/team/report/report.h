// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace core {

/// A share between 0 and 1: shown with one digit behind the point of its percentage.
struct Share {
    double value = 0;
    bool operator==(const Share &) const = default;
};

/// What stands in a cell, as a value: how it looks is the writer's matter. Nothing: it is not known.
using ReportCell = std::variant<std::monostate, QString, qint64, double, Share, QDate>;

struct ReportTable {
    QString title;
    QString note; ///< a sentence below the title; may be empty
    QStringList columns;
    QList<QList<ReportCell>> rows; ///< each as long as `columns`
};

/// What a manager prints or passes on, in the reader's language. The same figures, whoever writes it.
struct Report {
    QString title;
    QString made; ///< a sentence: of when it is
    QList<ReportTable> tables;
};

/// A cell as a person reads it: "12", "4.5", "41.2%", "2026-03-20"; empty for nothing.
[[nodiscard]] QString cellText(const ReportCell &cell);
/// Numbers stand to the right.
[[nodiscard]] bool isNumber(const ReportCell &cell);

} // namespace core
