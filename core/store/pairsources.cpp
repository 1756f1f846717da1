// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/cursor.h"
#include "core/store/mergestore.h"
#include "core/store/snapshot.h"
#include "core/store/statement.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The sources, and where each prospect and each contact's prospect stands among them.
struct Reading {
    QList<PairSource> sources;
    QHash<qint64, qsizetype> byProspect;
    QHash<qint64, qsizetype> byContact;
    QHash<qsizetype, QString> names; ///< of prospects without an organisation
};

Result<void> readProspects(const Database &database, Reading &reading)
{
    Cursor rows(database, u"SELECT id, name, organisation FROM prospects ORDER BY id"_s);
    rows.restart({});
    while (rows.next()) {
        PairSource source{.prospect = ProspectId(rows.integer(0)), .organisation = rows.text(2)};
        const qsizetype place = reading.sources.size();
        reading.byProspect.insert(rows.integer(0), place);
        if (source.organisation.isEmpty())
            reading.names.insert(place, rows.text(1));
        reading.sources.append(source);
    }
    return rows.status();
}

Result<void> readContacts(const Database &database, Reading &reading)
{
    Cursor rows(database, u"SELECT id, prospect_id, name FROM contacts ORDER BY id"_s);
    rows.restart({});
    while (rows.next()) {
        const qsizetype place = reading.byProspect.value(rows.integer(1));
        reading.byContact.insert(rows.integer(0), place);
        if (QString name = rows.text(2); !name.isEmpty())
            reading.sources[place].people.append(name);
    }
    return rows.status();
}

Result<void> readAddresses(const Database &database, Reading &reading)
{
    Cursor rows(database, u"SELECT contact_id, address FROM contact_addresses ORDER BY id"_s);
    rows.restart({});
    while (rows.next())
        reading.sources[reading.byContact.value(rows.integer(0))].addresses.append(rows.text(1));
    return rows.status();
}

} // namespace

Result<QList<PairSource>> MergeStore::sources() const
{
    const Snapshot snapshot(m_database);
    Reading reading;
    for (const auto read : {readProspects, readContacts, readAddresses}) {
        if (const auto done = read(m_database, reading); !done)
            return failure(done.error());
    }
    for (auto name = reading.names.begin(); name != reading.names.end(); ++name) {
        PairSource &source = reading.sources[name.key()];
        if (source.people.isEmpty() && !name->contains(u'@'))
            source.organisation = *name;
    }
    return reading.sources;
}

Result<QSet<ProspectPair>> MergeStore::toldApart() const
{
    Statement statement(m_database, u"SELECT prospect_id, other_id FROM told_apart"_s);
    const auto pairs = readAll(statement, [](Statement &row) {
        return ProspectPair{row.read<ProspectId>(), row.read<ProspectId>()};
    });
    if (!pairs)
        return failure(pairs.error());
    return QSet<ProspectPair>(pairs->begin(), pairs->end());
}

Result<void> MergeStore::tellApart(Transaction &transaction, const ProspectPair &pair)
{
    // A conflict would use an id up, and be an action that changed nothing.
    Statement statement(transaction.database(), uR"sql(
INSERT INTO told_apart (prospect_id, other_id)
SELECT :prospect, :other
WHERE NOT EXISTS (SELECT 1 FROM told_apart WHERE prospect_id = :prospect AND other_id = :other)
    )sql"_s);
    return statement.bind(u":prospect"_s, pair.first).bind(u":other"_s, pair.second).exec();
}

} // namespace core
