-- Whom an absence concerns.  Used by vst-absence-store.c only.

-- name: booked
-- What is booked with an agency on a day and still stands.  Index
-- appointment_by_agency.  $1 agency, $2 day.
SELECT id, family_id, from_minute FROM seen_appointment
 WHERE agency_id = $1 AND day = $2 AND state IN ('scheduled', 'confirmed', 'offered', 'arrived')
 ORDER BY from_minute, id;

-- name: booked_all
-- The same with every agency, on a day the hub is closed.  Index
-- appointment_by_day.  $1 day.
SELECT id, family_id, from_minute FROM seen_appointment
 WHERE day = $1 AND state IN ('scheduled', 'confirmed', 'offered', 'arrived')
 ORDER BY from_minute, id;
