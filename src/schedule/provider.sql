-- Who of the partners' staff sees families.  Used by vst-provider-store.c only.

-- name: all
-- Of one agency, or of all of them, in the order they came.  $1 agency, or 0.
SELECT id, revision, agency_id, name, languages, staff_id, ended_on FROM provider WHERE $1 IN (0, agency_id) ORDER BY id;

-- name: add
-- $1 agency, $2 name, $3 languages, $4 staff, $5 ended on.
-- sees: all, since what refers to it is checked
INSERT INTO provider (agency_id, name, languages, staff_id, ended_on) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: update
-- $1 to $5 as add has them, $6 provider, $7 revision; she stays with her agency.
-- sees: all, since as whom a worker comes is made anew
UPDATE provider SET name = $2, languages = $3, staff_id = $4, ended_on = $5, revision = revision + 1
 WHERE id = $6 AND revision = $7 AND agency_id = $1
RETURNING id;

-- name: row
-- What acts keep of a provider.  $1 provider.
SELECT id, agency_id, name, languages, staff_id, ended_on, revision FROM provider WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO provider (id, agency_id, name, languages, staff_id, ended_on, revision) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE
   SET agency_id = excluded.agency_id, name = excluded.name, languages = excluded.languages, staff_id = excluded.staff_id,
       ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove
-- $1 provider.
-- sees: all, since what refers to it is checked
DELETE FROM provider WHERE id = $1;
