// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/sentencefeatures.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace core {

/// Says which rule a sentence breaks that no pattern knows, from examples (resources/tone/examples): a linear
/// model, trained when the program is built. Immutable; the same sentence gets the same verdict everywhere.
class SentenceScorer final
{
public:
    struct Verdict {
        QString rule;
        double probability = 0;
    };
    /// What the trainer knows of a model.
    struct Model {
        QStringList classes;                 ///< ids of rules; the last one is empty: nothing wrong
        std::vector<std::uint32_t> features; ///< those that count, ascending
        std::vector<float> weights;          ///< by feature, then by class
        std::vector<double> thresholds;      ///< by class: what a verdict has to reach
        QString lexicon;
        std::size_t fewestKnown = 0; ///< features that a sentence has to share with the examples
    };

    [[nodiscard]] static SentenceScorer from(Model model);
    /// Of toBytes(); nothing for bytes that are none.
    [[nodiscard]] static std::optional<SentenceScorer> parse(const QByteArray &bytes);
    [[nodiscard]] static QByteArray toBytes(const Model &model);

    /// Nothing where no rule is likely enough; in a long message a rule has to be likelier.
    [[nodiscard]] std::optional<Verdict> verdictOn(const MessageText &message,
                                                   const MessageSentence &sentence) const;
    /// Whether a sentence in which a pattern has found something is all but certainly right: the pattern
    /// knows a few of its words, the scorer all of them. In a long message less certainty will do.
    [[nodiscard]] bool acquits(const MessageText &message, const MessageSentence &sentence) const;
    /// Whether the examples hold sentences that break this rule.
    [[nodiscard]] bool knowsRule(const QString &rule) const { return m_model.classes.contains(rule); }
    /// How likely each class is; they add up to 1.
    [[nodiscard]] std::vector<double> probabilities(const std::vector<std::uint32_t> &features) const;
    [[nodiscard]] const WordLexicon &lexicon() const { return m_lexicon; }

private:
    /// By class; empty where the sentence says too little to be judged.
    [[nodiscard]] std::vector<double> likelihoods(const MessageText &message,
                                                  const MessageSentence &sentence) const;

    Model m_model;
    WordLexicon m_lexicon;
};

[[nodiscard]] SentencePlace placeOf(const MessageSentence &sentence);

} // namespace core
