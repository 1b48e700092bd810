-- What is sealed of the answers of whoever has a key of her own: with what lies under a
-- compartment's key, which others hold too.  Used by vst-interview-room.c only.

-- name: answer_row
-- $1 answer.
-- sees: all, since it is sealed
SELECT id, value, sealed FROM answer WHERE id = $1;

-- name: answer_open
-- $1 … in the order of answer_row.
-- sees: all, since it is closed again with the act
UPDATE answer SET value = $2, sealed = $3, shielded = NULL WHERE id = $1;

-- name: answer_family_close
-- $1 answer, $2 sealed.
-- sees: all, since it is sealed
UPDATE answer
   SET value = CASE state WHEN 'answered' THEN '*' END, sealed = NULL, shielded = $2
 WHERE id = $1;

-- name: answer_family_rows
-- Index answer_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, shielded FROM answer
 WHERE family_id = $1 AND (shielded IS NOT NULL OR value IS NOT NULL OR sealed IS NOT NULL);

-- name: answer_family_whose
-- $1 answer.
-- sees: all, since it is sealed
SELECT family_id, shielded FROM answer WHERE id = $1 AND family_id IS NOT NULL;

-- name: answer_person_close
-- $1 answer, $2 sealed.
-- sees: all, since it is sealed
UPDATE answer
   SET value = CASE state WHEN 'answered' THEN '*' END, sealed = NULL, shielded = $2
 WHERE id = $1;

-- name: answer_person_rows
-- Index answer_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, shielded FROM answer
 WHERE person_id = $1 AND (shielded IS NOT NULL OR value IS NOT NULL OR sealed IS NOT NULL);

-- name: answer_person_whose
-- $1 answer.
-- sees: all, since it is sealed
SELECT person_id, shielded FROM answer WHERE id = $1 AND person_id IS NOT NULL;

-- name: answer_shown
CREATE TEMP TABLE IF NOT EXISTS open_answer (id INTEGER PRIMARY KEY, value TEXT, sealed BLOB);

-- name: answer_show
-- $1 … in the order of answer_row.
INSERT INTO open_answer (id, value, sealed) VALUES ($1, $2, $3);

-- name: answer_drop
DELETE FROM open_answer;
