-- Who must not know of a family.  Used by vst-block-store.c only; the first one is
-- asked by the hub before each piece of work.

-- name: hides
-- Whom a staff member must not know: told of herself, of her at a partner, of the
-- partner, or of a name with all its words in hers, unless it is said that she is
-- somebody else.  Indexes staff_block_by_staff, …_by_provider, …_by_agency,
-- …_told.  $1 staff, $2 today.
-- sees: all, since it finds whom to hide
SELECT family_id, person_id FROM staff_block
 WHERE staff_id = $1 AND lifted_at IS NULL AND coalesce (until, '~') >= $2
UNION
SELECT b.family_id, b.person_id FROM provider AS p JOIN staff_block AS b ON b.provider_id = p.id
 WHERE p.staff_id = $1 AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
UNION
SELECT b.family_id, b.person_id FROM provider AS p JOIN staff_block AS b ON b.agency_id = p.agency_id
 WHERE p.staff_id = $1 AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
UNION
SELECT b.family_id, b.person_id FROM staff_block AS b
 WHERE b.told IS NOT NULL AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
   AND EXISTS (SELECT 1 FROM block_word AS w WHERE w.staff_block_id = b.id)
   AND NOT EXISTS (SELECT 1 FROM block_word AS w
                    WHERE w.staff_block_id = b.id
                      AND NOT EXISTS (SELECT 1 FROM staff AS s
                                       WHERE s.id = $1 AND ' ' || s.name_key || ' ' LIKE '% ' || w.word || ' %'))
   AND NOT EXISTS (SELECT 1 FROM block_match AS m WHERE m.staff_block_id = b.id AND m.staff_id = $1 AND m.same = 0);

-- name: add
-- $1 family, $2 person, $3 staff, $4 provider, $5 agency, $6 told, $7 reason, $8 asked by, $9 taken by, $10 since, $11 until.
-- sees: all, since references are checked
INSERT INTO staff_block (family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
RETURNING id;

-- name: add_word
-- $1 block, $2 word.
-- sees: all, since references are checked
INSERT INTO block_word (staff_block_id, word) VALUES ($1, $2) ON CONFLICT (staff_block_id, word) DO NOTHING;

-- name: drop_words
-- $1 block.
-- sees: all, since references are checked
DELETE FROM block_word WHERE staff_block_id = $1;

-- name: told
-- $1 block.
-- sees: all, since what is derived goes by it
SELECT told FROM staff_block WHERE id = $1;

-- name: lift
-- $1 moment, $2 staff, $3 why, $4 block, $5 revision.
-- sees: all, since it was shown before it could be changed
UPDATE staff_block SET lifted_at = $1, lifted_by = $2, lifted_why = $3, revision = revision + 1
 WHERE id = $4 AND revision = $5 AND lifted_at IS NULL
RETURNING coalesce (family_id, 0);

-- name: of_family
-- Of a family and its people, the latest first, with who is meant.  Indexes
-- staff_block_by_family, staff_block_by_person.  $1 family.
SELECT b.id, b.revision, b.family_id, b.person_id, b.staff_id, b.provider_id, b.agency_id, b.told, b.reason, b.asked_by, b.until,
       b.since, t.name, b.lifted_at, l.name, b.lifted_why, coalesce (s.name, p.name), coalesce (a.name_en, g.name_en),
       coalesce (a.name_fr, g.name_fr)
  FROM seen_block AS b
  JOIN staff AS t ON t.id = b.taken_by
  LEFT JOIN staff AS l ON l.id = b.lifted_by
  LEFT JOIN staff AS s ON s.id = b.staff_id
  LEFT JOIN provider AS p ON p.id = b.provider_id
  LEFT JOIN agency AS g ON g.id = p.agency_id
  LEFT JOIN agency AS a ON a.id = b.agency_id
 WHERE b.id IN (SELECT o.id FROM seen_block AS o WHERE o.family_id = $1
                UNION
                SELECT o.id FROM seen_membership AS m JOIN seen_block AS o ON o.person_id = m.person_id
                 WHERE m.family_id = $1 AND m.until IS NULL)
 ORDER BY b.id DESC;

-- name: staff
-- Who can still sign in.
SELECT id, name FROM staff WHERE revoked_at IS NULL ORDER BY name_key, id;

-- name: providers
-- Who of the partners' staff still comes, with where from.  $1 today.
SELECT p.id, p.name, a.name_en, a.name_fr
  FROM provider AS p JOIN agency AS a ON a.id = p.agency_id
 WHERE coalesce (p.ended_on, '~') > $1 ORDER BY p.name, p.id;

-- name: agencies
-- $1 today.
SELECT id, name_en, name_fr FROM agency WHERE coalesce (ended_on, '~') > $1 ORDER BY name_en, id;

-- name: to_tell
-- The names that somebody took down and that stand.  Index staff_block_told.  $1 staff, $2 today.
SELECT id, family_id, person_id, told FROM seen_block
 WHERE told IS NOT NULL AND lifted_at IS NULL AND taken_by = $1 AND coalesce (until, '~') >= $2
 ORDER BY id;

-- name: told_of
-- What was said of whoever has a name.  Unique indexes of block_match.  $1 block, $2 staff, $3 provider.
SELECT count (*) FROM seen_block_match WHERE staff_block_id = $1 AND (staff_id = $2 OR provider_id = $3);

-- name: taker
-- Who took it down, of one that stands.  $1 block.
SELECT taken_by, coalesce (family_id, 0), coalesce (person_id, 0) FROM seen_block WHERE id = $1 AND lifted_at IS NULL;

-- name: add_match
-- $1 block, $2 staff, $3 provider, $4 whether it is she.
-- sees: all, since references are checked
INSERT INTO block_match (staff_block_id, staff_id, provider_id, same) VALUES ($1, $2, $3, $4)
RETURNING id;

-- name: row
-- What acts keep of a block.  $1 block.
-- sees: all, for the history
SELECT id, family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until, lifted_at,
       lifted_by, lifted_why, revision
  FROM staff_block WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO staff_block (id, family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until,
                         lifted_at, lifted_by, lifted_why, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (id) DO UPDATE
   SET reason = excluded.reason, asked_by = excluded.asked_by, until = excluded.until, lifted_at = excluded.lifted_at,
       lifted_by = excluded.lifted_by, lifted_why = excluded.lifted_why, revision = excluded.revision;

-- name: remove
-- $1 block.
-- sees: all, since undo takes away what an intake brought
DELETE FROM staff_block WHERE id = $1;

-- name: match_row
-- $1 match.
-- sees: all, for the history
SELECT id, staff_block_id, staff_id, provider_id, same, revision FROM block_match WHERE id = $1;

-- name: put_match
-- $1 … in the order of match_row.
-- sees: all, since undo puts back what was there
INSERT INTO block_match (id, staff_block_id, staff_id, provider_id, same, revision) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE SET same = excluded.same, revision = excluded.revision;

-- name: remove_match
-- $1 match.
-- sees: all, since undo puts back what was there
DELETE FROM block_match WHERE id = $1;
