-- Whom groups bring a family before: those who lead them.  Used by
-- vst-program-encounter.c only.

-- name: enrolment
-- $1 enrolment.
SELECT e.family_id, e.person_id, NULL, NULL, NULL, c.facilitators, NULL, NULL, p.label_en || ' ' || c.code,
       p.label_fr || ' ' || c.code
  FROM seen_enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort_id
  JOIN program AS p ON p.id = c.program_id
 WHERE e.id = $1 AND e.state IN ('interested', 'screened', 'waitlisted', 'offered', 'enrolled', 'active')
   AND c.facilitators IS NOT NULL;

-- name: enrolments
-- While a session is to come, or none is planned.  Index enrolment_by_family.  $1
-- family, $2 today.
SELECT e.id FROM seen_enrolment AS e
 WHERE e.family_id = $1 AND e.state IN ('interested', 'screened', 'waitlisted', 'offered', 'enrolled', 'active')
   AND (EXISTS (SELECT 1 FROM session AS s WHERE s.cohort_id = e.cohort_id AND s.day >= $2 AND s.state <> 'cancelled') OR
        NOT EXISTS (SELECT 1 FROM session AS s WHERE s.cohort_id = e.cohort_id))
 ORDER BY e.id;

-- name: cohort
-- All who are in a group, of those who may be known to who changes it.  $1 cohort.
SELECT e.family_id, e.person_id, NULL, NULL, NULL, c.facilitators, NULL, NULL, p.label_en || ' ' || c.code,
       p.label_fr || ' ' || c.code
  FROM cohort AS c
  JOIN program AS p ON p.id = c.program_id
  JOIN seen_enrolment AS e ON e.cohort_id = c.id
 WHERE c.id = $1 AND e.state IN ('interested', 'screened', 'waitlisted', 'offered', 'enrolled', 'active')
   AND c.facilitators IS NOT NULL;
