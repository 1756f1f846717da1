// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prospects/rowtext.h"

#include "words/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RowText)
};

/// A silence of three weeks fills the bar: then even enterprises have had every try but the last.
constexpr double kFullBarDays = 21;

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty())
        return second;
    return second.isEmpty() ? first : RowWords::tr("%1 · %2").arg(first, second);
}

int daysBetween(core::Instant from, core::Instant to, const QTimeZone &zone)
{
    return int(from.dateIn(zone).daysTo(to.dateIn(zone)));
}

QString hourText(core::Instant at, const words::Telling &telling)
{
    return telling.locale.toString(at.in(telling.zone).time(), QStringLiteral("H:mm"));
}

/// "Mon 10:30" within a week, else "Tue 8 Dec".
QString nearText(core::Instant at, const words::Telling &telling)
{
    const QDateTime local = at.in(telling.zone);
    const int days = daysBetween(telling.now, at, telling.zone);
    if (days == 0)
        return RowWords::tr("today %1").arg(hourText(at, telling));
    if (days < 0 || days > 6)
        return words::dayText(at, telling);
    const QString day = telling.locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat);
    //: a day of the week and an hour
    return RowWords::tr("%1 %2").arg(day, hourText(at, telling));
}

QString dueText(const core::ListRow &row, const words::Telling &telling)
{
    if (!row.nextDue)
        return {};
    if (row.latest && *row.latest < telling.now)
        return RowWords::tr("overdue");
    if (*row.nextDue <= telling.now)
        return RowWords::tr("due now");
    return RowWords::tr("due %1").arg(nearText(*row.nextDue, telling));
}

QString untilText(const core::ListRow &row, const words::Telling &telling)
{
    if (!row.nextDue)
        return {};
    return RowWords::tr("until %1").arg(nearText(*row.nextDue, telling));
}

QString holdText(const core::ListRow &row, const words::Telling &telling)
{
    if (!row.holdUntil)
        return words::holdReasonText(row.holdReason);
    const QString day = words::dayText(core::instantAt(*row.holdUntil, QTime(12, 0), telling.zone), telling);
    if (row.holdReason.isEmpty())
        return RowWords::tr("until %1").arg(day);
    return RowWords::tr("%1, until %2").arg(words::holdReasonText(row.holdReason), day);
}

QString daysLeftText(const core::ListRow &row, const words::Telling &telling)
{
    if (!row.holdUntil)
        return {};
    const int days = int(telling.now.dateIn(telling.zone).daysTo(*row.holdUntil));
    if (days <= 0)
        return RowWords::tr("last day");
    return days == 1 ? RowWords::tr("1 day left") : RowWords::tr("%n days left", nullptr, days);
}

QString aheadText(core::Instant at, const words::Telling &telling)
{
    const int days = daysBetween(telling.now, at, telling.zone);
    if (days <= 0)
        return RowWords::tr("today");
    return days == 1 ? RowWords::tr("tomorrow") : RowWords::tr("in %n days", nullptr, days);
}

/// The flag that matters most; whoever has a next move has no need to be told that no step is agreed.
QString flagText(core::StandingFlags flags, core::State state)
{
    if (flags.testFlag(core::StandingFlag::OfferNoContact))
        return RowWords::tr("asked to be removed");
    if (flags.testFlag(core::StandingFlag::OutcomeUnknown))
        return RowWords::tr("held or missed?");
    if (flags.testFlag(core::StandingFlag::OwesAnswer))
        return RowWords::tr("you owe an answer");
    if (flags.testFlag(core::StandingFlag::AskReturnDate))
        return RowWords::tr("back when?");
    const bool moveFollows = state == core::State::Silent || state == core::State::Waiting;
    if (flags.testFlag(core::StandingFlag::NoNextStep) && !moveFollows)
        return RowWords::tr("no next step");
    return {};
}

QString elapsed(const core::ListRow &row, const words::Telling &telling)
{
    return row.since ? spanText(*row.since, telling.now, telling.zone) : QString();
}

QString agoText(core::Instant since, const words::Telling &telling)
{
    if (telling.now.utcMs - since.utcMs < 60'000)
        return RowWords::tr("just now");
    //: a span of time
    return RowWords::tr("%1 ago").arg(spanText(since, telling.now, telling.zone));
}

void tellSilence(const core::ListRow &row, const words::Telling &telling, RowText &text)
{
    text.below = joined(row.organisation, dueText(row, telling));
    text.aside = elapsed(row, telling);
    if (!row.since)
        return;
    const int days = daysBetween(*row.since, telling.now, telling.zone);
    text.asideTells = days == 0;
    if (days > 0)
        text.silence = std::min(1.0, days / kFullBarDays);
}

void tellState(const core::ListRow &row, const words::Telling &telling, RowText &text)
{
    text.below = row.organisation;
    switch (row.state) {
        case core::State::YourTurn:
            if (row.since)
                text.aside = agoText(*row.since, telling);
            return;
        case core::State::Silent:
            return tellSilence(row, telling, text);
        case core::State::Waiting:
            text.below = joined(row.organisation, untilText(row, telling));
            text.aside = elapsed(row, telling);
            text.asideTells = false;
            return;
        case core::State::Scheduled:
            if (row.nextDue) {
                text.below = joined(row.organisation, nearText(*row.nextDue, telling));
                text.aside = aheadText(*row.nextDue, telling);
            }
            return;
        case core::State::OnHold:
            text.below = joined(row.organisation, holdText(row, telling));
            text.aside = daysLeftText(row, telling);
            return;
        case core::State::Unreachable:
            text.aside = RowWords::tr("wrong address");
            return;
        case core::State::New:
        case core::State::Done:
            text.asideTells = false;
            return;
    }
}

} // namespace

QString daysText(int days)
{
    return days == 1 ? RowWords::tr("1 day") : RowWords::tr("%n days", nullptr, days);
}

QString spanText(core::Instant from, core::Instant to, const QTimeZone &zone)
{
    const int days = daysBetween(from, to, zone);
    if (days > 0)
        return daysText(days);
    const int minutes = int(std::max<qint64>(0, to.utcMs - from.utcMs) / 60'000);
    if (minutes >= 120)
        return RowWords::tr("%n hours", nullptr, minutes / 60);
    if (minutes >= 60)
        return RowWords::tr("1 hour");
    return minutes == 1 ? RowWords::tr("1 minute") : RowWords::tr("%n minutes", nullptr, minutes);
}

core::Instant endOfDay(const words::Telling &telling)
{
    return core::instantAt(telling.now.dateIn(telling.zone).addDays(1), QTime(0, 0), telling.zone);
}

RowText rowText(const core::ListRow &row, const words::Telling &telling)
{
    RowText text;
    tellState(row, telling, text);
    text.name = row.name.isEmpty() ? row.organisation : row.name;
    if (row.name.isEmpty() && text.below.startsWith(row.organisation))
        text.below = text.below.mid(row.organisation.size());
    const QString flag = flagText(row.flags, row.state);
    if (!flag.isEmpty())
        text.below = joined(row.organisation, flag);
    //: read out for a line of the list: name, state, what is below the name, how long or when
    text.spoken = RowWords::tr("%1, %2, %3, %4")
                    .arg(text.name, groupName(groupOf(row, endOfDay(telling))), text.below, text.aside);
    return text;
}

} // namespace ui
