-- Whom whoever is signed in must not know of: tables of her connection alone.
-- Used by vst-hidden.c only.

-- name: families
-- The families.
CREATE TEMP TABLE IF NOT EXISTS hidden_family (id INTEGER PRIMARY KEY);

-- name: people
-- The people, those of such families too who are in no other.
CREATE TEMP TABLE IF NOT EXISTS hidden_person (id INTEGER PRIMARY KEY);

-- name: drop_families
DELETE FROM hidden_family;

-- name: drop_people
DELETE FROM hidden_person;

-- name: add_family
-- $1 family.
INSERT INTO hidden_family (id) VALUES ($1) ON CONFLICT (id) DO NOTHING;

-- name: add_person
-- $1 person.
INSERT INTO hidden_person (id) VALUES ($1) ON CONFLICT (id) DO NOTHING;

-- name: has_family
-- $1 family.
SELECT count (*) FROM hidden_family WHERE id = $1;

-- name: has_person
-- $1 person.
SELECT count (*) FROM hidden_person WHERE id = $1;
