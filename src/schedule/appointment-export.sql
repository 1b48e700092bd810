-- Appointments as they leave the hub.  Used by vst-appointment-export.c only.

-- name: of_days
-- Index appointment_by_day.  $1 first day, $2 last day.
SELECT id, zone FROM seen_appointment WHERE day >= $1 AND day <= $2 ORDER BY day, from_minute, id;
