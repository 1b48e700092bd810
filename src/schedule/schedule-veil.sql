-- What stands before the views of visits and appointments for whoever must not
-- know of some.  Used by vst-schedule-room.c only.

-- name: visit
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit AS
SELECT * FROM visit WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family);

-- name: visit_person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_person AS
SELECT * FROM visit_person
 WHERE person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_person.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: visit_part
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_part AS
SELECT * FROM visit_part
 WHERE coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_part.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: visit_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_event AS
SELECT * FROM visit_event
 WHERE NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_event.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: appointment
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment AS
SELECT * FROM appointment WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: appointment_person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment_person AS
SELECT * FROM appointment_person
 WHERE person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM appointment AS a
                    WHERE a.id = appointment_person.appointment_id AND a.family_id IN (SELECT id FROM hidden_family));

-- name: appointment_provider
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment_provider AS
SELECT * FROM appointment_provider
 WHERE NOT EXISTS (SELECT 1 FROM appointment AS a
                    WHERE a.id = appointment_provider.appointment_id AND a.family_id IN (SELECT id FROM hidden_family));
