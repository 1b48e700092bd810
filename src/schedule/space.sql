-- Rooms of the building.  Used by vst-space-store.c only.

-- name: all
-- In the order they came.
SELECT id, revision, name_en, name_fr, capacity, accessible, child_safe, exits, note, ended_on FROM room ORDER BY id;

-- name: add
-- $1 English name, $2 French name, $3 places, $4 accessible, $5 safe for children, $6 exits, $7 note, $8 ended on.
-- sees: all, since what refers to it is checked
INSERT INTO room (name_en, name_fr, capacity, accessible, child_safe, exits, note, ended_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING id;

-- name: update
-- $1 to $8 as add has them, $9 room, $10 revision.
UPDATE room
   SET name_en = $1, name_fr = $2, capacity = $3, accessible = $4, child_safe = $5, exits = $6, note = $7, ended_on = $8,
       revision = revision + 1
 WHERE id = $9 AND revision = $10
RETURNING id;

-- name: row
-- What acts keep of a room.  $1 room.
SELECT id, name_en, name_fr, capacity, accessible, child_safe, exits, note, ended_on, revision FROM room WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO room (id, name_en, name_fr, capacity, accessible, child_safe, exits, note, ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (id) DO UPDATE
   SET name_en = excluded.name_en, name_fr = excluded.name_fr, capacity = excluded.capacity, accessible = excluded.accessible,
       child_safe = excluded.child_safe, exits = excluded.exits, note = excluded.note, ended_on = excluded.ended_on,
       revision = excluded.revision;

-- name: remove
-- $1 room.
-- sees: all, since what refers to it is checked
DELETE FROM room WHERE id = $1;
