-- What is sealed of visits and appointments of whoever has a key of her own.  Used by
-- vst-schedule-room.c only.

-- name: appointment_row
-- $1 appointment.
-- sees: all, since it is sealed
SELECT id, note, accepted, reason, override FROM appointment WHERE id = $1;

-- name: appointment_open
-- $1 … in the order of appointment_row.
-- sees: all, since it is closed again with the act
UPDATE appointment SET note = $2, accepted = $3, reason = $4, override = $5, sealed = NULL WHERE id = $1;

-- name: appointment_close
-- Why it was missed is a code.  $1 appointment, $2 sealed.
-- sees: all, since it is sealed
UPDATE appointment
   SET note = NULL, accepted = NULL, reason = CASE state WHEN 'missed' THEN reason END,
       override = CASE WHEN override IS NOT NULL THEN '**********' END, sealed = $2
 WHERE id = $1;

-- name: appointment_rows
-- Index appointment_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM appointment WHERE family_id = $1;

-- name: appointment_whose
-- $1 appointment.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM appointment WHERE id = $1;

-- name: appointment_shown
CREATE TEMP TABLE IF NOT EXISTS open_appointment (
  id INTEGER PRIMARY KEY, note TEXT, accepted TEXT, reason TEXT, override TEXT);

-- name: appointment_show
-- $1 … in the order of appointment_row.
INSERT INTO open_appointment (id, note, accepted, reason, override) VALUES ($1, $2, $3, $4, $5);

-- name: appointment_drop
DELETE FROM open_appointment;

-- name: visit_row
-- $1 visit.
-- sees: all, since it is sealed
SELECT id, note FROM visit WHERE id = $1;

-- name: visit_open
-- $1 … in the order of visit_row.
-- sees: all, since it is closed again with the act
UPDATE visit SET note = $2, sealed = NULL WHERE id = $1;

-- name: visit_close
-- $1 visit, $2 sealed.
-- sees: all, since it is sealed
UPDATE visit SET note = NULL, sealed = $2 WHERE id = $1;

-- name: visit_rows
-- Index visit_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM visit WHERE family_id = $1;

-- name: visit_whose
-- $1 visit.
-- sees: all, since it is sealed
SELECT coalesce (family_id, 0), sealed FROM visit WHERE id = $1;

-- name: visit_shown
CREATE TEMP TABLE IF NOT EXISTS open_visit (id INTEGER PRIMARY KEY, note TEXT);

-- name: visit_show
-- $1 … in the order of visit_row.
INSERT INTO open_visit (id, note) VALUES ($1, $2);

-- name: visit_drop
DELETE FROM open_visit;
