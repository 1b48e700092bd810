-- What a family chose to have told once.  Used by vst-story-store.c only.

-- name: of_family
-- $1 family.
SELECT o.id, o.lines, o.language, o.chosen_at, s.name
  FROM seen_story AS o
  JOIN staff AS s ON s.id = o.chosen_by
 WHERE o.family_id = $1;

-- name: add
-- $1 family, $2 lines, $3 language, $4 staff, $5 at.
-- sees: all, since references are checked
INSERT INTO story (family_id, lines, language, chosen_by, chosen_at) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: change
-- $1 choice, $2 lines, $3 language, $4 staff, $5 at.
-- sees: all, since it was shown before it could be changed
UPDATE story SET lines = $2, language = $3, chosen_by = $4, chosen_at = $5, revision = revision + 1 WHERE id = $1;

-- name: row
-- What acts keep of it.  $1 choice.
-- sees: all, for the history
SELECT id, family_id, lines, language, chosen_by, chosen_at, revision FROM story WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO story (id, family_id, lines, language, chosen_by, chosen_at, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, lines = excluded.lines, language = excluded.language, chosen_by = excluded.chosen_by,
       chosen_at = excluded.chosen_at, revision = excluded.revision;

-- name: remove
-- $1 choice.
-- sees: all, since undo puts back what was there
DELETE FROM story WHERE id = $1;
