-- How to reach people.  Used by vst-contact-store.c only.

-- name: of_family
-- Everybody's, in the order they were given, without their values.  $1 family.
SELECT c.id, c.revision, c.person_id, c.kind, c.hint, c.rule, c.review_on, c.plan, v.id, v.display_name, CASE WHEN c.code_word IS NULL THEN 0 ELSE 1 END
  FROM seen_membership AS m
  JOIN seen_contact AS c ON c.person_id = m.person_id
  LEFT JOIN seen_person AS v ON v.id = c.via_id
 WHERE m.family_id = $1 AND m.until IS NULL
 ORDER BY m.id, c.id;

-- name: get
-- One, with its sealed value.  $1 contact.
SELECT c.id, c.revision, c.person_id, c.kind, c.hint, c.rule, c.review_on, c.plan, v.id, v.display_name, c.value, c.code_word
  FROM seen_contact AS c
  LEFT JOIN seen_person AS v ON v.id = c.via_id
 WHERE c.id = $1;

-- name: of_same_family
-- Whether somebody is in a family with another one.  $1 and $2 persons.
SELECT b.person_id
  FROM seen_membership AS a
  JOIN seen_membership AS b ON b.family_id = a.family_id
 WHERE a.person_id = $1 AND b.person_id = $2 AND a.until IS NULL AND b.until IS NULL
 LIMIT 1;

-- name: reply
-- What was answered where no number was given, and whether one is known now.  $1 family.
SELECT f.phone_reply, f.phone_replied_on,
       EXISTS (SELECT 1 FROM seen_membership AS m JOIN seen_contact AS c ON c.person_id = m.person_id
                WHERE m.family_id = $1 AND m.until IS NULL AND c.kind = 'phone')
  FROM seen_family AS f WHERE f.id = $1;

-- name: set_reply
-- $1 code, $2 day, $3 family.
-- sees: all, since it was looked for before
UPDATE family SET phone_reply = $1, phone_replied_on = $2 WHERE id = $3;

-- name: add
-- What is sealed is sealed for the row it gets, and put in at once.
-- $1 person, $2 kind, $3 hint, $4 rule, $5 review on, $6 via.
-- sees: all, since references are checked
INSERT INTO contact_point (person_id, kind, value, hint, rule, review_on, via_id) VALUES ($1, $2, X'', $3, $4, $5, $6)
RETURNING id;

-- name: update
-- What is damaged under a key of its own is given up for what is written.
-- $1 kind, $2 hint, $3 rule, $4 review on, $5 via, $6 contact, $7 revision.
-- sees: all, since it was shown before it could be changed
UPDATE contact_point SET kind = $1, hint = $2, rule = $3, review_on = $4, via_id = $5, sealed = NULL, revision = revision + 1
 WHERE id = $6 AND revision = $7
RETURNING id;

-- name: drop
-- $1 contact, $2 revision.
-- sees: all, since it was shown before it could be changed
DELETE FROM contact_point WHERE id = $1 AND revision = $2
RETURNING id;

-- name: row
-- What acts keep of a contact: sealed is there only where it is damaged.  $1 contact.
-- sees: all, for the history
SELECT id, person_id, kind, value, hint, rule, review_on, plan, code_word, via_id, locked, sealed, revision
  FROM contact_point WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO contact_point (id, person_id, kind, value, hint, rule, review_on, plan, code_word, via_id, locked, sealed, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (id) DO UPDATE
   SET person_id = excluded.person_id, kind = excluded.kind, value = excluded.value, hint = excluded.hint, rule = excluded.rule,
       review_on = excluded.review_on, plan = excluded.plan, code_word = excluded.code_word, via_id = excluded.via_id,
       locked = excluded.locked, sealed = excluded.sealed, revision = excluded.revision;

-- name: remove
-- $1 contact.
-- sees: all, since undo puts back what was there
DELETE FROM contact_point WHERE id = $1;

-- name: has_plan
-- Whether there is more to it than its rule.  $1 contact.
-- sees: all, since it decides what a merge keeps
SELECT plan IS NOT NULL OR code_word IS NOT NULL FROM contact_point WHERE id = $1;
