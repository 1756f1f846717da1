// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/prospectremoval.h"

#include "core/store/statement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringList mailAndTouches()
{
    return {
      uR"sql(
INSERT INTO other_recipients (message_id, address)
SELECT DISTINCT t.message_id, a.address
FROM touches AS t
JOIN contacts AS c ON c.prospect_id = t.prospect_id
JOIN contact_addresses AS a ON a.contact_id = c.id
WHERE t.prospect_id = :prospect AND t.direction = 'out' AND t.message_id <> ''
  AND EXISTS (SELECT 1 FROM touches AS o
              WHERE o.message_id = t.message_id AND o.message_id <> '' AND o.prospect_id <> :prospect)
ON CONFLICT (message_id, address) DO NOTHING
      )sql"_s,
      uR"sql(
DELETE FROM mail_keys
WHERE key IN (
    SELECT message_id
    FROM touches AS t
    WHERE t.prospect_id = :prospect AND t.message_id <> ''
      AND NOT EXISTS (SELECT 1 FROM touches AS o
                      WHERE o.message_id = t.message_id AND o.message_id <> '' AND o.prospect_id <> :prospect))
      )sql"_s,
      u"DELETE FROM touch_texts WHERE touch_id IN (SELECT id FROM touches WHERE prospect_id = :prospect)"_s,
      u"DELETE FROM touches WHERE prospect_id = :prospect"_s,
    };
}

QStringList events()
{
    return {
      u"DELETE FROM appointments WHERE prospect_id = :prospect"_s,
      u"DELETE FROM facts WHERE prospect_id = :prospect"_s,
      u"DELETE FROM holds WHERE prospect_id = :prospect"_s,
      u"DELETE FROM handoffs WHERE prospect_id = :prospect"_s,
      u"DELETE FROM runs WHERE prospect_id = :prospect"_s,
      u"DELETE FROM ignored_findings WHERE prospect_id = :prospect"_s,
    };
}

QStringList people()
{
    return {
      uR"sql(
DELETE FROM contact_addresses
WHERE contact_id IN (SELECT id FROM contacts WHERE prospect_id = :prospect)
      )sql"_s,
      uR"sql(
DELETE FROM contact_phones
WHERE contact_id IN (SELECT id FROM contacts WHERE prospect_id = :prospect)
      )sql"_s,
      u"DELETE FROM contacts WHERE prospect_id = :prospect"_s,
      u"DELETE FROM former_names WHERE prospect_id = :prospect"_s,
      u"DELETE FROM told_apart WHERE prospect_id = :prospect OR other_id = :prospect"_s,
      u"DELETE FROM unconfirmed_prospects WHERE prospect_id = :prospect"_s,
      u"DELETE FROM standings WHERE prospect_id = :prospect"_s,
    };
}

} // namespace

Result<ProspectRemoval> ProspectRemoval::open(Database &database)
{
    if (auto off = execute(database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return failure(off.error());
    return ProspectRemoval(database);
}

ProspectRemoval::~ProspectRemoval()
{
    if (m_database)
        (void)execute(*m_database, u"PRAGMA foreign_keys = ON"_s);
}

Result<void> ProspectRemoval::remove(Transaction &transaction, ProspectId prospect)
{
    for (const QStringList &group : {mailAndTouches(), events(), people()}) {
        for (const QString &sql : group) {
            Statement statement(transaction.database(), sql);
            if (auto done = statement.bind(u":prospect"_s, prospect).exec(); !done)
                return done;
        }
    }
    Statement statement(transaction.database(), u"DELETE FROM prospects WHERE id = :prospect"_s);
    return statement.bind(u":prospect"_s, prospect).execOn(QString::number(prospect.value()));
}

} // namespace core
