-- Groups.  Used by vst-cohort-store.c only.

-- name: all
-- The coming ones first.  $1 today.
-- sees: all, since a place is taken whoever may see by whom
SELECT c.id, c.revision, c.program_id, c.code, c.name_en, c.name_fr, c.language, c.room_id, c.capacity, c.first_day,
       c.from_minute, c.to_minute, c.facilitators, c.ended_on, r.name_en, r.name_fr,
       (SELECT count (*) FROM enrolment AS e
         WHERE e.cohort_id = c.id AND (e.state IN ('enrolled', 'active', 'completed')
                                       OR (e.state = 'offered' AND e.offered_until >= $1))),
       (SELECT count (*) FROM seen_enrolment AS e
         WHERE e.cohort_id = c.id AND e.state IN ('interested', 'screened', 'waitlisted', 'offered')),
       (SELECT count (*) FROM session AS s WHERE s.cohort_id = c.id),
       (SELECT s.day FROM session AS s
         WHERE s.cohort_id = c.id AND s.day >= $1 AND s.state <> 'cancelled' ORDER BY s.day, s.number LIMIT 1),
       (SELECT s.number FROM session AS s
         WHERE s.cohort_id = c.id AND s.day >= $1 AND s.state <> 'cancelled' ORDER BY s.day, s.number LIMIT 1)
  FROM cohort AS c
  LEFT JOIN room AS r ON r.id = c.room_id
 ORDER BY c.ended_on IS NOT NULL, c.first_day DESC, c.code;

-- name: get
-- $1 today, $2 cohort.
-- sees: all, since a place is taken whoever may see by whom
SELECT c.id, c.revision, c.program_id, c.code, c.name_en, c.name_fr, c.language, c.room_id, c.capacity, c.first_day,
       c.from_minute, c.to_minute, c.facilitators, c.ended_on, r.name_en, r.name_fr,
       (SELECT count (*) FROM enrolment AS e
         WHERE e.cohort_id = c.id AND (e.state IN ('enrolled', 'active', 'completed')
                                       OR (e.state = 'offered' AND e.offered_until >= $1))),
       (SELECT count (*) FROM seen_enrolment AS e
         WHERE e.cohort_id = c.id AND e.state IN ('interested', 'screened', 'waitlisted', 'offered')),
       (SELECT count (*) FROM session AS s WHERE s.cohort_id = c.id),
       (SELECT s.day FROM session AS s
         WHERE s.cohort_id = c.id AND s.day >= $1 AND s.state <> 'cancelled' ORDER BY s.day, s.number LIMIT 1),
       (SELECT s.number FROM session AS s
         WHERE s.cohort_id = c.id AND s.day >= $1 AND s.state <> 'cancelled' ORDER BY s.day, s.number LIMIT 1)
  FROM cohort AS c
  LEFT JOIN room AS r ON r.id = c.room_id
 WHERE c.id = $2;

-- name: find_code
-- $1 code.
SELECT id FROM cohort WHERE code = $1;

-- name: of_day
-- Groups that meet on a day, in the order of their sessions.  $1 day.
SELECT c.id FROM session AS s JOIN cohort AS c ON c.id = s.cohort_id
 WHERE s.day = $1 AND s.state <> 'cancelled' ORDER BY c.from_minute, c.code;

-- name: closures
-- Days on which the hub is closed.  $1 from this day on.
SELECT day FROM closure WHERE day >= $1 ORDER BY day;

-- name: rooms
-- Where a group can meet.
SELECT id, name_en, name_fr FROM room WHERE ended_on IS NULL ORDER BY name_en, id;

-- name: add
-- $1 program, $2 code, $3 name_en, $4 name_fr, $5 language, $6 room, $7 capacity, $8 first_day, $9 from, $10 to, $11 zone,
-- $12 facilitators.
-- sees: all, since what refers to it is checked
INSERT INTO cohort (program_id, code, name_en, name_fr, language, room_id, capacity, first_day, from_minute, to_minute, zone,
                    facilitators)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: update
-- $1 … $12 as in add, $13 cohort, $14 revision.
-- sees: all, since what refers to it is checked
UPDATE cohort
   SET program_id = $1, code = $2, name_en = $3, name_fr = $4, language = $5, room_id = $6, capacity = $7, first_day = $8,
       from_minute = $9, to_minute = $10, zone = $11, facilitators = $12, revision = revision + 1
 WHERE id = $13 AND revision = $14
RETURNING id;

-- name: row
-- What acts keep of a group.  $1 cohort.
SELECT id, program_id, code, name_en, name_fr, language, room_id, capacity, first_day, from_minute, to_minute, zone,
       facilitators, ended_on, revision
  FROM cohort WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since what refers to it is checked
INSERT INTO cohort (id, program_id, code, name_en, name_fr, language, room_id, capacity, first_day, from_minute, to_minute, zone,
                    facilitators, ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (id) DO UPDATE
   SET program_id = excluded.program_id, code = excluded.code, name_en = excluded.name_en, name_fr = excluded.name_fr,
       language = excluded.language, room_id = excluded.room_id, capacity = excluded.capacity,
       first_day = excluded.first_day, from_minute = excluded.from_minute, to_minute = excluded.to_minute,
       zone = excluded.zone, facilitators = excluded.facilitators, ended_on = excluded.ended_on,
       revision = excluded.revision;

-- name: remove
-- $1 cohort.
-- sees: all, since what refers to it is checked
DELETE FROM cohort WHERE id = $1;
