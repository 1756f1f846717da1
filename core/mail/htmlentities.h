// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace core {

/// Named and numeric character references to characters; what is none stays as it is.
[[nodiscard]] QString withoutEntities(QStringView text);

} // namespace core
