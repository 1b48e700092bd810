-- What stands before the views of visits and appointments for whoever must not
-- know of some.  Used by vst-schedule-room.c only.

-- name: visits
-- Visits of days before.  Index visit_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'visits', v.id
  FROM withheld_part AS h
  JOIN visit AS v ON v.family_id = h.family_id AND v.day < h.today
 WHERE h.section = 'visits' AND h.withheld = 1
   AND (h.record_id = v.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = v.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: reasons
-- Whoever is expected or here today is, whoever may see: not what for, or with whom.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'reasons', v.id
  FROM withheld_part AS h
  JOIN visit AS v ON v.family_id = h.family_id AND v.day >= h.today
 WHERE h.section = 'visits' AND h.withheld = 1
   AND (h.record_id = v.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = v.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: appointments
-- Index appointment_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'appointments', a.id
  FROM withheld_part AS h
  JOIN appointment AS a ON a.family_id = h.family_id
 WHERE h.section = 'appointments' AND h.withheld = 1
   AND (h.record_id = a.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = a.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: visit
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit AS
SELECT id, day, family_id, anonymous_no, adults, children, origin, state, reason, from_minute, arrived_at, since, left_at,
       agency_id, room_id, CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_visit AS o WHERE o.id = visit.id) END AS note,
       revision
  FROM visit
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'visits');

-- name: visit_reason
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_reason AS
SELECT id, family_id, agency_id, reason,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_visit AS o WHERE o.id = visit.id) END AS note
  FROM visit
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section IN ('visits', 'reasons'));

-- name: visit_person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_person AS
SELECT * FROM visit_person
 WHERE visit_id NOT IN (SELECT id FROM hidden_record WHERE section = 'visits')
   AND person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_person.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: visit_part
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_part AS
SELECT * FROM visit_part
 WHERE visit_id NOT IN (SELECT id FROM hidden_record WHERE section IN ('visits', 'reasons'))
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_part.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: visit_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_visit_event AS
SELECT * FROM visit_event
 WHERE visit_id NOT IN (SELECT id FROM hidden_record WHERE section = 'visits')
   AND NOT EXISTS (SELECT 1 FROM visit AS v
                    WHERE v.id = visit_event.visit_id AND v.family_id IN (SELECT id FROM hidden_family));

-- name: appointment
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment AS
SELECT id, day, from_minute, to_minute, prep_minutes, clean_minutes, zone, agency_id, service_id, room_id, family_id, visit_id,
       state,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_appointment AS o WHERE o.id = appointment.id) END AS reason,
       moved_to, interpreter, minding_seats,
       CASE WHEN sealed IS NULL THEN accepted ELSE (SELECT o.accepted FROM open_appointment AS o WHERE o.id = appointment.id) END AS accepted,
       CASE WHEN sealed IS NULL THEN override ELSE (SELECT o.override FROM open_appointment AS o WHERE o.id = appointment.id) END AS override,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_appointment AS o WHERE o.id = appointment.id) END AS note,
       revision
  FROM appointment
 WHERE family_id NOT IN (SELECT id FROM hidden_family)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'appointments');

-- name: appointment_person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment_person AS
SELECT * FROM appointment_person
 WHERE appointment_id NOT IN (SELECT id FROM hidden_record WHERE section = 'appointments')
   AND person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM appointment AS a
                    WHERE a.id = appointment_person.appointment_id AND a.family_id IN (SELECT id FROM hidden_family));

-- name: appointment_provider
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_appointment_provider AS
SELECT * FROM appointment_provider
 WHERE appointment_id NOT IN (SELECT id FROM hidden_record WHERE section = 'appointments')
   AND NOT EXISTS (SELECT 1 FROM appointment AS a
                    WHERE a.id = appointment_provider.appointment_id AND a.family_id IN (SELECT id FROM hidden_family));
