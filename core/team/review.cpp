// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/team/review.h"

#include "core/store/team/teamfigurestore.h"

#include <QCollator>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int kMostSilences = 25;

/// As a person looks for them: "Rep 2" before "Rep 10".
void sortByName(QList<RepFigures> &reps)
{
    QCollator order{QLocale(QLocale::English)}; // that of the C locale knows no numbers
    order.setNumericMode(true);
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(reps.begin(), reps.end(), [&](const RepFigures &one, const RepFigures &other) {
        return order.compare(one.name, other.name) < 0;
    });
}

void tellNamesakesApart(QList<RepFigures> &reps)
{
    QSet<QString> taken;
    for (RepFigures &rep : reps) {
        const QString name = rep.name;
        for (int number = 2; taken.contains(rep.name.toCaseFolded()); ++number)
            rep.name = name + u" (%1)"_s.arg(number);
        taken.insert(rep.name.toCaseFolded());
    }
}

} // namespace

Result<TeamReview> readReview(const TeamDatabase &database)
{
    const TeamFigureStore figures(database);
    TeamReview review;
    Result<void> outcome;
    const auto take = [&outcome](auto &into, auto from) {
        if (from)
            into = *std::move(from);
        else
            outcome = failure(from.error());
        return from.has_value();
    };
    if (!take(review.reps, figures.reps()) ||
        !take(review.byStep, figures.answersBy(AnswerDimension::Step)) ||
        !take(review.byPlaybook, figures.answersBy(AnswerDimension::Playbook)) ||
        !take(review.byChannel, figures.answersBy(AnswerDimension::Channel)) ||
        !take(review.bySegment, figures.answersBy(AnswerDimension::Segment)) ||
        !take(review.silences, figures.silences()) ||
        !take(review.longest, figures.longestSilences(kMostSilences)) ||
        !take(review.sharedContacts, figures.sharedContacts()))
        return failure(outcome.error());
    QSet<QString> keys;
    for (const RepFigures &rep : review.reps) {
        review.answers += rep.answers;
        if (!rep.teamKey.isEmpty())
            keys.insert(rep.teamKey);
    }
    review.teamKeys = int(keys.size());
    sortByName(review.reps);
    tellNamesakesApart(review.reps);
    QHash<RepId, QString> names;
    for (const RepFigures &rep : review.reps)
        names.insert(rep.rep, rep.name);
    for (LongSilence &silence : review.longest)
        silence.repName = names.value(silence.rep, silence.repName);
    for (SharedContact &shared : review.sharedContacts) {
        for (SharedContact::Place &place : shared.places)
            place.repName = names.value(place.rep, place.repName);
    }
    return review;
}

} // namespace core
