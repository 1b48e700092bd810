-- What stands before the views of enrolments and attendance for whoever must not
-- know of some.  Used by vst-program-room.c only.

-- name: programs
-- Index enrolment_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'programs', e.id
  FROM withheld_part AS h
  JOIN enrolment AS e ON e.family_id = h.family_id
 WHERE h.section = 'programs' AND h.withheld = 1
   AND (h.record_id = e.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = e.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: enrolment
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_enrolment AS
SELECT id, cohort_id, person_id, family_id, state, since, asked_on, offered_until,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_enrolment AS o WHERE o.id = enrolment.id) END AS reason,
       minding_seats, interpreter, revision
  FROM enrolment
 WHERE family_id NOT IN (SELECT id FROM hidden_family) AND person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'programs');

-- name: attendance
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_attendance AS
SELECT * FROM attendance
 WHERE enrolment_id NOT IN (SELECT id FROM hidden_record WHERE section = 'programs')
   AND NOT EXISTS (SELECT 1 FROM enrolment AS e
                    WHERE e.id = attendance.enrolment_id
                      AND (e.family_id IN (SELECT id FROM hidden_family) OR e.person_id IN (SELECT id FROM hidden_person)));
