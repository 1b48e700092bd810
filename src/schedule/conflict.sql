-- What takes whose time on a day.  Used by vst-conflict-store.c only.

-- name: of_person
-- Indexes appointment_person_by_person, visit_part_by_person.  $1 person, $2 day,
-- $3 appointment that doesn't count.
-- sees: all, since her time is taken whoever may see by what
SELECT a.from_minute, a.to_minute
  FROM appointment_person AS p
  JOIN appointment AS a ON a.id = p.appointment_id
 WHERE p.person_id = $1 AND p.day = $2 AND a.id <> $3
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
UNION ALL
SELECT v.from_minute, v.to_minute
  FROM visit_part AS v
  JOIN visit AS w ON w.id = v.visit_id
 WHERE v.person_id = $1 AND v.kind = 'session' AND w.day = $2;

-- name: of_provider
-- Index appointment_provider_by_provider.  $1 provider, $2 day, $3 appointment
-- that doesn't count.
-- sees: all, since a partner is taken whoever may see by whom
SELECT a.from_minute - a.prep_minutes, a.to_minute + a.clean_minutes
  FROM appointment_provider AS p
  JOIN appointment AS a ON a.id = p.appointment_id
 WHERE p.provider_id = $1 AND p.day = $2 AND a.id <> $3
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed');

-- name: of_worker
-- When a worker whom somebody must not meet sees families.  Index appointment_provider_by_provider.
-- $1 provider, $2 day, $3 appointment that doesn't count.
-- sees: all, since who must not meet must not whoever may see it
SELECT a.from_minute, a.to_minute
  FROM appointment_provider AS p
  JOIN appointment AS a ON a.id = p.appointment_id
 WHERE p.provider_id = $1 AND p.day = $2 AND a.id <> $3
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed');

-- name: of_agency
-- An agency whose presence names neither who nor where sees one at a time.  Index
-- appointment_by_agency.  $1 agency, $2 day, $3 appointment that doesn't count.
-- sees: all, since a partner is taken whoever may see by whom
SELECT a.from_minute - a.prep_minutes, a.to_minute + a.clean_minutes
  FROM appointment AS a
 WHERE a.agency_id = $1 AND a.day = $2 AND a.id <> $3 AND a.room_id IS NULL
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
   AND NOT EXISTS (SELECT 1 FROM appointment_provider AS p WHERE p.appointment_id = a.id);

-- name: of_room
-- With how many are in it.  Indexes appointment_by_room, visit_by_day,
-- visit_part_by_visit.  $1 room, $2 day, $3 appointment that doesn't count.
-- sees: all, since a room is taken whoever may see by whom
SELECT a.from_minute - a.prep_minutes, a.to_minute + a.clean_minutes,
       (SELECT count (*) FROM appointment_person AS p WHERE p.appointment_id = a.id)
         + (SELECT count (*) FROM appointment_provider AS q WHERE q.appointment_id = a.id)
  FROM appointment AS a
 WHERE a.room_id = $1 AND a.day = $2 AND a.id <> $3
   AND a.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
UNION ALL
SELECT v.from_minute, v.to_minute, 1
  FROM visit AS w
  JOIN visit_part AS v ON v.visit_id = w.id
 WHERE w.day = $2 AND v.room_id = $1 AND v.kind = 'session';

-- name: room
-- $1 room.
SELECT capacity FROM room WHERE id = $1;

-- name: provider
-- $1 provider.
SELECT agency_id, languages FROM provider WHERE id = $1;

-- name: service
-- $1 service.
SELECT agency_id, minutes, prep_minutes, clean_minutes FROM service WHERE id = $1;

-- name: language
-- $1 person.
SELECT language, interpreter FROM seen_person WHERE id = $1;

-- name: is_member
-- Index membership_by_person.  $1 person, $2 family.
SELECT EXISTS (SELECT 1 FROM seen_membership WHERE person_id = $1 AND family_id = $2 AND until IS NULL);
