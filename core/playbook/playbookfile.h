// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/playbook/playbook.h"

#include <QByteArray>
#include <QString>

namespace core {

/// Reads a playbook from TOML. `name` stands in errors. Refuses unknown keys, missing steps, impossible waits
/// and unknown slots: PlaybookBroken with "line 3, column 7".
[[nodiscard]] Result<Playbook> parsePlaybook(const QByteArray &toml, const QString &name);

struct PlaybooksLoaded {
    Playbooks playbooks;
    QList<Error> problems; ///< rep's files that were refused; the shipped ones serve in their place
    QByteArray ownDigest;  ///< of the own files when they were read
};

/// The shipped playbooks, with those of `ownFolder` (every *.toml) in place of, or beside, them. For an own
/// file that is refused, the one of `before` that was read from it serves.
[[nodiscard]] PlaybooksLoaded loadPlaybooks(const QString &ownFolder, const Playbooks *before = nullptr);

} // namespace core
