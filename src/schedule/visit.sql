-- Visits, their people and steps.  Used by vst-visit-store.c only.

-- name: get
-- $1 visit.
SELECT id, revision, day, family_id, origin, state, reason, from_minute, arrived_at, since, left_at, agency_id, room_id,
       adults, children
  FROM seen_visit WHERE id = $1;

-- name: add
-- $1 day, $2 family, $3 number of a nameless party, $4 adults, $5 children, $6 origin, $7 state, $8 from, $9 arrived,
-- $10 since, $11 agency, $12 room.
-- sees: all, since references are checked
INSERT INTO visit (day, family_id, anonymous_no, adults, children, origin, state, from_minute, arrived_at, since, agency_id, room_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: next_number
-- What the next nameless party of a day is called.  $1 day.
SELECT coalesce (max (anonymous_no), 0) + 1 FROM seen_visit WHERE day = $1 AND anonymous_no IS NOT NULL;

-- name: update
-- $1 state, $2 reason, $3 from, $4 arrived, $5 since, $6 left, $7 agency, $8 room, $9 adults, $10 children, $11 visit,
-- $12 revision.
-- sees: all, since it was read before it could be changed
UPDATE visit
   SET state = $1, reason = $2, from_minute = $3, arrived_at = $4, since = $5, left_at = $6, agency_id = $7, room_id = $8,
       adults = $9, children = $10, revision = revision + 1
 WHERE id = $11 AND revision = $12
RETURNING id;

-- name: row
-- What acts keep of a visit.  $1 visit.
-- sees: all, for the history
SELECT id, day, family_id, anonymous_no, adults, children, origin, state, reason, from_minute, arrived_at, since, left_at,
       agency_id, room_id, note, revision
  FROM visit WHERE id = $1;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO visit (id, day, family_id, anonymous_no, adults, children, origin, state, reason, from_minute, arrived_at, since,
                   left_at, agency_id, room_id, note, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (id) DO UPDATE
   SET day = excluded.day, family_id = excluded.family_id, anonymous_no = excluded.anonymous_no, adults = excluded.adults,
       children = excluded.children, origin = excluded.origin, state = excluded.state, reason = excluded.reason,
       from_minute = excluded.from_minute, arrived_at = excluded.arrived_at, since = excluded.since,
       left_at = excluded.left_at, agency_id = excluded.agency_id, room_id = excluded.room_id, note = excluded.note,
       revision = excluded.revision;

-- name: remove
-- $1 visit.
-- sees: all, since what refers to it is checked
DELETE FROM visit WHERE id = $1;

-- name: open_before
-- Visits of days before that were left open.  Index visit_on_site.  $1 day.
SELECT id FROM seen_visit WHERE day < $1 AND state IN ('arrived', 'waiting', 'with_partner') ORDER BY day, id;

-- name: people
-- In the order they were added.  Index visit_person_visit_id_person_id.  $1 visit.
SELECT id, person_id, came FROM seen_visit_person WHERE visit_id = $1 ORDER BY id;

-- name: members
-- Everybody who is in a family now.  Index membership_by_family.  $1 family.
SELECT person_id FROM seen_membership WHERE family_id = $1 AND until IS NULL ORDER BY id;

-- name: add_person
-- $1 visit, $2 person, $3 came.
-- sees: all, since references are checked
INSERT INTO visit_person (visit_id, person_id, came) VALUES ($1, $2, $3)
RETURNING id;

-- name: set_came
-- $1 row, $2 came.
-- sees: all, since it was read before it could be changed
UPDATE visit_person SET came = $2, revision = revision + 1 WHERE id = $1;

-- name: person_row
-- $1 row.
-- sees: all, for the history
SELECT id, visit_id, person_id, came, revision FROM visit_person WHERE id = $1;

-- name: put_person
-- $1 … in the order of person_row.
-- sees: all, since undo puts back what was there
INSERT INTO visit_person (id, visit_id, person_id, came, revision) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE
   SET visit_id = excluded.visit_id, person_id = excluded.person_id, came = excluded.came, revision = excluded.revision;

-- name: remove_person
-- $1 row.
-- sees: all, since it was read before it could be taken away
DELETE FROM visit_person WHERE id = $1;

-- name: events
-- The steps of a visit, the last first.  Index visit_event_by_visit.  $1 visit.
SELECT id, at, state, agency_id, room_id FROM seen_visit_event WHERE visit_id = $1 ORDER BY id DESC;

-- name: add_event
-- $1 visit, $2 at, $3 state, $4 agency, $5 room, $6 staff.
-- sees: all, since references are checked
INSERT INTO visit_event (visit_id, at, state, agency_id, room_id, staff_id) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: set_event_time
-- $1 step, $2 at.
-- sees: all, since it was read before it could be changed
UPDATE visit_event SET at = $2, revision = revision + 1 WHERE id = $1;

-- name: event_row
-- $1 step.
-- sees: all, for the history
SELECT id, visit_id, at, state, agency_id, room_id, staff_id, revision FROM visit_event WHERE id = $1;

-- name: put_event
-- $1 … in the order of event_row.
-- sees: all, since undo puts back what was there
INSERT INTO visit_event (id, visit_id, at, state, agency_id, room_id, staff_id, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET visit_id = excluded.visit_id, at = excluded.at, state = excluded.state, agency_id = excluded.agency_id,
       room_id = excluded.room_id, staff_id = excluded.staff_id, revision = excluded.revision;

-- name: remove_event
-- $1 step.
-- sees: all, since it was read before it could be taken away
DELETE FROM visit_event WHERE id = $1;

-- name: next_appointment
-- Whom she is to see next; where she was thought not to come, whom she was to.
-- Index appointment_by_visit.  $1 visit.
SELECT agency_id, room_id FROM seen_appointment
 WHERE visit_id = $1
   AND (state IN ('scheduled', 'confirmed', 'arrived')
        OR (state = 'missed' AND EXISTS (SELECT 1 FROM seen_visit AS v WHERE v.id = $1 AND v.state = 'did_not_come')))
 ORDER BY from_minute, id LIMIT 1;

