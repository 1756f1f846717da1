// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/toneengine.h"

#include "core/tone/actor.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace core {

namespace {

using namespace Qt::StringLiterals;

using Sentence = std::span<const PatternToken>;

/// Words in front of a match that still belong to it: "I am so", "and we".
constexpr std::size_t kLeadWords = 4;

bool anyIn(const std::vector<WordPattern> &patterns, Sentence sentence)
{
    return std::any_of(patterns.cbegin(), patterns.cend(),
                       [sentence](const WordPattern &p) { return p.find(sentence).has_value(); });
}

/// Whether a sentence can hold no fact to act on.
bool isPlain(std::span<const TextToken> tokens)
{
    return std::none_of(tokens.begin(), tokens.end(), [](const TextToken &token) {
        const bool digits =
          std::any_of(token.word.begin(), token.word.end(), [](QChar c) { return c.isDigit(); });
        return token.name || token.quoted || digits || token.word.isEmpty();
    });
}

SentenceTraits traitsOf(const MessageSentence &sentence, std::span<const TextToken> tokens)
{
    SentenceTraits traits;
    traits.setFlag(SentenceTrait::Opening, sentence.first);
    traits.setFlag(SentenceTrait::Closing, sentence.last || sentence.afterAsk);
    traits.setFlag(SentenceTrait::AfterAsk, sentence.afterAsk);
    traits.setFlag(SentenceTrait::Question, sentence.question);
    traits.setFlag(SentenceTrait::Request, sentence.request);
    traits.setFlag(SentenceTrait::ListItem, sentence.listItem);
    traits.setFlag(SentenceTrait::Exclaimed, !tokens.empty() && tokens.back().exclaimed);
    traits.setFlag(SentenceTrait::Plain, isPlain(tokens));
    return traits;
}

bool fitsStep(const ToneClause &clause, const QString &step)
{
    if (clause.stepNamed && step.isEmpty())
        return false;
    if (!clause.steps.isEmpty() && !clause.steps.contains(step))
        return false;
    return !clause.notSteps.contains(step);
}

} // namespace

/// Reads one message against all rules of words. What does not depend on the match (place, step, words
/// elsewhere in the sentence) is judged once per sentence, so that the work stays linear.
class MessageReader
{
public:
    MessageReader(const ToneEngine &engine, const MessageText &message, Sentence words, const QString &step)
      : m_engine(engine), m_message(message), m_step(step), m_words(words),
        m_asksBeside(engine.m_rules.size())
    {
        for (const ToneWordRule &rule : engine.m_rules) {
            m_firstSlot.push_back(m_slots);
            m_slots += rule.clauses.size();
        }
        m_judged.resize(m_slots);
    }

    std::vector<ToneHit> read()
    {
        for (m_at = 0; m_at < m_message.sentences().size(); ++m_at) {
            if (m_message.sentences()[m_at].role != SentenceRole::Greeting)
                readSentence();
        }
        return std::move(m_hits);
    }

private:
    enum class Judgement : quint8 { Open, Fits, Closed };

    [[nodiscard]] Sentence wordsOf(const MessageSentence &sentence) const
    {
        return m_words.subspan(sentence.firstToken, sentence.tokenCount);
    }

    void readSentence()
    {
        std::fill(m_judged.begin(), m_judged.end(), Judgement::Open);
        const Sentence words = wordsOf(m_message.sentences()[m_at]);
        for (std::size_t start = 0; start < words.size(); ++start) {
            tryEntries(m_engine.m_byFirstWord[0], start);
            if (words[start].word != 0)
                tryEntries(m_engine.m_byFirstWord[words[start].word], start);
        }
    }

    void tryEntries(const std::vector<ToneEngine::Entry> &entries, std::size_t start)
    {
        const Sentence words = wordsOf(m_message.sentences()[m_at]);
        for (const ToneEngine::Entry &entry : entries) {
            Judgement &judged = m_judged[m_firstSlot[entry.rule] + entry.clause];
            if (judged == Judgement::Closed)
                continue;
            const ToneClause &clause = m_engine.m_rules[entry.rule].clauses[entry.clause];
            const auto match = clause.say[entry.pattern].matchAt(words, start);
            if (!match || !fitsMatch(clause, *match))
                continue;
            if (judged == Judgement::Open)
                judged = fitsSentence(entry) ? Judgement::Fits : Judgement::Closed;
            if (judged == Judgement::Fits) {
                report(entry, *match);
                judged = Judgement::Closed;
            }
        }
    }

    [[nodiscard]] bool fitsMatch(const ToneClause &clause, PatternMatch match) const
    {
        const auto tokens = m_message.tokens(m_message.sentences()[m_at]);
        if (clause.by && !clause.by.testFlag(actorOf(tokens, match.first)))
            return false;
        return !clause.notNegated || !isNegated(tokens, match.first);
    }

