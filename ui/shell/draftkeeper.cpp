// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/draftkeeper.h"

namespace ui {

std::optional<DraftKeeper::Words> DraftKeeper::wordsFor(const Place &place) const
{
    const auto it = m_kept.constFind(place);
    return it == m_kept.cend() ? std::nullopt : std::optional(*it);
}

void DraftKeeper::forget(core::ProspectId prospect)
{
    m_kept.removeIf([prospect](const auto &entry) { return entry.key().prospect == prospect; });
}

} // namespace ui
