// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/profileimporter.h"

#include "core/transfer/mailboximporter.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Errors of a file, after which the other files can still be read.
bool isOfTheFile(const Error &error)
{
    return error.code == Error::Code::CannotRead || error.code == Error::Code::EmptyFile ||
           error.code == Error::Code::UnknownFormat;
}

void addMailbox(ImportReport &whole, const ImportReport &mailbox, const QString &name)
{
    whole.read += mailbox.read;
    whole.added += mailbox.added;
    whole.updated += mailbox.updated;
    whole.skipped += mailbox.skipped;
    whole.failed += mailbox.failed;
    for (ImportProblem problem : mailbox.problems) {
        problem.place = name + u", "_s + problem.place;
        whole.problems.append(problem);
    }
}

} // namespace

Result<ImportReport> importThunderbirdProfile(Database &database, const ThunderbirdProfile &profile,
                                              const QStringList &ownAddresses, Instant now,
                                              Progress &progress)
{
    ImportReport whole;
    whole.path = profile.folder;
    whole.type = u"thunderbird"_s;
    // Their mail is kept once we have written to them, and that may stand in a later mailbox.
    for (int round = 0; round < (profile.mailboxes.size() > 1 ? 2 : 1); ++round) {
        for (const QString &path : profile.mailboxes) {
            const QString name = QDir(profile.folder).relativeFilePath(path);
            const auto report =
              importMailFile(database, {.path = path, .ownAddresses = ownAddresses, .now = now}, progress);
            if (report && round == 0) {
                addMailbox(whole, *report, name);
            } else if (report) {
                addAgain(whole, *report);
            } else if (!isOfTheFile(report.error())) {
                return failure(report.error());
            } else if (round == 0) {
                whole.problems.append(
                  {.place = name, .trouble = ImportTrouble::FileFailed, .error = report.error()});
            }
        }
    }
    return whole;
}

} // namespace core
