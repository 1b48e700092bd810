-- Appointments, with their people and partners.  Used by vst-appointment-store.c only.

-- name: add
-- It takes nobody's time until it is settled.  $1 day, $2 from, $3 to, $4 prep, $5 clean, $6 zone, $7 agency, $8 service,
-- $9 room, $10 family, $11 visit, $12 interpreter, $13 seats, $14 accepted, $15 override, $16 note.
-- sees: all, since references are checked
INSERT INTO appointment (day, from_minute, to_minute, prep_minutes, clean_minutes, zone, agency_id, service_id, room_id,
                         family_id, visit_id, state, interpreter, minding_seats, accepted, override, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'requested', $12, $13, $14, $15, $16)
RETURNING id;

-- name: settle
-- From now on it takes their time, and the triggers look.  $1 appointment, $2 state.
-- sees: all, since it was added by this act
UPDATE appointment SET state = $2 WHERE id = $1;

-- name: add_person
-- $1 appointment, $2 person, $3 day.
-- sees: all, since references are checked
INSERT INTO appointment_person (appointment_id, person_id, day) VALUES ($1, $2, $3)
RETURNING id;

-- name: add_provider
-- $1 appointment, $2 provider, $3 day.
-- sees: all, since references are checked
INSERT INTO appointment_provider (appointment_id, provider_id, day) VALUES ($1, $2, $3)
RETURNING id;

-- name: update
-- $1 state, $2 reason, $3 moved to, $4 visit, $5 appointment, $6 revision.
-- sees: all, since it was read before it could be changed
UPDATE appointment SET state = $1, reason = $2, moved_to = $3, visit_id = $4, revision = revision + 1
 WHERE id = $5 AND revision = $6
RETURNING id;

-- name: row
-- What acts keep of an appointment.  $1 appointment.
-- sees: all, for the history
SELECT id, day, from_minute, to_minute, prep_minutes, clean_minutes, zone, agency_id, service_id, room_id, family_id, visit_id,
       state, reason, moved_to, interpreter, minding_seats, accepted, override, note, revision
  FROM appointment WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO appointment (id, day, from_minute, to_minute, prep_minutes, clean_minutes, zone, agency_id, service_id, room_id,
                         family_id, visit_id, state, reason, moved_to, interpreter, minding_seats, accepted, override, note,
                         revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
ON CONFLICT (id) DO UPDATE
   SET visit_id = excluded.visit_id, state = excluded.state, reason = excluded.reason, moved_to = excluded.moved_to,
       interpreter = excluded.interpreter, minding_seats = excluded.minding_seats, accepted = excluded.accepted,
       override = excluded.override, note = excluded.note, revision = excluded.revision;

-- name: remove
-- $1 appointment.
-- sees: all, since what refers to it is checked
DELETE FROM appointment WHERE id = $1;

-- name: person_row
-- $1 row.
-- sees: all, for the history
SELECT id, appointment_id, person_id, day, revision FROM appointment_person WHERE id = $1;

-- name: put_person
-- $1 … in the order of person_row.
-- sees: all, since undo puts back what was there
INSERT INTO appointment_person (id, appointment_id, person_id, day, revision) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE SET revision = excluded.revision;

-- name: remove_person
-- $1 row.
-- sees: all, since undo puts back what was there
DELETE FROM appointment_person WHERE id = $1;

-- name: provider_row
-- $1 row.
-- sees: all, for the history
SELECT id, appointment_id, provider_id, day, revision FROM appointment_provider WHERE id = $1;

-- name: put_provider
-- $1 … in the order of provider_row.
-- sees: all, since undo puts back what was there
INSERT INTO appointment_provider (id, appointment_id, provider_id, day, revision) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE SET revision = excluded.revision;

-- name: remove_provider
-- $1 row.
-- sees: all, since undo puts back what was there
DELETE FROM appointment_provider WHERE id = $1;
