// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storedump.h"

#include "core/store/statement.h"
#include "tests/support/teststore.h"

using namespace Qt::StringLiterals;

namespace testsupport {

namespace {

QStringList texts(const core::Database &database, const QString &sql)
{
    core::Statement statement(database, sql);
    const auto rows = core::readAll(statement, [](core::Statement &row) { return row.read<QString>(); });
    return *TestStore::require(rows);
}

QStringList tables(const core::Database &database)
{
    return texts(database, uR"sql(
SELECT name
FROM sqlite_schema
WHERE type = 'table'
  AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '*_words' AND name NOT GLOB '*_words_*'
  AND name NOT GLOB 'undo_*' AND name NOT GLOB 'was_*' AND name NOT GLOB 'standings*'
  AND name NOT GLOB '*_clock'
ORDER BY name
    )sql"_s);
}

} // namespace

QString wholeStore(const core::Database &database)
{
    QStringList lines;
    for (const QString &table : tables(database)) {
        const QStringList columns =
          texts(database, u"SELECT name FROM pragma_table_info('"_s + table + u"')"_s);
        QStringList quoted;
        for (const QString &column : columns)
            quoted << u"quote("_s + column + u')';
        for (const QString &row : texts(database, u"SELECT "_s + quoted.join(u" || '|' || "_s) + u" FROM "_s +
                                                    table + u" ORDER BY 1"_s))
            lines << table + u": "_s + row;
    }
    return lines.join(u'\n');
}

QStringList columnsOfProspects(const core::Database &database)
{
    return texts(database, uR"sql(
SELECT m.name || '.' || f."from"
FROM sqlite_schema AS m
JOIN pragma_foreign_key_list(m.name) AS f
WHERE m.type = 'table' AND f."table" = 'prospects'
ORDER BY 1
    )sql"_s);
}

int rowsWith(const core::Database &database, const QString &column, qint64 value)
{
    const QString table = column.section(u'.', 0, 0);
    return texts(database, u"SELECT count(*) FROM "_s + table + u" WHERE "_s + column.section(u'.', 1) +
                             u" = "_s + QString::number(value))
      .first()
      .toInt();
}

} // namespace testsupport
