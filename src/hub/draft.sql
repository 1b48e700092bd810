-- What was typed and not yet saved.  Used by vst-draft-store.c only.

-- name: put
-- $1 staff, $2 form, $3 subject id, $4 sealed, $5 at.
INSERT INTO draft (staff_id, form, subject_id, sealed, updated_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (staff_id, form, subject_id) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at;

-- name: drop
-- $1 staff, $2 form, $3 subject id.
DELETE FROM draft WHERE staff_id = $1 AND form = $2 AND subject_id = $3;

-- name: drop_old
-- Drafts expire.  Index draft_by_age.  $1 before.
DELETE FROM draft WHERE updated_at < $1;

-- name: of_staff
-- Her drafts, the latest first.  $1 staff.
SELECT form, subject_id, sealed, updated_at FROM draft WHERE staff_id = $1 ORDER BY updated_at DESC, id DESC;
