-- What may be told to partners, and what was.  Used by vst-release-store.c only.

-- name: of_family
-- Those of everybody who is in a family.  Indexes membership_by_family,
-- release_by_person.  $1 family.
SELECT r.id, r.revision, r.person_id, r.agency_id, r.items, r.purpose, r.since, r.until, r.how, r.language, r.given_by,
       p.display_name, s.name, r.withdrawn_at, c.purpose, c.state, c.since, c.until, c.withdrawn_at,
       c.person_id, c.agency_id, NOT EXISTS (SELECT 1 FROM seen_consent AS s WHERE s.id = c.id), c.id
  FROM seen_membership AS m
  JOIN seen_release AS r ON r.person_id = m.person_id
  JOIN seen_person AS p ON p.id = r.person_id
  JOIN staff AS s ON s.id = r.taken_by
  LEFT JOIN seen_cover AS c ON c.person_id = r.person_id AND c.agency_id = r.agency_id
 WHERE m.family_id = $1 AND m.until IS NULL
 ORDER BY r.id DESC;

-- name: covers
-- What they stand or fall with, also where there is none yet.  $1 family.
SELECT c.purpose, c.state, c.since, c.until, c.withdrawn_at, c.person_id, c.agency_id,
       NOT EXISTS (SELECT 1 FROM seen_consent AS s WHERE s.id = c.id), c.id
  FROM seen_membership AS m
  JOIN seen_cover AS c ON c.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL;

-- name: get
-- $1 release.
SELECT r.id, r.revision, r.person_id, r.agency_id, r.items, r.purpose, r.since, r.until, r.how, r.language, r.given_by,
       p.display_name, s.name, r.withdrawn_at, c.purpose, c.state, c.since, c.until, c.withdrawn_at,
       c.person_id, c.agency_id, NOT EXISTS (SELECT 1 FROM seen_consent AS s WHERE s.id = c.id), c.id
  FROM seen_release AS r
  JOIN seen_person AS p ON p.id = r.person_id
  JOIN staff AS s ON s.id = r.taken_by
  LEFT JOIN seen_cover AS c ON c.person_id = r.person_id AND c.agency_id = r.agency_id
 WHERE r.id = $1;

-- name: cover
-- What a release would stand or fall with.  $1 person, $2 agency.
SELECT purpose, state, since, until, withdrawn_at, person_id, agency_id, 0, id FROM seen_cover
 WHERE person_id = $1 AND agency_id = $2;

-- name: add
-- $1 person, $2 agency, $3 items, $4 purpose, $5 since, $6 until, $7 how, $8 language, $9 given by, $10 staff, $11 at.
-- sees: all, since references are checked
INSERT INTO release (person_id, agency_id, items, purpose, since, until, how, language, given_by, taken_by, taken_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
RETURNING id;

-- name: withdraw
-- $1 at, $2 staff, $3 release, $4 revision.
-- sees: all, since it was shown before it could be changed
UPDATE release SET withdrawn_at = $1, withdrawn_by = $2, revision = revision + 1
 WHERE id = $3 AND revision = $4 AND undone = 0 AND withdrawn_at IS NULL
RETURNING person_id;

-- name: disclose
-- $1 at, $2 person, $3 agency, $4 release, $5 items, $6 recipient, $7 how, $8 reason, $9 staff, $10 basis.
-- sees: all, since references are checked
INSERT INTO disclosure (at, person_id, agency_id, release_id, items, recipient, how, reason, staff_id, basis)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
RETURNING id;

-- name: told_of_family
-- What was told of a family, the latest first.  Indexes membership_by_family,
-- disclosure_by_person.  $1 family.
SELECT d.id, d.at, d.person_id, d.agency_id, d.release_id, d.items, d.recipient, d.how, d.reason, s.name, NULL, d.basis
  FROM seen_membership AS m
  JOIN seen_disclosure AS d ON d.person_id = m.person_id
  JOIN staff AS s ON s.id = d.staff_id
 WHERE m.family_id = $1
 ORDER BY d.at DESC, d.id DESC;

-- name: register
-- What was told, the latest first.  Index disclosure_by_time.  $1 at most.
SELECT d.id, d.at, d.person_id, d.agency_id, d.release_id, d.items, d.recipient, d.how, d.reason, s.name,
       (SELECT f.file_number FROM seen_membership AS m JOIN seen_family AS f ON f.id = m.family_id
         WHERE m.person_id = d.person_id ORDER BY m.until IS NOT NULL, m.id LIMIT 1), d.basis
  FROM seen_disclosure AS d
  JOIN staff AS s ON s.id = d.staff_id
 ORDER BY d.at DESC, d.id DESC LIMIT $1;

-- name: row
-- What acts keep of a release.  $1 release.
-- sees: all, for the history
SELECT id, person_id, agency_id, purpose, items, since, until, how, language, given_by, taken_by, taken_at, withdrawn_at,
       withdrawn_by, revision
  FROM release WHERE id = $1 AND undone = 0;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO release (id, person_id, agency_id, purpose, items, since, until, how, language, given_by, taken_by, taken_at,
                     withdrawn_at, withdrawn_by, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (id) DO UPDATE
   SET person_id = excluded.person_id, given_by = excluded.given_by, withdrawn_at = excluded.withdrawn_at,
       withdrawn_by = excluded.withdrawn_by, revision = excluded.revision, undone = 0;

-- name: remove
-- It stays, as undone.  $1 release.
-- sees: all, since undo takes back what it had put
UPDATE release SET undone = 1 WHERE id = $1;
