-- What is sealed of chits of whoever has a key of her own.  Used by vst-support-room.c
-- only.

-- It says in sealed_for whose key seals it: the family and she may each have one, and a
-- chit that was not printed goes back to the desk, and then to others.

-- name: chit_row
-- $1 chit.
-- sees: all, since it is sealed
SELECT id, purpose, zone_from, zone_to, over_reason, reason FROM chit WHERE id = $1;

-- name: chit_open
-- $1 … in the order of chit_row.
-- sees: all, since it is closed again with the act
UPDATE chit
   SET purpose = $2, zone_from = $3, zone_to = $4, over_reason = $5, reason = $6, sealed = NULL, sealed_for = NULL
 WHERE id = $1;

-- name: chit_family_close
-- $1 chit, $2 sealed.
-- sees: all, since it is sealed
UPDATE chit
   SET purpose = NULL, zone_from = NULL, zone_to = NULL, over_reason = NULL,
       reason = CASE WHEN reason IS NOT NULL THEN '*' END, sealed = $2, sealed_for = 'family ' || family_id
 WHERE id = $1;

-- name: chit_family_rows
-- Index chit_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM chit
 WHERE family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: chit_family_whose
-- $1 chit.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM chit
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: chit_person_close
-- $1 chit, $2 sealed.
-- sees: all, since it is sealed
UPDATE chit
   SET purpose = NULL, zone_from = NULL, zone_to = NULL, over_reason = NULL,
       reason = CASE WHEN reason IS NOT NULL THEN '*' END, sealed = $2, sealed_for = 'person ' || person_id
 WHERE id = $1;

-- name: chit_person_rows
-- Index chit_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM chit
 WHERE person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: chit_person_whose
-- $1 chit.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM chit
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: chit_shown
CREATE TEMP TABLE IF NOT EXISTS open_chit (
  id INTEGER PRIMARY KEY, purpose TEXT, zone_from TEXT, zone_to TEXT, over_reason TEXT, reason TEXT);

-- name: chit_show
-- $1 … in the order of chit_row.
INSERT INTO open_chit (id, purpose, zone_from, zone_to, over_reason, reason) VALUES ($1, $2, $3, $4, $5, $6);

-- name: chit_drop
DELETE FROM open_chit;

-- name: event_row
-- $1 event.
-- sees: all, since it is sealed
SELECT id, reason FROM chit_event WHERE id = $1;

-- name: event_open
-- What was said when a chit was given stays sealed once it was taken back, and is about
-- nobody, or given to others: only where the chit says as much is it forgotten for whom.
-- $1 … in the order of event_row.
-- sees: all, since it is closed again with the act
UPDATE chit_event
   SET reason = $2, sealed = NULL,
       sealed_for = CASE WHEN NOT EXISTS (SELECT 1 FROM chit AS c
                                           WHERE c.id = chit_event.chit_id
                                             AND chit_event.sealed_for IN ('family ' || c.family_id, 'person ' || c.person_id))
                         THEN sealed_for END
 WHERE id = $1;

-- name: event_family_close
-- $1 event, $2 sealed.
-- sees: all, since it is sealed
UPDATE chit_event
   SET reason = '*', sealed = $2,
       sealed_for = CASE WHEN EXISTS (SELECT 1 FROM shield_key AS k WHERE k.subject || ' ' || k.subject_id = chit_event.sealed_for)
                         THEN sealed_for
                         ELSE 'family ' || (SELECT c.family_id FROM chit AS c WHERE c.id = chit_event.chit_id) END
 WHERE id = $1;

-- name: event_family_rows
-- Those of her chits, but what is somebody else's who has a key; and what was hers.
-- Indexes chit_by_family, chit_event_by_chit, chit_event_sealed.  $1 family.
-- sees: all, since it is sealed
SELECT e.id, e.sealed FROM chit AS c JOIN chit_event AS e ON e.chit_id = c.id
 WHERE c.family_id = $1 AND e.reason IS NOT NULL AND e.sealed IS NULL
   AND (e.sealed_for IS NULL
        OR (e.sealed_for <> 'family ' || $1
            AND NOT EXISTS (SELECT 1 FROM shield_key AS k WHERE k.subject || ' ' || k.subject_id = e.sealed_for)))
UNION ALL
SELECT id, sealed FROM chit_event WHERE sealed_for = 'family ' || $1;

-- name: event_family_whose
-- $1 event.
-- sees: all, since it is sealed
SELECT CASE WHEN e.sealed_for IS NULL THEN c.family_id ELSE CAST (substr (e.sealed_for, 8) AS INTEGER) END, e.sealed
  FROM chit_event AS e JOIN chit AS c ON c.id = e.chit_id
 WHERE e.id = $1 AND substr (coalesce (e.sealed_for, 'family '), 1, 7) = 'family ';

-- name: event_person_close
-- $1 event, $2 sealed.
-- sees: all, since it is sealed
UPDATE chit_event
   SET reason = '*', sealed = $2,
       sealed_for = CASE WHEN EXISTS (SELECT 1 FROM shield_key AS k WHERE k.subject || ' ' || k.subject_id = chit_event.sealed_for)
                         THEN sealed_for
                         ELSE 'person ' || (SELECT c.person_id FROM chit AS c WHERE c.id = chit_event.chit_id) END
 WHERE id = $1;

-- name: event_person_rows
-- Those of her chits, but what is somebody else's who has a key; and what was hers.
-- Indexes chit_by_person, chit_event_by_chit, chit_event_sealed.  $1 person.
-- sees: all, since it is sealed
SELECT e.id, e.sealed FROM chit AS c JOIN chit_event AS e ON e.chit_id = c.id
 WHERE c.person_id = $1 AND e.reason IS NOT NULL AND e.sealed IS NULL
   AND (e.sealed_for IS NULL
        OR (e.sealed_for <> 'person ' || $1
            AND NOT EXISTS (SELECT 1 FROM shield_key AS k WHERE k.subject || ' ' || k.subject_id = e.sealed_for)))
UNION ALL
SELECT id, sealed FROM chit_event WHERE sealed_for = 'person ' || $1;

-- name: event_person_whose
-- $1 event.
-- sees: all, since it is sealed
SELECT CASE WHEN e.sealed_for IS NULL THEN c.person_id ELSE CAST (substr (e.sealed_for, 8) AS INTEGER) END, e.sealed
  FROM chit_event AS e JOIN chit AS c ON c.id = e.chit_id
 WHERE e.id = $1 AND substr (coalesce (e.sealed_for, 'person '), 1, 7) = 'person ';

-- name: event_shown
CREATE TEMP TABLE IF NOT EXISTS open_chit_event (id INTEGER PRIMARY KEY, reason TEXT);

-- name: event_show
-- $1 … in the order of event_row.
INSERT INTO open_chit_event (id, reason) VALUES ($1, $2);

-- name: event_drop
DELETE FROM open_chit_event;
