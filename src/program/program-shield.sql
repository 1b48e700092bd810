-- What is sealed of enrolments of whoever has a key of her own.  Used by
-- vst-program-room.c only.

-- It says in sealed_for whose key seals it: the family and she may each have one.

-- name: enrolment_row
-- $1 enrolment.
-- sees: all, since it is sealed
SELECT id, reason FROM enrolment WHERE id = $1;

-- name: enrolment_open
-- $1 … in the order of enrolment_row.
-- sees: all, since it is closed again with the act
UPDATE enrolment SET reason = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: enrolment_family_close
-- $1 enrolment, $2 sealed.
-- sees: all, since it is sealed
UPDATE enrolment SET reason = NULL, sealed = $2, sealed_for = 'family ' || family_id WHERE id = $1;

-- name: enrolment_family_rows
-- Index enrolment_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM enrolment
 WHERE family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: enrolment_family_whose
-- $1 enrolment.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM enrolment
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: enrolment_person_close
-- $1 enrolment, $2 sealed.
-- sees: all, since it is sealed
UPDATE enrolment SET reason = NULL, sealed = $2, sealed_for = 'person ' || person_id WHERE id = $1;

-- name: enrolment_person_rows
-- Index enrolment_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM enrolment
 WHERE person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: enrolment_person_whose
-- $1 enrolment.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM enrolment
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: enrolment_shown
CREATE TEMP TABLE IF NOT EXISTS open_enrolment (id INTEGER PRIMARY KEY, reason TEXT);

-- name: enrolment_show
-- $1 … in the order of enrolment_row.
INSERT INTO open_enrolment (id, reason) VALUES ($1, $2);

-- name: enrolment_drop
DELETE FROM open_enrolment;
