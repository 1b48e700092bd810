-- Who must not know, as lists.  Used by vst-block-list.c only.

-- name: of_family
-- Of a family and its people, the latest first, with who is meant.  Indexes
-- staff_block_by_family, staff_block_by_person.  $1 family.
SELECT b.id, b.revision, b.family_id, b.person_id, b.staff_id, b.provider_id, b.agency_id, b.told, b.reason, b.asked_by, b.until,
       b.since, t.name, b.lifted_at, l.name, b.lift_why, coalesce (s.name, p.name), coalesce (a.name_en, g.name_en),
       coalesce (a.name_fr, g.name_fr), b.asked_at, q.name, b.lift_asker,
       CASE WHEN q.revoked_at IS NULL THEN q.roles ELSE 0 END, NULL
  FROM seen_block AS b
  JOIN staff AS t ON t.id = b.taken_by
  LEFT JOIN staff AS l ON l.id = b.lifted_by
  LEFT JOIN staff AS q ON q.id = b.lift_asker
  LEFT JOIN staff AS s ON s.id = b.staff_id
  LEFT JOIN provider AS p ON p.id = b.provider_id
  LEFT JOIN agency AS g ON g.id = p.agency_id
  LEFT JOIN agency AS a ON a.id = b.agency_id
 WHERE b.id IN (SELECT o.id FROM seen_block AS o WHERE o.family_id = $1
                UNION
                SELECT o.id FROM seen_membership AS m JOIN seen_block AS o ON o.person_id = m.person_id
                 WHERE m.family_id = $1 AND m.until IS NULL)
 ORDER BY b.id DESC;

-- name: reply
-- What was answered where nobody was named, and whether somebody is now: of a family
-- or its people.  Indexes staff_block_by_family, staff_block_by_person.  $1 family, $2 today.
SELECT f.block_reply, f.block_replied_on,
       EXISTS (SELECT 1 FROM seen_block AS b WHERE b.family_id = $1 AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2)
       OR EXISTS (SELECT 1 FROM seen_membership AS m JOIN seen_block AS b ON b.person_id = m.person_id
                   WHERE m.family_id = $1 AND m.until IS NULL AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2)
  FROM seen_family AS f WHERE f.id = $1;

-- name: protected
-- All that stand, by the number of the file, those first that somebody asked to
-- lift.  $1 today.
SELECT b.id, b.revision, b.family_id, b.person_id, b.staff_id, b.provider_id, b.agency_id, b.told, b.reason, b.asked_by, b.until,
       b.since, t.name, b.lifted_at, NULL, b.lift_why, coalesce (s.name, p.name), coalesce (a.name_en, g.name_en),
       coalesce (a.name_fr, g.name_fr), b.asked_at, q.name, b.lift_asker,
       CASE WHEN q.revoked_at IS NULL THEN q.roles ELSE 0 END,
       coalesce ((SELECT f.file_number FROM seen_family AS f WHERE f.id = b.family_id),
                 (SELECT min (f.file_number) FROM seen_membership AS m JOIN seen_family AS f ON f.id = m.family_id
                   WHERE m.person_id = b.person_id AND m.until IS NULL)) AS number
  FROM seen_block AS b
  JOIN staff AS t ON t.id = b.taken_by
  LEFT JOIN staff AS q ON q.id = b.lift_asker
  LEFT JOIN staff AS s ON s.id = b.staff_id
  LEFT JOIN provider AS p ON p.id = b.provider_id
  LEFT JOIN agency AS g ON g.id = p.agency_id
  LEFT JOIN agency AS a ON a.id = b.agency_id
 WHERE b.lifted_at IS NULL AND coalesce (b.until, '~') >= $1
 ORDER BY b.asked_at IS NULL, number, b.id;

-- name: asked
-- How many she is the second one to lift: asked by somebody else, in the other
-- role.  Index staff_block_asked.  $1 staff, $2 today, $3 and $4 the bits of the two roles.
SELECT count (*)
  FROM seen_block AS b
  JOIN staff AS a ON a.id = b.lift_asker
  JOIN staff AS o ON o.id = $1
 WHERE b.asked_at IS NOT NULL AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2 AND b.lift_asker <> $1
   AND (((a.roles & $3) <> 0 AND (o.roles & $4) <> 0) OR ((a.roles & $4) <> 0 AND (o.roles & $3) <> 0));

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
