-- Who is here and must not meet.  Used by vst-apart-visit-store.c only.

-- name: people
-- Who came with a visit.  Primary index of visit_person.  $1 visit.
SELECT p.person_id, v.day FROM seen_visit_person AS p JOIN seen_visit AS v ON v.id = p.visit_id
 WHERE p.visit_id = $1 AND p.came = 1;

-- name: here
-- The visit with which a person is on site, and whether it may be told of.  Index
-- visit_person_by_person.  $1 person, $2 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT v.id, EXISTS (SELECT 1 FROM seen_visit_person AS s WHERE s.id = p.id)
  FROM visit_person AS p
  JOIN visit AS v ON v.id = p.visit_id
 WHERE p.person_id = $1 AND p.came = 1 AND v.day = $2 AND v.state IN ('arrived', 'waiting', 'with_partner');
