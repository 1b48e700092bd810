-- What both of two files hold of one thing.  Used by vst-merge-settle.c only.

-- name: places_of_person
-- $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT id, family_id, person_id, head FROM membership WHERE person_id = $1 ORDER BY id;

-- name: places_of_family
-- $1 family.
-- sees: all, since nothing of a file may be left behind
SELECT id, family_id, person_id, head FROM membership WHERE family_id = $1 ORDER BY id;

-- name: place
-- Whether somebody has a place.  $1 family, $2 person.
-- sees: all, since nothing of a file may be left behind
SELECT count (*) FROM membership WHERE family_id = $1 AND person_id = $2 AND until IS NULL;

-- name: place_id
-- $1 family, $2 person.
-- sees: all, since nothing of a file may be left behind
SELECT max (id) FROM membership WHERE family_id = $1 AND person_id = $2 AND until IS NULL;

-- name: head
-- $1 family.
-- sees: all, since nothing of a file may be left behind
SELECT count (*) FROM membership WHERE family_id = $1 AND head = 1;

-- name: answers_of_family
-- $1 family.
-- sees: all, since nothing of a file may be left behind
SELECT id, catalogue, question, superseded_at, asked_at FROM answer WHERE family_id = $1 ORDER BY id;

-- name: answers_of_person
-- $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT id, catalogue, question, superseded_at, asked_at FROM answer WHERE person_id = $1 ORDER BY id;

-- name: answer_of_family
-- What stands of a question.  $1 family, $2 catalogue, $3 question.
-- sees: all, since nothing of a file may be left behind
SELECT id, asked_at FROM answer WHERE family_id = $1 AND catalogue = $2 AND question = $3 AND superseded_at IS NULL;

-- name: answer_of_person
-- $1 person, $2 catalogue, $3 question.
-- sees: all, since nothing of a file may be left behind
SELECT id, asked_at FROM answer WHERE person_id = $1 AND catalogue = $2 AND question = $3 AND superseded_at IS NULL;

-- name: consents_of
-- $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT id, purpose, coalesce (agency_id, 0), state IN ('declined', 'withdrawn'), coalesce (given_by, 0) FROM consent
 WHERE person_id = $1 ORDER BY id;

-- name: consent_stands
-- What was answered last.  $1 person, $2 purpose, $3 agency or 0.
-- sees: all, since nothing of a file may be left behind
SELECT id, state IN ('declined', 'withdrawn') FROM consent
 WHERE person_id = $1 AND purpose = $2 AND coalesce (agency_id, 0) = $3 AND undone = 0 ORDER BY id DESC LIMIT 1;

-- name: contacts_of
-- $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT id, rule, coalesce (review_on, ''), coalesce (via_id, 0)
  FROM contact_point WHERE person_id = $1 ORDER BY id;

-- name: contact_same
-- The same number or place.  $1 contact, $2 person.
-- sees: all, since nothing of a file may be left behind
SELECT o.id, o.rule, coalesce (o.review_on, ''), 0
  FROM contact_key AS k
  JOIN contact_key AS l ON l.kind = k.kind AND l.mac = k.mac AND l.contact_id <> k.contact_id
  JOIN contact_point AS o ON o.id = l.contact_id AND o.person_id = $2
  JOIN contact_point AS c ON c.id = k.contact_id AND c.kind = o.kind
 WHERE k.contact_id = $1 AND k.kind = 'phone'
 ORDER BY o.id;

-- name: permissions
-- What opens a file to somebody, in force or to come.  $1 family.
-- sees: all, since it closes what is open
SELECT id FROM directive WHERE family_id = $1 AND kind = 'allow' AND undone = 0 AND withdrawn_at IS NULL ORDER BY id;

-- name: is_merged
-- $1 family.
-- sees: all, since nothing of a file may be left behind
SELECT count (*) FROM family WHERE id = $1 AND merged_into IS NOT NULL;

-- name: is_merged_person
-- $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT count (*) FROM person WHERE id = $1 AND merged_into IS NOT NULL;
