// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include "core/playbook/claims.h"
#include "core/tone/claimreader.h"

#include <QSet>

#include <algorithm>

namespace core {

namespace {

constexpr double kNearlySame = 0.8;
constexpr qsizetype kShortestCompared = 5; ///< words

/// The words of a message, each with how often it came before, so that repeats count.
QSet<QString> wordBag(const QString &text, const Grammar &grammar)
{
    const MessageText message(text, grammar);
    QHash<QString, int> seen;
    QSet<QString> bag;
    for (const MessageSentence &sentence : message.sentences()) {
        if (sentence.role != SentenceRole::Content)
            continue;
        for (const TextToken &token : message.tokens(sentence)) {
            const QString word = token.word.toString();
            bag.insert(word + QString::number(seen[word]++));
        }
    }
    return bag;
}

const Touch *lastOwnMessage(const Record &record, Channel channel)
{
    const auto last =
      std::find_if(record.touches.crbegin(), record.touches.crend(), [channel](const Touch &touch) {
          return touch.mark.direction == Direction::Out && touch.mark.channel == channel &&
                 !touch.text.isEmpty();
      });
    return last == record.touches.crend() ? nullptr : &*last;
}

} // namespace

CheckHits checkClaims(const CheckInput &input)
{
    const ToneContext &context = input.context;
    if (!context.record)
        return {};
    const ClaimBasis basis{*context.record, context.standing, context.zone, context.now};
    CheckHits hits;
    for (const FoundClaim &found : claimsIn(input.message, context.now.dateIn(context.zone))) {
        if (!isShown(found.claim, basis))
            hits.push_back({found.span});
    }
    return hits;
}

CheckHits checkSources(const CheckInput &input)
{
    if (!input.context.record)
        return {};
    CheckHits hits;
    for (const TextSpan span : saidBack(input.message)) {
        const QString words = input.message.text().mid(span.offset, span.length).toString();
        if (!isSaidByThem(words, *input.context.record))
            hits.push_back({span});
    }
    return hits;
}

CheckHits checkRepeats(const CheckInput &input)
{
    if (!input.context.record)
        return {};
    const Touch *last = lastOwnMessage(*input.context.record, input.context.channel);
    if (!last)
        return {};
    const QSet<QString> now = wordBag(input.message.text().toString(), input.message.grammar());
    const QSet<QString> before = wordBag(last->text, input.message.grammar());
    if (std::min(now.size(), before.size()) < kShortestCompared)
        return {};
    const double common = double((now & before).size());
    const double all = double(now.size() + before.size()) - common;
    if (common < kNearlySame * all)
        return {};
    return {{trimmed(input.message.text(), input.message.body())}};
}

} // namespace core
