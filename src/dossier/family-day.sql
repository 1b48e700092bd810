-- What a family's page says of today.  Used by vst-family-day.c only.

-- name: visit
-- Index visit_by_day_family.  $1 day, $2 family.
SELECT id, revision, state, since, from_minute FROM seen_visit WHERE day = $1 AND family_id = $2;

-- name: booked
-- Appointments to come, the next first.  Index appointment_by_family.  $1 family, $2 day.
SELECT day, from_minute, id FROM seen_appointment
 WHERE family_id = $1 AND day >= $2 AND state IN ('scheduled', 'confirmed')
 ORDER BY day, from_minute, id;
