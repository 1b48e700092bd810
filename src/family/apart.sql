-- Who must not meet.  Used by vst-apart-store.c only.

-- name: others
-- Whom a person must not meet on a day.  Primary key of apart_side, then
-- apart_side_by_pair.  $1 person, $2 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT k.id, theirs.person_id, k.buffer_minutes
  FROM apart_side AS mine
  JOIN keep_apart AS k ON k.id = mine.keep_apart_id
  JOIN apart_side AS theirs
    ON theirs.keep_apart_id = mine.keep_apart_id AND theirs.side = CASE mine.side WHEN 'a' THEN 'b' ELSE 'a' END
 WHERE mine.person_id = $1 AND theirs.person_id <> mine.person_id
   AND k.since <= $2 AND coalesce (k.until, '~') >= $2 AND coalesce (k.ended_on, '~') > $2
   AND mine.since <= $2 AND mine.until >= $2 AND theirs.since <= $2 AND theirs.until >= $2
   AND NOT EXISTS (SELECT 1 FROM apart_side AS other
                    WHERE other.keep_apart_id = mine.keep_apart_id AND other.side = theirs.side
                      AND other.person_id = mine.person_id AND other.rank <= mine.rank
                      AND other.since <= $2 AND other.until >= $2)
   AND NOT EXISTS (SELECT 1 FROM apart_side AS other
                    WHERE other.keep_apart_id = mine.keep_apart_id AND other.side = mine.side
                      AND other.person_id = theirs.person_id AND other.rank <= theirs.rank
                      AND other.since <= $2 AND other.until >= $2);

-- name: workers
-- Which workers a person must not meet on a day: as whom each comes, NULL where she
-- sees nobody, and who she is where she signs in here.  Primary key of apart_side,
-- then apart_worker's.  $1 person, $2 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT k.id, p.id, p.agency_id, coalesce (k.b_staff_id, named.staff_id), coalesce (s.name, named.name), k.buffer_minutes
  FROM apart_side AS mine
  JOIN keep_apart AS k ON k.id = mine.keep_apart_id
  LEFT JOIN apart_worker AS w ON w.keep_apart_id = k.id
  LEFT JOIN provider AS p ON p.id = w.provider_id
  LEFT JOIN provider AS named ON named.id = k.b_provider_id
  LEFT JOIN staff AS s ON s.id = k.b_staff_id
 WHERE mine.person_id = $1 AND mine.since <= $2 AND mine.until >= $2
   AND (k.b_staff_id IS NOT NULL OR k.b_provider_id IS NOT NULL)
   AND k.since <= $2 AND coalesce (k.until, '~') >= $2 AND coalesce (k.ended_on, '~') > $2;

-- name: of_worker
-- Who must not meet a worker on a day.  Index apart_worker_by_provider, then
-- apart_side_by_pair.  $1 provider, $2 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT k.id, theirs.person_id, k.buffer_minutes
  FROM apart_worker AS w
  JOIN keep_apart AS k ON k.id = w.keep_apart_id
  JOIN apart_side AS theirs ON theirs.keep_apart_id = k.id AND theirs.side = 'a'
 WHERE w.provider_id = $1 AND theirs.since <= $2 AND theirs.until >= $2
   AND k.since <= $2 AND coalesce (k.until, '~') >= $2 AND coalesce (k.ended_on, '~') > $2;

-- name: ids_of_family
-- The pairs of a family, of those who are in it, and of children of these.
-- Indexes keep_apart_by_a_family, keep_apart_by_b_family, apart_side's primary
-- key.  $1 family.
SELECT id FROM seen_keep_apart WHERE a_family_id = $1
UNION
SELECT id FROM seen_keep_apart WHERE b_family_id = $1
UNION
SELECT s.keep_apart_id
  FROM seen_membership AS m
  JOIN seen_apart_side AS s ON s.person_id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL
 ORDER BY 1;

