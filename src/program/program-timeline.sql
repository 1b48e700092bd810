-- What groups have for a family's time line.  Used by vst-program-timeline.c only.

-- name: enrolments
-- Index enrolment_by_family.  $1 family.
SELECT id, NULL, since, NULL FROM seen_enrolment WHERE family_id = $1;

-- name: enrolment
-- $1 enrolment.
SELECT e.id, NULL, e.since, NULL, e.state, NULL, CASE WHEN c.name_en <> '' THEN c.name_en ELSE c.code END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE c.code END, p.label_en, p.label_fr, 'group', p.sensitivity, NULL,
       w.display_name, c.id
  FROM seen_enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort_id
  JOIN program AS p ON p.id = c.program_id
  JOIN seen_person AS w ON w.id = e.person_id
 WHERE e.id = $1;

-- name: marks
-- Index enrolment_by_family.  $1 family.
SELECT a.id, NULL, s.day, s.from_minute
  FROM seen_enrolment AS e
  JOIN seen_attendance AS a ON a.enrolment_id = e.id
  JOIN session AS s ON s.id = a.session_id
 WHERE e.family_id = $1;

-- name: mark
-- $1 attendance.
SELECT a.id, NULL, s.day, s.from_minute, a.mark, NULL, CASE WHEN c.name_en <> '' THEN c.name_en ELSE c.code END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE c.code END, p.label_en, p.label_fr, 'group', p.sensitivity,
       NULL, w.display_name, c.id
  FROM seen_attendance AS a
  JOIN session AS s ON s.id = a.session_id
  JOIN cohort AS c ON c.id = s.cohort_id
  JOIN program AS p ON p.id = c.program_id
  JOIN seen_enrolment AS e ON e.id = a.enrolment_id
  JOIN seen_person AS w ON w.id = e.person_id
 WHERE a.id = $1;
