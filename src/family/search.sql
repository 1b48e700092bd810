-- File numbers, and the lines of the results.  Used by vst-search-store.c only.

-- name: by_number
-- The families whose file number is in a range, or that of a file merged into
-- theirs.  $1 from, $2 before, $3 at most.
-- sees: all, since the family itself is told only where it is seen
SELECT s.id FROM family AS f JOIN seen_family AS s ON s.id = coalesce (f.merged_into, f.id)
 WHERE f.file_number >= $1 AND f.file_number < $2 ORDER BY f.file_number LIMIT $3;

-- name: of_family
-- Who is or was in a family, in the order they came.  $1 family.
SELECT person_id FROM seen_membership WHERE family_id = $1 ORDER BY id;

-- name: places
-- The families of a person, for a line of the results.  $1 person.
SELECT m.family_id, m.role, m.head, m.until, f.file_number, f.state
  FROM seen_membership AS m
  JOIN seen_family AS f ON f.id = m.family_id
 WHERE m.person_id = $1
 ORDER BY m.id;

-- name: head_name
-- Under whose name a file stands.  $1 family.
SELECT p.display_name FROM seen_membership AS m
  JOIN seen_person AS p ON p.id = m.person_id
 WHERE m.family_id = $1 AND m.head = 1;
