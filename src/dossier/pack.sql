-- What an access and portability pack holds of every room.  Used by
-- vst-pack-event.c only.

-- name: visits
-- Index visit_by_family.  $1 family.
SELECT v.id, v.day, v.from_minute, v.arrived_at, v.state, v.reason, v.note, a.name_en, a.name_fr, a.kind, a.sensitivity
  FROM seen_visit AS v LEFT JOIN agency AS a ON a.id = v.agency_id
 WHERE v.family_id = $1
 ORDER BY v.day, v.id;

-- name: visitors
-- Who came; nobody where that wasn't noted.  $1 visit.
SELECT person_id FROM seen_visit_person WHERE visit_id = $1 ORDER BY id;

-- name: appointments
-- Index appointment_by_family.  $1 family.
SELECT p.id, p.day, p.from_minute, NULL, p.state, NULL, p.note, a.name_en, a.name_fr, a.kind, coalesce (s.sensitivity, a.sensitivity)
  FROM seen_appointment AS p
  JOIN agency AS a ON a.id = p.agency_id
  LEFT JOIN service AS s ON s.id = p.service_id
 WHERE p.family_id = $1
 ORDER BY p.day, p.from_minute, p.id;

-- name: of_appointment
-- $1 appointment.
SELECT person_id FROM seen_appointment_person WHERE appointment_id = $1 ORDER BY id;

-- name: chits
-- Index chit_by_family.  $1 family.
SELECT id, issued_at, number, state, person_id, direction, limit_cents
  FROM seen_chit
 WHERE family_id = $1 AND issued_at IS NOT NULL
 ORDER BY issued_at, id;

-- name: enrolments
-- Index enrolment_by_family.  $1 family.
SELECT e.id, e.since, NULL, e.state, e.person_id, p.sensitivity, CASE WHEN c.name_en <> '' THEN c.name_en ELSE p.name_en END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE p.name_fr END, p.label_en, p.label_fr
  FROM seen_enrolment AS e
  JOIN cohort AS c ON c.id = e.cohort_id
  JOIN program AS p ON p.id = c.program_id
 WHERE e.family_id = $1
 ORDER BY e.since, e.id;

-- name: marks
-- Index enrolment_by_family.  $1 family.
SELECT a.id, s.day, s.from_minute, a.mark, e.person_id, p.sensitivity, CASE WHEN c.name_en <> '' THEN c.name_en ELSE p.name_en END,
       CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE p.name_fr END, p.label_en, p.label_fr
  FROM seen_enrolment AS e
  JOIN seen_attendance AS a ON a.enrolment_id = e.id
  JOIN session AS s ON s.id = a.session_id
  JOIN cohort AS c ON c.id = s.cohort_id
  JOIN program AS p ON p.id = c.program_id
 WHERE e.family_id = $1
 ORDER BY s.day, s.from_minute, a.id;

-- name: agency
-- $1 agency.
SELECT name_en, name_fr, kind, sensitivity FROM agency WHERE id = $1;

-- name: calls
-- With whom is known: what went to her, or came from her.  Index message_by_family.  $1 family.
SELECT id, at, person_id, direction, channel, reason, outcome, text
  FROM seen_message
 WHERE family_id = $1 AND person_id IS NOT NULL
 ORDER BY at, id;

-- name: messages
-- How many others there are.  Index message_by_family.  $1 family.
SELECT count (*) FROM seen_message WHERE family_id = $1 AND person_id IS NULL;

-- name: answers
-- How many count now, whoever may read them.  Indexes answer_by_family, answer_by_person.  $1 family.
SELECT (SELECT count (*) FROM seen_answer WHERE family_id = $1 AND superseded_at IS NULL)
     + (SELECT count (*) FROM seen_membership AS m JOIN seen_answer AS a ON a.person_id = m.person_id
         WHERE m.family_id = $1 AND m.until IS NULL AND a.superseded_at IS NULL);
