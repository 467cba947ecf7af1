-- A hand-off that came back is found by its ticket. Replies, which are most of the outbox, are not in it.
CREATE INDEX outbox_hand_offs_of_ticket ON outbox (ticket) WHERE kind = 'hand-off';
