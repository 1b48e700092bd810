-- Sign-ins, keys, backups.  Used by vst-security-store.c only.

-- name: add
-- $1 at, $2 staff, $3 session, $4 kind, $5 about whom, $6 detail.
INSERT INTO security_log (at, staff_id, session, kind, about_id, detail)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: last_sign_in
-- Her last one.  Index security_by_staff.  $1 staff.
SELECT at FROM security_log WHERE staff_id = $1 AND kind = 'sign-in' ORDER BY id DESC LIMIT 1;

-- name: latest
-- The latest, for those who look after the hub.  $1 at most.
SELECT security_log.id, security_log.at, coalesce (staff.name, ''), security_log.kind, coalesce (about.name, ''), coalesce (security_log.detail, '')
  FROM security_log
  LEFT JOIN staff ON staff.id = security_log.staff_id
  LEFT JOIN staff AS about ON about.id = security_log.about_id
 ORDER BY security_log.id DESC LIMIT $1;
