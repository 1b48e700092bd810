-- Who has a key of her own, and who may open it.  Used by vst-shield-keys.c only.

-- name: keys
-- Whose there are.
SELECT id, subject, subject_id, generation FROM shield_key ORDER BY id;

-- name: add_key
-- $1 subject, $2 its id.
INSERT INTO shield_key (subject, subject_id) VALUES ($1, $2)
RETURNING id;

-- name: renew_key
-- $1 key, $2 generation.
UPDATE shield_key SET generation = $2 WHERE id = $1;

-- name: drop_key
-- $1 key.
DELETE FROM shield_key WHERE id = $1;

-- name: grants
-- Who can open one.  $1 key.
SELECT staff_id, public_key FROM shield_grant WHERE key_id = $1;

-- name: add_grant
-- $1 key, $2 staff, $3 public key, $4 sealed.
INSERT INTO shield_grant (key_id, staff_id, public_key, sealed) VALUES ($1, $2, $3, $4)
ON CONFLICT (key_id, staff_id) DO UPDATE SET public_key = excluded.public_key, sealed = excluded.sealed;

-- name: drop_grants
-- $1 key.
DELETE FROM shield_grant WHERE key_id = $1;
