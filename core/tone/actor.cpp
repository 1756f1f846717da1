// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/actor.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// How far in front of its verb a subject is looked for, and how far a "not" reaches.
constexpr std::size_t kSubjectReach = 12;
constexpr std::size_t kNegationReach = 4;

constexpr std::array<QStringView, 60> kBetween{
  u"to",         u"wanted",     u"want",       u"wanting",   u"like",      u"going",    u"trying",
  u"tried",      u"thought",    u"figured",    u"need",      u"hoping",    u"must",     u"let",
  u"would",      u"calling",    u"writing",    u"am",        u"is",        u"are",      u"was",
  u"were",       u"be",         u"been",       u"being",     u"do",        u"did",      u"does",
  u"have",       u"has",        u"had",        u"will",      u"would",     u"can",      u"could",
  u"should",     u"may",        u"might",      u"not",       u"just",      u"really",   u"truly",
  u"so",         u"very",       u"always",     u"also",      u"still",     u"only",     u"too",
  u"already",    u"all",        u"both",       u"certainly", u"genuinely", u"honestly", u"literally",
  u"personally", u"absolutely", u"definitely", u"'s"};
constexpr std::array<QStringView, 16> kJoining{u"and",    u"but",   u"or",   u"so",   u"then", u"because",
                                               u"while",  u"as",    u"plus", u"also", u"yes",  u"well",
                                               u"anyway", u"until", u"ps",   u"p"};
constexpr std::array<QStringView, 8> kUs{u"i", u"we", u"us", u"me", u"myself", u"ourselves", u"our", u"my"};
constexpr std::array<QStringView, 4> kYou{u"you", u"your", u"yourself", u"yourselves"};
constexpr std::array<QStringView, 9> kNegations{u"nothing", u"not",    u"no",     u"never", u"without",
                                                u"neither", u"nobody", u"hardly", u"nor"};

template <std::size_t N>
bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::find(words.cbegin(), words.cend(), word) != words.cend();
}

} // namespace

Actor actorOf(std::span<const TextToken> sentence, std::size_t verb)
{
    for (std::size_t i = verb; i > 0 && verb - i < kSubjectReach; --i) {
        if (sentence[i].breakBefore)
            return Actor::Elided;
        const QStringView word = sentence[i - 1].word;
        if (isOneOf(word, kUs) || (word == u"team" && i > 1 && isOneOf(sentence[i - 2].word, kUs)))
            return Actor::Us;
        if (isOneOf(word, kYou))
            return Actor::You;
        if (isOneOf(word, kJoining) && word != u"so")
            return Actor::Elided;
        if (!isOneOf(word, kBetween) && !word.endsWith(u"ly"))
            return Actor::Other;
    }
    return Actor::Elided;
}

bool isNegated(std::span<const TextToken> sentence, std::size_t verb)
{
    for (std::size_t i = verb; i > 0 && verb - i < kNegationReach; --i) {
        if (isOneOf(sentence[i - 1].word, kNegations))
            return true;
        if (sentence[i - 1].breakBefore)
            return false;
    }
    return false;
}

} // namespace core
