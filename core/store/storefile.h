// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// Marks a SQLite file as ours: "UNGH", in the four bytes of its header that are for that.
inline constexpr int kApplicationId = 0x554E4748;
/// The same for a store of a team's exports: "UNGT". Neither is ever taken for the other.
inline constexpr int kTeamApplicationId = 0x554E4754;

/// What a look at a file tells before SQLite touches it.
struct StoreFile {
    bool isNew = false;    ///< empty, or not there yet
    int schemaVersion = 0; ///< as of the last checkpoint
};

/// Reads the header alone: the file, and whatever lies beside it, stays as it is.
/// CannotRead, NotAStore, DamagedFile.
[[nodiscard]] Result<StoreFile> inspectStoreFile(const QString &path, int applicationId = kApplicationId);

/// NotAStore and so on as above, StoreReadOnly if it must not be written. Makes the folder (0700) and an
/// empty file (0600) where there is none: DiskFull, CannotWrite.
[[nodiscard]] Result<StoreFile> prepareStoreFile(const QString &path, int applicationId = kApplicationId);

/// An empty file that only its owner reads, for a copy of the store; CannotWrite if there is one already.
[[nodiscard]] Result<void> createPrivateFile(const QString &path);

} // namespace core
