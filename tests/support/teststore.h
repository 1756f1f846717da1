// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/prospect.h"
#include "core/store/database.h"
#include "core/store/transaction.h"

#include <QString>
#include <QTemporaryDir>

namespace testsupport {

/// A new store in a folder of its own, gone with it.
class TestStore final
{
public:
    TestStore();

    [[nodiscard]] core::Database &database() { return *m_database; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    /// Closes the store and opens it again, as a restart does.
    void reopen();
    /// One transaction of one prospect named so.
    core::ProspectId addProspect(const QString &name, const QString &organisation = {});

    /// Runs `write(transaction)` and commits; aborts the test program if either fails.
    template <class Write>
    void commit(Write write, const QString &action = QStringLiteral("test"))
    {
        auto transaction = core::Transaction::begin(database(), action);
        require(transaction);
        require(write(*transaction));
        require(transaction->commit());
    }

    /// Ends the test program with the error's own words.
    template <class T>
    static auto require(const core::Result<T> &result)
    {
        if (!result)
            fail(result.error());
        if constexpr (!std::is_void_v<T>)
            return static_cast<const T *>(&*result);
    }

private:
    [[noreturn]] static void fail(const core::Error &error);

    QTemporaryDir m_folder;
    std::optional<core::Database> m_database;
};

} // namespace testsupport
