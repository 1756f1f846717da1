// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kShouting = 4; ///< words in capitals in a row that are no acronyms any more
constexpr qsizetype kAcronym = 3;    ///< letters up to which a word in capitals is taken for one

/// What stands on a line up to a colon, or the whole line; empty where that is not in capitals alone, or
/// shouts with its mark.
TextSpan titleOf(QStringView text, const MessageLine &line)
{
    constexpr qsizetype kLongest = 40; // letters; more is a sentence
    const qsizetype colon = text.mid(line.offset, line.length).indexOf(u':');
    const TextSpan title{line.offset, colon < 0 ? line.length : colon};
    const QStringView words = text.mid(title.offset, title.length);
    const bool low = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLower(); });
    const bool high = std::count_if(words.begin(), words.end(), [](QChar c) { return c.isUpper(); }) > 1;
    return low || !high || words.size() > kLongest || words.contains(u'!') || words.contains(u'?')
             ? TextSpan{}
             : title;
}

/// Headings in capitals: "DECISIONS", "WHEN: Friday". One alone may as well be shouted, unless a list stands
/// below it.
std::vector<TextSpan> headingsOf(const MessageText &message)
{
    const auto &lines = message.lines();
    std::vector<TextSpan> headings;
    bool isOutline = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != LineKind::Text && lines[i].kind != LineKind::ListItem)
            continue;
        const TextSpan title = titleOf(message.text(), lines[i]);
        const bool leads = title.length < lines[i].length || // something stands behind it or below it
                           (i + 1 < lines.size() && lines[i + 1].kind != LineKind::Blank);
        if (title.length == 0 || !leads)
            continue;
        headings.push_back(title);
        isOutline = isOutline || headings.size() > 1 ||
                    (i + 1 < lines.size() && lines[i + 1].kind == LineKind::ListItem);
    }
    return isOutline ? headings : std::vector<TextSpan>{};
}

/// Runs of capitals with a common word in them: "PLEASE", "LAST CHANCE", not "SAML" or "the FAQ".
void findCapitals(const CheckInput &input, const MessageSentence &sentence,
                  const std::vector<TextSpan> &headings, CheckHits &hits)
{
    const auto isHeading = [&headings](TextSpan run) {
        return std::any_of(headings.begin(), headings.end(), [run](TextSpan heading) {
            return run.offset >= heading.offset && run.end() <= heading.end();
        });
    };
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
            const TextSpan run{begin, tokens[next - 1].span.end() - begin};
            if (!isHeading(run))
                hits.push_back({run});
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
    const std::vector<TextSpan> headings = headingsOf(input.message);
    for (const MessageSentence &sentence : input.message.sentences()) {
        if (sentence.role == SentenceRole::Valediction || sentence.role == SentenceRole::Name)
            continue;
        findCapitals(input, sentence, headings, hits);
        findMarks(input, sentence, hits);
    }
    return hits;
}

} // namespace core
