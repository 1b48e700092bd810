-- Days on which a presence is otherwise.  Used by
-- vst-presence-change-store.c only.

-- name: between
-- On days between two.  Index presence_exception_by_day.  $1 the first day, $2 the last.
SELECT id, presence_id, day, kind, from_minute, to_minute, room_id, note FROM presence_exception
 WHERE day BETWEEN $1 AND $2
 ORDER BY id;

-- name: ids
-- $1 presence.
SELECT id FROM presence_exception WHERE presence_id = $1 ORDER BY id;

-- name: find
-- $1 presence, $2 day.
SELECT id, kind FROM presence_exception WHERE presence_id = $1 AND day = $2;

-- name: add
-- $1 presence, $2 day, $3 kind, $4 from, $5 to, $6 room, $7 note.
INSERT INTO presence_exception (presence_id, day, kind, from_minute, to_minute, room_id, note)
VALUES ($1, $2, $3, $4, $5, $6, $7)
RETURNING id;

-- name: update
-- $1 to $7 as add has them, $8 exception.
UPDATE presence_exception
   SET kind = $3, from_minute = $4, to_minute = $5, room_id = $6, note = $7, revision = revision + 1
 WHERE id = $8 AND presence_id = $1 AND day = $2
RETURNING id;

-- name: row
-- What acts keep of an exception.  $1 exception.
SELECT id, presence_id, day, kind, from_minute, to_minute, room_id, note, revision FROM presence_exception WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO presence_exception (id, presence_id, day, kind, from_minute, to_minute, room_id, note, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (id) DO UPDATE
   SET presence_id = excluded.presence_id, day = excluded.day, kind = excluded.kind, from_minute = excluded.from_minute,
       to_minute = excluded.to_minute, room_id = excluded.room_id, note = excluded.note, revision = excluded.revision;

-- name: remove
-- $1 exception.
DELETE FROM presence_exception WHERE id = $1;
