// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"

#include <algorithm>
#include <vector>

namespace core {

/// A set of ids of one table, one bit for each up to the largest: the store gives ids out in a row, and a
/// search that finds half of them asks a hundred thousand times.
template <class Id>
class IdSet final
{
public:
    void insert(Id id)
    {
        if (id.value() >= qint64(m_bits.size()))
            m_bits.resize(std::max(size_t(id.value()) + 1, m_bits.size() * 2));
        m_bits[size_t(id.value())] = true;
    }
    [[nodiscard]] bool contains(Id id) const
    {
        return id.value() < qint64(m_bits.size()) && m_bits[size_t(id.value())];
    }
    [[nodiscard]] bool isEmpty() const
    {
        return std::find(m_bits.cbegin(), m_bits.cend(), true) == m_bits.cend();
    }
    void intersect(const IdSet &other)
    {
        for (size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] = m_bits[i] && i < other.m_bits.size() && other.m_bits[i];
    }

private:
    std::vector<bool> m_bits;
};

using ProspectSet = IdSet<ProspectId>;
using TouchSet = IdSet<TouchId>;

} // namespace core
