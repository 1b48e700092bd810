-- Catalogues of questions.  Used by vst-catalogue-store.c only.

-- name: all
-- Every version, the latest of each first.
SELECT id, code, version, in_use, added_at, xml FROM catalogue_file ORDER BY code, version DESC;

-- name: find
-- One version.  $1 code, $2 version.
SELECT id, xml FROM catalogue_file WHERE code = $1 AND version = $2;

-- name: latest
-- 0 where there is none.  $1 code.
SELECT coalesce (max (version), 0) FROM catalogue_file WHERE code = $1;

-- name: add
-- $1 code, $2 version, $3 xml, $4 in use, $5 moment, $6 staff.
-- sees: all, since what refers to it is checked
INSERT INTO catalogue_file (code, version, xml, in_use, added_at, staff_id) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: use
-- Of one revision.  $1 in use, $2 catalogue, $3 whether it was until now.
UPDATE catalogue_file SET in_use = $1, revision = revision + 1 WHERE id = $2 AND in_use = $3
RETURNING id;

-- name: row
-- What acts keep of a catalogue.  $1 catalogue.
SELECT id, code, version, xml, in_use, added_at, staff_id, revision FROM catalogue_file WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO catalogue_file (id, code, version, xml, in_use, added_at, staff_id, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET code = excluded.code, version = excluded.version, xml = excluded.xml, in_use = excluded.in_use,
       added_at = excluded.added_at, staff_id = excluded.staff_id, revision = excluded.revision;

-- name: remove
-- $1 catalogue.
-- sees: all, since undo puts back what was there, and what refers to it is checked
DELETE FROM catalogue_file WHERE id = $1;
