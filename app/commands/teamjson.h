// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/team/review.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace app {

/// A review as the command line tells it: its JSON is a contract.
[[nodiscard]] QJsonObject reviewJson(const core::TeamReview &review, const QList<core::Error> &problems);
[[nodiscard]] QString reviewText(const core::TeamReview &review);

} // namespace app
