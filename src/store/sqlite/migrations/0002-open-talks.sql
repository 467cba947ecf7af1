-- Whom a ticket talks with and at which mailbox, for a mail that names no ticket: is there one open with its writer?
ALTER TABLE tickets ADD COLUMN customer TEXT;
ALTER TABLE tickets ADD COLUMN mailbox TEXT;
UPDATE tickets SET customer = lower(json_extract(json, '$.customer.address')), mailbox = json_extract(json, '$.mailbox');
CREATE INDEX tickets_open ON tickets (customer, mailbox, changed_at) WHERE state IN ('collecting', 'blocked');

-- Replies of a ticket that still wait, for one that a newer decision makes stale.
CREATE INDEX outbox_waiting_of_ticket ON outbox (ticket) WHERE state = 'waiting';
