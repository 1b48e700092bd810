-- Calls and message slips.  Used by vst-message-store.c only.

-- name: add
-- $1 at, $2 channel, $3 direction, $4 about, $5 family, $6 person, $7 contact, $8 the one it follows up, $9 caller,
-- $10 call back, $11 for whom, $12 text, $13 reason, $14 for which staff, $15 follow up on, $16 outcome, $17 done at,
-- $18 staff, $19 letter.
-- sees: all, since references are checked
INSERT INTO message (at, channel, direction, about, family_id, person_id, contact_id, answers_id, caller, call_back, for_whom,
                     text, reason, for_staff_id, follow_up_on, outcome, done_at, staff_id, letter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
RETURNING id;

-- name: contact_of_family
-- Whose contact it is, of those who are in a family now.  $1 contact, $2 family.
SELECT c.person_id
  FROM seen_contact AS c
  JOIN seen_membership AS m ON m.person_id = c.person_id
 WHERE c.id = $1 AND m.family_id = $2 AND m.until IS NULL;

-- name: answered
-- Of which family the one is that is followed up, or 0.  $1 message.
SELECT coalesce (family_id, 0) FROM seen_message WHERE id = $1;

-- name: of_contact
-- Index message_by_contact.  $1 contact.
-- sees: all, since none may point to a contact that isn't there
SELECT id FROM message WHERE contact_id = $1;

-- name: leave_contact
-- $1 message.
-- sees: all, since none may point to a contact that isn't there
UPDATE message SET contact_id = NULL WHERE id = $1;

-- name: workers
-- Who may follow something up: who works here, and the bits of her roles.
SELECT id, name, roles FROM staff WHERE revoked_at IS NULL ORDER BY name_key, id;

-- name: call_back
-- $1 message.
SELECT call_back FROM seen_message WHERE id = $1 AND call_back IS NOT NULL;

-- name: has_letter
-- Whether a letter has been taken in.  Index of its UNIQUE.  $1 letter.
SELECT count (*) FROM seen_message WHERE letter = $1;

-- name: finish
-- $1 when it was done, or NULL to open it again, $2 message, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE message SET done_at = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3
RETURNING family_id;

-- name: open
-- What is to be passed on, the oldest first, and what whoever looks has to follow up;
-- then what others have to.  Index message_open.  $1 at most, $2 staff.
SELECT m.id, m.revision, m.at, m.channel, m.direction, m.about, m.family_id, m.caller,
       CASE WHEN m.call_back IS NULL THEN 0 ELSE 1 END, m.for_whom, m.text, m.done_at, m.outcome, s.name,
       m.letter IS NOT NULL, f.file_number, m.reason, m.follow_up_on, m.for_staff_id, w.name, p.display_name, a.at,
       CASE WHEN m.answers_id IS NOT NULL OR (m.family_id IS NOT NULL AND m.linked_by IS NULL) THEN 1 ELSE 0 END
  FROM seen_message AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN staff AS w ON w.id = m.for_staff_id
  LEFT JOIN seen_family AS f ON f.id = m.family_id
  LEFT JOIN seen_person AS p ON p.id = m.person_id
  LEFT JOIN seen_message AS a ON a.id = m.answers_id
 WHERE m.done_at IS NULL
 ORDER BY CASE WHEN coalesce (m.for_staff_id, $2) = $2 THEN 0 ELSE 1 END, coalesce (m.follow_up_on, ''), m.at, m.id LIMIT $1;

-- name: done
-- What was passed on or noted, the latest first.  Index message_by_time.  $1 at most.
SELECT m.id, m.revision, m.at, m.channel, m.direction, m.about, m.family_id, m.caller,
       CASE WHEN m.call_back IS NULL THEN 0 ELSE 1 END, m.for_whom, m.text, m.done_at, m.outcome, s.name,
       m.letter IS NOT NULL, f.file_number, m.reason, m.follow_up_on, m.for_staff_id, w.name, p.display_name, a.at,
       CASE WHEN m.answers_id IS NOT NULL OR (m.family_id IS NOT NULL AND m.linked_by IS NULL) THEN 1 ELSE 0 END
  FROM seen_message AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN staff AS w ON w.id = m.for_staff_id
  LEFT JOIN seen_family AS f ON f.id = m.family_id
  LEFT JOIN seen_person AS p ON p.id = m.person_id
  LEFT JOIN seen_message AS a ON a.id = m.answers_id
 WHERE m.done_at IS NOT NULL
 ORDER BY m.at DESC, m.id DESC LIMIT $1;

-- name: count_open
-- What is to be passed on, and what she has to follow up by today.  Index message_open.
-- $1 staff, $2 today.
SELECT coalesce (sum (CASE WHEN for_staff_id IS NULL THEN 1 ELSE 0 END), 0),
       coalesce (sum (CASE WHEN for_staff_id = $1 AND follow_up_on <= $2 THEN 1 ELSE 0 END), 0)
  FROM seen_message WHERE done_at IS NULL;

-- name: row
-- What acts keep of a message.  $1 message.
-- sees: all, for the history
SELECT id, at, channel, direction, about, family_id, person_id, contact_id, answers_id, caller, call_back, for_whom, text,
       reason, for_staff_id, follow_up_on, outcome, done_at, staff_id, linked_by, linked_at, letter, revision
  FROM message WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO message (id, at, channel, direction, about, family_id, person_id, contact_id, answers_id, caller, call_back,
                     for_whom, text, reason, for_staff_id, follow_up_on, outcome, done_at, staff_id, linked_by, linked_at,
                     letter, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
ON CONFLICT (id) DO UPDATE
   SET at = excluded.at, channel = excluded.channel, direction = excluded.direction, about = excluded.about,
       family_id = excluded.family_id, person_id = excluded.person_id, contact_id = excluded.contact_id,
       answers_id = excluded.answers_id, caller = excluded.caller, call_back = excluded.call_back,
       for_whom = excluded.for_whom, text = excluded.text, reason = excluded.reason,
       for_staff_id = excluded.for_staff_id, follow_up_on = excluded.follow_up_on, outcome = excluded.outcome,
       done_at = excluded.done_at, staff_id = excluded.staff_id, linked_by = excluded.linked_by,
       linked_at = excluded.linked_at, letter = excluded.letter, revision = excluded.revision;

-- name: remove
-- $1 message.
-- sees: all, since undo puts back what was there
DELETE FROM message WHERE id = $1;
