-- Who must not know, against who is to meet or to learn of a family.  Used by
-- vst-block-encounter.c only.

-- name: of_family
-- Blocks in force on a family, or on somebody of it.  Indexes
-- staff_block_by_family, staff_block_by_person.  $1 family, $2 day.
SELECT b.id, b.staff_id, b.provider_id, b.agency_id, b.told, coalesce (s.name, p.name), p.agency_id, p.staff_id, a.name_en, a.name_fr
  FROM seen_block AS b
  LEFT JOIN staff AS s ON s.id = b.staff_id
  LEFT JOIN provider AS p ON p.id = b.provider_id
  LEFT JOIN agency AS a ON a.id = b.agency_id
 WHERE b.id IN (SELECT o.id FROM seen_block AS o WHERE o.family_id = $1
                UNION
                SELECT o.id FROM seen_membership AS m JOIN seen_block AS o ON o.person_id = m.person_id
                 WHERE m.family_id = $1 AND m.until IS NULL)
   AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
 ORDER BY b.id;

-- name: of_person
-- Of a person, or of a family of hers.  $1 person, $2 day.
SELECT b.id, b.staff_id, b.provider_id, b.agency_id, b.told, coalesce (s.name, p.name), p.agency_id, p.staff_id, a.name_en, a.name_fr
  FROM seen_block AS b
  LEFT JOIN staff AS s ON s.id = b.staff_id
  LEFT JOIN provider AS p ON p.id = b.provider_id
  LEFT JOIN agency AS a ON a.id = b.agency_id
 WHERE b.id IN (SELECT o.id FROM seen_block AS o WHERE o.person_id = $1
                UNION
                SELECT o.id FROM seen_membership AS m JOIN seen_block AS o ON o.family_id = m.family_id
                 WHERE m.person_id = $1 AND m.until IS NULL)
   AND b.lifted_at IS NULL AND coalesce (b.until, '~') >= $2
 ORDER BY b.id;

-- name: of_entry
-- The same of one that isn't made yet.  $1 staff, $2 provider, $3 agency.
SELECT 0, NULL, NULL, NULL, NULL, coalesce ((SELECT name FROM staff WHERE id = $1), (SELECT name FROM provider WHERE id = $2)),
       (SELECT agency_id FROM provider WHERE id = $2), (SELECT staff_id FROM provider WHERE id = $2),
       (SELECT name_en FROM agency WHERE id = $3), (SELECT name_fr FROM agency WHERE id = $3);

-- name: provider
-- $1 provider.
SELECT id, agency_id, staff_id, name FROM provider WHERE id = $1;

-- name: of_agency
-- Who of a partner comes that day.  Index provider_by_agency.  $1 agency, $2 day.
SELECT id, agency_id, staff_id, name FROM provider WHERE agency_id = $1 AND coalesce (ended_on, '~') > $2 ORDER BY id;

-- name: of_staff
-- A staff member, as a partner's person too where she is.  Index provider_by_staff.  $1 staff.
SELECT coalesce (p.id, 0), coalesce (p.agency_id, 0), s.id, s.name
  FROM staff AS s LEFT JOIN provider AS p ON p.staff_id = s.id
 WHERE s.id = $1;

-- name: somebody_else
-- Of whom it was said that she isn't meant.  $1 block.
SELECT staff_id, provider_id FROM seen_block_match WHERE staff_block_id = $1 AND same = 0;

-- name: consent
-- An answer by which a partner may learn of somebody.  $1 consent.
SELECT NULL, c.person_id, c.agency_id, NULL, NULL, NULL, NULL, NULL, a.name_en, a.name_fr
  FROM seen_consent AS c JOIN agency AS a ON a.id = c.agency_id
 WHERE c.id = $1 AND c.state IN ('offered', 'given', 'partly_given');

-- name: consents
-- The latest of each, while they last.  $1 family, $2 today.
SELECT c.id
  FROM seen_membership AS m
  JOIN seen_latest_consent AS c ON c.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL AND c.agency_id IS NOT NULL
   AND c.state IN ('offered', 'given', 'partly_given') AND coalesce (c.until, '~') >= $2
 ORDER BY c.id;

-- name: release
-- $1 release.
SELECT NULL, r.person_id, r.agency_id, NULL, NULL, NULL, NULL, NULL, a.name_en, a.name_fr
  FROM seen_release AS r JOIN agency AS a ON a.id = r.agency_id
 WHERE r.id = $1 AND r.withdrawn_at IS NULL;

-- name: releases
-- Those that a consent hasn't stopped.  $1 family, $2 today.
SELECT r.id
  FROM seen_membership AS m
  JOIN seen_release AS r ON r.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL AND r.withdrawn_at IS NULL AND r.until >= $2
   AND NOT EXISTS (SELECT 1 FROM seen_cover AS c
                    WHERE c.person_id = r.person_id AND c.agency_id = r.agency_id
                      AND (c.state NOT IN ('given', 'partly_given') OR c.until < $2))
 ORDER BY r.id;

-- name: follow_up
-- Who is to know of a family by what she has to follow up.  $1 message.
SELECT m.family_id, m.person_id, NULL, NULL, m.for_staff_id, NULL, m.follow_up_on, NULL, w.name, w.name
  FROM seen_message AS m JOIN staff AS w ON w.id = m.for_staff_id
 WHERE m.id = $1 AND m.family_id IS NOT NULL AND m.done_at IS NULL;

-- name: follow_ups
-- $1 family, $2 today.
SELECT id FROM seen_message
 WHERE family_id = $1 AND for_staff_id IS NOT NULL AND done_at IS NULL AND length ($2) = 10
 ORDER BY id;
