// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/teststore.h"

#include "core/store/prospectstore.h"
#include "tests/support/verifyresult.h"

namespace testsupport {

TestStore::TestStore()
{
    reopen();
}

void TestStore::reopen()
{
    m_database.reset();
    auto opened = core::Database::open(path());
    require(opened);
    m_database.emplace(*std::move(opened));
}

core::ProspectId TestStore::addProspect(const QString &name, const QString &organisation)
{
    core::ProspectId id(0);
    commit([&](core::Transaction &transaction) {
        core::Prospect prospect;
        prospect.name = name;
        prospect.organisation = organisation;
        return core::ProspectStore(database())
          .insert(transaction, prospect)
          .map([&id](core::ProspectId made) { id = made; });
    });
    return id;
}

void TestStore::fail(const core::Error &error)
{
    qFatal("%s", describe(error).constData());
}

} // namespace testsupport
