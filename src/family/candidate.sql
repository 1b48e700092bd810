-- Possible duplicates.  Used by vst-candidate-store.c only.

-- name: names
-- What somebody is compared by first.  $1 person.
SELECT display_name, given_name, family_name, born, age_years, age_as_of FROM seen_person WHERE id = $1;

-- name: contact_keys
-- The digests of a person's phones and postal codes.  $1 person.
SELECT k.kind, k.mac FROM seen_contact AS c
  JOIN seen_contact_key AS k ON k.contact_id = c.id
 WHERE c.person_id = $1 AND k.kind IN ('phone', 'postal')
UNION ALL
SELECT o.kind, o.mac FROM seen_contact AS d
  JOIN seen_open_contact_key AS o ON o.contact_id = d.id
 WHERE d.person_id = $1 AND o.kind IN ('phone', 'postal');
