// SPDX-FileCopyrightText: Unghost contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/undoentry.h"

using namespace Qt::StringLiterals;

namespace core::undo {

QStringList takeAwayAdded()
{
    return {
      uR"sql(
DELETE FROM prospects
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'prospects')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'prospects')
        )sql"_s, uR"sql(
DELETE FROM contacts
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contacts')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contacts')
        )sql"_s, uR"sql(
DELETE FROM contact_addresses
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contact_addresses')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contact_addresses')
        )sql"_s, uR"sql(
DELETE FROM contact_phones
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contact_phones')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'contact_phones')
        )sql"_s, uR"sql(
DELETE FROM touches
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'touches')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'touches')
        )sql"_s, uR"sql(
DELETE FROM touch_texts
WHERE touch_id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'touches')
  AND touch_id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'touches')
        )sql"_s, uR"sql(
DELETE FROM appointments
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'appointments')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'appointments')
        )sql"_s, uR"sql(
DELETE FROM holds
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'holds')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'holds')
        )sql"_s, uR"sql(
DELETE FROM handoffs
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'handoffs')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'handoffs')
        )sql"_s,
      uR"sql(
DELETE FROM runs
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'runs')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'runs')
        )sql"_s, uR"sql(
DELETE FROM settings
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'settings')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'settings')
        )sql"_s, uR"sql(
DELETE FROM ignored_findings
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'ignored_findings')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'ignored_findings')
        )sql"_s, uR"sql(
DELETE FROM facts
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'facts')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'facts')
        )sql"_s, uR"sql(
DELETE FROM own_addresses
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'own_addresses')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'own_addresses')
        )sql"_s, uR"sql(
DELETE FROM mail_keys
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mail_keys')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mail_keys')
        )sql"_s, uR"sql(
DELETE FROM mailboxes
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mailboxes')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mailboxes')
        )sql"_s, uR"sql(
DELETE FROM mailbox_files
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mailbox_files')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'mailbox_files')
        )sql"_s, uR"sql(
DELETE FROM waiting_mails
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'waiting_mails')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'waiting_mails')
        )sql"_s,
      uR"sql(
DELETE FROM former_names
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'former_names')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'former_names')
        )sql"_s, uR"sql(
DELETE FROM told_apart
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'told_apart')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'told_apart')
        )sql"_s, uR"sql(
DELETE FROM left_out_accounts
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'left_out_accounts')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'left_out_accounts')
        )sql"_s, uR"sql(
DELETE FROM sender_judgements
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'sender_judgements')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'sender_judgements')
        )sql"_s, uR"sql(
DELETE FROM left_out
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'left_out')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'left_out')
        )sql"_s, uR"sql(
DELETE FROM unconfirmed_prospects
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'unconfirmed_prospects')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'unconfirmed_prospects')
        )sql"_s, uR"sql(
DELETE FROM other_recipients
WHERE id >= (SELECT first_id FROM undo_inserts WHERE action_id = :action AND table_name = 'other_recipients')
  AND id <= (SELECT last_id FROM undo_inserts WHERE action_id = :action AND table_name = 'other_recipients')
        )sql"_s,
    };
}

QStringList takeAwayChanged()
{
    return {
      uR"sql(
DELETE FROM prospects
WHERE id IN (SELECT id FROM was_prospects WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM contacts
WHERE id IN (SELECT id FROM was_contacts WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM contact_addresses
WHERE id IN (SELECT id FROM was_contact_addresses WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM contact_phones
WHERE id IN (SELECT id FROM was_contact_phones WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM touches
WHERE id IN (SELECT id FROM was_touches WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM touch_texts
WHERE touch_id IN (SELECT touch_id FROM was_touch_texts WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM appointments
WHERE id IN (SELECT id FROM was_appointments WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM holds
WHERE id IN (SELECT id FROM was_holds WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM handoffs
WHERE id IN (SELECT id FROM was_handoffs WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM runs
WHERE id IN (SELECT id FROM was_runs WHERE action_id = :action)
        )sql"_s,
      uR"sql(
DELETE FROM settings
WHERE id IN (SELECT id FROM was_settings WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM ignored_findings
WHERE id IN (SELECT id FROM was_ignored_findings WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM mailboxes
WHERE id IN (SELECT id FROM was_mailboxes WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM facts
WHERE id IN (SELECT id FROM was_facts WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM former_names
WHERE id IN (SELECT id FROM was_former_names WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM told_apart
WHERE id IN (SELECT id FROM was_told_apart WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM sender_judgements
WHERE id IN (SELECT id FROM was_sender_judgements WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM left_out
WHERE id IN (SELECT id FROM was_left_out WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM unconfirmed_prospects
WHERE id IN (SELECT id FROM was_unconfirmed_prospects WHERE action_id = :action)
        )sql"_s, uR"sql(
DELETE FROM mail_keys
WHERE id IN (SELECT id FROM was_mail_keys WHERE action_id = :action)
        )sql"_s,
    };
}

} // namespace core::undo
