// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace core {

/// Whether a listed word is the word. A listed "urlop*" stands for all words that begin so.
template <size_t N>
[[nodiscard]] bool isListed(const std::array<QStringView, N> &list, QStringView word)
{
    return std::any_of(list.begin(), list.end(), [word](QStringView known) {
        return known.endsWith(u'*') ? word.startsWith(known.chopped(1)) : word == known;
    });
}

} // namespace core
