// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace core {

/// Whether an address (or a bare domain) is of a provider of free mail: its owner is a consumer until
/// somebody says otherwise. Any case.
[[nodiscard]] bool isFreeMail(QStringView address);

} // namespace core
