// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/messagetext.h"
#include "core/tone/tonecheck.h"
#include "core/tone/toneengine.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace core {

/// What a check reads. Borrows; lives for one call.
struct CheckInput {
    const MessageText &message;
    const ToneEngine &engine;
    std::span<const PatternToken> words; ///< of the whole message
    const ToneContext &context;

    [[nodiscard]] std::span<const PatternToken> wordsOf(const MessageSentence &sentence) const
    {
        return words.subspan(sentence.firstToken, sentence.tokenCount);
    }
    [[nodiscard]] bool isSpoken() const
    {
        return context.channel == Channel::Voicemail || context.channel == Channel::Call;
    }
    [[nodiscard]] bool endsOnQuestion() const
    {
        return context.step && context.step->endsOn == EndsOn::Question;
    }
};

struct CheckHit {
    TextSpan span;
    std::optional<QString> replacement{};
    std::optional<Severity> severity{}; ///< where it differs from the rule's
};
using CheckHits = std::vector<CheckHit>;

/// A sign that is talked about: "{first_name}", "!!".
[[nodiscard]] inline bool isBetweenQuotes(QStringView text, TextSpan span)
{
    const auto isQuote = [](QChar c) {
        return QStringView(u"\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb").contains(c);
    };
    return span.offset > 0 && span.end() < text.size() && isQuote(text[span.offset - 1]) &&
           isQuote(text[span.end()]);
}

/// The check of a rule by its id in the rule file; null for a name that is none.
using ToneCheck = CheckHits (*)(const CheckInput &);
[[nodiscard]] ToneCheck toneCheck(QStringView id);

// What counts lines, words and questions.
[[nodiscard]] CheckHits checkQuestionMissing(const CheckInput &input);
[[nodiscard]] CheckHits checkQuestionBuried(const CheckInput &input);
[[nodiscard]] CheckHits checkTextAfterQuestion(const CheckInput &input);
[[nodiscard]] CheckHits checkTooManyQuestions(const CheckInput &input);
[[nodiscard]] CheckHits checkQuestionLong(const CheckInput &input);
[[nodiscard]] CheckHits checkMessageLong(const CheckInput &input);
[[nodiscard]] CheckHits checkParagraphLong(const CheckInput &input);
// What looks at signs rather than words.
[[nodiscard]] CheckHits checkSlots(const CheckInput &input);
[[nodiscard]] CheckHits checkEmphasis(const CheckInput &input);
// What compares with the record; nothing without one.
[[nodiscard]] CheckHits checkClaims(const CheckInput &input);
[[nodiscard]] CheckHits checkSources(const CheckInput &input);
[[nodiscard]] CheckHits checkRepeats(const CheckInput &input);

} // namespace core
