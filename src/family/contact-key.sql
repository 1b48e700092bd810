-- What a phone and a postal code are found by.  Used by vst-contact-key.c only.

-- name: drop
-- $1 contact.
-- sees: all, since they are derived from what is there
DELETE FROM contact_key WHERE contact_id = $1;

-- name: add
-- $1 kind, $2 mac, $3 contact.
-- sees: all, since they are derived from what is there
INSERT INTO contact_key (kind, mac, contact_id) VALUES ($1, $2, $3)
ON CONFLICT (kind, mac, contact_id) DO NOTHING;
