-- People, and the tokens they are found by.  Used by
-- vst-person-store.c only.

-- name: get
-- One person.  $1 person.
SELECT id, revision, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, language, interpreter, anonymous,
       due_on, gestation_weeks
  FROM seen_person
 WHERE id = $1;

-- name: add
-- $1 display name, $2 given name, $3 family name, $4 pronouns, $5 born, $6 age, $7 as of, $8 language, $9 interpreter, $10 anonymous,
-- $11 due on, $12 weeks of gestation.
-- sees: all, since references are checked
INSERT INTO person (display_name, given_name, family_name, pronouns, born, age_years, age_as_of, language, interpreter, anonymous,
                    due_on, gestation_weeks)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: update
-- The same, of a row that nobody changed since it was shown.  $13 person, $14 revision.
-- sees: all, since she was shown before she could be changed
UPDATE person
   SET display_name = $1, given_name = $2, family_name = $3, pronouns = $4, born = $5, age_years = $6, age_as_of = $7,
       language = $8, interpreter = $9, anonymous = $10, due_on = $11, gestation_weeks = $12, revision = revision + 1
 WHERE id = $13 AND revision = $14
RETURNING id;

-- name: row
-- What acts keep of a person.  $1 person.
-- sees: all, for the history
SELECT id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, language, interpreter, anonymous,
       due_on, gestation_weeks, merged_into, revision
  FROM person WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO person (id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, language, interpreter, anonymous,
                    due_on, gestation_weeks, merged_into, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (id) DO UPDATE
   SET display_name = excluded.display_name, given_name = excluded.given_name, family_name = excluded.family_name,
       pronouns = excluded.pronouns, born = excluded.born, age_years = excluded.age_years, age_as_of = excluded.age_as_of,
       language = excluded.language, interpreter = excluded.interpreter, anonymous = excluded.anonymous,
       due_on = excluded.due_on, gestation_weeks = excluded.gestation_weeks,
       merged_into = excluded.merged_into, revision = excluded.revision;

-- name: remove
-- $1 person.
-- sees: all, since undo puts back what was there
DELETE FROM person WHERE id = $1;

-- name: is_idle
-- No place in an active family: 0, or 1.  $1 person.
-- sees: all, since it is derived from what is there
SELECT CASE WHEN EXISTS (SELECT 1 FROM membership AS m JOIN family AS f ON f.id = m.family_id
                          WHERE m.person_id = $1 AND m.until IS NULL AND f.state = 'active')
            THEN 0 ELSE 1 END;

-- name: tokens_drop
-- $1 person.
-- sees: all, since it is derived from what is there
DELETE FROM name_token WHERE person_id = $1;

-- name: token_add
-- $1 token, $2 idle, $3 person, $4 letters.
-- sees: all, since it is derived from what is there
INSERT INTO name_token (token, idle, person_id, letters) VALUES ($1, $2, $3, $4)
ON CONFLICT (token, idle, person_id) DO NOTHING;
