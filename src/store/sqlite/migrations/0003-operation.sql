-- A mail that lost its reader, or whose owner died with it in hand, is tried again alone: beside it nothing is at risk.
ALTER TABLE mails ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
-- The quarantined mail that this one is read again for; a mail has one end for ever, so its replay is a mail of its own.
ALTER TABLE mails ADD COLUMN replay_of INTEGER;
-- When a person has first seen a quarantined mail; when the bytes of a mail were purged.
ALTER TABLE mails ADD COLUMN seen_at TEXT;
ALTER TABLE mails ADD COLUMN purged_at TEXT;
CREATE INDEX mails_alone ON mails (id) WHERE alone = 1 AND "end" IS NULL;
CREATE INDEX mails_unseen ON mails (id) WHERE "end" = 'quarantined' AND seen_at IS NULL;

-- What people did about quarantined mails. Rows are only ever added.
CREATE TABLE quarantine_acts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mail INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('released', 'replayed')),
  done_by TEXT NOT NULL,
  done_at TEXT NOT NULL,
  replayed_as INTEGER
) STRICT;
CREATE INDEX quarantine_acts_of_mail ON quarantine_acts (mail, id);
CREATE TRIGGER quarantine_acts_stay BEFORE DELETE ON quarantine_acts BEGIN SELECT RAISE(ABORT, 'quarantine acts are only added'); END;
CREATE TRIGGER quarantine_acts_hold BEFORE UPDATE ON quarantine_acts BEGIN SELECT RAISE(ABORT, 'quarantine acts are only added'); END;

INSERT INTO counts (name, n) VALUES ('replayed', 0);

-- A failed entry: when its ticket was told of it, and who saw to it otherwise.
ALTER TABLE outbox ADD COLUMN noticed_at TEXT;
ALTER TABLE outbox ADD COLUMN seen_at TEXT;
ALTER TABLE outbox ADD COLUMN seen_by TEXT;
CREATE INDEX outbox_unnoticed ON outbox (id) WHERE state = 'failed' AND noticed_at IS NULL;
CREATE INDEX outbox_unseen ON outbox (id) WHERE state = 'failed' AND seen_at IS NULL;

-- Without the reference to tickets: purging one would scan this whole table for it. The purge removes these rows itself.
CREATE TABLE talk_message_ids (message_id TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (message_id, token)) STRICT, WITHOUT ROWID;
INSERT INTO talk_message_ids (message_id, token) SELECT message_id, token FROM ticket_message_ids;
DROP TABLE ticket_message_ids;
ALTER TABLE talk_message_ids RENAME TO ticket_message_ids;
