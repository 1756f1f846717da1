// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/handoffmatch.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            word += c.toCaseFolded();
        } else if (!word.isEmpty()) {
            words.insert(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.insert(word);
    return words;
}

} // namespace

const Handoff *handoffOf(const Touch &touch, const QList<Handoff> &handoffs, HandoffStatus status)
{
    if (countsAs(touch.mark) != CountsAs::Attempt)
        return nullptr;
    const QSet<QString> said = wordsOf(touch.text);
    for (auto it = handoffs.crbegin(); it != handoffs.crend(); ++it) {
        const bool inTime = std::llabs(touch.mark.at.utcMs - it->at.utcMs) <= kDayMs;
        if (it->status != status || it->channel != touch.mark.channel || !inTime)
            continue;
        const QSet<QString> drafted = wordsOf(it->text);
        const auto shared = std::count_if(drafted.cbegin(), drafted.cend(),
                                          [&](const QString &word) { return said.contains(word); });
        if (!drafted.isEmpty() && shared * 2 >= drafted.size())
            return &*it;
    }
    return nullptr;
}

} // namespace core
