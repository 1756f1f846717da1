// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/wordindex.h"

#include <tl/expected.hpp>

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace core {

/// Words and phrases of which any one may stand.
struct WordSet {
    std::vector<WordId> words; ///< sorted
    std::vector<std::vector<WordId>> phrases;
    qsizetype longest = 1; ///< tokens of the longest

    [[nodiscard]] bool has(WordId word) const;
    void add(std::vector<WordId> sequence);
};

/// Named lists of the rule file: `<we>`.
using WordClasses = QHash<QString, WordSet>;

/// What is wrong with a pattern, and where in it (from 0).
struct PatternError {
    qsizetype at = 0;
    QString what;
};

/// The tokens of a sentence as the matcher sees them.
struct PatternToken {
    WordId word = 0; ///< 0 also for quoted words and names: they match nothing
    bool breakBefore = false;
};

/// Tokens of a sentence that a pattern covers.
struct PatternMatch {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// A pattern over the words of one sentence (resources/tone/README.md). No backtracking: all ways to match
/// are followed at once, over at most 63 words.
class WordPattern final
{
public:
    [[nodiscard]] static tl::expected<WordPattern, PatternError> compile(QStringView text,
                                                                         const WordClasses &classes,
                                                                         WordIndex &index);

    [[nodiscard]] std::optional<PatternMatch> matchAt(std::span<const PatternToken> sentence,
                                                      std::size_t start) const;
    [[nodiscard]] std::optional<PatternMatch> find(std::span<const PatternToken> sentence) const;
    /// The words with which a match can begin; empty: with any.
    [[nodiscard]] const std::vector<WordId> &firstWords() const { return m_firstWords; }

private:
    friend class PatternCompiler;
    enum class Kind { Words, Gap, Start, End, Break };
    struct Atom {
        Kind kind = Kind::Words;
        WordSet set;
        bool optional = false;
        bool negated = false;
        int gap = 0;
    };
    [[nodiscard]] quint64 step(const Atom &atom, quint64 reached, std::span<const PatternToken> sentence,
                               std::size_t start) const;
    void findFirstWords();

    std::vector<Atom> m_atoms;
    std::vector<WordId> m_firstWords;
};

/// A list entry ("touch base", "~look forward", "<we>") as the sequences it stands for.
[[nodiscard]] tl::expected<WordSet, PatternError> compileEntry(QStringView text, const WordClasses &classes,
                                                               WordIndex &index);

} // namespace core
