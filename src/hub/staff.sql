-- Who works here.  Used by vst-staff-store.c only.

-- name: roles
-- What she may do now; no row when she was revoked.  $1 staff.
SELECT roles FROM staff WHERE id = $1 AND revoked_at IS NULL;

-- name: add
-- $1 name, $2 its key, $3 roles, $4 language, $5 since.
-- sees: all, since what refers to her is checked
INSERT INTO staff (name, name_key, roles, language, since)
VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: row
-- All of one row, for history and undo.  $1 staff.
SELECT id, name, name_key, roles, language, text_scale, scheme, last_page, since, revoked_at, revision
  FROM staff WHERE id = $1;

-- name: update
-- A new name, roles or language; no row when somebody was faster.
-- $1 staff, $2 revision, $3 name, $4 its key, $5 roles, $6 language.
UPDATE staff
   SET name = $3, name_key = $4, roles = $5, language = $6, revision = revision + 1
 WHERE id = $1 AND revision = $2 AND revoked_at IS NULL
RETURNING id;

-- name: revoke
-- $1 staff, $2 at.
UPDATE staff SET revoked_at = $2, revision = revision + 1 WHERE id = $1 AND revoked_at IS NULL;

-- name: set_language
-- $1 staff, $2 language.
UPDATE staff SET language = $2 WHERE id = $1;

-- name: set_look
-- $1 staff, $2 text scale, $3 scheme.
UPDATE staff SET text_scale = $2, scheme = $3 WHERE id = $1;

-- name: set_last_page
-- $1 staff, $2 page.
UPDATE staff SET last_page = $2 WHERE id = $1;

-- name: list
-- Everybody, those still here first, by name.
SELECT id, name, roles, language, text_scale, scheme, last_page, since, revoked_at, revision
  FROM staff ORDER BY revoked_at IS NOT NULL, name_key, id;

-- name: get
-- $1 staff.
SELECT id, name, roles, language, text_scale, scheme, last_page, since, revoked_at, revision
  FROM staff WHERE id = $1;

-- name: administrators
-- The administrators who can still sign in.  $1 the administrator's bit.
SELECT id FROM staff WHERE revoked_at IS NULL AND (roles & $1) <> 0 ORDER BY id;
