-- Merging two files, and taking them apart.  Used by vst-merge-store.c only.

-- name: take
-- What is known of the merged one holds for the kept one, as far as it was chosen.
-- $1 kept person, $2 merged person, $3 bits of VstMergePart.
-- sees: all, since both were shown before
UPDATE person
   SET display_name = CASE WHEN ($3 & 1) <> 0 THEN m.display_name ELSE person.display_name END,
       given_name = CASE WHEN ($3 & 2) <> 0 THEN m.given_name ELSE person.given_name END,
       family_name = CASE WHEN ($3 & 4) <> 0 THEN m.family_name ELSE person.family_name END,
       pronouns = CASE WHEN ($3 & 8) <> 0 THEN m.pronouns ELSE person.pronouns END,
       born = CASE WHEN ($3 & 16) <> 0 THEN m.born ELSE person.born END,
       age_years = CASE WHEN ($3 & 16) <> 0 THEN m.age_years ELSE person.age_years END,
       age_as_of = CASE WHEN ($3 & 16) <> 0 THEN m.age_as_of ELSE person.age_as_of END,
       due_on = CASE WHEN ($3 & 16) <> 0 THEN m.due_on ELSE person.due_on END,
       gestation_weeks = CASE WHEN ($3 & 16) <> 0 THEN m.gestation_weeks ELSE person.gestation_weeks END,
       language = CASE WHEN ($3 & 32) <> 0 THEN m.language ELSE person.language END,
       interpreter = CASE WHEN ($3 & 64) <> 0 THEN m.interpreter ELSE person.interpreter END,
       revision = person.revision + 1
  FROM person AS m WHERE person.id = $1 AND m.id = $2;

-- name: give_back
-- What was known of the kept one before, unless it was changed since.  $1 merge_person.
-- sees: all, since it was kept for that
UPDATE person
   SET display_name = CASE WHEN (m.taken & 1) <> 0 AND person.display_name IS NOT DISTINCT FROM o.display_name THEN m.display_name ELSE person.display_name END,
       given_name = CASE WHEN (m.taken & 2) <> 0 AND person.given_name IS NOT DISTINCT FROM o.given_name THEN m.given_name ELSE person.given_name END,
       family_name = CASE WHEN (m.taken & 4) <> 0 AND person.family_name IS NOT DISTINCT FROM o.family_name THEN m.family_name ELSE person.family_name END,
       pronouns = CASE WHEN (m.taken & 8) <> 0 AND person.pronouns IS NOT DISTINCT FROM o.pronouns THEN m.pronouns ELSE person.pronouns END,
       language = CASE WHEN (m.taken & 32) <> 0 AND person.language IS NOT DISTINCT FROM o.language THEN m.language ELSE person.language END,
       interpreter = CASE WHEN (m.taken & 64) <> 0 AND person.interpreter IS NOT DISTINCT FROM o.interpreter THEN m.interpreter ELSE person.interpreter END,
       revision = person.revision + 1
  FROM merge_person AS m JOIN person AS o ON o.id = m.merged_person_id
 WHERE m.id = $1 AND person.id = m.kept_person_id;

-- name: give_back_birth
-- The same of her birth, all of it or nothing.  $1 merge_person.
-- sees: all, since it was kept for that
UPDATE person
   SET born = m.born, age_years = m.age_years, age_as_of = m.age_as_of, due_on = m.due_on, gestation_weeks = m.gestation_weeks
  FROM merge_person AS m JOIN person AS o ON o.id = m.merged_person_id
 WHERE m.id = $1 AND person.id = m.kept_person_id AND (m.taken & 16) <> 0
   AND person.born IS NOT DISTINCT FROM o.born
   AND person.age_years IS NOT DISTINCT FROM o.age_years
   AND person.age_as_of IS NOT DISTINCT FROM o.age_as_of
   AND person.due_on IS NOT DISTINCT FROM o.due_on
   AND person.gestation_weeks IS NOT DISTINCT FROM o.gestation_weeks;

-- name: add
-- $1 kept family, $2 merged family, $3 whole, $4 at, $5 staff.
-- sees: all, since references are checked
INSERT INTO file_merge (kept_family_id, merged_family_id, whole, at, staff_id, note, state, opened_on, block_taken,
                        phone_reply, phone_replied_on)
SELECT id, $2, $3, $4, $5, note, state, opened_on,
       CASE WHEN $3 = 1 AND block_reply IS NULL AND EXISTS (SELECT 1 FROM family AS m WHERE m.id = $2 AND m.block_reply IS NOT NULL)
            THEN 1 ELSE 0 END,
       phone_reply, phone_replied_on
  FROM family WHERE id = $1
RETURNING id;

