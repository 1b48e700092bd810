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

-- name: workers_of
-- Who of a partner still comes, and whether somebody who came with a visit must not meet
-- that worker.  Indexes provider_by_agency, visit_person's, apart_side's primary key.
-- $1 visit, $2 agency, $3 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT EXISTS (SELECT 1
                 FROM visit_person AS v
                 JOIN apart_side AS mine ON mine.person_id = v.person_id AND mine.since <= $3 AND mine.until >= $3
                 JOIN keep_apart AS k ON k.id = mine.keep_apart_id
                 JOIN apart_worker AS w ON w.keep_apart_id = k.id AND w.provider_id = p.id
                WHERE v.visit_id = $1 AND v.came = 1
                  AND k.since <= $3 AND coalesce (k.until, '~') >= $3 AND coalesce (k.ended_on, '~') > $3)
  FROM provider AS p
 WHERE p.agency_id = $2 AND coalesce (p.ended_on, '~') > $3;
