-- Whom appointments and visits bring a family before.  Used by
-- vst-schedule-encounter.c only.

-- name: appointment
-- $1 appointment.
SELECT a.family_id, NULL, a.agency_id, p.provider_id, NULL, NULL, a.day, a.from_minute, g.name_en, g.name_fr
  FROM seen_appointment AS a
  JOIN agency AS g ON g.id = a.agency_id
  LEFT JOIN seen_appointment_provider AS p ON p.appointment_id = a.id
 WHERE a.id = $1 AND a.state IN ('requested', 'waitlist', 'offered', 'scheduled', 'confirmed', 'arrived', 'in_service');

-- name: appointments
-- Index appointment_by_family.  $1 family, $2 today.
SELECT id FROM seen_appointment
 WHERE family_id = $1 AND day >= $2
   AND state IN ('requested', 'waitlist', 'offered', 'scheduled', 'confirmed', 'arrived', 'in_service')
 ORDER BY day, from_minute, id;

-- name: visit
-- Whom she is with; or waits for, unless it is whom she came for, which was told
-- when it was booked.  Index appointment_by_visit.  $1 visit.
SELECT v.family_id, NULL, v.agency_id, NULL, NULL, NULL, v.day, NULL, g.name_en, g.name_fr
  FROM seen_visit AS v
  JOIN agency AS g ON g.id = v.agency_id
 WHERE v.id = $1 AND v.family_id IS NOT NULL
   AND (v.state = 'with_partner' OR
        (v.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM seen_appointment AS a WHERE a.visit_id = v.id AND a.agency_id = v.agency_id)));
