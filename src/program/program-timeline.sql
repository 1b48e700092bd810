-- What groups have for a family's time line and for the sheet of a day.  Used by vst-program-timeline.c only.

-- name: of_day
-- What meets on a day, for the sheet of the schedule.  Index session_by_day.  $1 day.
-- sees: all, since a place is taken whoever may see by whom
SELECT s.id, c.id, s.from_minute, s.to_minute, coalesce (s.room_id, c.room_id), s.state = 'held',
       CASE WHEN c.name_en <> '' THEN c.name_en ELSE p.name_en END, CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE p.name_fr END,
       p.label_en, p.label_fr, p.sensitivity,
       (SELECT count (*) FROM enrolment AS e WHERE e.cohort_id = c.id AND e.state IN ('enrolled', 'active'))
  FROM session AS s
  JOIN cohort AS c ON c.id = s.cohort_id
  JOIN program AS p ON p.id = c.program_id
 WHERE s.day = $1 AND s.state <> 'cancelled'
 ORDER BY s.from_minute, s.id;

-- name: enrolments
-- Index enrolment_by_family.  $1 family.
SELECT id, NULL, since, NULL, NULL FROM seen_enrolment WHERE family_id = $1;

-- name: enrolment
-- $1 enrolment.
SELECT e.id, NULL, e.since, NULL, e.state, NULL, CASE WHEN c.name_en <> '' THEN c.name_en ELSE c.code END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE c.code END, p.label_en, p.label_fr, 'group', p.sensitivity, NULL,
       w.display_name, c.id, NULL, NULL
  FROM seen_enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort_id
  JOIN program AS p ON p.id = c.program_id
  JOIN seen_person AS w ON w.id = e.person_id
 WHERE e.id = $1;

-- name: marks
-- Index enrolment_by_family.  $1 family.
SELECT a.id, NULL, s.day, s.from_minute, NULL
  FROM seen_enrolment AS e
  JOIN seen_attendance AS a ON a.enrolment_id = e.id
  JOIN session AS s ON s.id = a.session_id
 WHERE e.family_id = $1;

-- name: mark
-- $1 attendance.
SELECT a.id, NULL, s.day, s.from_minute, a.mark, NULL, CASE WHEN c.name_en <> '' THEN c.name_en ELSE c.code END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE c.code END, p.label_en, p.label_fr, 'group', p.sensitivity,
       NULL, w.display_name, c.id, NULL, NULL
  FROM seen_attendance AS a
  JOIN session AS s ON s.id = a.session_id
  JOIN cohort AS c ON c.id = s.cohort_id
  JOIN program AS p ON p.id = c.program_id
  JOIN seen_enrolment AS e ON e.id = a.enrolment_id
  JOIN seen_person AS w ON w.id = e.person_id
 WHERE a.id = $1;
