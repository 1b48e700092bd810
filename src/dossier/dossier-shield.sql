-- What is sealed of merges, and of what another hub wrote down, of whoever has a key of
-- her own.  Used by vst-dossier-room.c only.

-- name: person_row
-- $1 person.
-- sees: all, since it is sealed
SELECT id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on, gestation_weeks, language,
       interpreter
  FROM merge_person WHERE id = $1;

-- name: person_open
-- $1 … in the order of person_row.
-- sees: all, since it is closed again with the act
UPDATE merge_person
   SET display_name = $2, given_name = $3, family_name = $4, pronouns = $5, born = $6, age_years = $7, age_as_of = $8, due_on = $9,
       gestation_weeks = $10, language = $11, interpreter = $12, sealed = NULL
 WHERE id = $1;

-- name: person_close
-- $1 person, $2 sealed.
-- sees: all, since it is sealed
UPDATE merge_person
   SET display_name = '*', given_name = NULL, family_name = NULL, pronouns = NULL, born = NULL, age_years = NULL, age_as_of = NULL,
       due_on = NULL, gestation_weeks = NULL, language = NULL, interpreter = 0, sealed = $2
 WHERE id = $1;

-- name: person_rows
-- $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM merge_person WHERE kept_person_id = $1;

-- name: person_whose
-- $1 person.
-- sees: all, since it is sealed
SELECT kept_person_id, sealed FROM merge_person WHERE id = $1;

-- name: person_shown
CREATE TEMP TABLE IF NOT EXISTS open_merge_person (
  id INTEGER PRIMARY KEY, display_name TEXT NOT NULL, given_name TEXT, family_name TEXT, pronouns TEXT, born TEXT,
  age_years INTEGER, age_as_of TEXT, due_on TEXT, gestation_weeks INTEGER, language TEXT, interpreter INTEGER NOT NULL);

-- name: person_show
-- $1 … in the order of person_row.
INSERT INTO open_merge_person (id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on,
                               gestation_weeks, language, interpreter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: person_drop
DELETE FROM open_merge_person;

-- name: file_row
-- $1 file.
-- sees: all, since it is sealed
SELECT id, note FROM file_merge WHERE id = $1;

-- name: file_open
-- $1 … in the order of file_row.
-- sees: all, since it is closed again with the act
UPDATE file_merge SET note = $2, sealed = NULL WHERE id = $1;

-- name: file_close
-- $1 file, $2 sealed.
-- sees: all, since it is sealed
UPDATE file_merge SET note = NULL, sealed = $2 WHERE id = $1;

-- name: file_rows
-- $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM file_merge WHERE kept_family_id = $1;

-- name: file_whose
-- $1 file.
-- sees: all, since it is sealed
SELECT kept_family_id, sealed FROM file_merge WHERE id = $1;

-- name: file_shown
CREATE TEMP TABLE IF NOT EXISTS open_file_merge (id INTEGER PRIMARY KEY, note TEXT);

-- name: file_show
-- $1 … in the order of file_row.
INSERT INTO open_file_merge (id, note) VALUES ($1, $2);

-- name: file_drop
DELETE FROM open_file_merge;

-- It says in sealed_for whose key seals it: the family and she may each have one.

-- name: elsewhere_row
-- $1 record.
-- sees: all, since it is sealed
SELECT id, record FROM elsewhere WHERE id = $1;

-- name: elsewhere_open
-- $1 … in the order of elsewhere_row.
-- sees: all, since it is closed again with the act
UPDATE elsewhere SET record = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: elsewhere_family_close
-- $1 record, $2 sealed.
-- sees: all, since it is sealed
UPDATE elsewhere SET record = '*', sealed = $2, sealed_for = 'family ' || family_id WHERE id = $1;

-- name: elsewhere_family_rows
-- Index elsewhere_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM elsewhere
 WHERE family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: elsewhere_family_whose
-- $1 record.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM elsewhere
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: elsewhere_person_close
-- $1 record, $2 sealed.
-- sees: all, since it is sealed
UPDATE elsewhere SET record = '*', sealed = $2, sealed_for = 'person ' || person_id WHERE id = $1;

-- name: elsewhere_person_rows
-- Index elsewhere_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM elsewhere
 WHERE person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: elsewhere_person_whose
-- $1 record.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM elsewhere
 WHERE id = $1 AND person_id IS NOT NULL
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: elsewhere_shown
CREATE TEMP TABLE IF NOT EXISTS open_elsewhere (id INTEGER PRIMARY KEY, record TEXT NOT NULL);

-- name: elsewhere_show
-- $1 … in the order of elsewhere_row.
INSERT INTO open_elsewhere (id, record) VALUES ($1, $2);

-- name: elsewhere_drop
DELETE FROM open_elsewhere;
