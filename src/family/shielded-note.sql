-- What is noted of whoever has a key of her own: by whom she was told of who must not
-- know, since when who is where, kin, who must not meet, pairs of names, a child to
-- come.  Used by vst-shielded.c only.

-- A row that is about two people says in sealed_for whose key seals it: both may have
-- one.

-- name: block_row
-- $1 block.
-- sees: all, since it is sealed
SELECT id, told, lift_why FROM staff_block WHERE id = $1;

-- name: block_open
-- $1 … in the order of block_row.
-- sees: all, since it is closed again with the act
UPDATE staff_block SET told = $2, lift_why = $3, sealed = NULL WHERE id = $1;

-- name: block_family_close
-- $1 block, $2 sealed.
-- sees: all, since it is sealed
UPDATE staff_block
   SET told = CASE WHEN told IS NOT NULL THEN '*' END, lift_why = CASE WHEN lift_why IS NOT NULL THEN '**********' END, sealed = $2
 WHERE id = $1;

-- name: block_family_rows
-- Index staff_block_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM staff_block WHERE family_id = $1;

-- name: block_family_whose
-- $1 block.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM staff_block WHERE id = $1 AND family_id IS NOT NULL;

-- name: block_person_close
-- $1 block, $2 sealed.
-- sees: all, since it is sealed
UPDATE staff_block
   SET told = CASE WHEN told IS NOT NULL THEN '*' END, lift_why = CASE WHEN lift_why IS NOT NULL THEN '**********' END, sealed = $2
 WHERE id = $1;

-- name: block_person_rows
-- Index staff_block_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM staff_block WHERE person_id = $1;

-- name: block_person_whose
-- $1 block.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM staff_block WHERE id = $1 AND person_id IS NOT NULL;

-- name: block_shown
CREATE TEMP TABLE IF NOT EXISTS open_staff_block (id INTEGER PRIMARY KEY, told TEXT, lift_why TEXT);

-- name: block_show
-- $1 … in the order of block_row.
INSERT INTO open_staff_block (id, told, lift_why) VALUES ($1, $2, $3);

-- name: block_drop
DELETE FROM open_staff_block;

-- name: place_row
-- $1 place.
-- sees: all, since it is sealed
SELECT id, since FROM membership WHERE id = $1;

-- name: place_open
-- $1 … in the order of place_row.
-- sees: all, since it is closed again with the act
UPDATE membership SET since = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: place_family_close
-- $1 place, $2 sealed.
-- sees: all, since it is sealed
UPDATE membership SET since = NULL, sealed = $2, sealed_for = 'family ' || family_id WHERE id = $1;

-- name: place_family_rows
-- Index membership_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM membership
 WHERE family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: place_family_whose
-- $1 place.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM membership
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: place_person_close
-- $1 place, $2 sealed.
-- sees: all, since it is sealed
UPDATE membership SET since = NULL, sealed = $2, sealed_for = 'person ' || person_id WHERE id = $1;

-- name: place_person_rows
-- Index membership_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM membership
 WHERE person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: place_person_whose
-- $1 place.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM membership
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: place_shown
CREATE TEMP TABLE IF NOT EXISTS open_membership (id INTEGER PRIMARY KEY, since TEXT);

-- name: place_show
-- $1 … in the order of place_row.
INSERT INTO open_membership (id, since) VALUES ($1, $2);

-- name: place_drop
DELETE FROM open_membership;

-- name: relation_row
-- $1 relation.
-- sees: all, since it is sealed
SELECT id, note FROM relation WHERE id = $1;

-- name: relation_open
-- $1 … in the order of relation_row.
-- sees: all, since it is closed again with the act
UPDATE relation SET note = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: relation_from_close
-- $1 relation, $2 sealed.
-- sees: all, since it is sealed
UPDATE relation SET note = NULL, sealed = $2, sealed_for = 'person ' || from_person_id WHERE id = $1;

-- name: relation_from_rows
-- Index relation_by_from.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM relation
 WHERE from_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || from_person_id);

-- name: relation_from_whose
-- $1 relation.
-- sees: all, since it is sealed
SELECT from_person_id, sealed FROM relation
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || from_person_id);

