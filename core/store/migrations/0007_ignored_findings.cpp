// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// Findings of the tone check that the rep chose not to see again: for a prospect, or for a playbook.
namespace core::migration {

namespace {

QStringList table()
{
    return {
      uR"sql(
CREATE TABLE ignored_findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    prospect_id INTEGER REFERENCES prospects (id),
    playbook TEXT NOT NULL,
    words TEXT NOT NULL,
    CHECK ((prospect_id IS NULL) = (playbook <> ''))
) STRICT
        )sql"_s,
      u"CREATE INDEX ignored_findings_prospect ON ignored_findings (prospect_id)"_s,
    };
}

QStringList image()
{
    return {
      uR"sql(
CREATE TABLE was_ignored_findings (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    prospect_id INTEGER,
    playbook TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID
        )sql"_s,
      uR"sql(
CREATE TRIGGER was_ignored_findings_delete AFTER DELETE ON ignored_findings BEGIN
    INSERT OR IGNORE INTO was_ignored_findings (action_id, id, rule, prospect_id, playbook, words)
    SELECT action_id, old.id, old.rule, old.prospect_id, old.playbook, old.words
    FROM undo_current;
END
        )sql"_s,
      uR"sql(
CREATE TRIGGER undo_forget_ignored AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_ignored_findings WHERE action_id = old.id;
END
        )sql"_s,
    };
}

} // namespace

Result<void> addIgnoredFindings(const Database &database)
{
    return executeAll(database, {table(), image()});
}

} // namespace core::migration