    [[nodiscard]] bool fitsSentence(const ToneEngine::Entry &entry)
    {
        const ToneWordRule &rule = m_engine.m_rules[entry.rule];
        const ToneClause &clause = rule.clauses[entry.clause];
        const MessageSentence &sentence = m_message.sentences()[m_at];
        const SentenceTraits traits = traitsOf(sentence, m_message.tokens(sentence));
        if ((traits & clause.mustBe) != clause.mustBe || (clause.is && !(traits & clause.is)) ||
            (traits & clause.isNot) || !fitsStep(clause, m_step))
            return false;
        const Sentence words = wordsOf(sentence);
        if (!clause.with.empty() && !anyIn(clause.with, words))
            return false;
        if (anyIn(clause.without, words) || anyIn(rule.except, words))
            return false;
        return !clause.besideAsk || hasOtherAsk(entry.rule);
    }

    /// Whether the message asks for something that is not this rule's own matter.
    [[nodiscard]] bool hasOtherAsk(std::size_t ruleIndex)
    {
        std::optional<bool> &known = m_asksBeside[ruleIndex];
        if (!known) {
            const ToneWordRule &rule = m_engine.m_rules[ruleIndex];
            const auto &sentences = m_message.sentences();
            known = std::any_of(sentences.cbegin(), sentences.cend(), [&](const MessageSentence &s) {
                return (s.question || s.request) && !anyIn(rule.ownAsks, wordsOf(s));
            });
        }
        return *known;
    }

    void report(const ToneEngine::Entry &entry, PatternMatch match)
    {
        const MessageSentence &sentence = m_message.sentences()[m_at];
        const auto tokens = m_message.tokens(sentence);
        const ToneClause &clause = m_engine.m_rules[entry.rule].clauses[entry.clause];
        const std::size_t last =
          std::min(match.first + std::max<std::size_t>(match.count, 1), tokens.size()) - 1;
        const qsizetype begin = tokens[match.first].span.offset;
        ToneHit hit{entry.rule, m_at, {begin, tokens[last].span.end() - begin}, false};
        const bool asks = sentence.question || sentence.request;
        if (clause.wholeSentence && !asks && match.first <= kLeadWords) {
            hit.span = sentence.span;
            hit.deletable = true;
        }
        m_hits.push_back(hit);
    }

    const ToneEngine &m_engine;
    const MessageText &m_message;
    const QString &m_step;
    Sentence m_words;                              ///< of the whole message
    std::vector<std::optional<bool>> m_asksBeside; ///< by rule
    std::vector<std::size_t> m_firstSlot;          ///< by rule: of its clauses in m_judged
    std::size_t m_slots = 0;
    std::vector<Judgement> m_judged;
    std::size_t m_at = 0; ///< sentence being read
    std::vector<ToneHit> m_hits;
};

ToneEngine::ToneEngine(WordIndex index, std::vector<ToneWordRule> rules, WordClasses classes)
  : m_index(std::move(index)), m_rules(std::move(rules)), m_classes(std::move(classes)),
    m_byFirstWord(m_index.size())
{
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        for (std::size_t clause = 0; clause < m_rules[rule].clauses.size(); ++clause) {
            const std::vector<WordPattern> &say = m_rules[rule].clauses[clause].say;
            for (std::size_t pattern = 0; pattern < say.size(); ++pattern)
                enter({rule, clause, pattern}, say[pattern]);
        }
    }
}

void ToneEngine::enter(const Entry &entry, const WordPattern &pattern)
{
    if (pattern.firstWords().empty())
        m_byFirstWord[0].push_back(entry);
    for (const WordId word : pattern.firstWords())
        m_byFirstWord[word].push_back(entry);
}

std::vector<PatternToken> ToneEngine::patternTokens(const MessageText &message) const
{
    std::vector<PatternToken> tokens;
    tokens.reserve(message.tokens().size());
    for (const TextToken &token : message.tokens()) {
        const bool readable = !token.quoted && !token.name;
        tokens.push_back({readable ? m_index.find(token.word) : 0, token.breakBefore});
    }
    return tokens;
}

std::vector<ToneHit> ToneEngine::find(const MessageText &message, Sentence words, const QString &step) const
{
    return MessageReader(*this, message, words, step).read();
}

bool ToneEngine::isExcepted(std::size_t rule, Sentence sentence) const
{
    return anyIn(m_rules[rule].except, sentence);
}

bool ToneEngine::isAbsurd(Sentence sentence) const
{
    const WordSet absurd = m_classes.value(u"absurd"_s);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (absurd.has(sentence[i].word))
            return true;
        for (const std::vector<WordId> &phrase : absurd.phrases) {
            const bool fits = phrase.size() <= sentence.size() - i;
            if (fits && std::equal(phrase.cbegin(), phrase.cend(), sentence.begin() + std::ptrdiff_t(i),
                                   [](WordId word, const PatternToken &t) { return word == t.word; }))
                return true;
        }
    }
    return false;
}

bool ToneEngine::isEmphasised(QStringView word) const
{
    const auto emphasis = m_classes.constFind(u"emphasis"_s);
    return emphasis != m_classes.cend() && emphasis->has(m_index.find(word));
}

} // namespace core
