// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/tone/tonerulebook.h"

namespace core {

const ToneRulesLoaded &ToneRulebook::loaded() const
{
    std::call_once(m_once, [this] { m_loaded = loadToneRules(m_ownFolder); });
    return m_loaded;
}

} // namespace core
