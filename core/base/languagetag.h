// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

/// The language of a tag without its country: "de" of "de_AT", "de-CH" or "DE"; empty stays empty.
[[nodiscard]] inline QString languageOfTag(const QString &tag)
{
    return tag.trimmed().section(u'_', 0, 0).section(u'-', 0, 0).toLower();
}

} // namespace core
