// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/sentencescorer.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace core {

namespace {

constexpr quint32 kMagic = 0x554e5331;  // "UNS1"
constexpr double kStep = 1.0 / 32;      // of a stored weight
constexpr std::size_t kFewestWords = 4; // fewer say too little to be judged by their kind
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kFewestToAcquit = 8; // a shorter one is hardly more than the words that were found
constexpr double kAcquits = 0.985;         // how likely right, in a short message
constexpr double kAcquitsAtLeast = 0.75;   // and in the longest
constexpr std::size_t kFewSentences = 5;   // about what a follow-up has, greeting included

/// The longer a message, the more of its sentences could be flagged wrongly, and the less likely it is to be
/// a follow-up at all: beyond a few sentences, what a verdict may be wrong by shrinks with both.
double raisedFor(std::size_t sentences, double threshold)
{
    if (sentences <= kFewSentences)
        return threshold;
    const double share = double(kFewSentences) / double(sentences);
    return 1.0 - (1.0 - threshold) * share * share;
}

/// A letter that asks for nothing is as seldom a follow-up as one that is twice as long.
std::size_t weightOf(const MessageText &message)
{
    const auto &sentences = message.sentences();
    const bool asks = std::any_of(sentences.begin(), sentences.end(),
                                  [](const MessageSentence &s) { return s.question || s.request; });
    const std::size_t count = sentences.size();
    return asks || count <= kFewSentences ? count : 2 * count;
}

/// For the same reason what speaks for a sentence may be wrong by more there.
double loweredFor(std::size_t sentences, double threshold)
{
    if (sentences <= kFewSentences)
        return threshold;
    const double times = double(sentences) / double(kFewSentences);
    return std::max(kAcquitsAtLeast, 1.0 - (1.0 - threshold) * times * times);
}

} // namespace

SentencePlace placeOf(const MessageSentence &sentence)
{
    if (sentence.first)
        return SentencePlace::Opening;
    return sentence.last || sentence.afterAsk ? SentencePlace::Closing : SentencePlace::Middle;
}

SentenceScorer SentenceScorer::from(Model model)
{
    SentenceScorer scorer;
    scorer.m_lexicon = WordLexicon::parse(model.lexicon);
    scorer.m_model = std::move(model);
    return scorer;
}

QByteArray SentenceScorer::toBytes(const Model &model)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kMagic << model.classes << model.lexicon << quint32(model.fewestKnown)
           << QList<double>(model.thresholds.begin(), model.thresholds.end());
    QByteArray weights(qsizetype(model.weights.size()), '\0');
    for (std::size_t i = 0; i < model.weights.size(); ++i)
        weights[qsizetype(i)] = char(std::clamp(std::lround(model.weights[i] / kStep), -127L, 127L));
    stream << QList<quint32>(model.features.begin(), model.features.end()) << weights;
    return bytes;
}

std::optional<SentenceScorer> SentenceScorer::parse(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    quint32 magic = 0;
    stream >> magic;
    if (magic != kMagic) // the lengths behind it would be anything
        return std::nullopt;
    Model model;
    quint32 fewestKnown = 0;
    QList<double> thresholds;
    QList<quint32> features;
    QByteArray weights;
    stream >> model.classes >> model.lexicon >> fewestKnown >> thresholds >> features >> weights;
    const qsizetype size = model.classes.size();
    if (stream.status() != QDataStream::Ok || size < 2 || thresholds.size() != size ||
        weights.size() != size * features.size())
        return std::nullopt;
    model.fewestKnown = fewestKnown;
    model.thresholds.assign(thresholds.begin(), thresholds.end());
    model.features.assign(features.begin(), features.end());
    model.weights.reserve(std::size_t(weights.size()));
    for (const char weight : weights)
        model.weights.push_back(float(static_cast<signed char>(weight) * kStep));
    return from(std::move(model));
}

std::vector<double> SentenceScorer::probabilities(const std::vector<std::uint32_t> &features) const
{
    const std::size_t count = std::size_t(m_model.classes.size());
    std::vector<double> scores(count, 0.0);
    auto known = m_model.features.cbegin();
    for (const std::uint32_t feature : features) { // both ascend
        known = std::lower_bound(known, m_model.features.cend(), feature);
        if (known == m_model.features.cend())
            break;
        const auto row = std::size_t(known - m_model.features.cbegin()) * count;
        for (std::size_t c = 0; *known == feature && c < count; ++c)
            scores[c] += m_model.weights[row + c];
    }
    const double most = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double &score : scores)
        sum += score = std::exp(score - most);
    for (double &score : scores)
        score /= sum;
    return scores;
}

std::vector<double> SentenceScorer::likelihoods(const MessageText &message,
                                                const MessageSentence &sentence) const
{
    const auto words = message.tokens(sentence);
    if (words.size() < kFewestWords || words.size() > kMostWords)
        return {};
    const auto features = featuresOf(words, sentence.question, placeOf(sentence), m_lexicon);
    const auto isKnown = [this](std::uint32_t feature) {
        return std::binary_search(m_model.features.cbegin(), m_model.features.cend(), feature);
    };
    if (std::size_t(std::count_if(features.cbegin(), features.cend(), isKnown)) < m_model.fewestKnown)
        return {}; // another language, or signs alone
    return probabilities(features);
}

std::optional<SentenceScorer::Verdict> SentenceScorer::verdictOn(const MessageText &message,
                                                                 const MessageSentence &sentence) const
{
    const auto likely = likelihoods(message, sentence);
    if (likely.empty())
        return std::nullopt;
    const auto best = std::size_t(std::max_element(likely.begin(), likely.end()) - likely.begin());
    if (best + 1 == likely.size() || likely[best] < raisedFor(weightOf(message), m_model.thresholds[best]))
        return std::nullopt;
    return Verdict{m_model.classes.at(qsizetype(best)), likely[best]};
}

bool SentenceScorer::acquits(const MessageText &message, const MessageSentence &sentence) const
{
    if (sentence.tokenCount < kFewestToAcquit)
        return false;
    const auto likely = likelihoods(message, sentence);
    return !likely.empty() && likely.back() >= loweredFor(weightOf(message), kAcquits);
}

} // namespace core
