-- What a day at the desk needs on paper.  Used by vst-day-sheet-store.c only.

-- name: appointments
-- Index appointment_by_day.  $1 day.
SELECT p.from_minute,
       (SELECT w.display_name FROM seen_membership AS m JOIN seen_person AS w ON w.id = m.person_id
         WHERE m.family_id = p.family_id AND m.head = 1),
       a.kind, coalesce (s.sensitivity, a.sensitivity), a.name_en, a.name_fr, NULL, NULL, r.name_en, r.name_fr
  FROM seen_appointment AS p
  JOIN agency AS a ON a.id = p.agency_id
  LEFT JOIN service AS s ON s.id = p.service_id
  LEFT JOIN room AS r ON r.id = p.room_id
 WHERE p.day = $1 AND p.state IN ('scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
 ORDER BY p.from_minute, p.id;

-- name: parts
-- What else visits are for: a group, a meal.  Index visit_by_day.  $1 day.
SELECT t.from_minute,
       coalesce (q.display_name,
                 (SELECT w.display_name FROM seen_membership AS m JOIN seen_person AS w ON w.id = m.person_id
                   WHERE m.family_id = v.family_id AND m.head = 1)),
       NULL, NULL, NULL, NULL, t.label_en, t.label_fr, r.name_en, r.name_fr
  FROM seen_visit AS v
  JOIN seen_visit_part AS t ON t.visit_id = v.id
  LEFT JOIN seen_person AS q ON q.id = t.person_id
  LEFT JOIN room AS r ON r.id = t.room_id
 WHERE v.day = $1 AND v.state NOT IN ('did_not_come', 'turned_away')
 ORDER BY t.from_minute, t.id;

-- name: others
-- Who is expected, or came, with nothing of that.  Index visit_by_day.  $1 day.
SELECT coalesce (v.from_minute, -1),
       (SELECT w.display_name FROM seen_membership AS m JOIN seen_person AS w ON w.id = m.person_id
         WHERE m.family_id = v.family_id AND m.head = 1),
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM seen_visit AS v
 WHERE v.day = $1 AND v.family_id IS NOT NULL AND v.state NOT IN ('did_not_come', 'turned_away')
   AND NOT EXISTS (SELECT 1 FROM seen_visit_part AS t WHERE t.visit_id = v.id)
   AND NOT EXISTS (SELECT 1 FROM seen_appointment AS p
                    WHERE p.visit_id = v.id AND p.state IN ('scheduled', 'confirmed', 'arrived', 'in_service', 'completed'))
 ORDER BY v.from_minute, v.id;

-- name: groups
-- Index session_by_day.  $1 day.
-- sees: all, since a place is taken whoever may see by whom
SELECT s.from_minute, NULL, 'group', p.sensitivity, c.name_en, c.name_fr, p.label_en, p.label_fr, r.name_en, r.name_fr,
       (SELECT count (*) FROM enrolment AS e WHERE e.cohort_id = c.id AND e.state IN ('enrolled', 'active')), s.to_minute
  FROM session AS s
  JOIN cohort AS c ON c.id = s.cohort_id
  JOIN program AS p ON p.id = c.program_id
  LEFT JOIN room AS r ON r.id = coalesce (s.room_id, c.room_id)
 WHERE s.day = $1 AND s.state <> 'cancelled'
 ORDER BY s.from_minute, s.id;
