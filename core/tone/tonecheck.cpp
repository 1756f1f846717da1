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

using namespace Qt::StringLiterals;

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

/// Checks that read words, and so a language.
bool needsWords(QStringView check)
{
    return check == u"claims" || check == u"sources" || check == u"emphasis" || check == u"repeats";
}

/// Rules about the message as a whole (length, questions) rather than words in it.
bool isOfForm(const ToneRule &rule)
{
    return rule.check == u"repeats" || rule.check.endsWith(u"-long") || rule.check.contains(u"question");
}

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
    finding.ofForm = isOfForm(rule);
    finding.language = message.grammar().language();
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

/// Reads one message by the rules of one language. Sentences of other languages are left alone.
class LanguageCheck final
{
public:
    LanguageCheck(const QString &text, const ToneRules &rules, const ToneContext &context)
      : m_rules(rules), m_context(context), m_message(text, *rules.grammar),
        m_words(rules.engine->patternTokens(m_message)), m_settled(m_message.sentences().size(), false)
    {}

    /// Leaves alone what is not in the language of these rules; `own` is the message's. Returns the further
    /// languages that some of its sentences are in.
    QStringList leaveForeign(const TextLanguages &tell, const QString &own)
    {
        QStringList others;
        m_foreign.clear();
        for (const MessageSentence &sentence : m_message.sentences()) {
            const QStringView words = m_message.folded().mid(sentence.span.offset, sentence.span.length);
            const QString language = tell.languageOf(words, own);
            m_foreign.push_back(language != m_rules.language);
            if (language != own && !others.contains(language))
                others.append(language);
        }
        return others;
    }

    void checkWords()
    {
        const QString step = m_context.step ? m_context.step->id : QString();
        for (const ToneHit &hit : m_rules.engine->find(m_message, m_words, step)) {
            const ToneRule &rule = m_rules.rules.at(qsizetype(hit.rule));
            if (isForeign(hit.sentence))
                continue;
            if (rule.off) { // a sentence of this rule is not to be judged by another one instead
                m_settled[hit.sentence] = true;
                continue;
            }
            if (isAcquitted(rule, hit.sentence))
                continue;
            Finding finding = findingAt(m_message, rule, hit.span);
            if (hit.deletable)
                finding.replacement = QString();
            m_findings.append(finding);
        }
    }

    /// What the rules count and compare, in the message as a whole.
    void checkForm(bool alsoClaims)
    {
        const CheckInput input{m_message, *m_rules.engine, m_words, m_context};
        for (const ToneRule &rule : m_rules.rules) {
            const ToneCheck check = rule.off ? nullptr : toneCheck(rule.check);
            if (!check || (!alsoClaims && needsWords(rule.check)))
                continue;
            for (const CheckHit &hit : check(input)) {
                Finding finding = findingAt(m_message, rule, hit.span);
                finding.replacement = hit.replacement;
                finding.severity = hit.severity.value_or(rule.severity);
                m_findings.append(finding);
            }
        }
    }

    /// What the scorer knows of sentences in which no rule has found anything.
    void askScorer()
    {
        if (!m_rules.scorer)
            return;
        settle(m_findings);
        QList<Finding> learned;
        for (std::size_t i = 0; i < m_message.sentences().size(); ++i) {
            const MessageSentence &sentence = m_message.sentences()[i];
            if (sentence.role != SentenceRole::Content || isForeign(i) || m_settled[i])
                continue;
            const auto verdict = m_rules.scorer->verdictOn(m_message, sentence);
            const ToneRule *rule = verdict ? m_rules.rule(verdict->rule) : nullptr;
            const auto words = std::span(m_words).subspan(sentence.firstToken, sentence.tokenCount);
            if (rule && !rule->off &&
                !m_rules.engine->isExcepted(std::size_t(rule - m_rules.rules.data()), words))
                learned.append(findingAt(m_message, *rule, sentence.span));
        }
        m_findings += learned;
    }

