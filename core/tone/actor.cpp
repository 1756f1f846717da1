// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/actor.h"

namespace core {

namespace {

/// How far in front of its verb a subject is looked for, and how far a "not" reaches.
constexpr std::size_t kSubjectReach = 12;
constexpr std::size_t kNegationReach = 4;

} // namespace

Actor actorOf(std::span<const TextToken> sentence, std::size_t verb)
{
    for (std::size_t i = verb; i > 0 && verb - i < kSubjectReach; --i) {
        if (sentence[i].breakBefore)
            return Actor::Elided;
        const TextToken &token = sentence[i - 1];
        const bool ourGroup = token.is(WordList::Group) && i > 1 && sentence[i - 2].is(WordList::Us);
        if (token.is(WordList::Us) || ourGroup)
            return Actor::Us;
        if (token.is(WordList::You))
            return Actor::You;
        if (token.is(WordList::Joining))
            return Actor::Elided;
        if (!token.is(WordList::Between))
            return Actor::Other;
    }
    return Actor::Elided;
}

bool isNegated(std::span<const TextToken> sentence, std::size_t verb)
{
    for (std::size_t i = verb; i > 0 && verb - i < kNegationReach; --i) {
        if (sentence[i - 1].is(WordList::Negation))
            return true;
        if (sentence[i - 1].breakBefore)
            return false;
    }
    return false;
}

} // namespace core
