-- Partners' staff who signed in at the desk, and out.  Used by
-- vst-partner-store.c only.

-- name: of_day
-- In the order they came.  Index partner_day_by_day.  $1 day.
SELECT id, revision, day, agency_id, provider_id, room_id, in_at, out_at FROM partner_day WHERE day = $1 ORDER BY in_at, id;

-- name: open_of
-- Whether she is in already.  $1 day, $2 agency, $3 provider.
SELECT id FROM partner_day WHERE day = $1 AND agency_id = $2 AND provider_id = $3 AND out_at IS NULL;

-- name: add
-- $1 day, $2 agency, $3 provider, $4 room, $5 in at.
INSERT INTO partner_day (day, agency_id, provider_id, room_id, in_at) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: leave
-- $1 row, $2 revision, $3 out at.
UPDATE partner_day SET out_at = $3, revision = revision + 1 WHERE id = $1 AND revision = $2 AND out_at IS NULL
RETURNING agency_id;

-- name: row
-- What acts keep of a row.  $1 row.
SELECT id, day, agency_id, provider_id, room_id, in_at, out_at, revision FROM partner_day WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO partner_day (id, day, agency_id, provider_id, room_id, in_at, out_at, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET day = excluded.day, agency_id = excluded.agency_id, provider_id = excluded.provider_id, room_id = excluded.room_id,
       in_at = excluded.in_at, out_at = excluded.out_at, revision = excluded.revision;

-- name: remove
-- $1 row.
DELETE FROM partner_day WHERE id = $1;
