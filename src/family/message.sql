-- Calls and message slips.  Used by vst-message-store.c only.

-- name: add
-- $1 at, $2 channel, $3 direction, $4 about, $5 caller, $6 call back, $7 for whom, $8 text, $9 staff, $10 letter.
-- sees: all, since references are checked
INSERT INTO message (at, channel, direction, about, caller, call_back, for_whom, text, staff_id, letter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
RETURNING id;

-- name: has_letter
-- Whether a letter has been taken in.  Index of its UNIQUE.  $1 letter.
SELECT count (*) FROM seen_message WHERE letter = $1;

-- name: link
-- $1 family, or NULL to take it off again, $2 staff, $3 at, $4 message, $5 revision.
-- sees: all, since it was shown before it could be changed
UPDATE message
   SET family_id = $1, about = CASE WHEN $1 IS NULL THEN 'unconfirmed' ELSE 'client' END,
       linked_by = CASE WHEN $1 IS NULL THEN NULL ELSE $2 END,
       linked_at = CASE WHEN $1 IS NULL THEN NULL ELSE $3 END,
       revision = revision + 1
 WHERE id = $4 AND revision = $5
RETURNING id;

-- name: finish
-- $1 when it was done, or NULL to open it again, $2 what came of it, $3 message, $4 revision.
-- sees: all, since it was shown before it could be changed
UPDATE message SET done_at = $1, outcome = $2, revision = revision + 1
 WHERE id = $3 AND revision = $4
RETURNING family_id;

-- name: open
-- What is to be passed on, the oldest first.  Index message_open.  $1 at most.
SELECT m.id, m.revision, m.at, m.channel, m.direction, m.about, m.family_id, m.caller, m.call_back, m.for_whom, m.text,
       m.done_at, m.outcome, s.name, m.letter IS NOT NULL, f.file_number
  FROM seen_message AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN seen_family AS f ON f.id = m.family_id
 WHERE m.done_at IS NULL
 ORDER BY m.at, m.id LIMIT $1;

-- name: done
-- What was passed on, the latest first.  Index message_by_time.  $1 at most.
SELECT m.id, m.revision, m.at, m.channel, m.direction, m.about, m.family_id, m.caller, m.call_back, m.for_whom, m.text,
       m.done_at, m.outcome, s.name, m.letter IS NOT NULL, f.file_number
  FROM seen_message AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN seen_family AS f ON f.id = m.family_id
 WHERE m.done_at IS NOT NULL
 ORDER BY m.at DESC, m.id DESC LIMIT $1;

-- name: count_open
-- Index message_open.
SELECT count (*) FROM seen_message WHERE done_at IS NULL;

-- name: row
-- What acts keep of a message.  $1 message.
-- sees: all, for the history
SELECT id, at, channel, direction, about, family_id, person_id, caller, call_back, for_whom, text, for_staff_id,
       follow_up_on, outcome, done_at, staff_id, linked_by, linked_at, letter, revision
  FROM message WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO message (id, at, channel, direction, about, family_id, person_id, caller, call_back, for_whom, text, for_staff_id,
                     follow_up_on, outcome, done_at, staff_id, linked_by, linked_at, letter, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
ON CONFLICT (id) DO UPDATE
   SET at = excluded.at, channel = excluded.channel, direction = excluded.direction, about = excluded.about,
       family_id = excluded.family_id, person_id = excluded.person_id, caller = excluded.caller,
       call_back = excluded.call_back, for_whom = excluded.for_whom, text = excluded.text,
       for_staff_id = excluded.for_staff_id, follow_up_on = excluded.follow_up_on, outcome = excluded.outcome,
       done_at = excluded.done_at, staff_id = excluded.staff_id, linked_by = excluded.linked_by,
       linked_at = excluded.linked_at, letter = excluded.letter, revision = excluded.revision;

-- name: remove
-- $1 message.
-- sees: all, since undo puts back what was there
DELETE FROM message WHERE id = $1;
