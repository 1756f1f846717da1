// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

namespace core {

/// Every slot that a wording may use; resources/playbooks/README.md says what stands in each.
[[nodiscard]] const QSet<QString> &knownSlots();

} // namespace core
