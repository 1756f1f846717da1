// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

struct DraftPlace {
    QString folder; ///< empty: "drafts" beside the store
    QString storePath;
    Instant now; ///< names the file
    QString suffix = QStringLiteral("eml");
};

/// Writes a draft whole or not at all; never over another one. Returns its absolute path.
[[nodiscard]] Result<QString> writeDraftFile(const QByteArray &bytes, const DraftPlace &place);

} // namespace core
