// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/undoentry.h"

using namespace Qt::StringLiterals;

// Rows as they were before an action, from their images.
namespace core::undo {

// A row that the same action added and then changed has an image too; it stays away.
QStringList bringBackChanged()
{
    return {
      uR"sql(
INSERT INTO prospects (
    id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at, closed_reason,
    nurture)
SELECT
    id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at, closed_reason,
    nurture
FROM was_prospects
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'prospects'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO contacts (
    id, prospect_id, name, role, is_primary, confirmed, timezone, best_times, language)
SELECT
    id, prospect_id, name, role, is_primary, confirmed, timezone, best_times, language
FROM was_contacts
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'contacts'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO contact_addresses (
    id, contact_id, address, dead, dead_reason)
SELECT
    id, contact_id, address, dead, dead_reason
FROM was_contact_addresses
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'contact_addresses'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO contact_phones (
    id, contact_id, phone)
SELECT
    id, contact_id, phone
FROM was_contact_phones
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'contact_phones'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO touches (
    id, prospect_id, contact_id, at, channel, direction, kind, kind_reason, kind_by_rep, step,
    message_id, overridden, sender, read_kind, read_reason)
SELECT
    id, prospect_id, contact_id, at, channel, direction, kind, kind_reason, kind_by_rep, step,
    message_id, overridden, sender, read_kind, read_reason
FROM was_touches
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'touches'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO touch_texts (
    touch_id, subject, body)
SELECT
    touch_id, subject, body
FROM was_touch_texts
WHERE action_id = :action
  AND touch_id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'touches'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO appointments (
    id, prospect_id, at, minutes, platform, topic, status, cancelled_by, waited_minutes,
    agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence, calendar_at)
SELECT
    id, prospect_id, at, minutes, platform, topic, status, cancelled_by, waited_minutes,
    agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence, calendar_at
FROM was_appointments
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'appointments'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO holds (
    id, prospect_id, until, reason, began_at, source_touch_id, lifted_at)
SELECT
    id, prospect_id, until, reason, began_at, source_touch_id, lifted_at
FROM was_holds
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'holds'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO handoffs (
    id, prospect_id, contact_id, at, via, channel, playbook, step, recipient, subject, body,
    status, touch_id, overridden)
SELECT
    id, prospect_id, contact_id, at, via, channel, playbook, step, recipient, subject, body,
    status, touch_id, overridden
FROM was_handoffs
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'handoffs'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO runs (
    id, prospect_id, playbook, started_at, ended_at, end_reason)
SELECT
    id, prospect_id, playbook, started_at, ended_at, end_reason
FROM was_runs
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'runs'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO settings (
    id, key, value)
SELECT
    id, key, value
FROM was_settings
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'settings'),
                     9223372036854775807)
        )sql"_s,
      uR"sql(
INSERT INTO ignored_findings (
    id, rule, prospect_id, playbook, words)
SELECT
    id, rule, prospect_id, playbook, words
FROM was_ignored_findings
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'ignored_findings'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO mailboxes (
    id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at)
SELECT
    id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed, read_at
FROM was_mailboxes
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'mailboxes'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO facts (
    id, prospect_id, kind, text, source_touch_id, recorded_at)
SELECT
    id, prospect_id, kind, text, source_touch_id, recorded_at
FROM was_facts
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'facts'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO former_names (
    id, prospect_id, name, organisation)
SELECT
    id, prospect_id, name, organisation
FROM was_former_names
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'former_names'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO told_apart (
    id, prospect_id, other_id)
SELECT
    id, prospect_id, other_id
FROM was_told_apart
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'told_apart'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO left_out_accounts (
    id, collection, folder)
SELECT
    id, collection, folder
FROM was_left_out_accounts
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'left_out_accounts'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO sender_judgements (
    id, address, kind, judged_at)
SELECT
    id, address, kind, judged_at
FROM was_sender_judgements
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'sender_judgements'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO left_out (
    id, address, domain, name, left_out_at)
SELECT
    id, address, domain, name, left_out_at
FROM was_left_out
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'left_out'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO unconfirmed_prospects (
    id, prospect_id)
SELECT
    id, prospect_id
FROM was_unconfirmed_prospects
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'unconfirmed_prospects'),
                     9223372036854775807)
        )sql"_s, uR"sql(
INSERT INTO mail_keys (
    id, key)
SELECT
    id, key
FROM was_mail_keys
WHERE action_id = :action
  AND id < coalesce((SELECT first_id FROM undo_inserts
                      WHERE action_id = :action AND table_name = 'mail_keys'),
                     9223372036854775807)
        )sql"_s,
    };
}

} // namespace core::undo
