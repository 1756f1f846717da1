// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

namespace core {

/// A word of the rules; 0 is any other word.
using WordId = quint32;

/// The words that the rules know, so that matching compares numbers. Forgives one slip of the keyboard in
/// a long word (a letter more, less, another or two swapped), but never in the first letter.
class WordIndex final
{
public:
    WordId add(const QString &word);
    [[nodiscard]] WordId find(QStringView word) const;
    [[nodiscard]] std::size_t size() const { return std::size_t(m_ids.size()) + 1; }

private:
    [[nodiscard]] WordId findMistyped(QStringView word) const;

    QHash<QString, WordId> m_ids;
    QHash<QString, QList<WordId>> m_shortened; ///< a long word less one letter -> the words it can be
    QStringList m_words;                       ///< by id - 1
};

/// Whether two words are one slip apart: a letter more, less, another, or two neighbours swapped.
[[nodiscard]] bool isOneSlipApart(QStringView a, QStringView b);

/// All forms of a word: "look" -> look, looks, looked, looking; the irregular ones of common verbs too.
[[nodiscard]] QStringList inflections(const QString &word);

} // namespace core
