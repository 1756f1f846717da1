CREATE TABLE prospects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    segment TEXT NOT NULL CHECK (segment IN ('consumer', 'small_business', 'company', 'enterprise')),
    situation TEXT NOT NULL CHECK (situation IN ('never_engaged', 'missed_appointment',
                                                 'after_conversation', 'after_proposal', 'in_contract')),
    closed_as TEXT CHECK (closed_as IN ('won', 'lost', 'moved_on', 'no_contact')),
    closed_at INTEGER,
    closed_reason TEXT NOT NULL,
    nurture INTEGER NOT NULL CHECK (nurture IN (0, 1)), situation_by_answer INTEGER NOT NULL DEFAULT 0
    CHECK (situation_by_answer IN (0, 1)),
    CHECK ((closed_as IS NULL) = (closed_at IS NULL))
) STRICT;

CREATE TABLE contacts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('unknown', 'decision_maker', 'influencer', 'user')),
    is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    timezone TEXT NOT NULL,
    best_times TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT;

CREATE INDEX contacts_by_prospect ON contacts (prospect_id, id, is_primary, timezone, best_times);

CREATE UNIQUE INDEX one_primary_contact ON contacts (prospect_id) WHERE is_primary = 1;

CREATE TABLE contact_addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    address TEXT NOT NULL,
    dead INTEGER NOT NULL CHECK (dead IN (0, 1)),
    dead_reason TEXT NOT NULL
) STRICT;

CREATE INDEX addresses_by_contact ON contact_addresses (contact_id, dead);

CREATE INDEX dead_addresses ON contact_addresses (contact_id) WHERE dead = 1;

CREATE INDEX addresses_by_address ON contact_addresses (address);

CREATE TABLE contact_phones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contacts (id),
    phone TEXT NOT NULL
) STRICT;

CREATE INDEX phones_by_contact ON contact_phones (contact_id);

CREATE TABLE touches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    contact_id INTEGER REFERENCES contacts (id),
    at INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'voicemail', 'call', 'social', 'meeting',
                                             'note')),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other', 'sent',
                                       'held', 'missed', 'note')),
    kind_reason TEXT NOT NULL,
    kind_by_rep INTEGER NOT NULL CHECK (kind_by_rep IN (0, 1)),
    step TEXT NOT NULL,
    message_id TEXT NOT NULL,
    overridden INTEGER NOT NULL CHECK (overridden IN (0, 1))
, sender TEXT NOT NULL DEFAULT '', read_kind TEXT
    CHECK (read_kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other')), read_reason TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX touch_marks ON touches (prospect_id, at, id, channel, direction, kind, step);

CREATE INDEX touches_by_message_id ON touches (message_id) WHERE message_id <> '';

CREATE TABLE touch_texts (
    touch_id INTEGER PRIMARY KEY REFERENCES touches (id),
    subject TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE mail_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'held', 'missed', 'cancelled')),
    cancelled_by TEXT CHECK (cancelled_by IN ('them', 'us')),
    waited_minutes INTEGER,
    agreed_at INTEGER NOT NULL,
    settled_at INTEGER,
    touch_id INTEGER REFERENCES touches (id)
, calendar_uid TEXT NOT NULL DEFAULT '', calendar_sequence INTEGER NOT NULL DEFAULT 0, calendar_at INTEGER) STRICT;

CREATE INDEX appointments_by_prospect ON appointments (prospect_id, at);

CREATE TABLE facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    kind TEXT NOT NULL CHECK (kind IN ('problem', 'outcome', 'reason', 'best_time', 'promise', 'role')),
    text TEXT NOT NULL,
    source_touch_id INTEGER REFERENCES touches (id),
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE INDEX facts_by_prospect ON facts (prospect_id, recorded_at);

CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    source_touch_id INTEGER REFERENCES touches (id),
    lifted_at INTEGER
) STRICT;

CREATE INDEX holds_by_prospect ON holds (prospect_id, began_at);

