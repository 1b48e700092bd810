-- Keys of their own: those that somebody can open.  Used by vst-shield.c only.

-- name: any
-- Whether there is any.
SELECT EXISTS (SELECT 1 FROM shield_key);

-- name: mine
-- Those that a staff member can open.  Index shield_grant_by_staff.  $1 staff, $2 public key.
SELECT k.id, k.subject, k.subject_id, k.generation, g.sealed
  FROM shield_grant AS g JOIN shield_key AS k ON k.id = g.key_id
 WHERE g.staff_id = $1 AND g.public_key = $2;

-- name: revision
-- How often what is sealed has changed, or who can open it.
SELECT revision FROM shield_state;

-- name: count
-- Once more.
UPDATE shield_state SET revision = revision + 1;

-- name: generation
-- $1 key.
SELECT generation FROM shield_key WHERE id = $1;
