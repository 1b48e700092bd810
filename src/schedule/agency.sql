-- Agencies.  Used by vst-agency-store.c only.

-- name: all
-- In the order they came.
SELECT id, revision, name_en, name_fr, kind, sensitivity, note, ended_on FROM agency ORDER BY id;

-- name: get
-- One agency.  $1 agency.
SELECT id, revision, name_en, name_fr, kind, sensitivity, note, ended_on FROM agency WHERE id = $1;

-- name: of_staff
-- Whether somebody who signs in here is one of an agency's own.  Index
-- provider_by_staff.  $1 agency, $2 staff.
SELECT count (*) FROM provider WHERE staff_id = $2 AND agency_id = $1;

-- name: add
-- $1 English name, $2 French name, $3 kind, $4 sensitivity, $5 note, $6 ended on.
-- sees: all, since what refers to it is checked
INSERT INTO agency (name_en, name_fr, kind, sensitivity, note, ended_on) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: update
-- $1 to $6 as add has them, $7 agency, $8 revision.
UPDATE agency SET name_en = $1, name_fr = $2, kind = $3, sensitivity = $4, note = $5, ended_on = $6, revision = revision + 1
 WHERE id = $7 AND revision = $8
RETURNING id;

-- name: row
-- What acts keep of an agency.  $1 agency.
SELECT id, name_en, name_fr, kind, sensitivity, note, ended_on, revision FROM agency WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO agency (id, name_en, name_fr, kind, sensitivity, note, ended_on, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET name_en = excluded.name_en, name_fr = excluded.name_fr, kind = excluded.kind, sensitivity = excluded.sensitivity,
       note = excluded.note, ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove
-- $1 agency.
-- sees: all, since what refers to it is checked
DELETE FROM agency WHERE id = $1;
