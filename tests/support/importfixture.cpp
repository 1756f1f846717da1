// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/importfixture.h"

#include "core/store/prospectstore.h"
#include "tests/support/teststore.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace testsupport {

QString counts(const ImportReport &report)
{
    return u"read %1: added %2, updated %3, skipped %4, failed %5"_s.arg(report.read)
      .arg(report.added)
      .arg(report.updated)
      .arg(report.skipped)
      .arg(report.failed);
}

QString storedProspects(const Database &database)
{
    const ProspectStore prospects(database);
    QStringList lines;
    for (int id = 1; id <= 20; ++id) {
        const auto prospect = prospects.prospect(ProspectId(id));
        if (!prospect)
            continue;
        const auto contacts = prospects.contacts(prospect->id);
        for (const Contact &contact : *TestStore::require(contacts)) {
            QStringList addresses;
            for (const ContactAddress &address : contact.addresses)
                addresses.append(address.address);
            lines.append(prospect->name + u" / "_s + prospect->organisation + u": "_s + addresses.join(u' ') +
                         u" | "_s + contact.phones.join(u", "_s));
        }
    }
    return lines.join(u'\n');
}

} // namespace testsupport
