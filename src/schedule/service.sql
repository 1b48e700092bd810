-- What agencies offer.  Used by vst-service-store.c only.

-- name: all
-- Of one agency, or of all of them, in the order they came.  $1 agency, or 0.
SELECT id, revision, agency_id, name_en, name_fr, minutes, prep_minutes, clean_minutes, sensitivity, age_from, age_until, ended_on
  FROM service
 WHERE $1 IN (0, agency_id)
 ORDER BY id;

-- name: get
-- $1 service.
SELECT id, revision, agency_id, name_en, name_fr, minutes, prep_minutes, clean_minutes, sensitivity, age_from, age_until, ended_on
  FROM service WHERE id = $1;

-- name: add
-- $1 agency, $2 English name, $3 French name, $4 minutes, $5 before, $6 after, $7 sensitivity, $8 age from, $9 age until,
-- $10 ended on.
-- sees: all, since what refers to it is checked
INSERT INTO service (agency_id, name_en, name_fr, minutes, prep_minutes, clean_minutes, sensitivity, age_from, age_until, ended_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
RETURNING id;

-- name: update
-- $1 to $10 as add has them, $11 service, $12 revision; it stays with its agency.
UPDATE service
   SET name_en = $2, name_fr = $3, minutes = $4, prep_minutes = $5, clean_minutes = $6, sensitivity = $7, age_from = $8,
       age_until = $9, ended_on = $10, revision = revision + 1
 WHERE id = $11 AND revision = $12 AND agency_id = $1
RETURNING id;

-- name: row
-- What acts keep of a service.  $1 service.
SELECT id, agency_id, name_en, name_fr, minutes, prep_minutes, clean_minutes, sensitivity, age_from, age_until, ended_on, revision
  FROM service WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO service (id, agency_id, name_en, name_fr, minutes, prep_minutes, clean_minutes, sensitivity, age_from, age_until,
                     ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (id) DO UPDATE
   SET agency_id = excluded.agency_id, name_en = excluded.name_en, name_fr = excluded.name_fr, minutes = excluded.minutes,
       prep_minutes = excluded.prep_minutes, clean_minutes = excluded.clean_minutes, sensitivity = excluded.sensitivity,
       age_from = excluded.age_from, age_until = excluded.age_until, ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove
-- $1 service.
-- sees: all, since what refers to it is checked
DELETE FROM service WHERE id = $1;
