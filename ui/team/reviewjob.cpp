// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/reviewjob.h"

#include "core/team/takein.h"

namespace ui {

namespace {

bool isAboutPassphrase(const core::Error &error)
{
    return error.code == core::Error::Code::WrongPassphrase ||
           (error.code == core::Error::Code::TeamFileRefused && error.detail == QLatin1String("sealed"));
}

} // namespace

ReviewOutcome runReview(const ReviewJob &job, core::Progress &progress)
{
    ReviewOutcome outcome;
    auto database = core::TeamDatabase::open(job.store);
    if (!database) {
        outcome.error = database.error();
        return outcome;
    }
    for (const QString &path : job.files) {
        const auto taken =
          core::takeIn(*database, {.path = path, .passphrase = job.passphrase}, job.now, progress);
        if (taken) {
            if (taken->isSuperseded)
                outcome.superseded.append(path);
            continue;
        }
        if (taken.error().code == core::Error::Code::Canceled)
            break;
        if (isAboutPassphrase(taken.error()))
            outcome.sealed.append(path);
        outcome.problems.append(taken.error());
    }
    auto review = core::readReview(*database);
    if (review)
        outcome.review = *std::move(review);
    else
        outcome.error = review.error();
    return outcome;
}

} // namespace ui
