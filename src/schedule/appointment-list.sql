-- Appointments as they are read.  Used by vst-appointment-list.c only.

-- name: get
-- $1 appointment.
SELECT id, revision, state, reason, visit_id, moved_to, family_id, agency_id, service_id, room_id, day, from_minute, to_minute,
       interpreter, minding_seats, note, accepted, override,
       (SELECT p.provider_id FROM seen_appointment_provider AS p WHERE p.appointment_id = seen_appointment.id ORDER BY p.id LIMIT 1)
  FROM seen_appointment WHERE id = $1;

-- name: people
-- In the order they were added.  Its primary index.  $1 appointment.
SELECT a.person_id, p.display_name
  FROM seen_appointment_person AS a
  JOIN seen_person AS p ON p.id = a.person_id
 WHERE a.appointment_id = $1
 ORDER BY a.id;

-- name: ids_of_days
-- Index appointment_by_day.  $1 first day, $2 last day.
SELECT id FROM seen_appointment WHERE day >= $1 AND day <= $2 ORDER BY day, from_minute, id;

-- name: ids_of_family
-- What is to come.  Index appointment_by_family.  $1 family, $2 first day.
SELECT id FROM seen_appointment
 WHERE family_id = $1 AND day >= $2 AND state IN ('requested', 'waitlist', 'offered', 'scheduled', 'confirmed', 'arrived', 'in_service')
 ORDER BY day, from_minute, id;

-- name: ids_of_visit
-- Index appointment_by_visit.  $1 visit.
SELECT id FROM seen_appointment WHERE visit_id = $1 ORDER BY from_minute, id;
