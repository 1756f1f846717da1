// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QString>

namespace core {

/// The language of a tag without its country: "de" of "de_AT", "de-CH" or "DE"; empty stays empty.
[[nodiscard]] inline QString languageOfTag(const QString &tag)
{
    return tag.trimmed().section(u'_', 0, 0).section(u'-', 0, 0).toLower();
}

/// Whether a tag names a language at all.
[[nodiscard]] inline bool isLanguage(const QString &tag)
{
    return QLocale(tag.trimmed()).language() != QLocale::C;
}

} // namespace core
