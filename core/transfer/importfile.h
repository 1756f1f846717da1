// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace core {

enum class ImportType { Mbox, Eml, Csv, Ics, VCard };
[[nodiscard]] QString toId(ImportType type); ///< "mbox", "eml", "csv", "ics", "vcard"

/// What a file is, by its content and not its name. CannotRead (also for a folder), EmptyFile, or
/// UnknownFormat.
[[nodiscard]] Result<ImportType> importTypeOf(const QString &path);

/// The same for the first bytes of a file; nothing is known of the rest.
[[nodiscard]] std::optional<ImportType> importTypeOfHead(const QByteArray &head);

} // namespace core