-- name: add_person
-- $1 merge, $2 kept person, $3 merged person, $4 what is taken of the latter.
-- sees: all, since references are checked
INSERT INTO merge_person (merge_id, kept_person_id, merged_person_id, taken, display_name, given_name, family_name, pronouns,
                          born, age_years, age_as_of, due_on, gestation_weeks, language, interpreter)
SELECT $1, id, $3, $4, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on, gestation_weeks,
       language, interpreter
  FROM person WHERE id = $2
RETURNING id;

-- name: row
-- What acts keep of a merge.  $1 merge.
-- sees: all, for the history
SELECT id, kept_family_id, merged_family_id, whole, at, staff_id, note, state, opened_on, block_taken, phone_reply, phone_replied_on, apart_at,
       apart_by, revision
  FROM file_merge WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO file_merge (id, kept_family_id, merged_family_id, whole, at, staff_id, note, state, opened_on, block_taken, phone_reply, phone_replied_on,
                        apart_at, apart_by, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (id) DO UPDATE SET apart_at = excluded.apart_at, apart_by = excluded.apart_by, revision = excluded.revision;

-- name: remove
-- $1 merge.
-- sees: all, since undo puts back what was there
DELETE FROM file_merge WHERE id = $1;

-- name: set_person
-- $1 merged person, $2 kept person or NULL.
-- sees: all, since both were shown before
UPDATE person SET merged_into = $2, revision = revision + 1 WHERE id = $1;

-- name: set_family
-- $1 merged family, $2 kept family or NULL.
-- sees: all, since both were shown before
UPDATE family SET merged_into = $2, revision = revision + 1 WHERE id = $1;

-- name: join_family
-- What two files say of one family: open where either is, since the earlier of both, and both notes where there
-- is room; what the kept one answered, unless it wasn't asked.  $1 kept family, $2 merged family.
-- sees: all, since both were shown before
UPDATE family
   SET state = CASE WHEN family.state = 'active' OR m.state = 'active' THEN 'active' ELSE 'closed' END,
       opened_on = CASE WHEN m.opened_on < family.opened_on THEN m.opened_on ELSE family.opened_on END,
       note = CASE WHEN family.note IS NULL THEN m.note
                   WHEN m.note IS NULL OR length (family.note) + length (m.note) > 1990 THEN family.note
                   ELSE family.note || ' · ' || m.note END,
       phone_reply = coalesce (family.phone_reply, m.phone_reply),
       phone_replied_on = coalesce (family.phone_replied_on, m.phone_replied_on),
       block_reply = coalesce (family.block_reply, m.block_reply),
       block_replied_on = coalesce (family.block_replied_on, m.block_replied_on),
       revision = family.revision + 1
  FROM family AS m WHERE family.id = $1 AND m.id = $2;

-- name: part_family
-- What the kept file said before, unless it was changed since.  $1 merge.
-- sees: all, since it was kept for that
UPDATE family
   SET state = CASE WHEN family.state = CASE WHEN f.state = 'active' OR m.state = 'active' THEN 'active' ELSE 'closed' END
                    THEN f.state ELSE family.state END,
       opened_on = f.opened_on,
       note = CASE WHEN family.note IS NOT DISTINCT FROM
                        CASE WHEN f.note IS NULL THEN m.note
                             WHEN m.note IS NULL OR length (f.note) + length (m.note) > 1990 THEN f.note
                             ELSE f.note || ' · ' || m.note END
                   THEN f.note ELSE family.note END,
       (phone_reply, phone_replied_on) =
         (SELECT CASE WHEN was THEN f.phone_reply ELSE family.phone_reply END,
                 CASE WHEN was THEN f.phone_replied_on ELSE family.phone_replied_on END
            FROM (SELECT (family.phone_reply, family.phone_replied_on) IS NOT DISTINCT FROM
                         (coalesce (f.phone_reply, m.phone_reply), coalesce (f.phone_replied_on, m.phone_replied_on)) AS was)),
       block_reply = CASE WHEN f.block_taken = 1 AND family.block_reply IS NOT DISTINCT FROM m.block_reply
                               AND family.block_replied_on IS NOT DISTINCT FROM m.block_replied_on
                          THEN NULL ELSE family.block_reply END,
       block_replied_on = CASE WHEN f.block_taken = 1 AND family.block_reply IS NOT DISTINCT FROM m.block_reply
                                    AND family.block_replied_on IS NOT DISTINCT FROM m.block_replied_on
                               THEN NULL ELSE family.block_replied_on END,
       revision = family.revision + 1
  FROM file_merge AS f JOIN family AS m ON m.id = f.merged_family_id
 WHERE f.id = $1 AND family.id = f.kept_family_id;

-- name: set_apart
-- $1 merge, $2 at, $3 staff.
-- sees: all, since it was shown before
UPDATE file_merge SET apart_at = $2, apart_by = $3, revision = revision + 1 WHERE id = $1 AND apart_at IS NULL
RETURNING id;

-- name: get
-- $1 merge.
SELECT kept_family_id, merged_family_id, whole, apart_at FROM seen_file_merge WHERE id = $1;

-- name: later
-- Merges that came after one and build on it, and stand.  $1 merge.
-- sees: all, since it decides what may be taken apart
SELECT count (*) FROM file_merge AS m JOIN file_merge AS l ON l.id > m.id AND l.apart_at IS NULL
 WHERE m.id = $1
   AND (l.kept_family_id IN (m.kept_family_id, m.merged_family_id) OR l.merged_family_id IN (m.kept_family_id, m.merged_family_id)
        OR EXISTS (SELECT 1 FROM merge_person AS a JOIN merge_person AS b ON b.merge_id = l.id
                    WHERE a.merge_id = m.id
                      AND (b.kept_person_id IN (a.kept_person_id, a.merged_person_id)
                           OR b.merged_person_id IN (a.kept_person_id, a.merged_person_id))));

-- name: blocked
-- Whether somebody must not know of one of two files, today.  $1, $2 families, $3 today.
-- sees: all, since it decides what may be merged
SELECT count (*) FROM staff_block
 WHERE (family_id IN ($1, $2) OR person_id IN (SELECT person_id FROM membership WHERE family_id IN ($1, $2) AND until IS NULL))
   AND lifted_at IS NULL AND coalesce (until, '~') >= $3;

-- name: people_of
-- Who was merged, the last first.  $1 merge.
-- sees: all, since it was shown before
SELECT id, kept_person_id, merged_person_id, taken FROM merge_person WHERE merge_id = $1 ORDER BY id DESC;

-- name: apart
-- Whether somebody of one file must not meet somebody of the other.  $1 family, $2 family, $3 day.
-- sees: all, since who must not meet must not whoever may see it
SELECT count (*)
  FROM membership AS a
  JOIN apart_side AS mine ON mine.person_id = a.person_id
  JOIN keep_apart AS k ON k.id = mine.keep_apart_id
  JOIN apart_side AS theirs ON theirs.keep_apart_id = mine.keep_apart_id AND theirs.side <> mine.side
  JOIN membership AS b ON b.person_id = theirs.person_id AND b.family_id = $2
 WHERE a.family_id = $1 AND coalesce (k.until, '~') >= $3 AND coalesce (k.ended_on, '~') > $3;

-- name: apart_over
-- Whether a pair names both files, in force or not.  $1 family, $2 family.
-- sees: all, since it decides what may be merged
SELECT count (*) FROM keep_apart
 WHERE (a_family_id = $1 AND b_family_id = $2) OR (a_family_id = $2 AND b_family_id = $1);

-- name: apart_over_people
-- The same of two people, one of whom is named herself.  $1 person, $2 person.
-- sees: all, since it decides what may be merged
SELECT count (*) FROM apart_side AS mine
  JOIN apart_side AS theirs ON theirs.keep_apart_id = mine.keep_apart_id AND theirs.side <> mine.side AND theirs.person_id = $2
 WHERE mine.person_id = $1 AND (mine.rank = 0 OR theirs.rank = 0);

-- name: visits_on
-- How many of the two files have a visit on a day.  $1 family, $2 family, $3 day.
-- sees: all, since it decides what may be merged
SELECT count (*) FROM visit WHERE family_id IN ($1, $2) AND day = $3;

-- name: sides_drop
-- $1 family.
-- sees: all, since it is derived from what is there
DELETE FROM apart_side WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = $1);

-- name: sides_make
-- $1 family.
-- sees: all, since it is derived from what is there
INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made
 WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = $1)
ON CONFLICT (person_id, keep_apart_id, side, rank, since, until) DO NOTHING;

-- name: sides_drop_person
-- Those of every family she is in, too: what her other home keeps apart from is
-- hers as well.  $1 person.
-- sees: all, since it is derived from what is there
DELETE FROM apart_side WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE person_id = $1
                         UNION
                         SELECT t.keep_apart_id FROM membership AS m JOIN apart_touched AS t ON t.family_id = m.family_id
                          WHERE m.person_id = $1);

-- name: sides_make_person
-- $1 person.
-- sees: all, since it is derived from what is there
INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made
 WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE person_id = $1
                         UNION
                         SELECT t.keep_apart_id FROM membership AS m JOIN apart_touched AS t ON t.family_id = m.family_id
                          WHERE m.person_id = $1)
ON CONFLICT (person_id, keep_apart_id, side, rank, since, until) DO NOTHING;

-- name: is_merged
-- $1 family.
-- sees: all, since it decides what is derived
SELECT count (*) FROM family WHERE id = $1 AND merged_into IS NOT NULL;
