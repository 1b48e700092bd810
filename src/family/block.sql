-- Who must not know of a family.  Used by vst-block-store.c only; the first one is
-- asked by the hub before each piece of work.

-- name: hides
-- Whom a staff member must not know: told of herself, of her at a partner, of the
-- partner, or of a name with two of its words in hers, or its only one, unless it
-- is said that she is somebody else: as vst_block_is_meant() has it.  Indexes staff_block_by_staff, …_by_provider, …_by_agency,
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
SELECT b.family_id, b.person_id FROM staff_block AS b JOIN staff AS s ON s.id = $1
 WHERE b.told IS NOT NULL AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
   AND (SELECT count (DISTINCT w.place) FROM block_word AS w
         WHERE w.staff_block_id = b.id AND ' ' || s.name_key || ' ' LIKE '% ' || w.form || ' %')
       >= CASE WHEN s.name_key LIKE '% %' AND EXISTS (SELECT 1 FROM block_word AS w WHERE w.staff_block_id = b.id AND w.place = 2)
               THEN 2 ELSE 1 END
   AND NOT EXISTS (SELECT 1 FROM block_match AS m WHERE m.staff_block_id = b.id AND m.staff_id = $1 AND m.same = 0);

-- name: add
-- $1 family, $2 person, $3 staff, $4 provider, $5 agency, $6 told, $7 reason, $8 asked by, $9 taken by, $10 since, $11 until.
-- sees: all, since references are checked
INSERT INTO staff_block (family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
RETURNING id;

-- name: reply
-- What was answered where nobody was named.  $1 code, $2 day, $3 family.
-- sees: all, since it was looked for before
UPDATE family SET block_reply = $1, block_replied_on = $2 WHERE id = $3;

-- name: add_word
-- $1 block, $2 place, $3 form.
-- sees: all, since references are checked
INSERT INTO block_word (staff_block_id, place, form) VALUES ($1, $2, $3);

-- name: drop_words
-- $1 block.
-- sees: all, since references are checked
DELETE FROM block_word WHERE staff_block_id = $1;

-- name: told
-- $1 block.
-- sees: all, since what is derived goes by it
SELECT told FROM staff_block WHERE id = $1;

-- name: ask_lift
-- $1 moment, $2 staff, $3 why, $4 block, $5 revision.
-- sees: all, since it was shown before it could be changed
UPDATE staff_block SET asked_at = $1, lift_asker = $2, lift_why = $3, revision = revision + 1
 WHERE id = $4 AND revision = $5 AND lifted_at IS NULL AND asked_at IS NULL
RETURNING id;

-- name: lift
-- $1 moment, $2 staff, $3 block, $4 revision.
-- sees: all, since it was shown before it could be changed
UPDATE staff_block SET lifted_at = $1, lifted_by = $2, revision = revision + 1
 WHERE id = $3 AND revision = $4 AND lifted_at IS NULL AND asked_at IS NOT NULL
RETURNING id;

-- name: keep
-- $1 block, $2 revision.
-- sees: all, since it was shown before it could be changed
UPDATE staff_block SET asked_at = NULL, lift_asker = NULL, lift_why = NULL, revision = revision + 1
 WHERE id = $1 AND revision = $2 AND lifted_at IS NULL AND asked_at IS NOT NULL
RETURNING id;

-- name: lifters
-- Who asked to lift one that stands, in which roles, and in which roles the other
-- is.  $1 block, $2 the other.
SELECT b.lift_asker, CASE WHEN a.revoked_at IS NULL THEN a.roles ELSE 0 END, o.roles
  FROM seen_block AS b
  JOIN staff AS a ON a.id = b.lift_asker
  JOIN staff AS o ON o.id = $2
 WHERE b.id = $1 AND b.lifted_at IS NULL;

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
SELECT id, family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until, asked_at,
       lift_asker, lift_why, lifted_at, lifted_by, revision
  FROM staff_block WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO staff_block (id, family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until,
                         asked_at, lift_asker, lift_why, lifted_at, lifted_by, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
ON CONFLICT (id) DO UPDATE
   SET reason = excluded.reason, asked_by = excluded.asked_by, until = excluded.until, asked_at = excluded.asked_at,
       lift_asker = excluded.lift_asker, lift_why = excluded.lift_why, lifted_at = excluded.lifted_at,
       lifted_by = excluded.lifted_by, revision = excluded.revision;

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
