// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

/// How much a line of an export may hold. The writer keeps to it, so that the reader takes whatever was
/// written.
namespace core::exportlimits {

inline constexpr qsizetype kName = 2000;        ///< UTF-16 units; also of an address
inline constexpr qsizetype kId = 200;           ///< of a playbook, a step, a zone
inline constexpr qsizetype kText = 8'000'000;   ///< of a subject or a body
inline constexpr qsizetype kAddresses = 10'000; ///< and hashes
inline constexpr qsizetype kAttempts = 200'000;
inline constexpr int kToneErrors = 10'000;
inline constexpr qint64 kEarliest = -62'135'596'800'000; ///< the year 1; mail is dated strangely
inline constexpr qint64 kLatest = 253'402'300'799'999;   ///< the year 9999

} // namespace core::exportlimits
