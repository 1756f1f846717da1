// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace words {

/// Why a mail was taken for what it is, by the id that is kept with its touch: "its header says so". Empty
/// for what needs no reason: the rep's own word, our own mail, a person's mail.
[[nodiscard]] QString kindReasonText(const QString &reason);

} // namespace words
