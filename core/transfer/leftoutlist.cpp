// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/transfer/leftoutlist.h"

#include "core/store/leftoutstore.h"
#include "core/transfer/mailpeople.h"

namespace core {

Result<LeftOutList> LeftOutList::read(const Database &database)
{
    return LeftOutStore(database).all().map([](const QList<LeftOut> &all) {
        LeftOutList list;
        for (const LeftOut &leftOut : all) {
            if (leftOut.domain.isEmpty())
                list.m_addresses.insert(leftOut.address);
            else
                list.m_domains.insert(leftOut.domain);
        }
        return list;
    });
}

bool LeftOutList::contains(const QString &address) const
{
    if (m_addresses.contains(address))
        return true;
    return !m_domains.isEmpty() && m_domains.contains(organisationDomain(address));
}

} // namespace core
