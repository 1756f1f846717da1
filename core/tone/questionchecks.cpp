// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonechecks.h"

#include "core/tone/greeting.h"
#include "core/tone/questions.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kQuestionWords = 12;
constexpr int kGiveUpWords = 40;

bool saysSomething(const MessageSentence &sentence)
{
    return sentence.role != SentenceRole::Greeting;
}

/// Questions that count: no absurd guesses, no list of possibilities.
std::vector<const MessageSentence *> countedQuestions(const CheckInput &input)
{
    std::vector<const MessageSentence *> questions;
    for (const MessageSentence &sentence : input.message.sentences()) {
        if (sentence.question && !sentence.listItem && !input.engine.isAbsurd(input.wordsOf(sentence)))
            questions.push_back(&sentence);
    }
    return questions;
}

/// Whether nothing else stands in the question's lines. The greeting may.
bool hasOwnLine(const MessageText &message, const MessageSentence &question)
{
    const std::size_t from = message.lineAt(question.span.offset);
    const std::size_t to = message.lineAt(question.span.end() - 1);
    return std::none_of(
      message.sentences().cbegin(), message.sentences().cend(), [&](const MessageSentence &s) {
          const bool other = &s != &question && saysSomething(s);
          return other && message.lineAt(s.span.offset) <= to && message.lineAt(s.span.end() - 1) >= from;
      });
}

bool sharesParagraphAbove(const MessageText &message, const MessageSentence &question)
{
    return std::any_of(message.sentences().cbegin(), message.sentences().cend(),
                       [&](const MessageSentence &s) {
                           return saysSomething(s) && s.paragraph == question.paragraph &&
                                  s.span.offset < question.span.offset;
                       });
}

/// "Hi Ann, where ...?": the greeting may share its line, but then the line is not its own.
bool hasGreetingAbove(const MessageText &message, const MessageSentence &question)
{
    const MessageSentence &first = message.sentences().front();
    return first.role == SentenceRole::Greeting && first.paragraph == question.paragraph;
}

bool isAlone(const MessageText &message, const MessageSentence &question)
{
    return hasOwnLine(message, question) && !sharesParagraphAbove(message, question);
}

/// Words of a question without "Sally," in front of it.
int questionWords(const CheckInput &input, const MessageSentence &question)
{
    const QStringView text = input.message.text().mid(question.span.offset, question.span.length);
    const auto tokens = input.message.tokens(question);
    const qsizetype comma = text.indexOf(u',');
    const bool called = tokens.size() > 1 && tokens[1].breakBefore && comma > 0 &&
                        isNameAlone(text.left(comma), input.message.grammar()) &&
                        !text.left(comma).contains(u' ');
    return countWords(called ? text.mid(comma) : text);
}

/// The question with an empty line above it, and below it where more follows in its paragraph.
QString onItsOwnLine(const MessageText &message, const MessageSentence &question)
{
    QString moved = message.text().mid(question.span.offset, question.span.length).toString();
    if (sharesParagraphAbove(message, question) || hasGreetingAbove(message, question))
        moved.prepend(QLatin1String("\n\n"));
    const bool moreFollows =
      std::any_of(message.sentences().cbegin(), message.sentences().cend(), [&](const MessageSentence &s) {
          return s.paragraph == question.paragraph && s.span.offset > question.span.offset;
      });
    return moreFollows ? moved + QLatin1String("\n\n") : moved;
}

bool asksWhetherGivenUp(const MessageText &message, const MessageSentence &question)
{
    const QStringList &phrases = message.grammar().phrases(PhraseList::GivenUp);
    return std::any_of(phrases.cbegin(), phrases.cend(),
                       [&](const QString &phrase) { return says(message.tokens(question), phrase); });
}

} // namespace

CheckHits checkQuestionMissing(const CheckInput &input)
{
    const auto &sentences = input.message.sentences();
    const bool asks =
      std::any_of(sentences.cbegin(), sentences.cend(), [](const MessageSentence &s) { return s.question; });
    if (!input.endsOnQuestion() || asks)
        return {};
    const TextSpan body = input.message.body();
    if (sentences.empty())
        return {{body}};
    const auto last = std::find_if(sentences.crbegin(), sentences.crend(),
                                   [](const MessageSentence &s) { return s.role == SentenceRole::Content; });
    return {{last == sentences.crend() ? sentences.back().span : last->span}};
}

CheckHits checkQuestionBuried(const CheckInput &input)
{
    const std::vector<const MessageSentence *> questions = countedQuestions(input);
    if (input.isSpoken() || questions.empty())
        return {};
    const MessageSentence &question = *questions.back();
    if (input.endsOnQuestion()) {
        if (isAlone(input.message, question))
            return {};
        return {{question.span, onItsOwnLine(input.message, question)}};
    }
    if (input.context.step || questions.size() != 1 || question.last || isAlone(input.message, question))
        return {};
    return {{question.span, onItsOwnLine(input.message, question), Severity::Warning}};
}

CheckHits checkTextAfterQuestion(const CheckInput &input)
{
    const std::vector<const MessageSentence *> questions = countedQuestions(input);
    if (input.isSpoken() || !input.endsOnQuestion() || questions.empty())
        return {};
    const MessageSentence &question = *questions.back();
    const qsizetype below = input.message.body().end();
    const TextSpan rest = trimmed(input.message.text(), {question.span.end(), below - question.span.end()});
    if (rest.isEmpty() || !hasOwnLine(input.message, question))
        return {};
    return {{rest, QString()}};
}

CheckHits checkTooManyQuestions(const CheckInput &input)
{
    const std::vector<const MessageSentence *> questions = countedQuestions(input);
    const std::size_t allowed =
      input.context.step ? std::size_t(std::max(input.context.step->limits.questions, 1)) : 1;
    if (questions.size() <= allowed || (input.context.step && input.context.step->guesses))
        return {};
    return {{questions[allowed]->span}};
}

CheckHits checkQuestionLong(const CheckInput &input)
{
    CheckHits hits;
    for (const MessageSentence *question : countedQuestions(input)) {
        const bool givenUp = asksWhetherGivenUp(input.message, *question);
        const int limit = input.context.step ? input.context.step->limits.questionWords : kQuestionWords;
        if (questionWords(input, *question) > (givenUp ? std::max(limit, kGiveUpWords) : limit))
            hits.push_back({question->span});
    }
    return hits;
}

} // namespace core
