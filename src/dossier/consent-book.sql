-- Who works here, to choose from.  Used by vst-consent-book.c only.

-- name: staff
-- By name.
SELECT id, name FROM staff WHERE revoked_at IS NULL ORDER BY name_key, id;
