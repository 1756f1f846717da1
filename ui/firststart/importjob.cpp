// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/firststart/importjob.h"

#include "core/actions/icsimport.h"
#include "core/actions/standings.h"
#include "core/store/candidatestore.h"
#include "core/transfer/csvimporter.h"
#include "core/transfer/mailboximporter.h"
#include "core/transfer/vcardimporter.h"

namespace ui {

namespace {

/// Takes what became of one file; whether the others may follow.
bool take(ImportOutcome &outcome, const QString &path, const core::Result<core::ImportReport> &report)
{
    if (report) {
        outcome.reports.append(*report);
        return true;
    }
    const bool canceled = report.error().code == core::Error::Code::Canceled;
    if (canceled)
        outcome.error = report.error();
    else
        outcome.reports.append(refusal(path, report.error()));
    return !canceled;
}

void readMail(ImportOutcome &outcome, core::Desk &desk, const ImportJob &job, core::Progress &progress)
{
    const auto reports = core::importMail(
      desk.database, {.collections = job.mail, .ownAddresses = job.ownAddresses, .now = desk.now()},
      progress);
    if (reports)
        outcome.reports += reports->first(job.mail.size());
    else
        outcome.error = reports.error();
}

/// Lists and calendars first: mail of those in them is found then.
void readFiles(ImportOutcome &outcome, core::Desk &desk, const ImportJob &job, core::Progress &progress)
{
    for (const QString &path : job.calendars) {
        if (!take(outcome, path, core::importIcs(desk, path, progress)))
            return;
    }
    for (const QString &path : job.cards) {
        if (!take(outcome, path, core::importVCards(desk.database, path, progress)))
            return;
    }
    for (const core::CsvMapping &list : job.lists) {
        if (!take(outcome, list.path,
                  core::importCsv(desk.database, {list, {desk.writer.zone, desk.now()}}, progress)))
            return;
    }
    readMail(outcome, desk, job, progress);
}

} // namespace

ImportOutcome runImport(const core::Desk &desk, const ImportJob &job, core::Progress &progress)
{
    ImportOutcome outcome;
    outcome.reports = job.done;
    auto database = core::Database::openBeside(desk.database.path());
    if (!database) {
        outcome.error = database.error();
        return outcome;
    }
    core::Desk own{.database = *database,
                   .shelf = desk.shelf,
                   .tone = desk.tone,
                   .clock = desk.clock,
                   .writer = desk.writer,
                   .calendar = desk.calendar};
    const core::CandidateStore candidates(*database);
    outcome.since = candidates.newest().value_or(0);
    readFiles(outcome, own, job, progress);
    outcome.candidates = candidates.count(outcome.since).value_or(0);
    core::NoProgress unwatched; // short, and what was read must be shown even after a cancel
    if (const auto refreshed = core::refreshStandings(own, unwatched); !refreshed)
        outcome.error = refreshed.error();
    return outcome;
}

core::ImportReport refusal(const QString &path, const core::Error &error)
{
    core::ImportReport report;
    report.path = path;
    report.problems.append({.place = {}, .trouble = core::ImportTrouble::FileFailed, .error = error});
    return report;
}

} // namespace ui
