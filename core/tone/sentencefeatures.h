// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tone/messagetext.h"

#include <QHash>
#include <QList>
#include <QString>

#include <cstdint>
#include <vector>

namespace core {

/// Words that mean the same to the scorer: "eager", "itching", "counting" are all eagerness. One line of the
/// lexicon file each: "EAGER: eager itching counting".
class WordLexicon final
{
public:
    /// A line without ":" or with a "#" in front is passed over.
    [[nodiscard]] static WordLexicon parse(const QString &text);
    /// The classes of a stem, by number; empty when it is in none.
    [[nodiscard]] const QList<int> &classesOf(const QString &stem) const;

private:
    QHash<QString, QList<int>> m_classes;
    QList<int> m_none;
};

/// Where a sentence stands, as far as the scorer cares.
enum class SentencePlace { Opening, Middle, Closing };

/// What the scorer sees of a sentence, as hashes: its words, pairs of them, their classes, who speaks, where
/// it stands. The same in training and in use; each feature once, in order.
[[nodiscard]] std::vector<std::uint32_t> featuresOf(std::span<const TextToken> words, bool isQuestion,
                                                    SentencePlace place, const WordLexicon &lexicon);

/// "waiting", "waits", "waited" as one word.
[[nodiscard]] QString stemOf(QStringView word);

} // namespace core
