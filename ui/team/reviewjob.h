// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/team/review.h"

#include <QStringList>

namespace ui {

/// What a look at the team's store brought.
struct ReviewOutcome {
    QList<core::Error> problems; ///< of files that were left out
    QStringList sealed;          ///< of them, those that want a passphrase, or another one
    QStringList superseded;      ///< files that are older than what is there already of their rep
    core::TeamReview review;
    std::optional<core::Error> error; ///< the store itself could not be read
};

struct ReviewJob {
    QString store;         ///< the team's
    QStringList files{};   ///< to be checked and taken in first
    QByteArray passphrase; ///< for those that are sealed
    core::Instant now;
};

/// On any thread; with a connection of its own.
[[nodiscard]] ReviewOutcome runReview(const ReviewJob &job, core::Progress &progress);

} // namespace ui
