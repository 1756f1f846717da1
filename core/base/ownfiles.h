// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace core {

/// Paths of the rep's own files in a folder, every *.toml by name; none where there is no folder.
[[nodiscard]] QStringList ownFilesIn(const QString &folder);

/// Another one as soon as one of them comes, goes, says something else or can no longer be read. Takes far
/// less time than understanding them.
[[nodiscard]] QByteArray ownFilesDigest(const QString &folder);

} // namespace core
