-- Possible duplicates.  Used by vst-candidate-store.c only.

-- name: names
-- What somebody is compared by first.  $1 person.
SELECT display_name, given_name, family_name, born, age_years, age_as_of FROM seen_person WHERE id = $1;

-- name: contact_keys
-- The digests of a person's phones, and of their ends, and postal codes.  Asked for a
-- kind, the engine would look through everybody's of that kind.  $1 person.
SELECT k.kind, k.mac FROM seen_contact AS c
  JOIN seen_contact_key AS k ON k.contact_id = c.id
 WHERE c.person_id = $1
UNION ALL
SELECT o.kind, o.mac FROM seen_contact AS d
  JOIN seen_open_contact_key AS o ON o.contact_id = d.id
 WHERE d.person_id = $1;

-- name: bearers
-- How many have a word in their names, up to a limit.  $1 word, $2 at most.
SELECT count (*) FROM (SELECT 1 FROM seen_token WHERE token = $1 LIMIT $2);

-- name: many
-- How many people there are, up to a limit.  $1 at most.
SELECT count (*) FROM (SELECT id, anonymous FROM seen_person WHERE id > 0 AND anonymous = 0 LIMIT $1);
