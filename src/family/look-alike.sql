-- Files that may be of one family.  Used by vst-look-alike-store.c only.

-- name: people
-- Everybody who is in a family, family by family.  Index membership_by_family.
SELECT m.family_id, m.person_id, m.role, p.display_name, p.given_name, p.family_name, p.born, p.age_years, p.age_as_of
  FROM seen_membership AS m
  JOIN seen_person AS p ON p.id = m.person_id
 WHERE m.until IS NULL AND p.anonymous = 0
 ORDER BY m.family_id, m.id;

-- name: keys
-- The digests of everybody's phones and postal codes.
SELECT c.person_id, k.kind, k.mac
  FROM seen_contact AS c
  JOIN seen_contact_key AS k ON k.contact_id = c.id
 WHERE k.kind IN ('phone', 'postal')
UNION ALL
SELECT d.person_id, o.kind, o.mac
  FROM seen_contact AS d
  JOIN seen_open_contact_key AS o ON o.contact_id = d.id
 WHERE o.kind IN ('phone', 'postal');

-- name: answers
-- What was said of pairs, the latest first.
SELECT a.id, a.a_person_id, a.b_person_id, a.at, a.why, s.name
  FROM seen_look_alike AS a JOIN staff AS s ON s.id = a.staff_id
 ORDER BY a.id DESC;

-- name: answer
-- Whether a pair was answered.  $1 person, $2 person.
SELECT id, staff_id FROM seen_look_alike WHERE (a_person_id = $1 AND b_person_id = $2) OR (a_person_id = $2 AND b_person_id = $1);

-- name: add
-- $1 and $2 people, $3 at, $4 staff, $5 why.
-- sees: all, since references are checked
INSERT INTO look_alike (a_person_id, b_person_id, at, staff_id, why) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: row
-- What acts keep of an answer.  $1 answer.
-- sees: all, for the history
SELECT id, a_person_id, b_person_id, at, staff_id, why FROM look_alike WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO look_alike (id, a_person_id, b_person_id, at, staff_id, why)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE
   SET a_person_id = excluded.a_person_id, b_person_id = excluded.b_person_id, at = excluded.at, staff_id = excluded.staff_id,
       why = excluded.why;

-- name: remove
-- $1 answer.
-- sees: all, since undo puts back what was there
DELETE FROM look_alike WHERE id = $1;