    [[nodiscard]] QList<Finding> findings() const { return m_findings; }

private:
    [[nodiscard]] bool isForeign(std::size_t sentence) const
    {
        return !m_foreign.empty() && m_foreign[sentence];
    }

    /// Whether the scorer is surer that the sentence is right than a shipped pattern can be of its few words.
    /// What the reps ask for in rules of their own is never set aside.
    [[nodiscard]] bool isAcquitted(const ToneRule &rule, std::size_t sentence) const
    {
        return m_rules.scorer && rule.ownFile.isEmpty() && m_rules.scorer->knowsRule(rule.id) &&
               m_rules.scorer->acquits(m_message, m_message.sentences()[sentence]);
    }

    /// Marks the sentences in whose words something was found. What is wrong with the form of the message
    /// says nothing about the words that it happens to cover.
    void settle(const QList<Finding> &findings)
    {
        const auto &sentences = m_message.sentences();
        for (const Finding &finding : findings) {
            if (finding.ofForm)
                continue;
            auto at = std::partition_point(
              sentences.cbegin(), sentences.cend(),
              [&](const MessageSentence &sentence) { return sentence.span.end() <= finding.offset; });
            for (; at != sentences.cend() && at->span.offset < finding.offset + finding.length; ++at)
                m_settled[std::size_t(at - sentences.cbegin())] = true;
        }
    }

    const ToneRules &m_rules;
    const ToneContext &m_context;
    MessageText m_message;
    std::vector<PatternToken> m_words; ///< of the whole message
    std::vector<bool> m_foreign;       ///< by sentence; empty: none is
    std::vector<bool> m_settled;       ///< by sentence: not for the scorer any more
    QList<Finding> m_findings;
};

} // namespace

ToneCheck toneCheck(QStringView id)
{
    const auto known =
      std::find_if(kChecks.cbegin(), kChecks.cend(), [id](const auto &c) { return c.first == id; });
    return known == kChecks.cend() ? nullptr : known->second;
}

QList<Finding> checkTone(const QString &text, const ToneRules &rules, const ToneContext &context)
{
    if (!rules.engine || !rules.grammar)
        return {};
    LanguageCheck check(text, rules, context);
    check.checkWords();
    check.checkForm(true);
    check.askScorer();
    return inOrder(check.findings());
}

QList<Finding> checkTone(const QString &text, const ToneLanguages &languages, const ToneContext &context)
{
    const QString language = languages.languageOf(text, context.language);
    const ToneRules *rules = languages.rulesOf(language);
    const ToneRules *reader = rules ? rules : languages.rulesOf(u"en"_s);
    if (!reader)
        return {};
    LanguageCheck check(text, *reader, context);
    const QStringList others = check.leaveForeign(languages.tell, language);
    if (rules)
        check.checkWords();
    check.checkForm(rules != nullptr);
    if (rules)
        check.askScorer();
    QList<Finding> findings = check.findings();
    for (const QString &other : others) {
        const ToneRules *theirs = languages.rulesOf(other);
        if (!theirs || theirs == rules)
            continue;
        LanguageCheck foreign(text, *theirs, context);
        foreign.leaveForeign(languages.tell, language);
        foreign.checkWords();
        foreign.askScorer();
        findings += foreign.findings();
    }
    return inOrder(findings);
}

TextMeasure measureText(const QString &text)
{
    const auto paragraphs = paragraphsOf(text, messageLines(text));
    TextMeasure measure;
    for (const MessageParagraph &paragraph : paragraphs)
        measure.words += countWords(QStringView(text).mid(paragraph.span.offset, paragraph.span.length));
    measure.characters = int(trimmed(text, bodyOf(paragraphs)).length);
    measure.spokenSeconds = int(std::ceil(measure.words / kSpokenWordsPerSecond));
    return measure;
}

} // namespace core
