-- What chits have for a family's time line.  Used by vst-support-timeline.c only.

-- name: chits
-- Index chit_by_family.  $1 family.
SELECT id, issued_at, NULL, NULL, NULL FROM seen_chit WHERE family_id = $1 AND issued_at IS NOT NULL;

-- name: chit
-- $1 chit.
SELECT c.id, c.issued_at, NULL, NULL, c.state, c.direction, NULL, NULL, NULL, NULL, NULL, NULL, c.number, p.display_name, c.id, NULL, NULL
  FROM seen_chit AS c LEFT JOIN seen_person AS p ON p.id = c.person_id
 WHERE c.id = $1;