-- name: relation_to_close
-- $1 relation, $2 sealed.
-- sees: all, since it is sealed
UPDATE relation SET note = NULL, sealed = $2, sealed_for = 'person ' || to_person_id WHERE id = $1;

-- name: relation_to_rows
-- Index relation_by_to.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM relation
 WHERE to_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || to_person_id);

-- name: relation_to_whose
-- $1 relation.
-- sees: all, since it is sealed
SELECT to_person_id, sealed FROM relation
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || to_person_id);

-- name: relation_shown
CREATE TEMP TABLE IF NOT EXISTS open_relation (id INTEGER PRIMARY KEY, note TEXT);

-- name: relation_show
-- $1 … in the order of relation_row.
INSERT INTO open_relation (id, note) VALUES ($1, $2);

-- name: relation_drop
DELETE FROM open_relation;

-- name: custody_row
-- $1 custody.
-- sees: all, since it is sealed
SELECT id, order_number FROM custody WHERE id = $1;

-- name: custody_open
-- $1 … in the order of custody_row.
-- sees: all, since it is closed again with the act
UPDATE custody SET order_number = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: custody_child_close
-- $1 custody, $2 sealed.
-- sees: all, since it is sealed
UPDATE custody SET order_number = NULL, sealed = $2, sealed_for = 'person ' || child_person_id WHERE id = $1;

-- name: custody_child_rows
-- Index custody_by_child.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM custody
 WHERE child_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || child_person_id);

-- name: custody_child_whose
-- $1 custody.
-- sees: all, since it is sealed
SELECT child_person_id, sealed FROM custody
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || child_person_id);

-- name: custody_adult_close
-- $1 custody, $2 sealed.
-- sees: all, since it is sealed
UPDATE custody SET order_number = NULL, sealed = $2, sealed_for = 'person ' || adult_person_id WHERE id = $1;

-- name: custody_adult_rows
-- Index custody_by_adult.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM custody
 WHERE adult_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || adult_person_id);

-- name: custody_adult_whose
-- $1 custody.
-- sees: all, since it is sealed
SELECT adult_person_id, sealed FROM custody
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || adult_person_id);

-- name: custody_shown
CREATE TEMP TABLE IF NOT EXISTS open_custody (id INTEGER PRIMARY KEY, order_number BLOB);

-- name: custody_show
-- $1 … in the order of custody_row.
INSERT INTO open_custody (id, order_number) VALUES ($1, $2);

-- name: custody_drop
DELETE FROM open_custody;

-- name: apart_row
-- $1 pair.
-- sees: all, since it is sealed
SELECT id, note, court_file FROM keep_apart WHERE id = $1;

-- name: apart_open
-- $1 … in the order of apart_row.
-- sees: all, since it is closed again with the act
UPDATE keep_apart SET note = $2, court_file = $3, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: apart_a_person_close
-- $1 pair, $2 sealed.
-- sees: all, since it is sealed
UPDATE keep_apart SET note = NULL, court_file = NULL, sealed = $2, sealed_for = 'person ' || a_person_id WHERE id = $1;

-- name: apart_a_person_rows
-- Index keep_apart_by_a_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM keep_apart
 WHERE a_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || a_person_id);

-- name: apart_a_person_whose
-- $1 pair.
-- sees: all, since it is sealed
SELECT a_person_id, sealed FROM keep_apart
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || a_person_id);

-- name: apart_a_family_close
-- $1 pair, $2 sealed.
-- sees: all, since it is sealed
UPDATE keep_apart SET note = NULL, court_file = NULL, sealed = $2, sealed_for = 'family ' || a_family_id WHERE id = $1;

-- name: apart_a_family_rows
-- Index keep_apart_by_a_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM keep_apart
 WHERE a_family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || a_family_id);

-- name: apart_a_family_whose
-- $1 pair.
-- sees: all, since it is sealed
SELECT a_family_id, sealed FROM keep_apart
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || a_family_id);

-- name: apart_b_person_close
-- $1 pair, $2 sealed.
-- sees: all, since it is sealed
UPDATE keep_apart SET note = NULL, court_file = NULL, sealed = $2, sealed_for = 'person ' || b_person_id WHERE id = $1;

-- name: apart_b_person_rows
-- Index keep_apart_by_b_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM keep_apart
 WHERE b_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || b_person_id);

