// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/desk.h"
#include "core/team/teamkey.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace core {

/// Whose mail is ours, in one undoable action; those that are known are left as they are.
[[nodiscard]] Result<void> rememberOwnAddresses(Database &database, const QStringList &addresses);

} // namespace core

/// The rep's settings by their names on the command line.
namespace core::settings {

inline const QString kRepName = QStringLiteral("rep.name");
inline const QString kRepPhone = QStringLiteral("rep.phone");
inline const QString kRepTimezone = QStringLiteral("rep.timezone");
inline const QString kRepLanguage = QStringLiteral("rep.language");
inline const QString kLottery = QStringLiteral("lottery");
inline const QString kUseful = QStringLiteral("nurture.useful");     ///< the one useful thing to send
inline const QString kAway = QStringLiteral("away");                 ///< "2026-03-02..2026-03-13"
inline const QString kHolidays = QStringLiteral("holidays");         ///< path of the .ics file they came from
inline const QString kHolidayDays = QStringLiteral("holidays.days"); ///< the days read from it; not shown

inline const QString kTeamKey = QStringLiteral("team.key");       ///< path of the file it came from
inline const QString kTeamSecret = QStringLiteral("team.secret"); ///< the key read from it; not shown

/// Those that a user may set, in the order in which they are shown.
[[nodiscard]] QStringList names();

/// Nothing if `text` is no period, or ends before it begins.
[[nodiscard]] std::optional<BusinessCalendar::Away> awayFrom(const QString &text);
[[nodiscard]] QSet<QDate> holidaysFrom(const QString &days);

[[nodiscard]] Result<QMap<QString, QString>> values(const Desk &desk);
/// The team's key, loaded from its file when it was set; nothing where none is.
[[nodiscard]] Result<std::optional<TeamKey>> teamKey(const Desk &desk);
/// InvalidValue for a zone, language or period that is none. An empty value clears it. All due dates follow.
[[nodiscard]] Result<void> set(Desk &desk, const QString &name, const QString &value);

} // namespace core::settings
