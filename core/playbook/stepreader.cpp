// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/stepreader.h"

#include "core/playbook/slotnames.h"
#include "core/playbook/template.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kLongestWaitDays = 366;
constexpr qsizetype kLongestTemplate = 20'000;

/// "1d", "2bd", "2-3bd": calendar or business days, earliest and latest.
std::optional<WaitSpan> readWait(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,4})(?:-(\d{1,4}))?(d|bd)$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int earliest = match.captured(1).toInt();
    const int latest = match.captured(2).isEmpty() ? earliest : match.captured(2).toInt();
    if (latest < earliest || latest > kLongestWaitDays)
        return std::nullopt;
    return WaitSpan{earliest, latest,
                    match.captured(3) == u"d"_s ? WaitUnit::CalendarDays : WaitUnit::BusinessDays};
}

std::optional<EndsOn> readEndsOn(const QString &text)
{
    const std::pair<QString, EndsOn> all[] = {{u"question"_s, EndsOn::Question},
                                              {u"ask"_s, EndsOn::Ask},
                                              {u"sign-of-life"_s, EndsOn::SignOfLife},
                                              {u"nothing"_s, EndsOn::Nothing}};
    for (const auto &[id, value] : all) {
        if (text == id)
            return value;
    }
    return std::nullopt;
}

std::optional<StepGuard::Since> readSince(const QString &text)
{
    const std::pair<QString, StepGuard::Since> all[] = {{u"attempt"_s, StepGuard::Since::Attempt},
                                                        {u"silence"_s, StepGuard::Since::Silence},
                                                        {u"conversation"_s, StepGuard::Since::Conversation},
                                                        {u"last-touch"_s, StepGuard::Since::LastTouch},
                                                        {u"after-step"_s, StepGuard::Since::AfterStep}};
    for (const auto &[id, value] : all) {
        if (text == id)
            return value;
    }
    return std::nullopt;
}

template <class E>
QList<E> readIds(const TomlTable &table, const QString &key)
{
    QList<E> values;
    for (const QString &id : table.texts(key)) {
        if (const auto value = fromId<E>(id))
            values.append(*value);
        else
            table.fail(key, u"“%1” is none of %2"_s.arg(id, allIds<E>().join(u", "_s)));
    }
    return values;
}

QString readTemplate(const TomlTable &table, const QString &key)
{
    const QString text = table.text(key);
    if (text.size() > kLongestTemplate)
        table.fail(key, u"the text is longer than any message: %1 characters"_s.arg(text.size()));
    else if (const auto sound = checkTemplate(text, knownSlots()); !sound)
        table.fail(key, sound.error().detail + u" ("_s + sound.error().place + u" of the text)"_s);
    return text;
}

} // namespace

Step StepReader::read(const TomlTable &table)
{
    Step step;
    step.id = table.requiredText(u"id"_s);
    if (m_ids.contains(step.id))
        table.fail(u"id"_s, u"there are two steps “%1”"_s.arg(step.id));
    m_ids.insert(step.id);
    step.title = table.requiredText(u"title"_s);
    step.source = table.text(u"source"_s, m_source);
    readWhat(table, step);
    readLimits(table, step);
    readTiming(table, step);
    readGuard(table, step);
    readWordings(table, step);
    table.refuseUnknown();
    return step;
}

void StepReader::readWhat(const TomlTable &table, Step &step)
{
    step.advice = table.flag(u"advice"_s);
    step.note = table.flag(u"note"_s);
    const auto endsOn = readEndsOn(table.text(u"ends_on"_s, step.advice ? u"nothing"_s : QString()));
    if (!endsOn)
        table.fail(u"ends_on"_s, u"ends_on is question, ask, sign-of-life or nothing"_s);
    step.endsOn = endsOn.value_or(EndsOn::Nothing);
    step.channels = readIds<Channel>(table, u"channels"_s);
    if (step.channels.isEmpty() && !step.advice)
        table.fail(u"channels"_s, u"the step “%1” has no channels"_s.arg(step.id));
    step.fallback = readIds<Channel>(table, u"fallback_channels"_s);
    step.allChannels = table.flag(u"all_channels"_s);
    step.needs = readIds<FactKind>(table, u"needs"_s);
    step.guesses = table.flag(u"guesses"_s);
    step.quietHours = table.number(u"quiet_hours_after"_s, 0, {0, 24 * 60});
    step.why = table.text(u"why"_s);
    step.leads = table.flag(u"leads"_s);
    const QString to = table.text(u"to"_s, u"primary"_s);
    step.toStakeholder = to == u"stakeholder"_s;
    if (!step.toStakeholder && to != u"primary"_s)
        table.fail(u"to"_s, u"to is primary or stakeholder"_s);
}

void StepReader::readLimits(const TomlTable &table, Step &step)
{
    const auto limits = table.table(u"limits"_s);
    if (!limits)
        return;
    step.limits.words = limits->number(u"words"_s, step.limits.words, {1, 1000});
    step.limits.questions = limits->number(u"questions"_s, step.limits.questions, {0, 100});
    step.limits.questionWords = limits->number(u"question_words"_s, step.limits.questionWords, {1, 1000});
    limits->refuseUnknown();
}

