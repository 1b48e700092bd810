-- To which family a message belongs, and what was noted to it.  Used by
-- vst-message-link.c only.

-- name: answers
-- What follows a message up and goes where it goes: of nobody, or of the family it
-- is of itself.  What went by one of her contacts stays hers.  Index
-- message_by_answered.  $1 message.
-- sees: all, since none may be left behind
SELECT n.id
  FROM message AS m JOIN message AS n ON n.answers_id = m.id
 WHERE m.id = $1 AND coalesce (n.family_id, 0) = coalesce (m.family_id, 0) AND n.contact_id IS NULL
 ORDER BY n.id;

-- name: link
-- $1 family, or NULL to take it off again, $2 staff, $3 at, $4 message, $5 revision,
-- or NULL for one that goes along.
-- sees: all, since it was shown before it could be changed
UPDATE message
   SET family_id = $1, about = CASE WHEN $1 IS NULL THEN 'unconfirmed' ELSE 'client' END,
       linked_by = CASE WHEN $1 IS NULL THEN NULL ELSE $2 END,
       linked_at = CASE WHEN $1 IS NULL THEN NULL ELSE $3 END,
       person_id = NULL, contact_id = NULL,
       revision = revision + 1
 WHERE id = $4 AND revision = coalesce ($5, revision)
RETURNING id;
