// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinetext.h"

#include "ui/prospects/rowtext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(ui::Timeline)
};

QString oursCaption(core::Channel channel)
{
    switch (channel) {
        case core::Channel::Email:
            return TimelineWords::tr("You, by e-mail");
        case core::Channel::Text:
            return TimelineWords::tr("You, by text");
        case core::Channel::Voicemail:
            return TimelineWords::tr("You left a voicemail");
        case core::Channel::Call:
            return TimelineWords::tr("You called");
        case core::Channel::Social:
            return TimelineWords::tr("You, by social message");
        case core::Channel::Meeting:
            return TimelineWords::tr("You, in a meeting");
        case core::Channel::Note:
            return TimelineWords::tr("Your note");
    }
    return {};
}

QString theirsCaption(core::Channel channel, const QString &name)
{
    switch (channel) {
        case core::Channel::Email:
            return TimelineWords::tr("%1, by e-mail").arg(name);
        case core::Channel::Text:
            return TimelineWords::tr("%1, by text").arg(name);
        case core::Channel::Voicemail:
            return TimelineWords::tr("%1 left a voicemail").arg(name);
        case core::Channel::Call:
            return TimelineWords::tr("%1 called").arg(name);
        case core::Channel::Social:
            return TimelineWords::tr("%1, by social message").arg(name);
        case core::Channel::Meeting:
            return TimelineWords::tr("%1, in a meeting").arg(name);
        case core::Channel::Note:
            return TimelineWords::tr("Note about %1").arg(name);
    }
    return {};
}

} // namespace

QString touchCaption(const core::TouchMark &mark, const QString &theirName)
{
    switch (mark.kind) {
        case core::TouchKind::AutoReply:
            return TimelineWords::tr("Automatic reply, no answer");
        case core::TouchKind::Bounce:
            return TimelineWords::tr("Delivery report, no answer");
        case core::TouchKind::Receipt:
            return TimelineWords::tr("Read receipt, no answer");
        case core::TouchKind::List:
            return TimelineWords::tr("Mailing list, no answer");
        case core::TouchKind::Held:
            return heldCaption(mark, nullptr);
        case core::TouchKind::Missed:
            return missedText(nullptr);
        case core::TouchKind::Note:
            return oursCaption(core::Channel::Note);
        case core::TouchKind::Reply:
        case core::TouchKind::Other:
        case core::TouchKind::Sent:
            break;
    }
    return mark.direction == core::Direction::Out ? oursCaption(mark.channel)
                                                  : theirsCaption(mark.channel, theirName);
}

QString severalChannelsCaption(const QList<core::Channel> &channels)
{
    QStringList names;
    for (const core::Channel channel : channels)
        names.append(words::channelName(channel).toLower());
    return TimelineWords::tr("You: %1").arg(names.join(TimelineWords::tr(", ")));
}

QString missedText(const core::Appointment *appointment)
{
    if (!appointment || !appointment->waitedMinutes)
        return TimelineWords::tr("Missed the appointment");
    const int minutes = *appointment->waitedMinutes;
    return minutes == 1
             ? TimelineWords::tr("Missed the appointment, you waited 1 minute")
             : TimelineWords::tr("Missed the appointment, you waited %n minutes", nullptr, minutes);
}

QString heldCaption(const core::TouchMark &mark, const core::Appointment *appointment)
{
    const QString held = mark.channel == core::Channel::Call ? TimelineWords::tr("Call held")
                                                             : TimelineWords::tr("Meeting held");
    if (!appointment || appointment->minutes <= 0)
        return held;
    return TimelineWords::tr("%1 · %2").arg(held,
                                            TimelineWords::tr("%n minutes", nullptr, appointment->minutes));
}

QString stepText(const core::Playbooks &playbooks, const QString &step)
{
    for (const core::Playbook &playbook : playbooks.all()) {
        for (qsizetype i = 0; i < playbook.steps.size(); ++i) {
            if (playbook.steps.at(i).id == step)
                return TimelineWords::tr("step %1, %2")
                  .arg(QString::number(i + 1), playbook.steps.at(i).title);
        }
    }
    return {};
}

QString stepTitle(const core::Playbooks &playbooks, const QString &step)
{
    const core::Step *known = playbooks.step(step);
    return known ? known->title : step;
}

QString gapText(int days, bool unanswered)
{
    if (!unanswered)
        return daysText(days);
    return days == 1 ? TimelineWords::tr("1 day, nothing")
                     : TimelineWords::tr("%n days, nothing", nullptr, days);
}

QString columnDay(core::Instant at, const words::Telling &telling)
{
    const QDate day = at.dateIn(telling.zone);
    if (day.year() != telling.now.dateIn(telling.zone).year())
        return telling.locale.toString(day, QStringLiteral("d MMM yy"));
    return telling.locale.toString(day, QStringLiteral("d MMM"));
}

QString columnHour(core::Instant at, const words::Telling &telling)
{
    return telling.locale.toString(at.in(telling.zone).time(), QStringLiteral("H:mm"));
}

} // namespace ui
