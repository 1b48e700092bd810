-- Answers.  Used by vst-answer-store.c only.

-- name: of_family
-- Those that count now, of the family itself.  $1 family.
SELECT id, family_id, person_id, catalogue, version, question, state, value, sealed, compartment, asked_at
  FROM seen_answer
 WHERE family_id = $1 AND superseded_at IS NULL
 ORDER BY id;

-- name: of_members
-- Those that count now, of who is in it.  $1 family.
SELECT a.id, a.family_id, a.person_id, a.catalogue, a.version, a.question, a.state, a.value, a.sealed, a.compartment, a.asked_at
  FROM seen_membership AS m
  JOIN seen_answer AS a ON a.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL AND a.superseded_at IS NULL
 ORDER BY a.id;

-- name: now_of_family
-- The one that counts.  $1 family, $2 catalogue, $3 question.
SELECT id, family_id, person_id, catalogue, version, question, state, value, sealed, compartment, asked_at FROM seen_answer
 WHERE family_id = $1 AND catalogue = $2 AND question = $3 AND superseded_at IS NULL;

-- name: now_of_person
-- The same.  $1 person, $2 catalogue, $3 question.
SELECT id, family_id, person_id, catalogue, version, question, state, value, sealed, compartment, asked_at FROM seen_answer
 WHERE person_id = $1 AND catalogue = $2 AND question = $3 AND superseded_at IS NULL;

-- name: hidden
-- Whether an answer that counts lies in the compartment of contacts.  $1 answer.
SELECT id, compartment FROM seen_answer WHERE id = $1 AND compartment = 'contact' AND superseded_at IS NULL;

-- name: supersede
-- $1 moment, $2 answer.
-- sees: all, since it was shown before it could be answered anew
UPDATE answer SET superseded_at = $1, revision = revision + 1 WHERE id = $2 AND superseded_at IS NULL
RETURNING id;

-- name: add
-- $1 family, $2 person, $3 catalogue, $4 version, $5 question, $6 state, $7 value, $8 sealed, $9 compartment, $10 language,
-- $11 moment, $12 staff.
-- sees: all, since references are checked
INSERT INTO answer (family_id, person_id, catalogue, version, question, state, value, sealed, compartment, language, asked_at, staff_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: row
-- What acts keep of an answer.  $1 answer.
-- sees: all, for the history
SELECT id, family_id, person_id, catalogue, version, question, state, value, sealed, compartment, language, asked_at, staff_id,
       superseded_at, revision
  FROM answer WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO answer (id, family_id, person_id, catalogue, version, question, state, value, sealed, compartment, language, asked_at,
                    staff_id, superseded_at, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, person_id = excluded.person_id, catalogue = excluded.catalogue, version = excluded.version,
       question = excluded.question, state = excluded.state, value = excluded.value, sealed = excluded.sealed,
       compartment = excluded.compartment, language = excluded.language, asked_at = excluded.asked_at,
       staff_id = excluded.staff_id, superseded_at = excluded.superseded_at, revision = excluded.revision;

-- name: remove
-- $1 answer.
-- sees: all, since undo puts back what was there
DELETE FROM answer WHERE id = $1;
