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
SELECT access_log.id, access_log.at, staff.name, access_log.kind, access_log.reason
  FROM access_log JOIN staff ON staff.id = access_log.staff_id
 WHERE access_log.subject = $1 AND access_log.subject_id = $2
 ORDER BY access_log.id DESC LIMIT $3;
