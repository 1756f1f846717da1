// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/draftkeeper.h"

namespace ui {

std::optional<DraftKeeper::Words> DraftKeeper::wordsFor(const Place &place) const
{
    if (const auto it = m_kept.constFind(place); it != m_kept.cend())
        return *it;
    for (auto merged = m_merged.begin(); merged != m_merged.end(); ++merged) {
        if (*merged != place.prospect)
            continue;
        if (auto words = wordsFor({merged.key(), place.step, place.channel}))
            return words;
    }
    return std::nullopt;
}

void DraftKeeper::forget(core::ProspectId prospect)
{
    m_kept.removeIf([prospect](const auto &entry) { return entry.key().prospect == prospect; });
    for (const core::ProspectId merged : m_merged.keys(prospect))
        forget(merged);
}

void DraftKeeper::part(const QList<core::ProspectId> &prospects)
{
    m_merged.removeIf([&prospects](const auto &entry) {
        return prospects.contains(entry.key()) && prospects.contains(entry.value());
    });
}

} // namespace ui
