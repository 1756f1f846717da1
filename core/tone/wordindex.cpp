// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/wordindex.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kLongWord = 6; ///< letters from which on a slip is forgiven
constexpr qsizetype kLongestWord = 24;

QString without(QStringView word, qsizetype letter)
{
    QString shorter = word.toString();
    shorter.remove(letter, 1);
    return shorter;
}

} // namespace

WordId WordIndex::add(const QString &word)
{
    const auto known = m_ids.constFind(word);
    if (known != m_ids.cend())
        return *known;
    m_words.append(word);
    const WordId id = WordId(m_words.size());
    m_ids.insert(word, id);
    if (word.size() >= kLongWord && word.size() <= kLongestWord) {
        for (qsizetype letter = 1; letter < word.size(); ++letter)
            m_shortened[without(word, letter)].append(id);
    }
    return id;
}

WordId WordIndex::find(QStringView word) const
{
    if (word.isEmpty() || word.size() > kLongestWord)
        return 0;
    const auto known = m_ids.constFind(QString::fromRawData(word.data(), word.size()));
    if (known != m_ids.cend())
        return *known;
    return word.size() + 1 >= kLongWord ? findMistyped(word) : 0;
}

WordId WordIndex::findMistyped(QStringView word) const
{
    const auto best = [this, word](const QString &shorter) -> WordId {
        const auto candidates = m_shortened.constFind(shorter);
        if (candidates == m_shortened.cend())
            return 0;
        for (const WordId id : *candidates) {
            if (isOneSlipApart(word, m_words.at(qsizetype(id) - 1)))
                return id;
        }
        return 0;
    };
    if (const WordId id = best(word.toString()))
        return id;
    for (qsizetype letter = 1; letter < word.size(); ++letter) {
        const QString shorter = without(word, letter);
        const auto known = m_ids.constFind(shorter);
        if (known != m_ids.cend() && shorter.size() >= kLongWord)
            return *known;
        if (const WordId id = best(shorter))
            return id;
    }
    return 0;
}

bool isOneSlipApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    if (same == a.size())
        return true;
    if (a.size() < b.size())
        return a.mid(same) == b.mid(same + 1);
    const bool swapped = same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
                         a.mid(same + 2) == b.mid(same + 2);
    return swapped || a.mid(same + 1) == b.mid(same + 1);
}

} // namespace core
