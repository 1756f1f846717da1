// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/teamjson.h"

#include "app/commands/json.h"
#include "core/domain/vocabulary.h"
#include "words/errortext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue numberOrNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject answersJson(const core::AnswerCounts &counts)
{
    const auto rate = core::answerRate(counts);
    return {{u"attempts"_s, counts.attempts},
            {u"answers"_s, counts.answers()},
            {u"yes"_s, counts.yes},
            {u"neutral"_s, counts.neutral},
            {u"no"_s, counts.no},
            {u"answer_rate"_s, numberOrNull(rate ? std::optional(rate->rate) : std::nullopt)},
            {u"answer_rate_low"_s, numberOrNull(rate ? std::optional(rate->low) : std::nullopt)},
            {u"answer_rate_high"_s, numberOrNull(rate ? std::optional(rate->high) : std::nullopt)},
            {u"enough_to_rank"_s, counts.attempts >= core::kLeastToRank}};
}

QJsonValue formerJson(const std::optional<core::FormerStanding> &former)
{
    if (!former)
        return {};
    return QJsonObject{{u"made"_s, iso(former->made, QTimeZone::utc())},
                       {u"silent"_s, former->byState.value(core::State::Silent)},
                       {u"your_turn"_s, former->byState.value(core::State::YourTurn)},
                       {u"overdue"_s, former->overdue}};
}

QJsonObject repJson(const core::RepFigures &rep)
{
    QJsonObject json = answersJson(rep.answers);
    QJsonObject states;
    for (const QString &id : core::allIds<core::State>())
        states.insert(id, rep.in(*core::fromId<core::State>(id)));
    json.insert(u"rep"_s, rep.name);
    json.insert(u"made"_s, iso(rep.made, QTimeZone::utc()));
    json.insert(u"level"_s, toId(rep.level));
    json.insert(u"prospects"_s, rep.prospects);
    json.insert(u"touches"_s, rep.touches);
    json.insert(u"states"_s, states);
    json.insert(u"silent"_s, rep.in(core::State::Silent));
    json.insert(u"your_turn"_s, rep.in(core::State::YourTurn));
    json.insert(u"on_hold"_s, rep.in(core::State::OnHold));
    json.insert(u"overdue"_s, rep.overdue);
    json.insert(u"no_next_step"_s, rep.noNextStep);
    json.insert(u"median_silent_days"_s, numberOrNull(rep.medianSilentDays));
    json.insert(u"tone_errors"_s, rep.toneErrors);
    json.insert(u"pacing_overrides"_s, rep.pacingOverrides);
    json.insert(u"before"_s, formerJson(rep.former));
    return json;
}

QJsonArray groupsJson(const QList<core::AnswerGroup> &groups, core::AnswerDimension dimension)
{
    QJsonArray json;
    for (const core::AnswerGroup &group : groups) {
        QJsonObject one = answersJson(group.counts);
        switch (dimension) {
            case core::AnswerDimension::Step:
                one.insert(u"step"_s, textOrNull(group.step));
                [[fallthrough]];
            case core::AnswerDimension::Playbook:
                one.insert(u"playbook"_s, textOrNull(group.playbook));
                break;
            case core::AnswerDimension::Channel:
                one.insert(u"channel"_s, group.value);
                break;
            case core::AnswerDimension::Segment:
                one.insert(u"segment"_s, group.value);
                break;
        }
        json.append(one);
    }
    return json;
}

QJsonObject sharedJson(const core::SharedContact &shared)
{
    QJsonArray reps;
    QJsonArray prospects;
    for (const core::SharedContact::Place &place : shared.places) {
        if (!reps.contains(place.repName))
            reps.append(place.repName);
        prospects.append(QJsonObject{{u"rep"_s, place.repName},
                                     {u"prospect"_s, place.prospect.value()},
                                     {u"name"_s, textOrNull(place.name)},
                                     {u"organisation"_s, textOrNull(place.organisation)}});
    }
    return {{u"by"_s, toId(shared.known)}, {u"reps"_s, reps}, {u"prospects"_s, prospects}};
}

