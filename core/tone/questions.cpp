// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/questions.h"

#include <algorithm>

namespace core {

namespace {

using Tokens = std::span<const TextToken>;

/// "where should we", "what would", "which time works": an asking word in front of its verb.
bool asksAt(Tokens tokens, std::size_t i)
{
    if (i >= tokens.size() || tokens[i].quoted)
        return false;
    const auto is = [tokens](std::size_t k, WordList list) {
        return k < tokens.size() && tokens[k].is(list);
    };
    if (is(i, WordList::AsksAlone))
        return true;
    if (is(i, WordList::Asking)) {
        for (std::size_t gap = 1; gap <= 3; ++gap) {
            if (is(i + gap, WordList::Subject))
                return false;
            if (is(i + gap, WordList::Auxiliary))
                return gap == 1 ? is(i + 2, WordList::Subject) || is(i + 2, WordList::Article) ||
                                    is(i, WordList::AskingForSubject)
                                : is(i + gap + 1, WordList::Subject);
        }
        return false;
    }
    if (!is(i, WordList::Auxiliary))
        return false;
    // "Should I not hear from you, I will ...": a condition.
    const bool conditional = is(i, WordList::Conditional) &&
                             std::any_of(tokens.begin() + std::ptrdiff_t(i), tokens.end(),
                                         [](const TextToken &t) { return t.is(WordList::Consequence); });
    if (is(i + 1, WordList::Subject))
        return !conditional;
    return !is(i, WordList::AuxiliaryStating) && is(i + 1, WordList::Article);
}

} // namespace

bool isQuestion(QStringView folded, TextSpan sentence, Tokens tokens, const Grammar &grammar)
{
    if (tokens.empty() || tokens.back().quoted)
        return false;
    const qsizetype lastWord = tokens.back().span.end();
    if (folded.mid(lastWord, sentence.end() - lastWord).contains(u'?'))
        return true;
    if (folded.mid(lastWord, sentence.end() - lastWord).contains(u'!'))
        return false;
    const bool isStopped = folded.mid(lastWord, sentence.end() - lastWord).contains(u'.');
    const bool hasBreak =
      std::any_of(tokens.begin(), tokens.end(), [](const TextToken &t) { return t.breakBefore; });
    if (grammar.marksQuestions() && (isStopped || hasBreak))
        return false;
    std::size_t i = 0;
    while (i < tokens.size() && tokens[i].is(WordList::LeadIn) && !asksAt(tokens, i))
        ++i;
    if (asksAt(tokens, i))
        return true;
    for (std::size_t k = 1; k < tokens.size(); ++k) {
        if (tokens[k].breakBefore && tokens[k].is(WordList::Asking) && asksAt(tokens, k))
            return true;
    }
    return false;
}

bool says(Tokens tokens, QStringView phrase)
{
    const auto words = phrase.split(u' ');
    const auto isSaidAt = [&](std::size_t i) {
        return std::equal(
          words.cbegin(), words.cend(), tokens.begin() + std::ptrdiff_t(i),
          [](QStringView word, const TextToken &token) { return !token.quoted && token.word == word; });
    };
    for (std::size_t i = 0; i + std::size_t(words.size()) <= tokens.size(); ++i) {
        if (isSaidAt(i))
            return true;
    }
    return false;
}

bool isRequest(Tokens tokens, const Grammar &grammar)
{
    const QStringList &phrases = grammar.phrases(PhraseList::Request);
    if (std::any_of(phrases.cbegin(), phrases.cend(),
                    [tokens](const QString &phrase) { return says(tokens, phrase); }))
        return true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].quoted || !tokens[i].is(WordList::AskingVerb))
            continue;
        if (i > 0 && tokens[i - 1].is(WordList::Please))
            return true;
        const bool starts = i == 0 || tokens[i].breakBefore || tokens[i - 1].is(WordList::RequestLead);
        if (starts && i + 1 < tokens.size() && tokens[i + 1].is(WordList::AfterAskingVerb))
            return true;
    }
    return false;
}

} // namespace core
