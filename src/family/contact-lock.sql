-- What opens the values of contacts besides the key of their compartment.  Used
-- by vst-contact-lock.c only.

-- name: get
-- $1 contact.
SELECT second_key, renewed FROM contact_lock WHERE contact_id = $1;

-- name: set
-- In the place of the one before, which is gone for good.  $1 contact, $2 key.
INSERT INTO contact_lock (contact_id, second_key) VALUES ($1, $2)
ON CONFLICT (contact_id) DO UPDATE SET second_key = excluded.second_key, renewed = contact_lock.renewed + 1;
