// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonecheck.h"

#include "core/tone/sentencescorer.h"
#include "core/tone/tonechecks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr double kSpokenWordsPerSecond = 2.5;

constexpr std::array<std::pair<QStringView, ToneCheck>, 12> kChecks{
  {{u"question-missing", checkQuestionMissing},
   {u"question-buried", checkQuestionBuried},
   {u"text-after-question", checkTextAfterQuestion},
   {u"too-many-questions", checkTooManyQuestions},
   {u"question-long", checkQuestionLong},
   {u"message-long", checkMessageLong},
   {u"paragraph-long", checkParagraphLong},
   {u"slots", checkSlots},
   {u"emphasis", checkEmphasis},
   {u"claims", checkClaims},
   {u"sources", checkSources},
   {u"repeats", checkRepeats}}};

Finding findingAt(const MessageText &message, const ToneRule &rule, TextSpan span)
{
    const std::size_t line = message.lineAt(span.offset);
    Finding finding;
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.line = int(line) + 1;
    finding.column = int(span.offset - message.lines()[line].offset) + 1;
    finding.offset = int(span.offset);
    finding.length = int(span.length);
    finding.message = rule.message;
    finding.source = rule.source;
    return finding;
}

bool overlaps(const Finding &a, const Finding &b)
{
    return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/// Of findings of one rule about the same words the widest stays.
QList<Finding> inOrder(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.rule, a.offset) < std::pair(b.rule, b.offset);
    });
    QList<Finding> kept;
    for (const Finding &finding : findings) {
        if (kept.isEmpty() || kept.last().rule != finding.rule || !overlaps(kept.last(), finding))
            kept.append(finding);
        else if (kept.last().length < finding.length)
            kept.last() = finding;
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Finding &a, const Finding &b) { return a.offset < b.offset; });
    return kept;
}

/// What the scorer knows of sentences in which no rule has found anything.
QList<Finding> learnedFindings(const MessageText &message, const ToneRules &rules,
                               const QList<Finding> &found)
{
    QList<Finding> findings;
    if (!rules.scorer)
        return findings;
    for (const MessageSentence &sentence : message.sentences()) {
        const bool isJudged = std::any_of(found.cbegin(), found.cend(), [&](const Finding &finding) {
            return finding.offset < sentence.span.end() &&
                   sentence.span.offset < finding.offset + finding.length;
        });
        if (sentence.role != SentenceRole::Content || isJudged)
            continue;
        const auto verdict = rules.scorer->verdictOn(message, sentence);
        const ToneRule *rule = verdict ? rules.rule(verdict->rule) : nullptr;
        if (rule && !rule->off)
            findings.append(findingAt(message, *rule, sentence.span));
    }
    return findings;
}

} // namespace

ToneCheck toneCheck(QStringView id)
{
    const auto known =
      std::find_if(kChecks.cbegin(), kChecks.cend(), [id](const auto &c) { return c.first == id; });
    return known == kChecks.cend() ? nullptr : known->second;
}

QList<Finding> checkTone(const QString &text, const ToneRules &rules, const ToneContext &context)
{
    if (!rules.engine)
        return {};
    const MessageText message(text);
    QList<Finding> findings;
    const std::vector<PatternToken> words = rules.engine->patternTokens(message);
    for (const ToneHit &hit :
         rules.engine->find(message, words, context.step ? context.step->id : QString())) {
        const ToneRule &rule = rules.rules.at(qsizetype(hit.rule));
        if (rule.off)
            continue;
        Finding finding = findingAt(message, rule, hit.span);
        if (hit.deletable)
            finding.replacement = QString();
        findings.append(finding);
    }
    const CheckInput input{message, *rules.engine, words, context};
    for (const ToneRule &rule : rules.rules) {
        const ToneCheck check = rule.off ? nullptr : toneCheck(rule.check);
        if (!check)
            continue;
        for (const CheckHit &hit : check(input)) {
            Finding finding = findingAt(message, rule, hit.span);
            finding.replacement = hit.replacement;
            finding.severity = hit.severity.value_or(rule.severity);
            findings.append(finding);
        }
    }
    findings += learnedFindings(message, rules, findings);
    return inOrder(std::move(findings));
}

TextMeasure measureText(const QString &text)
{
    const MessageText message(text);
    TextMeasure measure;
    for (const TextSpan paragraph : message.paragraphs())
        measure.words += countWords(QStringView(text).mid(paragraph.offset, paragraph.length));
    measure.characters = int(trimmed(text, message.body()).length);
    measure.spokenSeconds = int(std::ceil(measure.words / kSpokenWordsPerSecond));
    return measure;
}

} // namespace core
