-- Who is in a group, or waits for it.  Used by vst-enrolment-store.c only.

-- name: of_cohort
-- With the youngest birth in the family, and whether she has come today.  Index of
-- UNIQUE (cohort_id, person_id).  $1 cohort, $2 today.
SELECT e.id, e.revision, e.cohort_id, e.family_id, e.state, e.since, e.asked_on, e.offered_until, e.reason, e.minding_seats,
       e.interpreter,
       (SELECT max (b.born) FROM seen_membership AS m JOIN seen_person AS b ON b.id = m.person_id
         WHERE m.family_id = e.family_id AND m.until IS NULL),
       EXISTS (SELECT 1 FROM seen_visit AS v JOIN seen_visit_person AS c ON c.visit_id = v.id
                WHERE v.day = $2 AND v.family_id = e.family_id AND c.person_id = e.person_id AND c.came = 1
                  AND v.arrived_at IS NOT NULL),
       p.id, p.revision, p.display_name, p.given_name, p.family_name, p.pronouns, p.born, p.age_years, p.age_as_of, p.language,
       p.interpreter, p.anonymous, p.due_on, p.gestation_weeks
  FROM seen_enrolment AS e
  JOIN seen_person AS p ON p.id = e.person_id
 WHERE e.cohort_id = $1
 ORDER BY e.id;

-- name: get
-- $1 enrolment.
SELECT cohort_id, person_id, family_id, state, offered_until, minding_seats, interpreter, revision, asked_on
  FROM seen_enrolment WHERE id = $1;

-- name: find
-- $1 cohort, $2 person.
SELECT id FROM seen_enrolment WHERE cohort_id = $1 AND person_id = $2;

-- name: add
-- $1 cohort, $2 person, $3 family, $4 state, $5 since, $6 asked_on, $7 minding_seats, $8 interpreter.
-- sees: all, since references are checked
INSERT INTO enrolment (cohort_id, person_id, family_id, state, since, asked_on, minding_seats, interpreter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING id;

-- name: set_state
-- $1 state, $2 since, $3 offered_until, $4 reason, $5 enrolment, $6 revision.
-- sees: all, since it was shown before it could be changed
UPDATE enrolment SET state = $1, since = $2, offered_until = $3, reason = $4, revision = revision + 1
 WHERE id = $5 AND revision = $6
RETURNING id;

-- name: set_needs
-- $1 minding_seats, $2 interpreter, $3 enrolment, $4 revision.
-- sees: all, since it was shown before it could be changed
UPDATE enrolment SET minding_seats = $1, interpreter = $2, revision = revision + 1 WHERE id = $3 AND revision = $4
RETURNING id;

-- name: row
-- What acts keep of an enrolment.  $1 enrolment.
-- sees: all, for the history
SELECT id, cohort_id, person_id, family_id, state, since, asked_on, offered_until, reason, minding_seats, interpreter, revision
  FROM enrolment WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO enrolment (id, cohort_id, person_id, family_id, state, since, asked_on, offered_until, reason, minding_seats,
                       interpreter, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (id) DO UPDATE
   SET cohort_id = excluded.cohort_id, person_id = excluded.person_id, family_id = excluded.family_id, state = excluded.state,
       since = excluded.since, asked_on = excluded.asked_on, offered_until = excluded.offered_until, reason = excluded.reason,
       minding_seats = excluded.minding_seats, interpreter = excluded.interpreter, revision = excluded.revision;

-- name: remove
-- $1 enrolment.
-- sees: all, since undo puts back what was there
DELETE FROM enrolment WHERE id = $1;
