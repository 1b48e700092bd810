-- What is withheld from whom.  Used by vst-directive-store.c only.

-- name: of_family
-- In the order they were recorded.  Index directive_by_family.  $1 family.
SELECT id, revision, family_id, kind, section, record_id, against, against_id, shown, purpose, since, until, given_by, how,
       supersedes, withdrawn_at
  FROM seen_directive WHERE family_id = $1 ORDER BY id;

-- name: get
-- $1 directive.
SELECT family_id, kind FROM seen_directive WHERE id = $1;

-- name: in_force
-- Those that count on a day.  Index directive_by_family.  $1 family, $2 day.
-- sees: all, since it decides what is seen
SELECT id, revision, family_id, kind, section, record_id, against, against_id, shown, purpose, since, until, given_by, how,
       supersedes, withdrawn_at
  FROM directive
 WHERE family_id = $1 AND undone = 0 AND withdrawn_at IS NULL AND since <= $2 AND coalesce (until, '~') >= $2;

-- name: agencies_of
-- Those somebody comes with.  Index provider_by_staff.  $1 staff.
SELECT DISTINCT agency_id FROM provider WHERE staff_id = $1;

-- name: hidden
-- The families whose whole file is withheld from somebody: of the directives
-- about the file itself, the most specific decides, then one that withholds, then
-- the newest.  Index directive_whole.  $1 staff, $2 day,
-- $3 bits of her roles.
-- sees: all, since it decides what is seen
SELECT family_id, NULL
  FROM (SELECT d.family_id, d.kind,
               row_number () OVER (PARTITION BY d.family_id
                                   ORDER BY CASE d.against WHEN 'person' THEN 3 WHEN 'agency' THEN 2 WHEN 'role' THEN 1 ELSE 0 END
                                            DESC,
                                            CASE d.kind WHEN 'withhold' THEN 0 ELSE 1 END, d.id DESC) AS place
          FROM directive AS d
         WHERE d.scope = 'whole' AND d.undone = 0 AND d.withdrawn_at IS NULL
           AND d.since <= $2 AND coalesce (d.until, '~') >= $2
           AND CASE d.against
                 WHEN 'person' THEN d.against_id = $1
                 WHEN 'role' THEN (d.against_id & $3) <> 0
                 WHEN 'agency' THEN EXISTS (SELECT 1 FROM provider AS p WHERE p.staff_id = $1 AND p.agency_id = d.against_id)
                 ELSE d.against_id <> $1
               END) AS decided
 WHERE place = 1 AND kind = 'withhold'
 ORDER BY family_id;

-- name: parts
-- What of which family's file is withheld from somebody, or open to her all the
-- same: of the directives about one part, or one record, the same one decides.
-- Index directive_part.  $1 staff, $2 day, $3 bits of her roles.
-- sees: all, since it decides what is seen
SELECT family_id, section, coalesce (record_id, 0), CASE kind WHEN 'withhold' THEN 1 ELSE 0 END
  FROM (SELECT d.family_id, d.section, d.record_id, d.kind,
               row_number () OVER (PARTITION BY d.family_id, d.section, d.record_id
                                   ORDER BY CASE d.against WHEN 'person' THEN 3 WHEN 'agency' THEN 2 WHEN 'role' THEN 1 ELSE 0 END
                                            DESC,
                                            CASE d.kind WHEN 'withhold' THEN 0 ELSE 1 END, d.id DESC) AS place
          FROM directive AS d
         WHERE d.scope <> 'whole' AND d.undone = 0 AND d.withdrawn_at IS NULL
           AND d.since <= $2 AND coalesce (d.until, '~') >= $2
           AND CASE d.against
                 WHEN 'person' THEN d.against_id = $1
                 WHEN 'role' THEN (d.against_id & $3) <> 0
                 WHEN 'agency' THEN EXISTS (SELECT 1 FROM provider AS p WHERE p.staff_id = $1 AND p.agency_id = d.against_id)
                 ELSE d.against_id <> $1
               END) AS decided
 WHERE place = 1
 ORDER BY family_id, section, coalesce (record_id, 0);

-- name: add
-- $1 family, $2 kind, $3 scope, $4 section, $5 record, $6 against, $7 against whom, $8 shown, $9 purpose, $10 since,
-- $11 until, $12 given by, $13 how, $14 staff, $15 at, $16 supersedes.
-- sees: all, since references are checked
INSERT INTO directive (family_id, kind, scope, section, record_id, against, against_id, shown, purpose, since, until,
                       given_by, how, recorded_by, recorded_at, supersedes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
RETURNING id;

-- name: withdraw
-- $1 at, $2 staff, $3 directive, $4 revision.
-- sees: all, since it was shown before it could be changed
UPDATE directive SET withdrawn_at = $1, withdrawn_by = $2, revision = revision + 1
 WHERE id = $3 AND revision = $4 AND undone = 0 AND withdrawn_at IS NULL
RETURNING family_id;

-- name: row
-- What acts keep of a directive.  $1 directive.
-- sees: all, for the history
SELECT id, family_id, kind, scope, section, record_id, against, against_id, shown, purpose, since, until, given_by, how,
       recorded_by, recorded_at, withdrawn_by, withdrawn_at, supersedes, revision
  FROM directive WHERE id = $1 AND undone = 0;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO directive (id, family_id, kind, scope, section, record_id, against, against_id, shown, purpose, since, until,
                       given_by, how, recorded_by, recorded_at, withdrawn_by, withdrawn_at, supersedes, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
ON CONFLICT (id) DO UPDATE
   SET family_id = excluded.family_id, given_by = excluded.given_by, withdrawn_by = excluded.withdrawn_by,
       withdrawn_at = excluded.withdrawn_at, revision = excluded.revision, undone = 0;

-- name: remove
-- It stays, as undone.  $1 directive.
-- sees: all, since undo takes back what it had put
UPDATE directive SET undone = 1 WHERE id = $1;
