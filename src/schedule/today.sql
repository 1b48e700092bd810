-- A day at the desk.  Used by vst-today-store.c only.

-- name: ids_expected
-- Index visit_by_day.  $1 day, $2 whether by name.
SELECT v.id FROM seen_visit AS v LEFT JOIN seen_family AS f ON f.id = v.family_id
 WHERE v.day = $1 AND v.state = 'expected'
 ORDER BY CASE WHEN $2 = 1 THEN f.name_key END, v.from_minute IS NULL, v.from_minute, v.id;

-- name: ids_here
-- Who waits, the longest first, then who is with somebody.  Index visit_by_day.
-- $1 day, $2 whether by name.
SELECT v.id FROM seen_visit AS v LEFT JOIN seen_family AS f ON f.id = v.family_id
 WHERE v.day = $1 AND v.state IN ('arrived', 'waiting', 'with_partner')
 ORDER BY CASE WHEN $2 = 1 THEN coalesce (f.name_key, '~') END, v.state = 'with_partner', v.since, v.id;

-- name: ids_gone
-- The last first.  Index visit_by_day.  $1 day, $2 whether by name.
SELECT v.id FROM seen_visit AS v LEFT JOIN seen_family AS f ON f.id = v.family_id
 WHERE v.day = $1 AND v.state IN ('left', 'left_unrecorded', 'left_unseen', 'did_not_come', 'turned_away')
 ORDER BY CASE WHEN $2 = 1 THEN coalesce (f.name_key, '~') END, coalesce (v.left_at, v.since) DESC, v.id DESC;

-- name: counts
-- Index visit_by_day.  $1 day.
SELECT state, count (*) FROM seen_visit WHERE day = $1 GROUP BY state;

-- name: visit
-- $1 visit.
SELECT v.id, v.revision, v.day, v.family_id, v.anonymous_no, v.adults, v.children, v.origin, v.state, w.reason, v.from_minute,
       v.arrived_at, v.since, v.left_at, w.agency_id, a.name_en, a.name_fr, a.kind, a.sensitivity, v.room_id, r.name_en, r.name_fr
  FROM seen_visit AS v
  LEFT JOIN seen_visit_reason AS w ON w.id = v.id
  LEFT JOIN agency AS a ON a.id = w.agency_id
  LEFT JOIN room AS r ON r.id = v.room_id
 WHERE v.id = $1;

-- name: people
-- Who is expected, and who came.  $1 visit.
SELECT person_id, came FROM seen_visit_person WHERE visit_id = $1 ORDER BY id;

-- name: next
-- Whom she is to see next; who sees her now is not it.  Index appointment_by_visit.  $1 visit.
SELECT p.from_minute, p.agency_id, a.name_en, a.name_fr, a.kind, coalesce (s.sensitivity, a.sensitivity),
       p.room_id, r.name_en, r.name_fr, p.interpreter
  FROM seen_appointment AS p
  JOIN agency AS a ON a.id = p.agency_id
  LEFT JOIN service AS s ON s.id = p.service_id
  LEFT JOIN room AS r ON r.id = p.room_id
 WHERE p.visit_id = $1 AND p.state IN ('scheduled', 'confirmed', 'arrived')
   AND p.agency_id <> coalesce ((SELECT v.agency_id FROM seen_visit AS v WHERE v.id = $1 AND v.state = 'with_partner'), 0)
 ORDER BY p.from_minute, p.id LIMIT 1;

-- name: part
-- What else she comes for.  Index visit_part_by_visit.  $1 visit.
SELECT t.from_minute, t.label_en, t.label_fr, t.room_id, r.name_en, r.name_fr
  FROM seen_visit_part AS t LEFT JOIN room AS r ON r.id = t.room_id
 WHERE t.visit_id = $1
 ORDER BY t.from_minute, t.id LIMIT 1;

-- name: some_family
-- Somebody who has a file, if anybody has.
SELECT id FROM seen_family ORDER BY sort_key, id LIMIT 1;
