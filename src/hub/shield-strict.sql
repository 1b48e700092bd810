-- How many may open a key.  Used by vst-shield-strict.c only.

-- name: holders
-- $1 key.
SELECT count (*) FROM shield_grant WHERE key_id = $1;
