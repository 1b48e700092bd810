-- Whom whoever is signed in must not know of: tables of her connection alone.
-- Used by vst-hidden.c only.

-- name: families
-- The families.
CREATE TEMP TABLE IF NOT EXISTS hidden_family (id INTEGER PRIMARY KEY);

-- name: people
-- The people, those of such families too who are in no other.
CREATE TEMP TABLE IF NOT EXISTS hidden_person (id INTEGER PRIMARY KEY);

-- name: parts
-- Which parts of whose file are withheld, or open all the same: 0 is all of a part.
CREATE TEMP TABLE IF NOT EXISTS withheld_part (
  section TEXT NOT NULL, family_id INTEGER NOT NULL, record_id INTEGER NOT NULL, withheld INTEGER NOT NULL, today TEXT NOT NULL,
  PRIMARY KEY (section, family_id, record_id));

-- name: records
-- The records that go with them, by the part they are of.
CREATE TEMP TABLE IF NOT EXISTS hidden_record (section TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (section, id));

-- name: withheld
-- The same while something is written: nothing is left out of what deeds go by,
-- and whatever of it they were to change is refused.
CREATE TEMP TABLE IF NOT EXISTS withheld_record (section TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (section, id));

-- name: drop_families
DELETE FROM hidden_family;

-- name: drop_people
DELETE FROM hidden_person;

-- name: drop_parts
DELETE FROM withheld_part;

-- name: drop_records
DELETE FROM hidden_record;

-- name: drop_withheld
DELETE FROM withheld_record;

-- name: lay_aside
INSERT INTO withheld_record (section, id) SELECT section, id FROM hidden_record;

-- name: add_part
-- $1 section, $2 family, $3 record, $4 withheld, $5 today.
INSERT INTO withheld_part (section, family_id, record_id, withheld, today) VALUES ($1, $2, $3, $4, $5);

-- name: add_family
-- $1 family.
INSERT INTO hidden_family (id) VALUES ($1) ON CONFLICT (id) DO NOTHING;

-- name: add_person
-- $1 person.
INSERT INTO hidden_person (id) VALUES ($1) ON CONFLICT (id) DO NOTHING;

-- name: sealed
-- Who has a key that she can't open: family and person, one of them null.  $1 staff, $2 public key.
SELECT CASE WHEN k.subject = 'family' THEN k.subject_id END, CASE WHEN k.subject = 'person' THEN k.subject_id END
  FROM shield_key AS k
 WHERE NOT EXISTS (SELECT 1 FROM shield_grant AS g WHERE g.key_id = k.id AND g.staff_id = $1 AND g.public_key = $2)
 ORDER BY k.id;

-- name: all_families
-- sees: all, since it is asked for who is to hold their keys
SELECT id FROM hidden_family;

-- name: all_people
-- sees: all, since it is asked for who is to hold their keys
SELECT id FROM hidden_person;
