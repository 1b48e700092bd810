-- What visits are for: parts, and the appointments that point to them.  Used by
-- vst-expected-store.c only.

-- name: find
-- The visit of a family on a day.  Index visit_by_day_family.  $1 day, $2 family.
SELECT id FROM seen_visit WHERE day = $1 AND family_id = $2;

-- name: parts
-- Index visit_part_by_visit.  $1 visit.
SELECT id, person_id, from_minute FROM seen_visit_part WHERE visit_id = $1 ORDER BY from_minute, id;

-- name: parts_of
-- Parts that another room put there.  Index visit_part_by_subject.  $1 kind, $2 subject.
SELECT id, visit_id, person_id FROM seen_visit_part WHERE kind = $1 AND subject_id = $2 ORDER BY id;

-- name: add_part
-- $1 visit, $2 kind, $3 subject, $4 person, $5 from, $6 to, $7 room, $8 English label, $9 French label.
-- sees: all, since references are checked
INSERT INTO visit_part (visit_id, kind, subject_id, person_id, from_minute, to_minute, room_id, label_en, label_fr)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
RETURNING id;

-- name: part_row
-- $1 part.
-- sees: all, for the history
SELECT id, visit_id, kind, subject_id, person_id, from_minute, to_minute, room_id, label_en, label_fr, revision
  FROM visit_part WHERE id = $1;

-- name: put_part
-- $1 … in the order of part_row.
-- sees: all, since undo puts back what was there
INSERT INTO visit_part (id, visit_id, kind, subject_id, person_id, from_minute, to_minute, room_id, label_en, label_fr, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (id) DO UPDATE
   SET visit_id = excluded.visit_id, kind = excluded.kind, subject_id = excluded.subject_id, person_id = excluded.person_id,
       from_minute = excluded.from_minute, to_minute = excluded.to_minute, room_id = excluded.room_id,
       label_en = excluded.label_en, label_fr = excluded.label_fr, revision = excluded.revision;

-- name: remove_part
-- $1 part.
-- sees: all, since it was read before it could be taken away
DELETE FROM visit_part WHERE id = $1;

-- name: appointments
-- When those that stand begin.  Index appointment_by_visit.  $1 visit.
SELECT from_minute FROM seen_appointment
 WHERE visit_id = $1
   AND state NOT IN ('cancelled_by_us', 'cancelled_by_family', 'missed', 'rescheduled')
 ORDER BY from_minute;

-- name: is_wanted
-- Whether an appointment that stands, or a part, is a person's.  Indexes
-- appointment_by_visit, visit_part_by_visit.  $1 visit, $2 person.
SELECT EXISTS (SELECT 1 FROM seen_appointment AS a
                 JOIN seen_appointment_person AS p ON p.appointment_id = a.id
                WHERE a.visit_id = $1 AND p.person_id = $2
                  AND a.state NOT IN ('cancelled_by_us', 'cancelled_by_family', 'missed', 'rescheduled'))
    OR EXISTS (SELECT 1 FROM seen_visit_part AS v
                WHERE v.visit_id = $1 AND (v.person_id IS NULL OR v.person_id = $2));
