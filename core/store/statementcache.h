// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlQuery>
#include <QString>

#include <optional>
#include <unordered_map>

namespace core {

/// Prepared statements of one connection, kept between uses: preparing costs three times what running does.
class StatementCache final
{
public:
    /// Hands one out, for its user alone; nothing if none is idle.
    [[nodiscard]] std::optional<QSqlQuery> take(const QString &sql)
    {
        const auto it = m_idle.find(sql);
        if (it == m_idle.end())
            return std::nullopt;
        std::optional<QSqlQuery> query(std::move(it->second));
        m_idle.erase(it);
        return query;
    }
    void giveBack(const QString &sql, QSqlQuery query) { m_idle.insert_or_assign(sql, std::move(query)); }
    void clear() { m_idle.clear(); }

private:
    std::unordered_map<QString, QSqlQuery> m_idle;
};

} // namespace core
