-- What is booked on one day.  Used by vst-schedule-day-store.c only.

-- name: blocks
-- What takes a place on the sheet of a day, in the order of time, with the name
-- its file stands under; of one that whoever reads must not know of, only what it
-- takes.  Indexes appointment_by_day, membership_by_family.
-- $1 day, $2 whose agencies' alone, or 0.
-- sees: all, since a place is taken whoever may see by whom
SELECT coalesce (s.id, 0), coalesce (s.revision, 0), coalesce (s.state, 'scheduled'), a.agency_id, s.service_id, a.room_id,
       coalesce (s.family_id, 0), a.from_minute, a.to_minute, a.from_minute - a.prep_minutes, a.to_minute + a.clean_minutes,
       coalesce (s.interpreter, 0), coalesce (s.minding_seats, 0),
       (SELECT min (w.provider_id) FROM appointment_provider AS w WHERE w.appointment_id = a.id),
       (SELECT p.display_name FROM seen_membership AS m JOIN seen_person AS p ON p.id = m.person_id
         WHERE m.family_id = s.family_id AND m.head = 1)
  FROM appointment AS a LEFT JOIN seen_appointment AS s ON s.id = a.id
 WHERE a.day = $1
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed', 'missed')
   AND (s.id IS NOT NULL OR a.state <> 'missed')
   AND ($2 = 0 OR a.agency_id IN (SELECT p.agency_id FROM provider AS p
                                   WHERE p.staff_id = $2 AND (p.ended_on IS NULL OR p.ended_on > $1)))
 ORDER BY a.from_minute, a.id;

-- name: minded
-- What the families of a day have an alert about that is shown then, and whether it
-- is for safety, which has its place in the file alone.
-- Indexes appointment_by_day, alert_by_family.  $1 day.
SELECT a.family_id, r.kind, CASE WHEN r.priority = 'safety' THEN 1 ELSE 0 END
  FROM seen_appointment AS a JOIN seen_alert AS r ON r.family_id = a.family_id
 WHERE a.day = $1 AND r.since <= $1 AND (r.until IS NULL OR r.until >= $1);

-- name: own_agencies
-- Whose staff somebody is who signs in here.  Index provider_by_staff.  $1 staff, $2 day.
SELECT agency_id FROM provider WHERE staff_id = $1 AND (ended_on IS NULL OR ended_on > $2);
