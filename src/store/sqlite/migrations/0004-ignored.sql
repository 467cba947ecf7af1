-- The operator's page lists ignored mails, newest first.
CREATE INDEX mails_ignored ON mails (id) WHERE "end" = 'ignored';
