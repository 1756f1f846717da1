// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineentries.h"

#include "core/actions/senders.h"
#include "ui/timeline/timelinetext.h"
#include "words/kindtext.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace ui {

namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TimelineEntry)
};

using Kind = TimelineEntry::Kind;

/// From one day without anything on, a gap is drawn.
constexpr int kLeastGapDays = 2;

EntryTouch wordsOf(const core::Touch &touch)
{
    return {touch.mark.id, touch.subject, touch.text};
}

class TimelineBuilder final
{
public:
    explicit TimelineBuilder(const TimelineSource &source) : m_source(source)
    {
        for (const core::Appointment &appointment : record().appointments) {
            if (appointment.touch)
                m_appointmentOf.insert(*appointment.touch, &appointment);
        }
        for (const core::Attempt &attempt : source.suggestion.standing.attempts) {
            for (const qsizetype touch : attempt.touches)
                m_stepOf.insert(touch, attempt.step);
        }
    }

    QList<TimelineEntry> build()
    {
        addPast();
        addGap(m_source.telling.now);
        addAhead();
        addMoves();
        for (TimelineEntry &entry : m_entries)
            entry.spoken = spokenOf(entry);
        return m_entries;
    }

private:
    [[nodiscard]] const core::Record &record() const { return m_source.suggestion.record; }
    [[nodiscard]] const words::Telling &telling() const { return m_source.telling; }

    void addPast();
    qsizetype addOneGo(qsizetype first);
    [[nodiscard]] TimelineEntry entryOf(qsizetype touch) const;
    void addGap(core::Instant until);
    void addAhead();
    void addMoves();
    void addNextOfRun(const core::Playbook &playbook, const QString &step);
    void addOpening(const QString &step, core::Instant from);
    /// Whether the other moves say on which day it opens.
    [[nodiscard]] bool opensLater(const QString &step) const;
    void add(TimelineEntry entry, core::Instant at);

    [[nodiscard]] QString stepOf(qsizetype touch) const;
    [[nodiscard]] bool isOneGo(qsizetype first, qsizetype next) const;
    [[nodiscard]] QString nameOf(const core::Touch &touch) const;
    [[nodiscard]] static QString spokenOf(const TimelineEntry &entry);

    const TimelineSource &m_source;
    QHash<core::TouchId, const core::Appointment *> m_appointmentOf;
    QHash<qsizetype, QString> m_stepOf;
    QList<TimelineEntry> m_entries;
    std::optional<core::Instant> m_last;
};

void TimelineBuilder::addPast()
{
    const QList<core::Touch> &touches = record().touches;
    for (qsizetype i = 0; i < touches.size();) {
        addGap(touches.at(i).mark.at);
        i = addOneGo(i);
    }
}

/// Touches of one step over several channels, made in one go, are one entry. Returns the next index.
qsizetype TimelineBuilder::addOneGo(qsizetype first)
{
    const QList<core::Touch> &touches = record().touches;
    TimelineEntry entry = entryOf(first);
    QList<core::Channel> channels{touches.at(first).mark.channel};
    qsizetype next = first + 1;
    for (; next < touches.size() && isOneGo(first, next); ++next) {
        if (!channels.contains(touches.at(next).mark.channel))
            channels.append(touches.at(next).mark.channel);
        if (entry.text.isEmpty())
            entry.text = touches.at(next).text;
        entry.touches.append(wordsOf(touches.at(next)));
    }
    if (channels.size() > 1)
        entry.caption = severalChannelsCaption(channels);
    const QString step = stepText(m_source.playbooks, stepOf(first));
    if (!step.isEmpty() && entry.kind == Kind::Ours)
        entry.caption = EntryWords::tr("%1 · %2").arg(entry.caption, step);
    if (touches.at(first).overridden)
        entry.caption = EntryWords::tr("%1 · sent early").arg(entry.caption);
    add(entry, touches.at(first).mark.at);
    m_last = touches.at(next - 1).mark.at;
    return next;
}

