-- Who came.  Used by vst-attendance-store.c only.

-- name: of_cohort
-- $1 cohort.
SELECT a.id, a.revision, a.session_id, a.enrolment_id, a.mark, a.minding, a.interpreter
  FROM session AS s
  JOIN seen_attendance AS a ON a.session_id = s.id
 WHERE s.cohort_id = $1;

-- name: find
-- $1 session, $2 enrolment.
SELECT id, mark, minding, interpreter FROM seen_attendance WHERE session_id = $1 AND enrolment_id = $2;

-- name: count
-- Marks of a session.  $1 session.
-- sees: all, since a session was held whoever may see who came
SELECT count (*) FROM attendance WHERE session_id = $1 AND mark <> 'X';

-- name: dose
-- Sessions received.  $1 enrolment.
SELECT count (*) FROM seen_attendance WHERE enrolment_id = $1 AND mark IN ('P', 'L', 'E', 'M', 'V');

-- name: add
-- $1 session, $2 enrolment, $3 mark, $4 minding, $5 interpreter.
-- sees: all, since references are checked
INSERT INTO attendance (session_id, enrolment_id, mark, minding, interpreter) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: update
-- $1 mark, $2 minding, $3 interpreter, $4 attendance.
-- sees: all, since it was shown before it could be changed
UPDATE attendance SET mark = $1, minding = $2, interpreter = $3, revision = revision + 1 WHERE id = $4;

-- name: row
-- What acts keep of a mark.  $1 attendance.
-- sees: all, for the history
SELECT id, session_id, enrolment_id, mark, minding, interpreter, revision FROM attendance WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO attendance (id, session_id, enrolment_id, mark, minding, interpreter, revision) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE
   SET session_id = excluded.session_id, enrolment_id = excluded.enrolment_id, mark = excluded.mark,
       minding = excluded.minding, interpreter = excluded.interpreter, revision = excluded.revision;

-- name: remove
-- $1 attendance.
-- sees: all, since undo puts back what was there
DELETE FROM attendance WHERE id = $1;
