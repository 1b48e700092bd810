-- What another hub wrote down.  Used by vst-elsewhere-store.c only.

-- name: add
-- $1 family, $2 person, $3 who agreed for her, $4 kind, $5 section, $6 day, $7 minute, $8 record.
-- sees: all, since references are checked
INSERT INTO elsewhere (family_id, person_id, given_by, kind, section, day, minute, record) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
RETURNING id;

-- name: of_family
-- In the order they were taken in.  Index elsewhere_by_family.  $1 family.
SELECT id, person_id, given_by, section, kind, record FROM seen_elsewhere WHERE family_id = $1 ORDER BY id;

-- name: visits
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'visit';

-- name: appointments
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'appointment';

-- name: chits
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'chit';

-- name: groups
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind IN ('enrolment', 'attendance');

-- name: consents
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'consent';

-- name: told
-- What was told to partners there.  Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'told';

-- name: calls
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'call';

-- name: directives
-- Index elsewhere_by_family.  $1 family.
SELECT id, NULL, day, minute, NULL FROM seen_elsewhere WHERE family_id = $1 AND kind = 'directive';

-- name: entry
-- $1 record.
SELECT e.id, NULL, e.day, e.minute, e.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, e.record, p.display_name, NULL, NULL, NULL
  FROM seen_elsewhere AS e LEFT JOIN seen_person AS p ON p.id = e.person_id
 WHERE e.id = $1;

-- name: row
-- What acts keep.  $1 record.
-- sees: all, for the history
SELECT id, family_id, person_id, given_by, kind, section, day, minute, record, revision FROM elsewhere WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO elsewhere (id, family_id, person_id, given_by, kind, section, day, minute, record, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, person_id = excluded.person_id, given_by = excluded.given_by, kind = excluded.kind,
       section = excluded.section, day = excluded.day, minute = excluded.minute, record = excluded.record,
       revision = excluded.revision;

-- name: remove
-- $1 record.
-- sees: all, since undo puts back what was there
DELETE FROM elsewhere WHERE id = $1;
