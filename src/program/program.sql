-- Programs.  Used by vst-program-store.c only.

-- name: all
-- By name.
SELECT id, revision, name_en, name_fr, label_en, label_fr, sensitivity, sessions, enough, minutes, capacity, ended_on
  FROM program ORDER BY name_en, id;

-- name: get
-- $1 program.
SELECT id, revision, name_en, name_fr, label_en, label_fr, sensitivity, sessions, enough, minutes, capacity, ended_on
  FROM program WHERE id = $1;

-- name: add
-- $1 … $9 as in row.
INSERT INTO program (name_en, name_fr, label_en, label_fr, sensitivity, sessions, enough, minutes, capacity)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING id;

-- name: update
-- $1 … $9 as in row, $10 program, $11 revision.
UPDATE program
   SET name_en = $1, name_fr = $2, label_en = $3, label_fr = $4, sensitivity = $5, sessions = $6, enough = $7, minutes = $8,
       capacity = $9, revision = revision + 1
 WHERE id = $10 AND revision = $11
RETURNING id;

-- name: cohorts
-- Of a program.  $1 program.
SELECT id FROM cohort WHERE program_id = $1 ORDER BY id;

-- name: row
-- What acts keep of a program.  $1 program.
SELECT id, name_en, name_fr, label_en, label_fr, sensitivity, sessions, enough, minutes, capacity, ended_on, revision
  FROM program WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO program (id, name_en, name_fr, label_en, label_fr, sensitivity, sessions, enough, minutes, capacity, ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (id) DO UPDATE
   SET name_en = excluded.name_en, name_fr = excluded.name_fr, label_en = excluded.label_en, label_fr = excluded.label_fr,
       sensitivity = excluded.sensitivity, sessions = excluded.sessions, enough = excluded.enough, minutes = excluded.minutes,
       capacity = excluded.capacity, ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove
-- $1 program.
DELETE FROM program WHERE id = $1;
