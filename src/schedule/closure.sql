-- Days on which the hub is closed.  Used by vst-closure-store.c only.

-- name: between
-- $1 the first day, $2 the last.
SELECT id, revision, day, name_en, name_fr FROM closure WHERE day BETWEEN $1 AND $2 ORDER BY day;

-- name: by_day
-- $1 day.
SELECT id FROM closure WHERE day = $1;

-- name: add
-- $1 day, $2 English name, $3 French name.
INSERT INTO closure (day, name_en, name_fr) VALUES ($1, $2, $3)
RETURNING id;

-- name: drop
-- $1 closure, $2 revision.
DELETE FROM closure WHERE id = $1 AND revision = $2
RETURNING id;

-- name: row
-- What acts keep of a closure.  $1 closure.
SELECT id, day, name_en, name_fr, revision FROM closure WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO closure (id, day, name_en, name_fr, revision) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE
   SET day = excluded.day, name_en = excluded.name_en, name_fr = excluded.name_fr, revision = excluded.revision;

-- name: remove
-- $1 closure.
DELETE FROM closure WHERE id = $1;
