// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kEmailWords = 75;
constexpr int kSpokenWords = 75; ///< half a minute
constexpr qsizetype kTextCharacters = 300;
constexpr std::size_t kSentencesInParagraph = 2;

/// Where the word after the first `allowed` ones begins; nothing if there are no more.
std::optional<qsizetype> wordBeyond(const MessageText &message, int allowed)
{
    for (const MessageParagraph &paragraph : message.paragraphs()) {
        bool counted = false;
        qsizetype start = paragraph.span.offset;
        for (qsizetype i = paragraph.span.offset; i < paragraph.span.end(); ++i) {
            const QChar c = message.text()[i];
            if (c.isSpace()) {
                counted = false;
                start = i + 1;
            } else if (!counted && isWordSign(message.text(), i)) {
                counted = true;
                if (--allowed < 0)
                    return start;
            }
        }
    }
    return std::nullopt;
}

} // namespace

CheckHits checkMessageLong(const CheckInput &input)
{
    const TextSpan body = trimmed(input.message.text(), input.message.body());
    if (input.context.channel == Channel::Text) {
        if (body.length <= kTextCharacters)
            return {};
        return {{{body.offset + kTextCharacters, body.length - kTextCharacters}}};
    }
    const Step *step = input.context.step;
    const int limit = input.isSpoken() ? kSpokenWords : (step ? step->limits.words : kEmailWords);
    const auto beyond = wordBeyond(input.message, limit);
    if (!beyond)
        return {};
    return {{{*beyond, body.end() - *beyond}}};
}

CheckHits checkParagraphLong(const CheckInput &input)
{
    CheckHits hits;
    if (input.context.channel != Channel::Email)
        return hits;
    const auto &sentences = input.message.sentences();
    for (std::size_t i = 0; i < sentences.size();) {
        std::size_t next = i;
        std::vector<const MessageSentence *> content;
        for (; next < sentences.size() && sentences[next].paragraph == sentences[i].paragraph; ++next) {
            if (sentences[next].role == SentenceRole::Content)
                content.push_back(&sentences[next]);
        }
        if (content.size() > kSentencesInParagraph && !content.front()->listItem) {
            const qsizetype from = content[kSentencesInParagraph]->span.offset;
            hits.push_back({{from, content.back()->span.end() - from}});
        }
        i = next;
    }
    return hits;
}

} // namespace core
