// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace core {

/// What cannot be opened in a folder since its name is no UTF-8, as older systems left it.
struct UnreadableNames {
    QString folder; ///< relative to the folder that was asked for; empty: itself
    int count = 0;  ///< folders, and files that seem to be mail
};

/// By folder; those with mail that is left out anyway are passed over. Symbolic links are not followed.
[[nodiscard]] QList<UnreadableNames> unreadableNamesIn(const QString &folder);

} // namespace core