-- name: get
-- One, with the names of both sides: a person's own, a family's head, a worker's with
-- the partner's.  $1 pair.
SELECT k.id, k.revision, k.a_person_id, k.a_family_id, k.b_person_id, k.b_family_id, k.b_staff_id, k.b_provider_id, k.reason, k.source, k.note,
       k.buffer_minutes, k.since, k.until, k.ended_on,
       (SELECT p.display_name FROM seen_person AS p WHERE p.id = coalesce (k.a_person_id,
         (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = k.a_family_id AND m.head = 1))),
       (SELECT p.display_name FROM seen_person AS p WHERE p.id = coalesce (k.b_person_id,
         (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = k.b_family_id AND m.head = 1))),
       coalesce (s.name, w.name), g.name_en, g.name_fr, k.court_file IS NOT NULL
  FROM seen_keep_apart AS k
  LEFT JOIN staff AS s ON s.id = k.b_staff_id
  LEFT JOIN provider AS w ON w.id = k.b_provider_id
  LEFT JOIN agency AS g ON g.id = w.agency_id
 WHERE k.id = $1;

-- name: add
-- $1 and $2 person or family, $3 to $6 person, family, staff or provider, $7 reason, $8 source, $9 note, $10 minutes, $11 since,
-- $12 until.
-- sees: all, since references are checked
INSERT INTO keep_apart (a_person_id, a_family_id, b_person_id, b_family_id, b_staff_id, b_provider_id, reason, source, note,
                        buffer_minutes, since, until)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: update
-- Never whom; what is no court's any more has no file there.  $1 reason, $2 source, $3 note, $4 minutes, $5 since, $6 until, $7 pair, $8 revision.
-- sees: all, since it was shown before it could be changed
UPDATE keep_apart
   SET reason = $1, source = $2, note = $3, buffer_minutes = $4, since = $5, until = $6,
       court_file = CASE WHEN $1 = 'order' OR $2 = 'court' THEN court_file END, revision = revision + 1
 WHERE id = $7 AND revision = $8 AND ended_on IS NULL
RETURNING id;

-- name: set_court_file
-- $1 pair, $2 sealed number.
-- sees: all, since it was added or changed in the same act
UPDATE keep_apart SET court_file = $2 WHERE id = $1;

-- name: court_file_sealed
-- Of whomever it is, to be sealed anew.  $1 pair.
-- sees: all, since a key is changed for everybody
SELECT court_file FROM keep_apart WHERE id = $1;

-- name: court_file
-- The same, of whom one may know.  $1 pair.
SELECT court_file FROM seen_keep_apart WHERE id = $1;

-- name: court_files
-- Those with a number.
-- sees: all, since each is sealed anew
SELECT id FROM keep_apart WHERE court_file IS NOT NULL ORDER BY id;

-- name: lift
-- $1 day, $2 pair, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE keep_apart SET ended_on = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3 AND ended_on IS NULL
RETURNING id;

-- name: row
-- What acts keep of a pair.  $1 pair.
-- sees: all, for the history
SELECT id, a_person_id, a_family_id, b_person_id, b_family_id, b_staff_id, b_provider_id, reason, source, note, court_file,
       buffer_minutes, since, until, ended_on, revision
  FROM keep_apart WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO keep_apart (id, a_person_id, a_family_id, b_person_id, b_family_id, b_staff_id, b_provider_id, reason, source, note,
                        court_file, buffer_minutes, since, until, ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (id) DO UPDATE
   SET reason = excluded.reason, source = excluded.source, note = excluded.note, court_file = excluded.court_file,
       buffer_minutes = excluded.buffer_minutes, since = excluded.since, until = excluded.until, ended_on = excluded.ended_on,
       revision = excluded.revision;

-- name: remove
-- $1 pair.
-- sees: all, since undo puts back what was there
DELETE FROM keep_apart WHERE id = $1;
