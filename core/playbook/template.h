// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace core {

/// Slot names and what stands in them. A slot that is not known at all is an error, one that is empty is a
/// fact that nobody recorded.
using Slots = QHash<QString, QString>;

/// Fills `{{slot}}`, keeps `{{#slot}}...{{/slot}}` when the slot holds something and `{{^slot}}...{{/slot}}`
/// when it does not. An empty slot that is not inside such a block is FactMissing (subject: its name): never
/// an empty word in a customer's mail.
[[nodiscard]] Result<QString> fillTemplate(const QString &text, const Slots &slots);

/// PlaybookBroken with line and column (from 1, of `text`) if the marks do not match or a slot is unknown.
[[nodiscard]] Result<void> checkTemplate(const QString &text, const QSet<QString> &knownSlots);

} // namespace core
