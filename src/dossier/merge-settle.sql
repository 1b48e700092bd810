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
-- The same number or place.  What is sealed has its digests beside the connection.
-- Index contact_by_person.  $1 contact, $2 person.
-- sees: all, since nothing of a file may be left behind
SELECT o.id, o.rule, coalesce (o.review_on, ''), 0
  FROM contact_point AS c JOIN contact_point AS o ON o.person_id = $2 AND o.kind = c.kind AND o.id <> c.id
 WHERE c.id = $1
   AND EXISTS (SELECT 1
                 FROM (SELECT mac FROM contact_key WHERE contact_id = $1 AND kind = 'phone'
                       UNION ALL
                       SELECT mac FROM seen_open_contact_key WHERE contact_id = $1 AND kind = 'phone') AS k
                WHERE k.mac IN (SELECT mac FROM contact_key WHERE contact_id = o.id AND kind = 'phone')
                   OR k.mac IN (SELECT mac FROM seen_open_contact_key WHERE contact_id = o.id AND kind = 'phone'))
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