CREATE TABLE handoffs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    contact_id INTEGER REFERENCES contacts (id),
    at INTEGER NOT NULL,
    via TEXT NOT NULL CHECK (via IN ('mailto', 'eml', 'gmail', 'outlook', 'sms', 'tel', 'clipboard')),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'text', 'voicemail', 'call', 'social', 'meeting',
                                             'note')),
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('handed_off', 'confirmed', 'not_sent')),
    touch_id INTEGER REFERENCES touches (id),
    overridden INTEGER NOT NULL CHECK (overridden IN (0, 1))
) STRICT;

CREATE INDEX handoffs_by_prospect ON handoffs (prospect_id, at);

CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    playbook TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT NOT NULL
) STRICT;

CREATE INDEX runs_by_prospect ON runs (prospect_id, started_at);

CREATE UNIQUE INDEX one_run_on ON runs (prospect_id) WHERE ended_at IS NULL;

CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE own_addresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE undo_actions (
    id INTEGER PRIMARY KEY,
    action TEXT NOT NULL
) STRICT;

CREATE TABLE undo_current (
    action_id INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE undo_marks (
    table_name TEXT PRIMARY KEY,
    last_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_inserts (
    action_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, table_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_prospects (
    action_id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, prospect_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_prospects (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    segment TEXT NOT NULL,
    situation TEXT NOT NULL,
    closed_as TEXT,
    closed_at INTEGER,
    closed_reason TEXT NOT NULL,
    nurture INTEGER NOT NULL, situation_by_answer INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_contacts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    is_primary INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    timezone TEXT NOT NULL,
    best_times TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_contact_addresses (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    dead INTEGER NOT NULL,
    dead_reason TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_contact_phones (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    contact_id INTEGER NOT NULL,
    phone TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_touches (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    contact_id INTEGER,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_reason TEXT NOT NULL,
    kind_by_rep INTEGER NOT NULL,
    step TEXT NOT NULL,
    message_id TEXT NOT NULL,
    overridden INTEGER NOT NULL, sender TEXT NOT NULL DEFAULT '', read_kind TEXT, read_reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_touch_texts (
    action_id INTEGER NOT NULL,
    touch_id INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (action_id, touch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_appointments (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    platform TEXT NOT NULL,
    topic TEXT NOT NULL,
    status TEXT NOT NULL,
    cancelled_by TEXT,
    waited_minutes INTEGER,
    agreed_at INTEGER NOT NULL,
    settled_at INTEGER,
    touch_id INTEGER, calendar_uid TEXT NOT NULL DEFAULT '', calendar_sequence INTEGER NOT NULL DEFAULT 0, calendar_at INTEGER,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_holds (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    source_touch_id INTEGER,
    lifted_at INTEGER,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_handoffs (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    contact_id INTEGER,
    at INTEGER NOT NULL,
    via TEXT NOT NULL,
    channel TEXT NOT NULL,
    playbook TEXT NOT NULL,
    step TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL,
    touch_id INTEGER,
    overridden INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_runs (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    playbook TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_settings (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE standings (
    prospect_id INTEGER PRIMARY KEY REFERENCES prospects (id),
    state TEXT NOT NULL CHECK (state IN ('new', 'your_turn', 'scheduled', 'waiting', 'silent', 'on_hold',
                                         'unreachable', 'done')),
    flags INTEGER NOT NULL,
    since INTEGER,
    last_touch INTEGER,
    next_due INTEGER,
    latest INTEGER,
    next_step TEXT NOT NULL,
    hold_until TEXT,
    hold_reason TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    valid_until INTEGER,
    state_rank INTEGER NOT NULL AS (
        CASE state
            WHEN 'your_turn' THEN 0
            WHEN 'silent' THEN 1
            WHEN 'waiting' THEN 2
            WHEN 'scheduled' THEN 3
            WHEN 'on_hold' THEN 4
            WHEN 'unreachable' THEN 5
            WHEN 'new' THEN 6
            ELSE 7
        END
    ) STORED,
    sort_key INTEGER NOT NULL AS (
        coalesce(
            CASE state
                WHEN 'your_turn' THEN since
                WHEN 'silent' THEN since
                WHEN 'waiting' THEN next_due
                WHEN 'scheduled' THEN next_due
                WHEN 'on_hold' THEN CAST(replace(hold_until, '-', '') AS INTEGER)
                WHEN 'unreachable' THEN since
                WHEN 'done' THEN -since
            END,
            9223372036854775807)
    ) STORED
) STRICT;

CREATE INDEX standings_in_order ON standings (state_rank, sort_key, prospect_id, state);

CREATE INDEX standings_by_end ON standings (valid_until) WHERE valid_until IS NOT NULL;

CREATE TABLE standings_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    latest_made_at INTEGER NOT NULL
, rules TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE ignored_findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    prospect_id INTEGER REFERENCES prospects (id),
    playbook TEXT NOT NULL,
    words TEXT NOT NULL,
    CHECK ((prospect_id IS NULL) = (playbook <> ''))
) STRICT;

CREATE INDEX ignored_findings_prospect ON ignored_findings (prospect_id);

CREATE TABLE was_ignored_findings (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    prospect_id INTEGER,
    playbook TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL,
    own_addresses TEXT NOT NULL,
    position INTEGER NOT NULL,
    last_mail INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mark TEXT NOT NULL,
    mails INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mailbox_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    name TEXT NOT NULL,
    failed INTEGER NOT NULL CHECK (failed IN (0, 1)), size INTEGER NOT NULL DEFAULT -1, changed_at INTEGER NOT NULL DEFAULT -1,
    UNIQUE (mailbox_id, name)
) STRICT;

CREATE TABLE waiting_mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes (id),
    file TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    key INTEGER NOT NULL,
    taken_as INTEGER NOT NULL,
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1))
) STRICT;

CREATE TABLE waiting_marks (
    mark INTEGER NOT NULL,
    waiting_id INTEGER NOT NULL,
    PRIMARY KEY (mark, waiting_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_marks_by_mail ON waiting_marks (waiting_id);

CREATE INDEX waiting_mails_wanted ON waiting_mails (mailbox_id) WHERE wanted = 1;

CREATE TABLE waiting_mails_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    address_id INTEGER NOT NULL,
    mail_id INTEGER NOT NULL
, touch_id INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE was_mailboxes (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    path TEXT NOT NULL,
    collection TEXT NOT NULL,
    own_addresses TEXT NOT NULL,
    position INTEGER NOT NULL,
    last_mail INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mark TEXT NOT NULL,
    mails INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    name TEXT NOT NULL,
    organisation TEXT NOT NULL
) STRICT;

CREATE INDEX former_names_by_name ON former_names (name, organisation);

CREATE INDEX former_names_by_prospect ON former_names (prospect_id);

CREATE TABLE told_apart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL REFERENCES prospects (id),
    other_id INTEGER NOT NULL REFERENCES prospects (id),
    UNIQUE (prospect_id, other_id),
    CHECK (prospect_id < other_id)
) STRICT;

CREATE INDEX told_apart_by_other ON told_apart (other_id);

CREATE INDEX facts_by_touch ON facts (source_touch_id) WHERE source_touch_id IS NOT NULL;

CREATE INDEX holds_by_touch ON holds (source_touch_id) WHERE source_touch_id IS NOT NULL;

CREATE INDEX appointments_by_touch ON appointments (touch_id) WHERE touch_id IS NOT NULL;

CREATE INDEX handoffs_by_touch ON handoffs (touch_id) WHERE touch_id IS NOT NULL;

CREATE TABLE was_former_names (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_told_apart (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_facts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source_touch_id INTEGER,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_mails_by_file ON waiting_mails (mailbox_id, file);

CREATE TABLE left_out_accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    folder TEXT NOT NULL,
    UNIQUE (collection, folder)
) STRICT;

CREATE TABLE was_left_out_accounts (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    collection TEXT NOT NULL,
    folder TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX touches_by_sender ON touches (sender) WHERE sender <> '';

CREATE TABLE sender_judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'auto_reply', 'bounce', 'receipt', 'list', 'other')),
    judged_at INTEGER NOT NULL
) STRICT;

CREATE TABLE was_sender_judgements (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    judged_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    name TEXT NOT NULL,
    left_out_at INTEGER NOT NULL,
    UNIQUE (address, domain),
    CHECK ((address = '') <> (domain = ''))
) STRICT;

CREATE TABLE unconfirmed_prospects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prospect_id INTEGER NOT NULL UNIQUE REFERENCES prospects (id)
) STRICT;

CREATE TABLE was_left_out (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    name TEXT NOT NULL,
    left_out_at INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_unconfirmed_prospects (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    prospect_id INTEGER NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE was_mail_keys (
    action_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (action_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE store_identity (
    id TEXT NOT NULL CHECK (length(id) = 32)
) STRICT;

CREATE TABLE other_recipients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL,
    address TEXT NOT NULL,
    UNIQUE (message_id, address)
) STRICT;

CREATE TRIGGER touch_words_insert AFTER INSERT ON touch_texts BEGIN
    INSERT INTO touch_words (rowid, subject, body) VALUES (new.touch_id, new.subject, new.body);
END;

CREATE TRIGGER touch_words_delete AFTER DELETE ON touch_texts BEGIN
    INSERT INTO touch_words (touch_words, rowid, subject, body)
    VALUES ('delete', old.touch_id, old.subject, old.body);
END;

CREATE TRIGGER touch_words_update AFTER UPDATE ON touch_texts BEGIN
    INSERT INTO touch_words (touch_words, rowid, subject, body)
    VALUES ('delete', old.touch_id, old.subject, old.body);
    INSERT INTO touch_words (rowid, subject, body) VALUES (new.touch_id, new.subject, new.body);
END;

CREATE TRIGGER prospect_words_insert AFTER INSERT ON prospects BEGIN
    INSERT INTO prospect_words (rowid, name, organisation) VALUES (new.id, new.name, new.organisation);
END;

CREATE TRIGGER prospect_words_delete AFTER DELETE ON prospects BEGIN
    INSERT INTO prospect_words (prospect_words, rowid, name, organisation)
    VALUES ('delete', old.id, old.name, old.organisation);
END;

CREATE TRIGGER prospect_words_update AFTER UPDATE OF name, organisation ON prospects BEGIN
    INSERT INTO prospect_words (prospect_words, rowid, name, organisation)
    VALUES ('delete', old.id, old.name, old.organisation);
    INSERT INTO prospect_words (rowid, name, organisation) VALUES (new.id, new.name, new.organisation);
END;

CREATE TRIGGER contact_words_insert AFTER INSERT ON contacts BEGIN
    INSERT INTO contact_words (rowid, name) VALUES (new.id, new.name);
END;

CREATE TRIGGER contact_words_delete AFTER DELETE ON contacts BEGIN
    INSERT INTO contact_words (contact_words, rowid, name) VALUES ('delete', old.id, old.name);
END;

CREATE TRIGGER contact_words_update AFTER UPDATE OF name ON contacts BEGIN
    INSERT INTO contact_words (contact_words, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO contact_words (rowid, name) VALUES (new.id, new.name);
END;

CREATE TRIGGER address_words_insert AFTER INSERT ON contact_addresses BEGIN
    INSERT INTO address_words (rowid, address) VALUES (new.id, new.address);
END;

CREATE TRIGGER address_words_delete AFTER DELETE ON contact_addresses BEGIN
    INSERT INTO address_words (address_words, rowid, address) VALUES ('delete', old.id, old.address);
END;

CREATE TRIGGER was_contacts_update AFTER UPDATE ON contacts BEGIN
    INSERT OR IGNORE INTO was_contacts (
        action_id, id, prospect_id, name, role, is_primary, confirmed, timezone, best_times,
        language)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.role, old.is_primary, old.confirmed,
        old.timezone, old.best_times, old.language
    FROM undo_current;
END;

CREATE TRIGGER was_contact_addresses_delete AFTER DELETE ON contact_addresses BEGIN
    INSERT OR IGNORE INTO was_contact_addresses (
        action_id, id, contact_id, address, dead, dead_reason)
    SELECT
        action_id, old.id, old.contact_id, old.address, old.dead, old.dead_reason
    FROM undo_current;
END;

CREATE TRIGGER was_contact_phones_delete AFTER DELETE ON contact_phones BEGIN
    INSERT OR IGNORE INTO was_contact_phones (
        action_id, id, contact_id, phone)
    SELECT
        action_id, old.id, old.contact_id, old.phone
    FROM undo_current;
END;

CREATE TRIGGER was_touch_texts_update AFTER UPDATE ON touch_texts BEGIN
    INSERT OR IGNORE INTO was_touch_texts (
        action_id, touch_id, subject, body)
    SELECT
        action_id, old.touch_id, old.subject, old.body
    FROM undo_current;
END;

CREATE TRIGGER was_holds_update AFTER UPDATE ON holds BEGIN
    INSERT OR IGNORE INTO was_holds (
        action_id, id, prospect_id, until, reason, began_at, source_touch_id, lifted_at)
    SELECT
        action_id, old.id, old.prospect_id, old.until, old.reason, old.began_at,
        old.source_touch_id, old.lifted_at
    FROM undo_current;
END;

CREATE TRIGGER was_handoffs_update AFTER UPDATE ON handoffs BEGIN
    INSERT OR IGNORE INTO was_handoffs (
        action_id, id, prospect_id, contact_id, at, via, channel, playbook, step, recipient,
        subject, body, status, touch_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.via, old.channel,
        old.playbook, old.step, old.recipient, old.subject, old.body, old.status, old.touch_id,
        old.overridden
    FROM undo_current;
END;

CREATE TRIGGER was_runs_update AFTER UPDATE ON runs BEGIN
    INSERT OR IGNORE INTO was_runs (
        action_id, id, prospect_id, playbook, started_at, ended_at, end_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.playbook, old.started_at, old.ended_at,
        old.end_reason
    FROM undo_current;
END;

CREATE TRIGGER was_settings_update AFTER UPDATE ON settings BEGIN
    INSERT OR IGNORE INTO was_settings (
        action_id, id, key, value)
    SELECT
        action_id, old.id, old.key, old.value
    FROM undo_current;
END;

CREATE TRIGGER was_settings_delete AFTER DELETE ON settings BEGIN
    INSERT OR IGNORE INTO was_settings (
        action_id, id, key, value)
    SELECT
        action_id, old.id, old.key, old.value
    FROM undo_current;
END;

CREATE TRIGGER undo_forget AFTER DELETE ON undo_actions BEGIN
    DELETE FROM undo_inserts WHERE action_id = old.id;
    DELETE FROM undo_prospects WHERE action_id = old.id;
    DELETE FROM was_prospects WHERE action_id = old.id;
    DELETE FROM was_contacts WHERE action_id = old.id;
    DELETE FROM was_contact_addresses WHERE action_id = old.id;
    DELETE FROM was_contact_phones WHERE action_id = old.id;
    DELETE FROM was_touches WHERE action_id = old.id;
    DELETE FROM was_touch_texts WHERE action_id = old.id;
    DELETE FROM was_appointments WHERE action_id = old.id;
    DELETE FROM was_holds WHERE action_id = old.id;
    DELETE FROM was_handoffs WHERE action_id = old.id;
    DELETE FROM was_runs WHERE action_id = old.id;
    DELETE FROM was_settings WHERE action_id = old.id;
END;

CREATE TRIGGER standing_made_insert AFTER INSERT ON standings
WHEN new.made_at > (SELECT latest_made_at FROM standings_clock) BEGIN
    UPDATE standings_clock SET latest_made_at = new.made_at;
END;

CREATE TRIGGER standing_made_update AFTER UPDATE ON standings
WHEN new.made_at > (SELECT latest_made_at FROM standings_clock) BEGIN
    UPDATE standings_clock SET latest_made_at = new.made_at;
END;

CREATE TRIGGER standing_after_prospect AFTER UPDATE ON prospects BEGIN
    DELETE FROM standings WHERE prospect_id = new.id;
END;

CREATE TRIGGER standing_after_contact_insert AFTER INSERT ON contacts BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER standing_after_contact_update AFTER UPDATE ON contacts BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

CREATE TRIGGER standing_after_touch_insert AFTER INSERT ON touches BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER standing_after_touch_update AFTER UPDATE ON touches BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

CREATE TRIGGER standing_after_appointment_insert AFTER INSERT ON appointments BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER standing_after_appointment_update AFTER UPDATE ON appointments BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

CREATE TRIGGER standing_after_hold_insert AFTER INSERT ON holds BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER standing_after_hold_update AFTER UPDATE ON holds BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

CREATE TRIGGER standing_after_run_insert AFTER INSERT ON runs BEGIN
    DELETE FROM standings WHERE prospect_id = new.prospect_id;
END;

CREATE TRIGGER standing_after_run_update AFTER UPDATE ON runs BEGIN
    DELETE FROM standings WHERE prospect_id IN (old.prospect_id, new.prospect_id);
END;

CREATE TRIGGER was_appointments_update AFTER UPDATE ON appointments BEGIN
    INSERT OR IGNORE INTO was_appointments (
        action_id, id, prospect_id, at, minutes, platform, topic, status, cancelled_by,
        waited_minutes, agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence, calendar_at)
    SELECT
        action_id, old.id, old.prospect_id, old.at, old.minutes, old.platform, old.topic,
        old.status, old.cancelled_by, old.waited_minutes, old.agreed_at, old.settled_at,
        old.touch_id, old.calendar_uid, old.calendar_sequence, old.calendar_at
    FROM undo_current;
END;

CREATE TRIGGER was_ignored_findings_delete AFTER DELETE ON ignored_findings BEGIN
    INSERT OR IGNORE INTO was_ignored_findings (action_id, id, rule, prospect_id, playbook, words)
    SELECT action_id, old.id, old.rule, old.prospect_id, old.playbook, old.words
    FROM undo_current;
END;

CREATE TRIGGER undo_forget_ignored AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_ignored_findings WHERE action_id = old.id;
END;

CREATE TRIGGER waiting_marks_go AFTER DELETE ON waiting_mails BEGIN
    DELETE FROM waiting_marks WHERE waiting_id = old.id;
END;

CREATE TRIGGER was_mailboxes_update AFTER UPDATE ON mailboxes BEGIN
    INSERT OR IGNORE INTO was_mailboxes (
        action_id, id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed,
        read_at)
    SELECT
        action_id, old.id, old.path, old.collection, old.own_addresses, old.position, old.last_mail,
        old.size, old.mark, old.mails, old.failed, old.read_at
    FROM undo_current;
END;

CREATE TRIGGER was_mailboxes_delete AFTER DELETE ON mailboxes BEGIN
    INSERT OR IGNORE INTO was_mailboxes (
        action_id, id, path, collection, own_addresses, position, last_mail, size, mark, mails, failed,
        read_at)
    SELECT
        action_id, old.id, old.path, old.collection, old.own_addresses, 0, 0, 0, '', 0, 0, old.read_at
    FROM undo_current;
END;

CREATE TRIGGER undo_forget_mailboxes AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_mailboxes WHERE action_id = old.id;
END;

CREATE TRIGGER was_former_names_update AFTER UPDATE ON former_names BEGIN
    INSERT OR IGNORE INTO was_former_names (
        action_id, id, prospect_id, name, organisation)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.organisation
    FROM undo_current;
END;

CREATE TRIGGER was_told_apart_delete AFTER DELETE ON told_apart BEGIN
    INSERT OR IGNORE INTO was_told_apart (
        action_id, id, prospect_id, other_id)
    SELECT
        action_id, old.id, old.prospect_id, old.other_id
    FROM undo_current;
END;

CREATE TRIGGER was_facts_update AFTER UPDATE ON facts BEGIN
    INSERT OR IGNORE INTO was_facts (
        action_id, id, prospect_id, kind, text, source_touch_id, recorded_at)
    SELECT
        action_id, old.id, old.prospect_id, old.kind, old.text, old.source_touch_id, old.recorded_at
    FROM undo_current;
END;

CREATE TRIGGER undo_forget_merges AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_former_names WHERE action_id = old.id;
    DELETE FROM was_told_apart WHERE action_id = old.id;
    DELETE FROM was_facts WHERE action_id = old.id;
END;

CREATE TRIGGER was_contacts_delete AFTER DELETE ON contacts BEGIN
    INSERT OR IGNORE INTO was_contacts (
        action_id, id, prospect_id, name, role, is_primary, confirmed, timezone, best_times,
        language)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.role, old.is_primary, old.confirmed,
        old.timezone, old.best_times, old.language
    FROM undo_current;
END;

CREATE TRIGGER was_touch_texts_delete AFTER DELETE ON touch_texts BEGIN
    INSERT OR IGNORE INTO was_touch_texts (
        action_id, touch_id, subject, body)
    SELECT
        action_id, old.touch_id, old.subject, old.body
    FROM undo_current;
END;

CREATE TRIGGER was_appointments_delete AFTER DELETE ON appointments BEGIN
    INSERT OR IGNORE INTO was_appointments (
        action_id, id, prospect_id, at, minutes, platform, topic, status, cancelled_by,
        waited_minutes, agreed_at, settled_at, touch_id, calendar_uid, calendar_sequence,
        calendar_at)
    SELECT
        action_id, old.id, old.prospect_id, old.at, old.minutes, old.platform, old.topic,
        old.status, old.cancelled_by, old.waited_minutes, old.agreed_at, old.settled_at,
        old.touch_id, old.calendar_uid, old.calendar_sequence, old.calendar_at
    FROM undo_current;
END;

CREATE TRIGGER was_ignored_findings_update AFTER UPDATE ON ignored_findings BEGIN
    INSERT OR IGNORE INTO was_ignored_findings (
        action_id, id, rule, prospect_id, playbook, words)
    SELECT
        action_id, old.id, old.rule, old.prospect_id, old.playbook, old.words
    FROM undo_current;
END;

CREATE TRIGGER standing_before_prospect_delete BEFORE DELETE ON prospects BEGIN
    DELETE FROM standings WHERE prospect_id = old.id;
END;

CREATE TRIGGER was_left_out_accounts_delete AFTER DELETE ON left_out_accounts BEGIN
    INSERT OR IGNORE INTO was_left_out_accounts (action_id, id, collection, folder)
    SELECT action_id, old.id, old.collection, old.folder
    FROM undo_current;
END;

CREATE TRIGGER undo_forget_left_out_accounts AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_left_out_accounts WHERE action_id = old.id;
END;

CREATE TRIGGER was_touches_update AFTER UPDATE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden, sender, read_kind, read_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden,
        old.sender, old.read_kind, old.read_reason
    FROM undo_current;
END;

CREATE TRIGGER was_touches_delete AFTER DELETE ON touches BEGIN
    INSERT OR IGNORE INTO was_touches (
        action_id, id, prospect_id, contact_id, at, channel, direction, kind, kind_reason,
        kind_by_rep, step, message_id, overridden, sender, read_kind, read_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.channel, old.direction,
        old.kind, old.kind_reason, old.kind_by_rep, old.step, old.message_id, old.overridden,
        old.sender, old.read_kind, old.read_reason
    FROM undo_current;
END;

CREATE TRIGGER was_sender_judgements_delete AFTER DELETE ON sender_judgements BEGIN
    INSERT OR IGNORE INTO was_sender_judgements (action_id, id, address, kind, judged_at)
    SELECT action_id, old.id, old.address, old.kind, old.judged_at
    FROM undo_current;
END;

CREATE TRIGGER undo_forget_senders AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_sender_judgements WHERE action_id = old.id;
END;

CREATE TRIGGER undo_forget_left_out AFTER DELETE ON undo_actions BEGIN
    DELETE FROM was_left_out WHERE action_id = old.id;
    DELETE FROM was_unconfirmed_prospects WHERE action_id = old.id;
    DELETE FROM was_mail_keys WHERE action_id = old.id;
END;

CREATE TRIGGER was_unconfirmed_prospects_delete AFTER DELETE ON unconfirmed_prospects BEGIN
    INSERT OR IGNORE INTO was_unconfirmed_prospects (
        action_id, id, prospect_id)
    SELECT
        action_id, old.id, old.prospect_id
    FROM undo_current;
END;

CREATE TRIGGER was_left_out_delete AFTER DELETE ON left_out BEGIN
    INSERT OR IGNORE INTO was_left_out (
        action_id, id, address, domain, name, left_out_at)
    SELECT
        action_id, old.id, old.address, old.domain, old.name, old.left_out_at
    FROM undo_current;
END;

CREATE TRIGGER was_former_names_delete AFTER DELETE ON former_names BEGIN
    INSERT OR IGNORE INTO was_former_names (
        action_id, id, prospect_id, name, organisation)
    SELECT
        action_id, old.id, old.prospect_id, old.name, old.organisation
    FROM undo_current;
END;

CREATE TRIGGER was_mail_keys_delete AFTER DELETE ON mail_keys BEGIN
    INSERT OR IGNORE INTO was_mail_keys (
        action_id, id, key)
    SELECT
        action_id, old.id, old.key
    FROM undo_current;
END;

CREATE TRIGGER was_facts_delete AFTER DELETE ON facts BEGIN
    INSERT OR IGNORE INTO was_facts (
        action_id, id, prospect_id, kind, text, source_touch_id, recorded_at)
    SELECT
        action_id, old.id, old.prospect_id, old.kind, old.text, old.source_touch_id, old.recorded_at
    FROM undo_current;
END;

CREATE TRIGGER was_holds_delete AFTER DELETE ON holds BEGIN
    INSERT OR IGNORE INTO was_holds (
        action_id, id, prospect_id, until, reason, began_at, source_touch_id, lifted_at)
    SELECT
        action_id, old.id, old.prospect_id, old.until, old.reason, old.began_at,
        old.source_touch_id, old.lifted_at
    FROM undo_current;
END;

CREATE TRIGGER was_handoffs_delete AFTER DELETE ON handoffs BEGIN
    INSERT OR IGNORE INTO was_handoffs (
        action_id, id, prospect_id, contact_id, at, via, channel, playbook, step, recipient,
        subject, body, status, touch_id, overridden)
    SELECT
        action_id, old.id, old.prospect_id, old.contact_id, old.at, old.via, old.channel,
        old.playbook, old.step, old.recipient, old.subject, old.body, old.status, old.touch_id,
        old.overridden
    FROM undo_current;
END;

CREATE TRIGGER was_runs_delete AFTER DELETE ON runs BEGIN
    INSERT OR IGNORE INTO was_runs (
        action_id, id, prospect_id, playbook, started_at, ended_at, end_reason)
    SELECT
        action_id, old.id, old.prospect_id, old.playbook, old.started_at, old.ended_at,
        old.end_reason
    FROM undo_current;
END;

CREATE VIRTUAL TABLE touch_words USING fts5 (
    subject, body,
    content = 'touch_texts', content_rowid = 'touch_id',
    detail = 'none', columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 2 separators ''…'''
);

CREATE VIRTUAL TABLE prospect_words USING fts5 (
    name, organisation,
    content = 'prospects', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''…'''
);

CREATE VIRTUAL TABLE contact_words USING fts5 (
    name,
    content = 'contacts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''…'''
);

CREATE VIRTUAL TABLE address_words USING fts5 (
    address,
    content = 'contact_addresses', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2 separators ''…'''
);

CREATE TRIGGER was_prospects_update AFTER UPDATE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at,
        closed_reason, nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation,
        old.situation_by_answer, old.closed_as, old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END;

CREATE TRIGGER was_prospects_delete AFTER DELETE ON prospects BEGIN
    INSERT OR IGNORE INTO was_prospects (
        action_id, id, name, organisation, segment, situation, situation_by_answer, closed_as, closed_at,
        closed_reason, nurture)
    SELECT
        action_id, old.id, old.name, old.organisation, old.segment, old.situation,
        old.situation_by_answer, old.closed_as, old.closed_at, old.closed_reason, old.nurture
    FROM undo_current;
END;

