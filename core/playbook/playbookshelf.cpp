// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/playbook/playbookshelf.h"

namespace core {

const PlaybooksLoaded &PlaybookShelf::loaded() const
{
    std::call_once(m_once, [this] { m_loaded = loadPlaybooks(m_ownFolder); });
    return *m_loaded;
}

} // namespace core
