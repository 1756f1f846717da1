// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kShouting = 4; ///< words in capitals in a row that are no acronyms any more
constexpr qsizetype kAcronym = 3;    ///< letters up to which a word in capitals is taken for one

/// Runs of capitals with a common word in them: "PLEASE", "LAST CHANCE", not "SAML" or "the FAQ".
void findCapitals(const CheckInput &input, const MessageSentence &sentence, CheckHits &hits)
{
    const auto tokens = input.message.tokens(sentence);
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t next = i;
        std::size_t common = 0;
        std::size_t longWords = 0;
        while (next < tokens.size() && (tokens[next].capitals || (next > i && tokens[next].word == u"i")) &&
               !tokens[next].quoted) {
            if (!tokens[next].name && input.engine.isEmphasised(tokens[next].word))
                ++common;
            longWords += tokens[next].span.length > kAcronym ? 1 : 0;
            ++next;
        }
        if (common > 0 || (next - i >= kShouting && longWords * 2 >= next - i)) {
            const qsizetype begin = tokens[i].span.offset;
            hits.push_back({{begin, tokens[next - 1].span.end() - begin}});
        }
        i = std::max(next, i + 1);
    }
}

/// "!!": the first mark is kept.
void findMarks(const CheckInput &input, const MessageSentence &sentence, CheckHits &hits)
{
    const QStringView text = input.message.text();
    const auto tokens = input.message.tokens(sentence);
    auto behind = tokens.begin(); // only ever goes on: linear
    for (qsizetype i = sentence.span.offset; i < sentence.span.end(); ++i) {
        qsizetype end = i;
        while (end < sentence.span.end() && text[end] == u'!')
            ++end;
        if (end - i >= 2) {
            behind = std::find_if(behind, tokens.end(),
                                  [i](const TextToken &token) { return token.span.offset >= i; });
            const bool quoted = behind != tokens.begin() && std::prev(behind)->quoted;
            if (!quoted && !isBetweenQuotes(text, {i, end - i}))
                hits.push_back({{i, end - i}, QStringLiteral(".")});
        }
        i = std::max(i, end);
    }
}

} // namespace

CheckHits checkEmphasis(const CheckInput &input)
{
    CheckHits hits;
    for (const MessageSentence &sentence : input.message.sentences()) {
        if (sentence.role == SentenceRole::Valediction || sentence.role == SentenceRole::Name)
            continue;
        findCapitals(input, sentence, hits);
        findMarks(input, sentence, hits);
    }
    return hits;
}

} // namespace core
