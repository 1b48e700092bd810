-- When agencies are in the building.  Used by vst-presence-store.c only.

-- name: all
-- Of one agency, or of all, that may be on some day between two, in the order
-- of the day.  $1 agency, or 0, $2 the first day, $3 the last.
SELECT id, revision, agency_id, provider_id, room_id, first_day, last_day, rule, from_minute, to_minute, zone
  FROM presence
 WHERE $1 IN (0, agency_id) AND first_day <= $3 AND (last_day IS NULL OR last_day >= $2)
 ORDER BY from_minute, id;

-- name: get
-- $1 presence.
SELECT id, revision, agency_id, provider_id, room_id, first_day, last_day, rule, from_minute, to_minute, zone
  FROM presence WHERE id = $1;

-- name: add
-- $1 agency, $2 provider, $3 room, $4 first day, $5 last day, $6 rule, $7 from, $8 to, $9 zone.
INSERT INTO presence (agency_id, provider_id, room_id, first_day, last_day, rule, from_minute, to_minute, zone)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING id;

-- name: update
-- $1 to $9 as add has them, $10 presence, $11 revision; it stays with its agency.
UPDATE presence
   SET provider_id = $2, room_id = $3, first_day = $4, last_day = $5, rule = $6, from_minute = $7, to_minute = $8, zone = $9,
       revision = revision + 1
 WHERE id = $10 AND revision = $11 AND agency_id = $1
RETURNING id;

-- name: drop
-- $1 presence, $2 revision.
DELETE FROM presence WHERE id = $1 AND revision = $2
RETURNING agency_id;

-- name: row
-- What acts keep of a presence.  $1 presence.
SELECT id, agency_id, provider_id, room_id, first_day, last_day, rule, from_minute, to_minute, zone, override, revision
  FROM presence WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO presence (id, agency_id, provider_id, room_id, first_day, last_day, rule, from_minute, to_minute, zone, override, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (id) DO UPDATE
   SET agency_id = excluded.agency_id, provider_id = excluded.provider_id, room_id = excluded.room_id,
       first_day = excluded.first_day, last_day = excluded.last_day, rule = excluded.rule, from_minute = excluded.from_minute,
       to_minute = excluded.to_minute, zone = excluded.zone, override = excluded.override, revision = excluded.revision;

-- name: remove
-- $1 presence.
DELETE FROM presence WHERE id = $1;