-- name: apart_b_person_whose
-- $1 pair.
-- sees: all, since it is sealed
SELECT b_person_id, sealed FROM keep_apart
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || b_person_id);

-- name: apart_b_family_close
-- $1 pair, $2 sealed.
-- sees: all, since it is sealed
UPDATE keep_apart SET note = NULL, court_file = NULL, sealed = $2, sealed_for = 'family ' || b_family_id WHERE id = $1;

-- name: apart_b_family_rows
-- Index keep_apart_by_b_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM keep_apart
 WHERE b_family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || b_family_id);

-- name: apart_b_family_whose
-- $1 pair.
-- sees: all, since it is sealed
SELECT b_family_id, sealed FROM keep_apart
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || b_family_id);

-- name: apart_shown
CREATE TEMP TABLE IF NOT EXISTS open_keep_apart (id INTEGER PRIMARY KEY, note TEXT, court_file BLOB);

-- name: apart_show
-- $1 … in the order of apart_row.
INSERT INTO open_keep_apart (id, note, court_file) VALUES ($1, $2, $3);

-- name: apart_drop
DELETE FROM open_keep_apart;

-- name: alike_row
-- $1 answer.
-- sees: all, since it is sealed
SELECT id, why FROM look_alike WHERE id = $1;

-- name: alike_open
-- $1 … in the order of alike_row.
-- sees: all, since it is closed again with the act
UPDATE look_alike SET why = $2, sealed = NULL, sealed_for = NULL WHERE id = $1;

-- name: alike_a_close
-- $1 answer, $2 sealed.
-- sees: all, since it is sealed
UPDATE look_alike SET why = NULL, sealed = $2, sealed_for = 'person ' || a_person_id WHERE id = $1;

-- name: alike_a_rows
-- Index look_alike_by_a.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM look_alike
 WHERE a_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || a_person_id);

-- name: alike_a_whose
-- $1 answer.
-- sees: all, since it is sealed
SELECT a_person_id, sealed FROM look_alike
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || a_person_id);

-- name: alike_b_close
-- $1 answer, $2 sealed.
-- sees: all, since it is sealed
UPDATE look_alike SET why = NULL, sealed = $2, sealed_for = 'person ' || b_person_id WHERE id = $1;

-- name: alike_b_rows
-- Index look_alike_by_b.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM look_alike
 WHERE b_person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || b_person_id);

-- name: alike_b_whose
-- $1 answer.
-- sees: all, since it is sealed
SELECT b_person_id, sealed FROM look_alike
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || b_person_id);

-- name: alike_shown
CREATE TEMP TABLE IF NOT EXISTS open_look_alike (id INTEGER PRIMARY KEY, why TEXT);

-- name: alike_show
-- $1 … in the order of alike_row.
INSERT INTO open_look_alike (id, why) VALUES ($1, $2);

-- name: alike_drop
DELETE FROM open_look_alike;

-- name: expected_row
-- $1 expected child.
-- sees: all, since it is sealed
SELECT id, due_on, ended_on FROM expected_child WHERE id = $1;

-- name: expected_open
-- $1 … in the order of expected_row.
-- sees: all, since it is closed again with the act
UPDATE expected_child SET due_on = $2, ended_on = $3, sealed = NULL WHERE id = $1;

-- name: expected_close
-- $1 expected child, $2 sealed.
-- sees: all, since it is sealed
UPDATE expected_child
   SET due_on = NULL, ended_on = CASE WHEN ended_on IS NOT NULL THEN '0000-00-00' END, sealed = $2
 WHERE id = $1;

-- name: expected_rows
-- Index expected_child_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM expected_child WHERE family_id = $1;

-- name: expected_whose
-- $1 expected child.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM expected_child WHERE id = $1;

-- name: expected_shown
CREATE TEMP TABLE IF NOT EXISTS open_expected_child (id INTEGER PRIMARY KEY, due_on TEXT, ended_on TEXT);

-- name: expected_show
-- $1 … in the order of expected_row.
INSERT INTO open_expected_child (id, due_on, ended_on) VALUES ($1, $2, $3);

-- name: expected_drop
DELETE FROM open_expected_child;
