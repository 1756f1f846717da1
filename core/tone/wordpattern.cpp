// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/wordpattern.h"

#include <algorithm>
#include <bit>

namespace core {

bool WordSet::has(WordId word) const
{
    return word != 0 && std::binary_search(words.cbegin(), words.cend(), word);
}

void WordSet::add(std::vector<WordId> sequence)
{
    if (sequence.size() > 1) {
        longest = std::max(longest, qsizetype(sequence.size()));
        phrases.push_back(std::move(sequence));
        return;
    }
    const auto place = std::lower_bound(words.begin(), words.end(), sequence.front());
    if (place == words.end() || *place != sequence.front())
        words.insert(place, sequence.front());
}

quint64 WordPattern::step(const Atom &atom, quint64 reached, std::span<const PatternToken> sentence,
                          std::size_t start) const
{
    quint64 next = atom.optional ? reached : 0;
    for (quint64 open = reached; open != 0; open &= open - 1) {
        const std::size_t at = std::size_t(std::countr_zero(open));
        const std::size_t token = start + at;
        const std::size_t left = sentence.size() - token;
        const auto reach = [&next, at](std::size_t steps) {
            next |= at + steps < 64 ? quint64(1) << (at + steps) : 0;
        };
        switch (atom.kind) {
            case Kind::Start:
                next |= token == 0 ? quint64(1) << at : 0;
                break;
            case Kind::End:
                next |= left == 0 ? quint64(1) << at : 0;
                break;
            case Kind::Break:
                next |= left == 0 || token == 0 || sentence[token].breakBefore ? quint64(1) << at : 0;
                break;
            case Kind::Gap:
                for (std::size_t steps = 0; steps <= std::size_t(atom.gap) && steps <= left; ++steps)
                    reach(steps);
                break;
            case Kind::Words:
                if (left > 0 && atom.set.has(sentence[token].word) != atom.negated)
                    reach(1);
                for (const std::vector<WordId> &phrase : atom.set.phrases) {
                    if (phrase.size() <= left && !atom.negated &&
                        std::equal(phrase.cbegin(), phrase.cend(), sentence.begin() + std::ptrdiff_t(token),
                                   [](WordId word, const PatternToken &t) { return word == t.word; }))
                        reach(phrase.size());
                }
                break;
        }
    }
    return next;
}

std::optional<PatternMatch> WordPattern::matchAt(std::span<const PatternToken> sentence,
                                                 std::size_t start) const
{
    quint64 reached = 1;
    for (const Atom &atom : m_atoms) {
        reached = step(atom, reached, sentence, start);
        if (reached == 0)
            return std::nullopt;
    }
    return PatternMatch{start, std::size_t(63 - std::countl_zero(reached))};
}

std::optional<PatternMatch> WordPattern::find(std::span<const PatternToken> sentence) const
{
    for (std::size_t start = 0; start <= sentence.size(); ++start) {
        const bool canBegin =
          m_firstWords.empty() ||
          (start < sentence.size() &&
           std::binary_search(m_firstWords.cbegin(), m_firstWords.cend(), sentence[start].word));
        if (!canBegin)
            continue;
        if (const auto match = matchAt(sentence, start))
            return match;
    }
    return std::nullopt;
}

void WordPattern::findFirstWords()
{
    for (const Atom &atom : m_atoms) {
        if (atom.kind == Kind::Start || atom.kind == Kind::Break)
            continue;
        if (atom.kind != Kind::Words || atom.negated) {
            m_firstWords.clear();
            return;
        }
        m_firstWords.insert(m_firstWords.end(), atom.set.words.cbegin(), atom.set.words.cend());
        for (const std::vector<WordId> &phrase : atom.set.phrases)
            m_firstWords.push_back(phrase.front());
        if (!atom.optional) {
            std::sort(m_firstWords.begin(), m_firstWords.end());
            m_firstWords.erase(std::unique(m_firstWords.begin(), m_firstWords.end()), m_firstWords.end());
            return;
        }
    }
    m_firstWords.clear();
}

} // namespace core