QJsonArray silencesJson(const QList<core::SilenceBand> &bands)
{
    QJsonArray json;
    for (const core::SilenceBand &band : bands)
        json.append(QJsonObject{{u"from_days"_s, band.from},
                                {u"to_days"_s, band.to ? QJsonValue(*band.to) : QJsonValue()},
                                {u"prospects"_s, band.prospects}});
    return json;
}

QJsonArray longestJson(const QList<core::LongSilence> &silences)
{
    QJsonArray json;
    for (const core::LongSilence &silence : silences)
        json.append(QJsonObject{{u"rep"_s, silence.repName},
                                {u"prospect"_s, silence.prospect.value()},
                                {u"name"_s, textOrNull(silence.name)},
                                {u"organisation"_s, textOrNull(silence.organisation)},
                                {u"days"_s, silence.days},
                                {u"step"_s, textOrNull(silence.step)},
                                {u"overdue"_s, silence.overdue}});
    return json;
}

QJsonArray problemsJson(const QList<core::Error> &problems)
{
    QJsonArray json;
    for (const core::Error &problem : problems)
        json.append(QJsonObject{{u"path"_s, problem.subject},
                                {u"place"_s, textOrNull(problem.place)},
                                {u"what"_s, words::errorText(problem)}});
    return json;
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 0) + u'%';
}

QString rateText(const core::AnswerCounts &counts)
{
    const auto rate = core::answerRate(counts);
    if (!rate)
        return u"no attempts"_s;
    return u"%1 of %2 answered, %3 (%4 to %5)"_s.arg(counts.answers())
      .arg(counts.attempts)
      .arg(percent(rate->rate), percent(rate->low), percent(rate->high));
}

} // namespace

QJsonObject reviewJson(const core::TeamReview &review, const QList<core::Error> &problems)
{
    using Dimension = core::AnswerDimension;
    QJsonArray reps;
    for (const core::RepFigures &rep : review.reps)
        reps.append(repJson(rep));
    QJsonArray duplicates;
    for (const core::SharedContact &shared : review.sharedContacts)
        duplicates.append(sharedJson(shared));
    return {{u"reps"_s, reps},
            {u"team"_s, answersJson(review.answers)},
            {u"duplicates"_s, duplicates},
            {u"steps"_s, groupsJson(review.byStep, Dimension::Step)},
            {u"playbooks"_s, groupsJson(review.byPlaybook, Dimension::Playbook)},
            {u"channels"_s, groupsJson(review.byChannel, Dimension::Channel)},
            {u"segments"_s, groupsJson(review.bySegment, Dimension::Segment)},
            {u"silences"_s, silencesJson(review.silences)},
            {u"longest_silences"_s, longestJson(review.longest)},
            {u"team_keys"_s, review.teamKeys},
            {u"problems"_s, problemsJson(problems)}};
}

QString reviewText(const core::TeamReview &review)
{
    if (review.reps.isEmpty())
        return u"No export was taken in."_s;
    QStringList lines;
    for (const core::RepFigures &rep : review.reps) {
        lines << u"%1: %2 prospects, %3 silent, %4 your turn, %5 overdue; %6"_s.arg(rep.name)
                   .arg(rep.prospects)
                   .arg(rep.in(core::State::Silent))
                   .arg(rep.in(core::State::YourTurn))
                   .arg(rep.overdue)
                   .arg(rateText(rep.answers));
    }
    for (const core::AnswerGroup &group : review.byStep) {
        lines << u"  %1: %2"_s.arg(group.step.isEmpty() ? u"own mail"_s : group.step, rateText(group.counts));
    }
    if (!review.sharedContacts.isEmpty())
        lines << u"Contacts that several reps work: %1."_s.arg(review.sharedContacts.size());
    return lines.join(u'\n');
}

} // namespace app
