-- Who saw what.  Used by vst-access-store.c only.

-- name: add
-- $1 at, $2 staff, $3 session, $4 kind, $5 subject, $6 subject id, $7 ids, $8 reason.
INSERT INTO access_log (at, staff_id, session, kind, subject, subject_id, ids, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: count
-- How many rows there are.
SELECT count (*) FROM access_log;

-- name: of_subject
-- Who saw this, the latest first.  Index access_by_subject.  $1 subject, $2 id, $3 at most.
SELECT a.id, a.at, staff.name, a.kind, a.reason
  FROM seen_access AS a JOIN staff ON staff.id = a.staff_id
 WHERE a.subject = $1 AND a.subject_id = $2
 ORDER BY a.id DESC LIMIT $3;
