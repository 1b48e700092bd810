-- Places of people in families.  Used by vst-member-store.c only.

-- name: add
-- A place in a family.  $1 family, $2 person, $3 role, $4 head, $5 since.
-- sees: all, since references are checked
INSERT INTO membership (family_id, person_id, role, head, since)
VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: get
-- $1 membership.
SELECT family_id, person_id, role, head, since, until, revision FROM seen_membership WHERE id = $1;

-- name: update
-- $1 role, $2 head, $3 since, $4 until, $5 membership, $6 revision.
-- sees: all, since it was shown before it could be changed
UPDATE membership
   SET role = $1, head = $2, since = $3, until = $4, revision = revision + 1
 WHERE id = $5 AND revision = $6
RETURNING id;

-- name: head
-- The place of the one the file stands under.  $1 family.
SELECT id, revision FROM seen_membership WHERE family_id = $1 AND head = 1;

-- name: next
-- Who is there to take her place.  $1 family, $2 whose place it was.
SELECT id, revision FROM seen_membership
 WHERE family_id = $1 AND until IS NULL AND id <> $2
 ORDER BY id LIMIT 1;

-- name: is_there
-- Whether a person is in a family now.  $1 family, $2 person.
SELECT count (*) FROM seen_membership WHERE family_id = $1 AND person_id = $2 AND until IS NULL;

-- name: row
-- What acts keep of a place.  $1 membership.
-- sees: all, for the history
SELECT id, family_id, person_id, role, head, since, until, revision FROM membership WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO membership (id, family_id, person_id, role, head, since, until, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, person_id = excluded.person_id, role = excluded.role, head = excluded.head,
       since = excluded.since, until = excluded.until, revision = excluded.revision;

-- name: remove
-- $1 membership.
-- sees: all, since undo puts back what was there
DELETE FROM membership WHERE id = $1;

-- name: all
-- Everybody who is or was in a family, in the order they came.  Index
-- membership_by_family.  $1 family.
SELECT m.id, m.revision, m.role, m.head, m.since, m.until,
       p.id, p.revision, p.display_name, p.given_name, p.family_name, p.pronouns, p.born, p.age_years, p.age_as_of, p.language,
       p.interpreter, p.anonymous, p.due_on, p.gestation_weeks
  FROM seen_membership AS m
  JOIN seen_person AS p ON p.id = m.person_id
 WHERE m.family_id = $1
 ORDER BY m.id;

-- name: places
-- Every place of a person.  Index membership_by_person.  $1 person.
SELECT id, family_id, role, head, since, until, revision FROM seen_membership WHERE person_id = $1 ORDER BY id;

-- name: family_key
-- The key a family is sorted by.  $1 family, $2 key.
-- sees: all, since it is derived from what is there
UPDATE family SET name_key = $2 WHERE id = $1;
