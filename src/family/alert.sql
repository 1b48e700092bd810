-- Alerts.  Used by vst-alert-store.c only.

-- name: of_family
-- In the order they were given.  $1 family.
SELECT id, revision, family_id, text, priority, since, until, kind FROM seen_alert WHERE family_id = $1 ORDER BY id;

-- name: kinds_on
-- What a family's alerts of a day are about; safety has its place in the file alone.  $1 family, $2 day.
SELECT kind FROM seen_alert
 WHERE family_id = $1 AND priority <> 'safety' AND since <= $2 AND (until IS NULL OR until >= $2);

-- name: add
-- $1 family, $2 text, $3 priority, $4 since, $5 until, $6 kind.
-- sees: all, since references are checked
INSERT INTO alert (family_id, text, priority, since, until, kind) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: update
-- $1 text, $2 priority, $3 since, $4 until, $5 alert, $6 revision, $7 kind.
-- sees: all, since it was shown before it could be changed
UPDATE alert SET text = $1, priority = $2, since = $3, until = $4, kind = $7, revision = revision + 1
 WHERE id = $5 AND revision = $6
RETURNING family_id;

-- name: end
-- $1 last day it was shown, $2 alert, $3 revision.
-- sees: all, since it was shown before it could be ended
UPDATE alert SET until = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3
RETURNING family_id;

-- name: drop
-- One that was shown on no day before today.  $1 alert, $2 revision.
-- sees: all, since it was shown before it could be ended
DELETE FROM alert WHERE id = $1 AND revision = $2
RETURNING family_id;

-- name: since
-- $1 alert.
-- sees: all, since it was shown before it could be ended
SELECT since FROM alert WHERE id = $1;

-- name: row
-- What acts keep of an alert.  $1 alert.
-- sees: all, for the history
SELECT id, family_id, text, priority, since, until, kind, revision FROM alert WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO alert (id, family_id, text, priority, since, until, kind, revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, text = excluded.text, priority = excluded.priority, since = excluded.since,
       until = excluded.until, kind = excluded.kind, revision = excluded.revision;

-- name: remove
-- $1 alert.
-- sees: all, since undo puts back what was there
DELETE FROM alert WHERE id = $1;
