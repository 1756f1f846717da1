// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace core {

/// A row's key, one type per table: a TouchId never stands where a ProspectId is meant.
template <class Tag>
class StrongId final
{
public:
    explicit constexpr StrongId(qint64 value) : m_value(value) {}
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    auto operator<=>(const StrongId &) const = default;

    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value;
};

} // namespace core
