-- Settings of the hub.  Used by vst-setting-store.c only.

-- name: get
-- $1 code.
SELECT value FROM setting WHERE code = $1;

-- name: set
-- $1 code, $2 value.
INSERT INTO setting (code, value) VALUES ($1, $2)
ON CONFLICT (code) DO UPDATE SET value = excluded.value, revision = setting.revision + 1;

-- name: all
SELECT code, value FROM setting ORDER BY code;
