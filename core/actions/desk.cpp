// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/actions/desk.h"

#include "core/actions/settings.h"
#include "core/store/settingsstore.h"

using namespace Qt::StringLiterals;

namespace core {

Result<void> Desk::reload()
{
    const auto all = SettingsStore(database).all();
    if (!all)
        return failure(all.error());
    writer.name = all->value(settings::kRepName);
    writer.phone = all->value(settings::kRepPhone);
    writer.language = all->value(settings::kRepLanguage);
    writer.useful = all->value(settings::kUseful);
    writer.lottery = all->value(settings::kLottery);
    writer.zone =
      zoneNamed(all->value(settings::kRepTimezone).toUtf8()).value_or(QTimeZone::systemTimeZone());
    QList<BusinessCalendar::Away> away;
    if (const auto period = settings::awayFrom(all->value(settings::kAway)))
        away.append(*period);
    calendar = BusinessCalendar(settings::holidaysFrom(all->value(settings::kHolidayDays)), away);
    return {};
}

} // namespace core
