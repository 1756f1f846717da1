// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace core {

/// Tells the language of a text by its small words (resources/tone/languages.toml). Immutable.
class TextLanguages final
{
public:
    [[nodiscard]] static Result<TextLanguages> parse(const QByteArray &toml, const QString &name);
    /// Those that ship; empty (and knowing nothing) if they cannot be read.
    [[nodiscard]] static TextLanguages shipped();

    /// "de"; "und" for a text in another script; empty where its words do not say, as in two or three of
    /// them. `folded` is in lower case. Linear.
    [[nodiscard]] QString languageOf(QStringView folded) const;
    /// The same for a sentence in a text of language `around`: that one, unless its words clearly say
    /// another.
    [[nodiscard]] QString languageOf(QStringView folded, const QString &around) const;

private:
    struct Weights {
        std::vector<double> byLanguage;
        bool otherScript = false;
    };
    [[nodiscard]] Weights weigh(QStringView folded) const;

    QStringList m_languages;
    QStringList m_texts; ///< what the views below borrow from: shared with every copy, never changed
    QHash<QStringView, std::vector<std::uint8_t>> m_words; ///< indexes of the languages that have it
};

} // namespace core
