-- Mails that came in with one commit, as one row, until somebody takes them in hand: then each gets its row in mails, under its id.
-- `mails` is a JSON list, an object for each of its `n` mails: id, bytes and envelope; `first` and `last` are the ids at its ends. `bytes` are theirs, one behind the other.
CREATE TABLE packs (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, n INTEGER NOT NULL, mails TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
-- Ids are taken from the sequence of mails before there is a row: it must be there, also of a store that never had a mail.
INSERT INTO sqlite_sequence (name, seq) SELECT 'mails', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'mails');
