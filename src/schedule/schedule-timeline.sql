-- What visits and appointments have for a family's time line.  Used by
-- vst-schedule-timeline.c only.

-- name: visits
-- What it was for tells of it as well.  Indexes visit_by_family, appointment_by_visit.  $1 family.
SELECT v.id, v.arrived_at, v.day, v.from_minute,
       CASE WHEN EXISTS (SELECT 1 FROM seen_appointment AS p
                          WHERE p.visit_id = v.id AND p.family_id = $1
                            AND p.state NOT IN ('cancelled_by_us', 'cancelled_by_family', 'rescheduled'))
            THEN 'appointment' ELSE NULL END
  FROM seen_visit AS v JOIN seen_visit_reason AS w ON w.id = v.id
 WHERE w.family_id = $1;

-- name: visit
-- $1 visit.
SELECT v.id, v.arrived_at, v.day, v.from_minute, v.state, w.reason, a.name_en, a.name_fr, NULL, NULL, a.kind, a.sensitivity,
       w.note, NULL, NULL, NULL, NULL
  FROM seen_visit AS v
  JOIN seen_visit_reason AS w ON w.id = v.id
  LEFT JOIN agency AS a ON a.id = w.agency_id
 WHERE v.id = $1;

-- name: appointments
-- Index appointment_by_family.  $1 family.
SELECT id, NULL, day, from_minute, NULL FROM seen_appointment WHERE family_id = $1;

-- name: appointment
-- For the first of whom it is, with what became of the visit it was on.  $1 appointment.
SELECT p.id, NULL, p.day, p.from_minute, p.state, CASE WHEN p.state = 'missed' THEN p.reason ELSE NULL END,
       a.name_en, a.name_fr, NULL, NULL, a.kind, coalesce (s.sensitivity, a.sensitivity), NULL,
       (SELECT w.display_name FROM seen_appointment_person AS m JOIN seen_person AS w ON w.id = m.person_id
         WHERE m.appointment_id = p.id ORDER BY m.id LIMIT 1),
       NULL,
       CASE WHEN r.family_id IS NULL THEN NULL ELSE v.state END, CASE WHEN r.family_id IS NULL THEN NULL ELSE v.arrived_at END
  FROM seen_appointment AS p
  JOIN agency AS a ON a.id = p.agency_id
  LEFT JOIN service AS s ON s.id = p.service_id
  LEFT JOIN seen_visit AS v ON v.id = p.visit_id AND p.state NOT IN ('cancelled_by_us', 'cancelled_by_family', 'rescheduled')
  LEFT JOIN seen_visit_reason AS r ON r.id = v.id
 WHERE p.id = $1;
