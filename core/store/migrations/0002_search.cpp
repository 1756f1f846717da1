// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations/steps.h"

#include <QStringList>

using namespace Qt::StringLiterals;

// One index per table of words, each with rising row ids (an index that is fed ids out of order writes a
// segment for every row). Texts know words but no phrases: a third cheaper to fill, half the size.
namespace core::migration {

namespace {

QStringList wordsOfTexts()
{
    return {
      uR"sql(
CREATE VIRTUAL TABLE touch_words USING fts5 (
    subject, body,
    content = 'touch_texts', content_rowid = 'touch_id',
    detail = 'none', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2'
)
        )sql"_s, uR"sql(
INSERT INTO touch_words (touch_words) VALUES ('rebuild')
        )sql"_s, uR"sql(
CREATE TRIGGER touch_words_insert AFTER INSERT ON touch_texts BEGIN
    INSERT INTO touch_words (rowid, subject, body) VALUES (new.touch_id, new.subject, new.body);
END
        )sql"_s, uR"sql(
CREATE TRIGGER touch_words_delete AFTER DELETE ON touch_texts BEGIN
    INSERT INTO touch_words (touch_words, rowid, subject, body)
    VALUES ('delete', old.touch_id, old.subject, old.body);
END
        )sql"_s, uR"sql(
CREATE TRIGGER touch_words_update AFTER UPDATE ON touch_texts BEGIN
    INSERT INTO touch_words (touch_words, rowid, subject, body)
    VALUES ('delete', old.touch_id, old.subject, old.body);
    INSERT INTO touch_words (rowid, subject, body) VALUES (new.touch_id, new.subject, new.body);
END
        )sql"_s,
    };
}

QStringList wordsOfProspects()
{
    return {
      uR"sql(
CREATE VIRTUAL TABLE prospect_words USING fts5 (
    name, organisation,
    content = 'prospects', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)
        )sql"_s, uR"sql(
INSERT INTO prospect_words (prospect_words) VALUES ('rebuild')
        )sql"_s, uR"sql(
CREATE TRIGGER prospect_words_insert AFTER INSERT ON prospects BEGIN
    INSERT INTO prospect_words (rowid, name, organisation) VALUES (new.id, new.name, new.organisation);
END
        )sql"_s, uR"sql(
CREATE TRIGGER prospect_words_delete AFTER DELETE ON prospects BEGIN
    INSERT INTO prospect_words (prospect_words, rowid, name, organisation)
    VALUES ('delete', old.id, old.name, old.organisation);
END
        )sql"_s, uR"sql(
CREATE TRIGGER prospect_words_update AFTER UPDATE OF name, organisation ON prospects BEGIN
    INSERT INTO prospect_words (prospect_words, rowid, name, organisation)
    VALUES ('delete', old.id, old.name, old.organisation);
    INSERT INTO prospect_words (rowid, name, organisation) VALUES (new.id, new.name, new.organisation);
END
        )sql"_s,
    };
}

QStringList wordsOfContacts()
{
    return {
      uR"sql(
CREATE VIRTUAL TABLE contact_words USING fts5 (
    name,
    content = 'contacts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)
        )sql"_s, uR"sql(
INSERT INTO contact_words (contact_words) VALUES ('rebuild')
        )sql"_s, uR"sql(
CREATE TRIGGER contact_words_insert AFTER INSERT ON contacts BEGIN
    INSERT INTO contact_words (rowid, name) VALUES (new.id, new.name);
END
        )sql"_s, uR"sql(
CREATE TRIGGER contact_words_delete AFTER DELETE ON contacts BEGIN
    INSERT INTO contact_words (contact_words, rowid, name) VALUES ('delete', old.id, old.name);
END
        )sql"_s, uR"sql(
CREATE TRIGGER contact_words_update AFTER UPDATE OF name ON contacts BEGIN
    INSERT INTO contact_words (contact_words, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO contact_words (rowid, name) VALUES (new.id, new.name);
END
        )sql"_s, uR"sql(
CREATE VIRTUAL TABLE address_words USING fts5 (
    address,
    content = 'contact_addresses', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
)
        )sql"_s, uR"sql(
INSERT INTO address_words (address_words) VALUES ('rebuild')
        )sql"_s, uR"sql(
CREATE TRIGGER address_words_insert AFTER INSERT ON contact_addresses BEGIN
    INSERT INTO address_words (rowid, address) VALUES (new.id, new.address);
END
        )sql"_s, uR"sql(
CREATE TRIGGER address_words_delete AFTER DELETE ON contact_addresses BEGIN
    INSERT INTO address_words (address_words, rowid, address) VALUES ('delete', old.id, old.address);
END
        )sql"_s,
    };
}

} // namespace

Result<void> createSearchIndex(const Database &database)
{
    return executeAll(database, {wordsOfTexts(), wordsOfProspects(), wordsOfContacts()});
}

} // namespace core::migration