TimelineEntry TimelineBuilder::entryOf(qsizetype index) const
{
    const core::Touch &touch = record().touches.at(index);
    const core::TouchMark &mark = touch.mark;
    const core::Appointment *appointment = m_appointmentOf.value(mark.id);
    TimelineEntry entry;
    entry.touch = mark.id;
    entry.touches = {wordsOf(touch)};
    entry.touchKind = mark.kind;
    entry.kindReason = words::kindReasonText(touch.kindReason);
    entry.sender = core::canJudgeSender(touch) ? touch.sender : QString();
    entry.judgedBySender = touch.kindReason == core::kSenderJudgedByRep;
    entry.caption = touchCaption(mark, nameOf(touch));
    entry.text = touch.text.trimmed().isEmpty() ? touch.subject : touch.text;
    if (mark.kind == core::TouchKind::Missed) {
        entry.kind = Kind::Missed;
        entry.caption = missedText(appointment);
    } else if (mark.kind == core::TouchKind::Held) {
        entry.kind = Kind::Theirs;
        entry.caption = heldCaption(mark, appointment);
        if (entry.text.isEmpty() && appointment)
            entry.text = appointment->topic;
    } else if (core::countsAs(mark) == core::CountsAs::Nothing) {
        entry.kind = Kind::Aside;
    } else {
        entry.kind = mark.direction == core::Direction::Out ? Kind::Ours : Kind::Theirs;
    }
    const bool isExplained = entry.kind == Kind::Aside || entry.judgedBySender;
    if (isExplained && !entry.kindReason.isEmpty())
        entry.caption = EntryWords::tr("%1 · %2").arg(entry.caption, entry.kindReason);
    return entry;
}

void TimelineBuilder::addGap(core::Instant until)
{
    if (!m_last)
        return;
    const int days = int(m_last->dateIn(telling().zone).daysTo(until.dateIn(telling().zone)));
    if (days < kLeastGapDays)
        return;
    const auto &silentSince = m_source.suggestion.standing.silentSince;
    TimelineEntry gap;
    gap.kind = Kind::Gap;
    gap.gapDays = days;
    gap.unanswered = silentSince && *m_last >= *silentSince;
    gap.text = gapText(days, gap.unanswered);
    m_entries.append(gap);
}

void TimelineBuilder::addAhead()
{
    for (const core::Appointment &appointment : record().appointments) {
        if (appointment.status != core::AppointmentStatus::Scheduled)
            continue;
        const bool passed = appointment.at < telling().now;
        TimelineEntry entry;
        entry.kind = Kind::Ahead;
        entry.text =
          passed ? EntryWords::tr("Appointment: held or missed?") : EntryWords::tr("Appointment agreed");
        const QString about = appointment.topic.isEmpty() ? appointment.platform : appointment.topic;
        if (!about.isEmpty())
            entry.text = EntryWords::tr("%1 · %2").arg(entry.text, about);
        add(entry, appointment.at);
    }
    if (m_source.suggestion.standing.state != core::State::OnHold || record().holds.isEmpty())
        return;
    const core::Hold &hold = record().holds.last();
    TimelineEntry entry;
    entry.kind = Kind::Ahead;
    entry.text = EntryWords::tr("Last day of the hold");
    if (!hold.reason.isEmpty())
        entry.text = EntryWords::tr("%1 · %2").arg(entry.text, words::holdReasonText(hold.reason));
    add(entry, core::instantAt(hold.until, QTime(23, 59), telling().zone));
    m_entries.last().hour.clear();
}

