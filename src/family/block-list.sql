-- Who must not know, as lists.  Used by vst-block-list.c only.

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
