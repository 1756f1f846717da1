// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// A piece of a text, counted in its UTF-16 units.
struct WordSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const WordSpan &) const = default;
};

/// A text cut into words exactly as the full-text index cuts it: letters and digits, everything else parts
/// them. Words are folded as the index folds them: without case, and Latin letters without accents. What cuts
/// words otherwise here, needs a migration that makes the index anew (tst_searchagreement).
class FoldedWords final
{
public:
    FoldedWords() = default;
    explicit FoldedWords(QStringView text) { read(text); }

    /// Forgets the words of the text before; for many texts one of these is cheaper than many.
    void read(QStringView text);

    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    /// Valid until read().
    [[nodiscard]] QStringView at(qsizetype index) const
    {
        const Word &word = m_words.at(index);
        return QStringView(m_folded).mid(word.folded.start, word.folded.length);
    }
    /// Where it stands in the text, with accents of its own.
    [[nodiscard]] WordSpan spanOf(qsizetype index) const { return m_words.at(index).inText; }
    [[nodiscard]] QStringList all() const;

private:
    struct Word {
        WordSpan inText;
        WordSpan folded;
    };
    QString m_folded;
    QList<Word> m_words;
};

} // namespace core
