-- Families.  Used by vst-family-store.c only.

-- name: get
-- One family.  $1 family.
SELECT id, revision, file_number, opened_on, state, note FROM seen_family WHERE id = $1;

-- name: by_number
-- The number of a file that was merged finds the one that holds it now.  $1 file
-- number.
-- sees: all, since the family itself is told only where it is seen
SELECT s.id FROM family AS f JOIN seen_family AS s ON s.id = coalesce (f.merged_into, f.id) WHERE f.file_number = $1;

-- name: ids_active
-- The active families by name.  Index family_by_state.
SELECT id FROM seen_family WHERE state = 'active' ORDER BY sort_key, id;

-- name: ids_latest
-- The active families, the latest first.  Index family_by_state.
SELECT id FROM seen_family WHERE state = 'active' ORDER BY opened_on DESC, id DESC;

-- name: ids_all
-- All of them by name.  Index family_by_name.
SELECT id FROM seen_family ORDER BY sort_key, id;

-- name: sealed_keys
-- Where those stand whose place the index doesn't tell.
SELECT id, name_key FROM seen_sealed_family ORDER BY name_key, id;

-- name: key_of
-- $1 family.
SELECT name_key FROM seen_family WHERE id = $1;

-- name: add
-- $1 file number, $2 opened on, $3 note.
-- sees: all, since references are checked
INSERT INTO family (file_number, opened_on, note) VALUES ($1, $2, $3)
RETURNING id;

-- name: set_note
-- $1 note, $2 family, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE family SET note = $1, revision = revision + 1 WHERE id = $2 AND revision = $3
RETURNING id;

-- name: set_state
-- $1 state, $2 family, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE family SET state = $1, revision = revision + 1 WHERE id = $2 AND revision = $3
RETURNING id;

-- name: row
-- What acts keep of a family.  $1 family.
-- sees: all, for the history
SELECT id, file_number, opened_on, state, note, merged_into, block_reply, block_replied_on, phone_reply, phone_replied_on, revision
  FROM family WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO family (id, file_number, opened_on, state, note, merged_into, block_reply, block_replied_on, phone_reply, phone_replied_on,
                    revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (id) DO UPDATE
   SET file_number = excluded.file_number, opened_on = excluded.opened_on, state = excluded.state, note = excluded.note,
       merged_into = excluded.merged_into, block_reply = excluded.block_reply, block_replied_on = excluded.block_replied_on,
       phone_reply = excluded.phone_reply, phone_replied_on = excluded.phone_replied_on,
       revision = excluded.revision;

-- name: remove
-- $1 family.
-- sees: all, since undo puts back what was there
DELETE FROM family WHERE id = $1;

-- name: history
-- What was done to a family and its people, the latest first; the last column counts
-- what it undoes, what that undid, and so on: an even number does again.  Index
-- act_by_subject.  $1 family, $2 at most.
SELECT act.id, act.at, staff.name, act.deed, coalesce (act.undoes, 0),
       EXISTS (SELECT 1 FROM act AS later WHERE later.undoes = act.id), act.reason,
       (SELECT r.before FROM act_row AS r WHERE r.act_id = act.id ORDER BY r.id LIMIT 1),
       (SELECT r.after FROM act_row AS r WHERE r.act_id = act.id ORDER BY r.id LIMIT 1),
       (SELECT r.id FROM act_row AS r WHERE r.act_id = act.id ORDER BY r.id LIMIT 1),
       (SELECT coalesce (r.key_id, 0) FROM act_row AS r WHERE r.act_id = act.id ORDER BY r.id LIMIT 1),
       (WITH RECURSIVE chain (id) AS (SELECT act.undoes WHERE act.undoes IS NOT NULL
                                UNION ALL
                                SELECT before.undoes FROM chain JOIN act AS before ON before.id = chain.id WHERE before.undoes IS NOT NULL)
        SELECT count (*) FROM chain)
  FROM seen_act AS act JOIN staff ON staff.id = act.staff_id
 WHERE act.subject = 'family'
   AND (act.subject_id = $1 OR act.subject_id IN (SELECT f.family_id FROM seen_merged AS f WHERE f.into_id = $1))
 ORDER BY act.id DESC LIMIT $2;
