// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actions/suggestion.h"
#include "core/store/standingstore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace app {

/// The JSON forms of the command line's contract: instants in ISO 8601 with their offset, what is not known
/// is null.
[[nodiscard]] QString iso(core::Instant instant, const QTimeZone &zone);
[[nodiscard]] QJsonValue toJson(const std::optional<core::Instant> &instant, const QTimeZone &zone);
/// null for an empty text.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
[[nodiscard]] QJsonObject toJson(const core::ListRow &row, const QTimeZone &zone);
[[nodiscard]] QJsonArray toJson(const QList<core::Channel> &channels);
[[nodiscard]] QJsonArray toJson(const QList<core::FactKind> &kinds);
[[nodiscard]] QJsonValue toJson(const std::optional<core::Draft> &draft);
[[nodiscard]] QJsonArray contactsJson(const core::Record &record);
[[nodiscard]] QJsonArray factsJson(const core::Record &record, const QTimeZone &zone);
[[nodiscard]] QJsonArray timelineJson(const core::Suggestion &suggestion, const QTimeZone &zone);

} // namespace app
