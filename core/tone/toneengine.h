// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/messagetext.h"
#include "core/tone/wordpattern.h"

#include <QFlags>
#include <QHash>
#include <QStringList>

#include <vector>

namespace core {

/// Where a sentence stands and what it is, as rules ask for it.
enum class SentenceTrait {
    Opening = 0x01, ///< the first of the message
    Closing = 0x02, ///< the last, or below the ask
    Question = 0x04,
    Request = 0x08,
    ListItem = 0x10,
    AfterAsk = 0x20,
    Exclaimed = 0x40, ///< ends on an exclamation mark
    Plain = 0x80,     ///< no digit, no name, nothing quoted: it can hold no fact to act on
};
Q_DECLARE_FLAGS(SentenceTraits, SentenceTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(SentenceTraits)

/// Who does what a pattern says.
enum class Actor {
    Us = 0x01,     ///< I, we
    You = 0x02,    ///< the prospect
    Other = 0x04,  ///< anybody else
    Elided = 0x08, ///< nobody is named: "Looking forward to ..."
};
Q_DECLARE_FLAGS(Actors, Actor)
Q_DECLARE_OPERATORS_FOR_FLAGS(Actors)

/// One way in which a rule is broken: a pattern, and what must hold around it in its sentence.
struct ToneClause {
    std::vector<WordPattern> say;     ///< any of them
    std::vector<WordPattern> with;    ///< any of them, anywhere in the sentence; empty: nothing asked
    std::vector<WordPattern> without; ///< none of them in the sentence
    SentenceTraits is;                ///< at least one of them; none: anywhere
    SentenceTraits mustBe;            ///< all of them
    SentenceTraits isNot;
    Actors by; ///< none: whoever
    bool notNegated = false;
    bool wholeSentence = false; ///< mark the sentence, which can be deleted
    bool besideAsk = false;     ///< only next to an ask that is not one of `ToneWordRule::ownAsks`
    QStringList steps;          ///< only in these steps; empty: in any and without one
    QStringList notSteps;       ///< not in these
    bool stepNamed = false;     ///< only where a step is named
};

/// What a rule says in words; by the index of its ToneRule.
struct ToneWordRule {
    std::vector<ToneClause> clauses;
    std::vector<WordPattern> except; ///< a sentence with one of them is left alone
    std::vector<WordPattern> ownAsks;
};

/// A place where a rule is broken.
struct ToneHit {
    std::size_t rule = 0;
    std::size_t sentence = 0;
    TextSpan span;
    bool deletable = false; ///< the sentence says nothing else
};

/// The compiled rules. Immutable after it is built.
class ToneEngine final
{
public:
    ToneEngine(WordIndex index, std::vector<ToneWordRule> rules, WordClasses classes);

    [[nodiscard]] std::vector<PatternToken> patternTokens(const MessageText &message) const;
    /// What the words of a message break. `step` is empty where none is named.
    [[nodiscard]] std::vector<ToneHit> find(const MessageText &message, std::span<const PatternToken> words,
                                            const QString &step) const;
    /// Whether a rule leaves a sentence alone whatever else it says; `rule` by its index.
    [[nodiscard]] bool isExcepted(std::size_t rule, std::span<const PatternToken> sentence) const;
    [[nodiscard]] bool isAbsurd(std::span<const PatternToken> sentence) const;
    [[nodiscard]] bool isEmphasised(QStringView word) const;

private:
    friend class MessageReader;
    struct Entry {
        std::size_t rule = 0;
        std::size_t clause = 0;
        std::size_t pattern = 0;
    };
    void enter(const Entry &entry, const WordPattern &pattern);

    WordIndex m_index;
    std::vector<ToneWordRule> m_rules;
    WordClasses m_classes;
    std::vector<std::vector<Entry>> m_byFirstWord; ///< by WordId; 0: those that can begin with any word
};

} // namespace core
