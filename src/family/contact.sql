-- How to reach people.  Used by vst-contact-store.c only.

-- name: of_family
-- Everybody's, in the order they were given.  $1 family.
SELECT c.id, c.revision, c.person_id, c.kind, c.hint, c.rule, c.review_on
  FROM seen_membership AS m
  JOIN seen_contact AS c ON c.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL
 ORDER BY m.id, c.id;

-- name: get
-- One, with its sealed value.  $1 contact.
SELECT id, revision, person_id, kind, hint, rule, review_on, value FROM seen_contact WHERE id = $1;

-- name: whole
-- The same of whoever it is, to be sealed anew under another key.  $1 contact.
-- sees: all, since a key is changed for everybody
SELECT id, revision, person_id, kind, hint, rule, review_on, value FROM contact_point WHERE id = $1;

-- name: add
-- Its value is sealed for the row it gets, and put in at once.  $1 person, $2 kind, $3 hint, $4 rule, $5 review on.
-- sees: all, since references are checked
INSERT INTO contact_point (person_id, kind, value, hint, rule, review_on) VALUES ($1, $2, X'', $3, $4, $5)
RETURNING id;

-- name: set_value
-- $1 contact, $2 sealed value.
-- sees: all, since it was shown before it could be changed
UPDATE contact_point SET value = $2 WHERE id = $1;

-- name: update
-- $1 kind, $2 hint, $3 rule, $4 review on, $5 contact, $6 revision.
-- sees: all, since it was shown before it could be changed
UPDATE contact_point SET kind = $1, hint = $2, rule = $3, review_on = $4, revision = revision + 1
 WHERE id = $5 AND revision = $6
RETURNING id;

-- name: drop
-- $1 contact, $2 revision.
-- sees: all, since it was shown before it could be changed
DELETE FROM contact_point WHERE id = $1 AND revision = $2
RETURNING id;

-- name: row
-- What acts keep of a contact.  $1 contact.
-- sees: all, for the history
SELECT id, person_id, kind, value, hint, rule, review_on, revision FROM contact_point WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO contact_point (id, person_id, kind, value, hint, rule, review_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET person_id = excluded.person_id, kind = excluded.kind, value = excluded.value, hint = excluded.hint, rule = excluded.rule,
       review_on = excluded.review_on, revision = excluded.revision;

-- name: remove
-- $1 contact.
-- sees: all, since undo puts back what was there
DELETE FROM contact_point WHERE id = $1;

-- name: keys_drop
-- $1 contact.
-- sees: all, since they are derived from what is there
DELETE FROM contact_key WHERE contact_id = $1;

-- name: key_add
-- $1 kind, $2 mac, $3 contact.
-- sees: all, since they are derived from what is there
INSERT INTO contact_key (kind, mac, contact_id) VALUES ($1, $2, $3)
ON CONFLICT (kind, mac, contact_id) DO NOTHING;

-- name: ids
-- All of them, to be sealed anew under another key.
-- sees: all, since a key is changed for everybody
SELECT id FROM contact_point ORDER BY id;
