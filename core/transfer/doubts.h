// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/candidate.h"

#include <QList>

namespace core {

/// A private address, a shared one, no answer, at most one mail each way: in this order.
[[nodiscard]] QList<Doubt> doubtsOf(const Candidate &candidate);

/// With their doubts, the most doubtful first: a private or a shared address weighs most, then that nothing
/// came back, then that there was one mail only. Among equals fewer mails, then the name.
[[nodiscard]] QList<Candidate> doubtfulFirst(QList<Candidate> candidates);

} // namespace core
