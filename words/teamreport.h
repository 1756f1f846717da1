// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/team/report/report.h"
#include "core/team/review.h"
#include "words/sentences.h"

namespace words {

/// The review of a team in words and tables: what the window shows, on paper.
[[nodiscard]] core::Report teamReport(const core::TeamReview &review, const Telling &telling);

/// "0–3 days", "91 days and longer".
[[nodiscard]] QString bandText(const core::SilenceBand &band);
/// The id of a step, or what stands for attempts that belong to no playbook.
[[nodiscard]] QString stepText(const QString &step);

} // namespace words
