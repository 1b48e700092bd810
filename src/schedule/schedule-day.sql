-- What is booked on one day.  Used by vst-schedule-day-store.c only.

-- name: blocks
-- What takes a place on the sheet of a day, in the order of time, with the name
-- its file stands under.  Indexes appointment_by_day, membership_by_family.  $1 day.
SELECT a.id, a.revision, a.state, a.agency_id, a.service_id, a.room_id, a.family_id, a.from_minute, a.to_minute,
       a.from_minute - a.prep_minutes, a.to_minute + a.clean_minutes, a.interpreter, a.minding_seats,
       (SELECT min (w.provider_id) FROM seen_appointment_provider AS w WHERE w.appointment_id = a.id),
       (SELECT p.display_name FROM seen_membership AS m JOIN seen_person AS p ON p.id = m.person_id
         WHERE m.family_id = a.family_id AND m.head = 1)
  FROM seen_appointment AS a
 WHERE a.day = $1
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed', 'missed')
 ORDER BY a.from_minute, a.id;
