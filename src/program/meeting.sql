-- Sessions of groups.  Used by vst-meeting-store.c only.

-- name: of_cohort
-- By number.  $1 cohort.
SELECT id, revision, number, day, from_minute, to_minute, room_id, title_en, title_fr, state, note, cohort_id
  FROM session WHERE cohort_id = $1 ORDER BY number;

-- name: get
-- $1 session.
SELECT id, revision, number, day, from_minute, to_minute, room_id, title_en, title_fr, state, note, cohort_id
  FROM session WHERE id = $1;

-- name: add
-- $1 cohort, $2 number, $3 day, $4 from, $5 to, $6 room.
-- sees: all, since what refers to it is checked
INSERT INTO session (cohort_id, number, day, from_minute, to_minute, room_id) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: update
-- $1 day, $2 from, $3 to, $4 room, $5 title_en, $6 title_fr, $7 state, $8 note, $9 session, $10 revision.
-- sees: all, since what refers to it is checked
UPDATE session
   SET day = $1, from_minute = $2, to_minute = $3, room_id = $4, title_en = $5, title_fr = $6, state = $7, note = $8,
       revision = revision + 1
 WHERE id = $9 AND revision = $10
RETURNING id;

-- name: row
-- What acts keep of a session.  $1 session.
SELECT id, cohort_id, number, day, from_minute, to_minute, room_id, title_en, title_fr, state, note, revision
  FROM session WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO session (id, cohort_id, number, day, from_minute, to_minute, room_id, title_en, title_fr, state, note, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (id) DO UPDATE
   SET cohort_id = excluded.cohort_id, number = excluded.number, day = excluded.day, from_minute = excluded.from_minute,
       to_minute = excluded.to_minute, room_id = excluded.room_id, title_en = excluded.title_en,
       title_fr = excluded.title_fr, state = excluded.state, note = excluded.note, revision = excluded.revision;

-- name: remove
-- $1 session.
-- sees: all, since what refers to it is checked
DELETE FROM session WHERE id = $1;