void StepReader::readTiming(const TomlTable &table, Step &step)
{
    step.timing.step = step.id;
    step.timing.neverMondayAfterFriday = table.flag(u"never_monday_after_friday"_s);
    step.timing.bestTimesOnly = table.flag(u"best_times_only"_s);
    step.timing.times = table.number(u"times"_s, 1, {1, 10});
    step.timing.lapses = table.flag(u"lapses"_s);
    step.timing.after = table.text(u"after"_s);
    if (!step.timing.after.isEmpty() && (step.timing.after == step.id || !m_ids.contains(step.timing.after)))
        table.fail(u"after"_s, u"there is no step “%1” before this one"_s.arg(step.timing.after));
    const QList<int> minutes = table.numbers(u"minutes_after_start"_s, {0, 24 * 60});
    if (minutes.size() == 2 && minutes.first() <= minutes.last())
        step.timing.onTheDay = StepTiming::OnTheDay{minutes.first(), minutes.last()};
    else if (!minutes.isEmpty())
        table.fail(u"minutes_after_start"_s, u"minutes_after_start is [earliest, latest]"_s);
    readWaits(table, step);
}

void StepReader::readWaits(const TomlTable &table, Step &step)
{
    const auto waits = table.table(u"wait"_s);
    if (!waits) {
        for (WaitSpan &wait : step.timing.wait)
            wait = {0, 0, WaitUnit::CalendarDays};
        if (!step.timing.onTheDay && !m_isBeside)
            table.fail(u"id"_s, u"the step “%1” has neither wait nor minutes_after_start"_s.arg(step.id));
        return;
    }
    const QStringList segments = allIds<Segment>();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const auto span = readWait(waits->requiredText(segments.at(i)));
        if (!span)
            waits->fail(segments.at(i), u"a wait is written like 1d, 2bd or 2-3bd"_s);
        step.timing.wait[size_t(i)] = span.value_or(WaitSpan{});
        if (step.timing.lapses && span && span->unit != WaitUnit::CalendarDays)
            waits->fail(segments.at(i), u"a step that lapses waits in calendar days"_s);
    }
    waits->refuseUnknown();
}

void StepReader::readGuard(const TomlTable &table, Step &step)
{
    const auto guard = table.table(u"guard"_s);
    if (guard.has_value() != m_isBeside) {
        table.fail(m_isBeside ? u"id"_s : u"guard"_s,
                   m_isBeside ? u"the step “%1” stands beside the runs and has no guard"_s.arg(step.id)
                              : u"only steps of a playbook with beside = true have a guard"_s);
    }
    if (!guard)
        return;
    StepGuard read;
    read.states = readIds<State>(*guard, u"states"_s);
    if (read.states.isEmpty())
        guard->fail(u"states"_s, u"a guard names the states in which the step is offered"_s);
    read.afterConversation = guard->flag(u"after_conversation"_s);
    read.nothingAgreed = guard->flag(u"nothing_agreed"_s);
    read.onNurtureList = guard->flag(u"on_nurture_list"_s);
    read.stakeholders = guard->flag(u"stakeholders"_s);
    read.attempts = guard->number(u"attempts"_s, 0, {0, 100});
    read.attemptWithinDays = guard->number(u"attempt_within_days"_s, 0, {0, kLongestWaitDays});
    read.notPushy = guard->flag(u"not_pushy"_s);
    read.once = guard->flag(u"once"_s);
    read.strict = guard->flag(u"strict"_s);
    read.afterStep = guard->text(u"after_step"_s);
    if (!read.afterStep.isEmpty() && (read.afterStep == step.id || !m_ids.contains(read.afterStep)))
        guard->fail(u"after_step"_s, u"there is no step “%1” before this one"_s.arg(read.afterStep));
    const auto since = readSince(guard->text(u"wait_since"_s, u"attempt"_s));
    if (!since)
        guard->fail(u"wait_since"_s,
                    u"wait_since is attempt, silence, conversation, last-touch or after-step"_s);
    read.since = since.value_or(StepGuard::Since::Attempt);
    if (read.since == StepGuard::Since::AfterStep && read.afterStep.isEmpty())
        guard->fail(u"wait_since"_s, u"after-step wants the key after_step"_s);
    guard->refuseUnknown();
    step.guard = read;
}

void StepReader::readWordings(const TomlTable &table, Step &step)
{
    for (const TomlTable &wording : table.tables(u"wording"_s)) {
        step.wordings.append(readWording(wording));
        const Channel channel = step.wordings.last().channel;
        if (!(step.channels + step.fallback).contains(channel))
            wording.fail(u"channel"_s, u"“%1” is none of the step's channels"_s.arg(toId(channel)));
    }
    for (Channel channel : step.channels + step.fallback) {
        if (std::none_of(step.wordings.cbegin(), step.wordings.cend(),
                         [channel](const Wording &w) { return w.channel == channel; }))
            table.fail(u"channels"_s, u"there is no wording for “%1”"_s.arg(toId(channel)));
    }
}

Wording readWording(const TomlTable &table)
{
    Wording wording;
    const QString channel = table.requiredText(u"channel"_s);
    const auto known = fromId<Channel>(channel);
    if (!known)
        table.fail(u"channel"_s, u"there is no channel “%1”"_s.arg(channel));
    wording.channel = known.value_or(Channel::Email);
    wording.when = table.texts(u"when"_s);
    for (const QString &condition : std::as_const(wording.when)) {
        const QString slot = condition.startsWith(u'!') ? condition.mid(1) : condition;
        if (!knownSlots().contains(slot))
            table.fail(u"when"_s, u"there is no slot “%1”"_s.arg(slot));
    }
    wording.subject = readTemplate(table, u"subject"_s).trimmed();
    wording.body = readTemplate(table, u"body"_s).trimmed();
    if (wording.body.isEmpty())
        table.fail(u"body"_s, u"the wording has no body"_s);
    table.refuseUnknown();
    return wording;
}

} // namespace core
