-- Who is here and must not meet.  Used by vst-apart-visit-store.c only.

-- name: people
-- Who came with a visit.  Primary index of visit_person.  $1 visit.
SELECT p.person_id, v.day FROM seen_visit_person AS p JOIN seen_visit AS v ON v.id = p.visit_id
 WHERE p.visit_id = $1 AND p.came = 1;

-- name: here
-- The visit with which a person is on site.  Index visit_person_by_person.  $1 person, $2 day.
SELECT v.id
  FROM seen_visit_person AS p
  JOIN seen_visit AS v ON v.id = p.visit_id
 WHERE p.person_id = $1 AND p.came = 1 AND v.day = $2 AND v.state IN ('arrived', 'waiting', 'with_partner');
