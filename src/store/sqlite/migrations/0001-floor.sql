-- Mails as received. The bytes stand apart, so that a lease or an end never writes them again; `spilled` names the file
-- beside the database that holds them where they are large.
CREATE TABLE mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  received_at TEXT NOT NULL,
  remote_address TEXT NOT NULL,
  helo TEXT NOT NULL,
  tls INTEGER NOT NULL,
  mail_from TEXT NOT NULL,
  rcpt_to TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  spilled TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_until TEXT,
  "end" TEXT CHECK ("end" IN ('answered', 'merged', 'handed-off', 'ignored', 'quarantined')),
  reason TEXT,
  ended_at TEXT,
  ticket TEXT,
  message_id TEXT,
  content_hash TEXT
) STRICT;
CREATE TABLE mail_bytes (mail INTEGER PRIMARY KEY REFERENCES mails (id) ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
CREATE INDEX mails_in_flight ON mails ("end") WHERE "end" IS NULL;
CREATE INDEX mails_in_quarantine ON mails (id) WHERE "end" = 'quarantined';
CREATE INDEX mails_by_identity ON mails (message_id, content_hash) WHERE message_id IS NOT NULL;
CREATE INDEX mails_spilled ON mails (spilled) WHERE spilled IS NOT NULL;

-- How many mails were accepted and how many reached each end, entries sent and failed: changed in the transaction that
-- changes what they count. The mails in flight are counted from mails_in_flight, so the sum is a real check.
CREATE TABLE counts (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counts (name, n) VALUES
  ('accepted', 0), ('answered', 0), ('merged', 0), ('handed-off', 0), ('ignored', 0), ('quarantined', 0), ('sent', 0), ('failed', 0);

CREATE TABLE tickets (
  token TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  wake_at TEXT,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX tickets_by_change ON tickets (changed_at, token);
CREATE INDEX tickets_by_state ON tickets (state, changed_at, token);
CREATE INDEX tickets_due ON tickets (wake_at, token) WHERE wake_at IS NOT NULL;
CREATE TABLE ticket_message_ids (
  message_id TEXT NOT NULL,
  token TEXT NOT NULL REFERENCES tickets (token) ON DELETE CASCADE,
  PRIMARY KEY (message_id, token)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('reply', 'hand-off')),
  ticket TEXT,
  mail_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  envelope_from TEXT NOT NULL,
  envelope_to TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  send_after TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_until TEXT,
  answer TEXT,
  settled_at TEXT
) STRICT;
CREATE TABLE outbox_bytes (entry INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
CREATE INDEX outbox_waiting ON outbox (send_after, id) WHERE state = 'waiting';
CREATE INDEX outbox_waiting_by_age ON outbox (queued_at) WHERE state = 'waiting';

-- Who was replied to and when: a row for the address, one for its "@domain", one for anyone (''), each once an entry.
CREATE TABLE replies (
  recipient TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (recipient, queued_at, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
