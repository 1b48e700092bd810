-- Children who are awaited.  Used by vst-expected-child-store.c only.

-- name: of_family
-- Index expected_child_by_family.  $1 family.
SELECT id, revision, due_on, state, ended_on, person_id FROM seen_expected_child WHERE family_id = $1 ORDER BY id;

-- name: get
-- $1 expected child.
SELECT family_id, due_on, state, revision FROM seen_expected_child WHERE id = $1;

-- name: add
-- $1 family, $2 due on.
-- sees: all, since references are checked
INSERT INTO expected_child (family_id, due_on) VALUES ($1, $2)
RETURNING id;

-- name: set_due
-- $1 due on, $2 expected child, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE expected_child SET due_on = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3 AND state = 'expected'
RETURNING family_id;

-- name: set_state
-- $1 state, $2 day, $3 person, $4 expected child, $5 revision.
-- sees: all, since it was shown before it could be changed
UPDATE expected_child SET state = $1, ended_on = $2, person_id = $3, revision = revision + 1
 WHERE id = $4 AND revision = $5 AND state = 'expected'
RETURNING family_id;

-- name: row
-- What acts keep of it.  $1 expected child.
-- sees: all, for the history
SELECT id, family_id, due_on, state, ended_on, person_id, revision FROM expected_child WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO expected_child (id, family_id, due_on, state, ended_on, person_id, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, due_on = excluded.due_on, state = excluded.state, ended_on = excluded.ended_on,
       person_id = excluded.person_id, revision = excluded.revision;

-- name: remove
-- $1 expected child.
-- sees: all, since undo puts back what was there
DELETE FROM expected_child WHERE id = $1;
