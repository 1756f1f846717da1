// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "words/teamreport.h"

#include <QCoreApplication>
#include <QDate>

using namespace Qt::StringLiterals;

namespace words {

namespace {

using core::ReportCell;
using core::ReportTable;
using core::Share;

QString tr(const char *text)
{
    return QCoreApplication::translate("words::teamReport", text);
}

ReportCell shareCell(const std::optional<core::AnswerRate> &rate, double core::AnswerRate::*part)
{
    return rate ? ReportCell(Share{(*rate).*part}) : ReportCell();
}

QStringList answerColumns(const QStringList &first)
{
    return first + QStringList{tr("Attempts"), tr("Answers"),  tr("Yes"),      tr("Neutral"),
                               tr("No"),       tr("Answered"), tr("At least"), tr("At most")};
}

QList<ReportCell> answerCells(const QList<ReportCell> &first, const core::AnswerCounts &counts)
{
    const auto rate = core::answerRate(counts);
    return first + QList<ReportCell>{counts.attempts,
                                     counts.answers(),
                                     counts.yes,
                                     counts.neutral,
                                     counts.no,
                                     shareCell(rate, &core::AnswerRate::rate),
                                     shareCell(rate, &core::AnswerRate::low),
                                     shareCell(rate, &core::AnswerRate::high)};
}

ReportTable standings(const core::TeamReview &review, const Telling &telling)
{
    ReportTable table{
      .title = tr("Where prospects stand"),
      .note = tr("Each rep as of the day of the export. Overdue: a move whose last day is over."),
      .columns = {tr("Rep"), tr("As of"), tr("Prospects"), tr("Silent"), tr("Days silent (median)"),
                  tr("Your turn"), tr("Overdue"), tr("No next step"), tr("On hold")},
      .rows = {}};
    for (const core::RepFigures &rep : review.reps) {
        table.rows.append(
          {rep.name, rep.made.dateIn(telling.zone), rep.prospects, rep.in(core::State::Silent),
           rep.medianSilentDays ? ReportCell(*rep.medianSilentDays) : ReportCell(),
           rep.in(core::State::YourTurn), rep.overdue, rep.noNextStep, rep.in(core::State::OnHold)});
    }
    return table;
}

/// Of the reps whose export before was taken in as well.
ReportTable changes(const core::TeamReview &review, const Telling &telling)
{
    ReportTable table{.title = tr("Since the export before"),
                      .note = {},
                      .columns = {tr("Rep"), tr("Before"), tr("Silent then"), tr("Silent now"),
                                  tr("Your turn then"), tr("Your turn now"), tr("Overdue then"),
                                  tr("Overdue now")},
                      .rows = {}};
    for (const core::RepFigures &rep : review.reps) {
        if (!rep.former)
            continue;
        const auto &then = rep.former->byState;
        table.rows.append({rep.name, rep.former->made.dateIn(telling.zone), then.value(core::State::Silent),
                           rep.in(core::State::Silent), then.value(core::State::YourTurn),
                           rep.in(core::State::YourTurn), rep.former->overdue, rep.overdue});
    }
    return table;
}

ReportTable repAnswers(const core::TeamReview &review)
{
    ReportTable table{
      .title = tr("What comes back"),
      .note = tr("An answer is credited to the last attempt before it. At least and at most: where "
                 "the true share lies with 95 in 100 certainty."),
      .columns = answerColumns({tr("Rep")}) + QStringList{tr("Tone errors sent"), tr("Sent too early")},
      .rows = {}};
    for (const core::RepFigures &rep : review.reps)
        table.rows.append(answerCells({rep.name}, rep.answers) +
                          QList<ReportCell>{rep.toneErrors, rep.pacingOverrides});
    if (review.reps.size() > 1) {
        qint64 toneErrors = 0;
        qint64 overrides = 0;
        for (const core::RepFigures &rep : review.reps) {
            toneErrors += rep.toneErrors;
            overrides += rep.pacingOverrides;
        }
        table.rows.append(answerCells({tr("The team")}, review.answers) +
                          QList<ReportCell>{toneErrors, overrides});
    }
    return table;
}

ReportTable groups(const QString &title, const QList<core::AnswerGroup> &groups, const QStringList &columns,
                   QList<ReportCell> (*first)(const core::AnswerGroup &))
{
    ReportTable table{.title = title,
                      .note =
                        tr("Below %1 attempts chance decides too much to compare.").arg(core::kLeastToRank),
                      .columns = answerColumns(columns),
                      .rows = {}};
    for (const core::AnswerGroup &group : groups)
        table.rows.append(answerCells(first(group), group.counts));
    return table;
}

QString playbookText(const QString &playbook)
{
    return playbook.isEmpty() ? tr("no playbook") : playbook;
}

ReportTable silences(const core::TeamReview &review)
{
    ReportTable table{.title = tr("How long they are silent"),
                      .note = {},
                      .columns = {tr("Silent for"), tr("Prospects")},
                      .rows = {}};
    for (const core::SilenceBand &band : review.silences)
        table.rows.append({bandText(band), band.prospects});
    return table;
}

QString whoText(const QString &name, const QString &organisation, core::ProspectId prospect)
{
    if (name.isEmpty() && organisation.isEmpty())
        return tr("prospect %1").arg(prospect.value());
    if (name.isEmpty() || organisation.isEmpty())
        return name + organisation;
    return tr("%1, %2").arg(name, organisation);
}

ReportTable longest(const core::TeamReview &review)
{
    ReportTable table{.title = tr("The longest silences"),
                      .note = {},
                      .columns = {tr("Prospect"), tr("Rep"), tr("Days"), tr("Suggested next"), tr("Overdue")},
                      .rows = {}};
    for (const core::LongSilence &silence : review.longest) {
        table.rows.append({whoText(silence.name, silence.organisation, silence.prospect), silence.repName,
                           silence.days, silence.step, silence.overdue ? tr("yes") : QString()});
    }
    return table;
}

ReportTable shared(const core::TeamReview &review)
{
    ReportTable table{.title = tr("Worked by several reps"),
                      .note = {},
                      .columns = {tr("Contact"), tr("Reps"), tr("Known by")},
                      .rows = {}};
    if (review.teamKeys > 1)
        table.note =
          tr("The reps use different team keys: what they share stays hidden. Give all of them one.");
    else if (review.sharedContacts.isEmpty())
        table.note = tr("Nobody, as far as the exports tell.");
    for (const core::SharedContact &contact : review.sharedContacts) {
        QStringList who;
        QStringList reps;
        for (const core::SharedContact::Place &place : contact.places) {
            who.append(whoText(place.name, place.organisation, place.prospect));
            reps.append(place.repName);
        }
        who.removeDuplicates();
        reps.removeDuplicates();
        const QString known = contact.known == core::SharedContact::Known::ByName
                                ? tr("the same name: perhaps the same")
                                : tr("the same address");
        table.rows.append({who.join(u"; "_s), reps.join(u", "_s), known});
    }
    return table;
}

} // namespace

QString bandText(const core::SilenceBand &band)
{
    if (!band.to)
        return tr("%1 days and longer").arg(band.from);
    //: a span of days
    return tr("%1–%2 days").arg(band.from).arg(*band.to);
}

QString stepText(const QString &step)
{
    return step.isEmpty() ? tr("own mail") : step;
}

core::Report teamReport(const core::TeamReview &review, const Telling &telling)
{
    QList<ReportTable> tables{
      standings(review, telling),
      repAnswers(review),
      silences(review),
      longest(review),
      groups(tr("Answers by step"), review.byStep, {tr("Playbook"), tr("Step")},
             [](const core::AnswerGroup &group) -> QList<ReportCell> {
                 return {playbookText(group.playbook), stepText(group.step)};
             }),
      groups(
        tr("Answers by playbook"), review.byPlaybook, {tr("Playbook")},
        [](const core::AnswerGroup &group) -> QList<ReportCell> { return {playbookText(group.playbook)}; }),
      groups(tr("Answers by channel"), review.byChannel, {tr("Channel")},
             [](const core::AnswerGroup &group) -> QList<ReportCell> {
                 return {
                   channelName(core::fromId<core::Channel>(group.value).value_or(core::Channel::Email))};
             }),
      groups(tr("Answers by segment"), review.bySegment, {tr("Segment")},
             [](const core::AnswerGroup &group) -> QList<ReportCell> {
                 return {
                   segmentName(core::fromId<core::Segment>(group.value).value_or(core::Segment::Company))};
             }),
      shared(review),
    };
    if (const ReportTable since = changes(review, telling); !since.rows.isEmpty())
        tables.insert(1, since);
    const QString day = telling.now.dateIn(telling.zone).toString(Qt::ISODate);
    return {.title = tr("Team review"),
            //: %1 a number of reps, %2 a day
            .made = tr("Reps: %1. Put together on %2.").arg(review.reps.size()).arg(day),
            .tables = tables};
}

} // namespace words
