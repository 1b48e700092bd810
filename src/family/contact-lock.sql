-- What opens the values of contacts besides the key of their compartment.  Used
-- by vst-contact-lock.c only.

-- name: get
-- $1 contact.
SELECT second_key FROM contact_lock WHERE contact_id = $1;

-- name: fits
-- Whether it is the one that a contact's value is under.  $1 contact.
-- sees: all, since it tells nothing of whose it is
SELECT l.renewed = c.locked FROM contact_point AS c JOIN contact_lock AS l ON l.contact_id = c.id WHERE c.id = $1;

-- name: forget
-- What opened contacts that are no more, once nobody can put them back: whoever took
-- one away signs out, or her session is long over.  They are few, and nobody else
-- writes meanwhile: indexes contact_lock_loose, act_row_by_row.
-- $1 the session that ends, $2 a moment: no session is older.
-- sees: all, since what is gone is gone for everybody
DELETE FROM contact_lock
 WHERE loose = 1
   AND NOT EXISTS (SELECT 1 FROM act
                    WHERE id = (SELECT max (act_id) FROM act_row WHERE table_name = 'contact_point' AND row_id = contact_lock.contact_id)
                      AND session <> $1 AND at >= $2);

-- name: set
-- In the place of the one before, which is gone for good.  $1 contact, $2 key.
INSERT INTO contact_lock (contact_id, second_key) VALUES ($1, $2)
ON CONFLICT (contact_id) DO UPDATE SET second_key = excluded.second_key, renewed = contact_lock.renewed + 1;
