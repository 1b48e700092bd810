-- When families' files were open.  Used by vst-episode-store.c only.

-- name: of_family
-- The latest first.  Index episode_by_family.  $1 family.
SELECT id, opened_on, closed_on, reason FROM seen_episode WHERE family_id = $1 ORDER BY id DESC;

-- name: now
-- The one that isn't over.  $1 family.
SELECT id, opened_on FROM seen_episode WHERE family_id = $1 AND closed_on IS NULL;

-- name: add
-- $1 family, $2 opened on.
-- sees: all, since references are checked
INSERT INTO episode (family_id, opened_on) VALUES ($1, $2)
RETURNING id;

-- name: close
-- $1 episode, $2 closed on, $3 reason.
-- sees: all, since its family was shown before it could be closed
UPDATE episode SET closed_on = $2, reason = $3, revision = revision + 1 WHERE id = $1;

-- name: row
-- What acts keep of it.  $1 episode.
-- sees: all, for the history
SELECT id, family_id, opened_on, closed_on, reason, revision FROM episode WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO episode (id, family_id, opened_on, closed_on, reason, revision)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, opened_on = excluded.opened_on, closed_on = excluded.closed_on,
       reason = excluded.reason, revision = excluded.revision;

-- name: remove
-- $1 episode.
-- sees: all, since undo puts back what was there
DELETE FROM episode WHERE id = $1;
