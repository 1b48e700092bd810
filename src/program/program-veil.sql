-- What stands before the views of enrolments and attendance for whoever must not
-- know of some.  Used by vst-program-room.c only.

-- name: enrolment
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_enrolment AS
SELECT * FROM enrolment
 WHERE family_id NOT IN (SELECT id FROM hidden_family) AND person_id NOT IN (SELECT id FROM hidden_person);

-- name: attendance
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_attendance AS
SELECT * FROM attendance
 WHERE NOT EXISTS (SELECT 1 FROM enrolment AS e
                    WHERE e.id = attendance.enrolment_id
                      AND (e.family_id IN (SELECT id FROM hidden_family) OR e.person_id IN (SELECT id FROM hidden_person)));
