-- What is sealed of contacts.  Used by vst-contact-seal.c only.

-- name: whole
-- One of whoever it is, to be sealed anew under another key.  $1 contact.
-- sees: all, since a key is changed for everybody
SELECT c.id, c.revision, c.person_id, c.kind, c.hint, c.rule, c.review_on, c.plan, v.id, v.display_name, c.value, c.code_word
  FROM contact_point AS c
  LEFT JOIN person AS v ON v.id = c.via_id
 WHERE c.id = $1;

-- name: set
-- $1 contact, $2 sealed value, $3 sealed plan, $4 sealed code word, $5 1 to leave that as it is.
-- sees: all, since it was shown before it could be changed
UPDATE contact_point
   SET value = $2, plan = $3, code_word = CASE WHEN $5 = 1 THEN code_word ELSE $4 END,
       locked = (SELECT renewed FROM contact_lock WHERE contact_id = $1)
 WHERE id = $1;

-- name: ids
-- All of them, to be sealed anew under another key; but not what is under a key of
-- its own that can't be opened here: the older key still opens it; nor what is lost.
-- sees: all, since a key is changed for everybody
SELECT id FROM contact_point WHERE sealed IS NULL AND length (value) > 0 ORDER BY id;
