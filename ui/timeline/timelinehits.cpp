// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinehits.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kMostBeforeAHit = 60; // characters of its line

} // namespace

TimelineHits hitsOf(const core::Record &record, const core::SearchQuery &search)
{
    return {.touches = core::matchingTouches(record, search), .terms = search.termsInTouches()};
}

bool isHit(const TimelineEntry &entry, const TimelineHits &hits)
{
    return std::any_of(entry.touches.cbegin(), entry.touches.cend(),
                       [&hits](const EntryTouch &touch) { return hits.touches.contains(touch.id); });
}

QString textWithHits(const TimelineEntry &entry, const TimelineHits &hits)
{
    QStringList shown;
    const auto isHidden = [&](const QString &words) {
        return words != entry.text && !shown.contains(words) && !core::hitsIn(words, hits.terms).isEmpty();
    };
    for (const EntryTouch &touch : entry.touches) {
        if (isHidden(touch.subject))
            shown.append(touch.subject);
    }
    if (!entry.text.isEmpty())
        shown.append(entry.text);
    for (const EntryTouch &touch : entry.touches) {
        if (isHidden(touch.text))
            shown.append(touch.text);
    }
    return shown.join(QLatin1Char('\n'));
}

QString fromFirstHit(const QString &text, const QList<core::SearchTerm> &terms)
{
    const QList<core::WordSpan> hits = core::hitsIn(text, terms);
    if (hits.isEmpty())
        return text;
    const qsizetype hit = hits.constFirst().start;
    const qsizetype line = text.lastIndexOf(QLatin1Char('\n'), hit) + 1;
    const qsizetype near = text.lastIndexOf(QLatin1Char(' '), std::max(hit - kMostBeforeAHit, line)) + 1;
    const qsizetype start = hit - line > kMostBeforeAHit ? std::max(near, line) : line;
    return start == 0 ? text : QChar(0x2026) + text.mid(start);
}

} // namespace ui