void TimelineBuilder::addMoves()
{
    const core::Move &move = m_source.suggestion.move;
    if (move.hasStep()) {
        TimelineEntry now;
        now.kind = Kind::Now;
        now.day = EntryWords::tr("Now");
        now.text = stepTitle(m_source.playbooks, move.step);
        m_entries.append(now);
    } else if (const core::Standing &standing = m_source.suggestion.standing;
               standing.opening && !standing.nextStep.isEmpty() && !opensLater(standing.nextStep)) {
        addOpening(standing.nextStep, standing.opening->earliest);
    }
    if (const core::Playbook *playbook = m_source.playbooks.playbook(move.playbook);
        playbook && move.hasStep())
        addNextOfRun(*playbook, move.step);
    QList<core::Alternative> later;
    for (const core::Alternative &alternative : move.alternatives) {
        const bool isOfRun = alternative.playbook == m_source.suggestion.standing.playbook;
        if (isOfRun && !alternative.open && alternative.from && *alternative.from > telling().now)
            later.append(alternative);
    }
    std::sort(later.begin(), later.end(), [](const auto &a, const auto &b) { return *a.from < *b.from; });
    for (const core::Alternative &alternative : std::as_const(later))
        addOpening(alternative.step, *alternative.from);
}

void TimelineBuilder::addNextOfRun(const core::Playbook &playbook, const QString &step)
{
    const int next = playbook.plan.indexOf(step) + 1;
    if (next <= 0 || next >= playbook.plan.steps.size())
        return;
    const core::StepTiming &timing = playbook.plan.steps.at(next);
    if (opensLater(timing.step))
        return; // its day is known
    const int days = timing.wait.at(size_t(record().prospect.segment)).earliest;
    TimelineEntry entry;
    entry.kind = Kind::Future;
    //: in the column of times: days after the move before
    entry.day = EntryWords::tr("%n d later", nullptr, days);
    entry.text = stepTitle(m_source.playbooks, timing.step);
    m_entries.append(entry);
}

void TimelineBuilder::addOpening(const QString &step, core::Instant from)
{
    TimelineEntry entry;
    entry.kind = Kind::Future;
    //: a step of a playbook, on the day beside it
    entry.text = EntryWords::tr("%1 · if still silent").arg(stepTitle(m_source.playbooks, step));
    add(entry, from);
}

bool TimelineBuilder::opensLater(const QString &step) const
{
    const QList<core::Alternative> &moves = m_source.suggestion.move.alternatives;
    return std::any_of(moves.cbegin(), moves.cend(),
                       [&](const auto &move) { return move.step == step && move.from.has_value(); });
}

void TimelineBuilder::add(TimelineEntry entry, core::Instant at)
{
    entry.day = columnDay(at, telling());
    entry.hour = columnHour(at, telling());
    m_entries.append(entry);
}

QString TimelineBuilder::stepOf(qsizetype touch) const
{
    const QString &named = record().touches.at(touch).mark.step;
    return named.isEmpty() ? m_stepOf.value(touch) : named;
}

bool TimelineBuilder::isOneGo(qsizetype first, qsizetype next) const
{
    const core::TouchMark &a = record().touches.at(first).mark;
    const core::TouchMark &b = record().touches.at(next).mark;
    const bool bothAttempts =
      core::countsAs(a) == core::CountsAs::Attempt && core::countsAs(b) == core::CountsAs::Attempt;
    return bothAttempts && a.channel != b.channel && !stepOf(first).isEmpty() &&
           stepOf(first) == stepOf(next) && a.at.dateIn(telling().zone) == b.at.dateIn(telling().zone);
}

QString TimelineBuilder::nameOf(const core::Touch &touch) const
{
    for (const core::Contact &contact : record().contacts) {
        if (touch.contact && contact.id == *touch.contact && !contact.name.isEmpty())
            return contact.name;
    }
    return record().prospect.name;
}

QString TimelineBuilder::spokenOf(const TimelineEntry &entry)
{
    QStringList parts;
    for (const QString &part : {entry.day, entry.hour, entry.caption, entry.text}) {
        if (!part.isEmpty())
            parts.append(part.simplified());
    }
    return parts.join(EntryWords::tr(", "));
}

} // namespace

QList<TimelineEntry> timelineOf(const TimelineSource &source)
{
    return TimelineBuilder(source).build();
}

} // namespace ui
