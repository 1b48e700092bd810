-- Places of groups, and who has them.  Used by vst-seat.c only.

-- name: seated
-- Who has a place.  $1 cohort.
SELECT id, person_id, family_id FROM seen_enrolment
 WHERE cohort_id = $1 AND state IN ('enrolled', 'active', 'completed') ORDER BY id;

-- name: taken
-- How many places are taken, without hers.  $1 cohort, $2 today, $3 person.
-- sees: all, since a place is taken whoever may see by whom
SELECT count (*) FROM enrolment
 WHERE cohort_id = $1 AND person_id <> $3
   AND (state IN ('enrolled', 'active', 'completed') OR (state = 'offered' AND offered_until >= $2));

-- name: taken_by
-- By whom, without hers.  $1 cohort, $2 today, $3 person, or 0.
-- sees: all, since who must not meet must not whoever may see it
SELECT person_id FROM enrolment
 WHERE cohort_id = $1 AND person_id <> $3
   AND (state IN ('enrolled', 'active', 'completed') OR (state = 'offered' AND offered_until >= $2));
