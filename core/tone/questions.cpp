// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/questions.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Tokens = std::span<const TextToken>;

template <std::size_t N>
bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::find(words.cbegin(), words.cend(), word) != words.cend();
}

constexpr std::array<QStringView, 8> kAsking{u"where", u"what",  u"how", u"when",
                                             u"why",   u"which", u"who", u"whose"};
constexpr std::array<QStringView, 18> kAuxiliary{u"is",    u"are",    u"was",  u"were",  u"do",  u"does",
                                                 u"did",   u"have",   u"has",  u"had",   u"can", u"could",
                                                 u"would", u"should", u"will", u"shall", u"may", u"might"};
constexpr std::array<QStringView, 16> kSubjects{u"i",    u"you",  u"we",     u"they",   u"he",    u"she",
                                                u"it",   u"this", u"that",   u"there",  u"these", u"those",
                                                u"your", u"our",  u"anyone", u"someone"};
constexpr std::array<QStringView, 6> kArticled{u"the", u"my", u"any", u"either", u"all", u"everything"};
constexpr std::array<QStringView, 16> kLeadIn{u"so",    u"and",      u"but",   u"or",       u"also", u"then",
                                              u"well",  u"anyway",   u"quick", u"question", u"the",  u"is",
                                              u"again", u"honestly", u"just",  u"simply"};
constexpr std::array<QStringView, 30> kAskingVerbs{
  u"reply",    u"call",    u"text",   u"send",    u"tell",   u"pick",  u"give",   u"choose",
  u"respond",  u"confirm", u"share",  u"book",    u"write",  u"email", u"ring",   u"drop",
  u"shoot",    u"ping",    u"click",  u"sign",    u"reach",  u"get",   u"advise", u"forward",
  u"schedule", u"grab",    u"answer", u"message", u"circle", u"point"};
constexpr std::array<QStringView, 14> kAfterAskingVerb{u"me",    u"us",        u"with", u"to",  u"by",
                                                       u"back",  u"one",       u"a",    u"the", u"your",
                                                       u"which", u"whichever", u"this", u"out"};

/// "where should we", "what would", "which time works": an asking word in front of its verb.
bool asksAt(Tokens tokens, std::size_t i)
{
    if (i >= tokens.size() || tokens[i].quoted)
        return false;
    const QStringView word = tokens[i].word;
    const auto wordAt = [tokens](std::size_t k) {
        return k < tokens.size() ? tokens[k].word : QStringView();
    };
    if (isOneOf(word, kAsking)) {
        for (std::size_t gap = 1; gap <= 3; ++gap) {
            const bool subjectFirst = isOneOf(wordAt(i + gap), kSubjects);
            if (subjectFirst)
                return false;
            if (isOneOf(wordAt(i + gap), kAuxiliary))
                return gap == 1 ? isOneOf(wordAt(i + 2), kSubjects) || isOneOf(wordAt(i + 2), kArticled) ||
                                    word == u"which" || word == u"who"
                                : isOneOf(wordAt(i + gap + 1), kSubjects);
        }
        return false;
    }
    if (!isOneOf(word, kAuxiliary))
        return false;
    const QStringView next = wordAt(i + 1);
    // "Should I not hear from you, I will ...": a condition.
    const bool conditional =
      (word == u"should" || word == u"had") &&
      std::any_of(tokens.begin() + std::ptrdiff_t(i), tokens.end(),
                  [](const TextToken &token) { return token.word == u"will" || token.word == u"would"; });
    if (isOneOf(next, kSubjects))
        return !conditional;
    const bool statesOften =
      word == u"have" || word == u"had" || word == u"will" || word == u"do" || word == u"may";
    return !statesOften && isOneOf(next, kArticled);
}

} // namespace

bool isQuestion(QStringView folded, TextSpan sentence, Tokens tokens)
{
    if (tokens.empty() || tokens.back().quoted)
        return false;
    const qsizetype lastWord = tokens.back().span.end();
    if (folded.mid(lastWord, sentence.end() - lastWord).contains(u'?'))
        return true;
    if (folded.mid(lastWord, sentence.end() - lastWord).contains(u'!'))
        return false;
    std::size_t i = 0;
    while (i < tokens.size() && isOneOf(tokens[i].word, kLeadIn) && !asksAt(tokens, i))
        ++i;
    if (asksAt(tokens, i))
        return true;
    for (std::size_t k = 1; k < tokens.size(); ++k) {
        if (tokens[k].breakBefore && isOneOf(tokens[k].word, kAsking) && asksAt(tokens, k))
            return true;
    }
    return false;
}

bool isRequest(Tokens tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].quoted)
            continue;
        const QStringView word = tokens[i].word;
        const QStringView next = i + 1 < tokens.size() ? tokens[i + 1].word : QStringView();
        if (word == u"let" && (next == u"me" || next == u"us") && i + 2 < tokens.size() &&
            tokens[i + 2].word == u"know")
            return true;
        if (!isOneOf(word, kAskingVerbs))
            continue;
        const QStringView before = i > 0 ? tokens[i - 1].word : QStringView();
        if (before == u"please" || before == u"kindly")
            return true;
        const bool starts = i == 0 || tokens[i].breakBefore || before == u"just" || before == u"simply" ||
                            before == u"so" || before == u"and" || before == u"or" || before == u"then";
        if (starts && isOneOf(next, kAfterAskingVerb))
            return true;
    }
    return false;
}

} // namespace core
