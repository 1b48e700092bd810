-- What stands before the views of chits for whoever must not know of some who
-- have one.  Used by vst-support-room.c only.

-- name: chits
-- What she has given herself and is still out stays hers: she prints its slip, and
-- takes it back.  Index chit_by_family.  $1 staff.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'chits', c.id
  FROM withheld_part AS h
  JOIN chit AS c ON c.family_id = h.family_id
 WHERE h.section = 'chits' AND h.withheld = 1 AND NOT (c.state = 'issued' AND c.issued_by = $1)
   AND (h.record_id = c.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = c.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: chit
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_chit AS
SELECT id, book_id, serial, number, state, family_id, person_id, visit_id, appointment_id,
       CASE WHEN sealed IS NULL THEN purpose ELSE (SELECT o.purpose FROM open_chit AS o WHERE o.id = chit.id) END AS purpose,
       direction, passengers, child_seats, accessible,
       CASE WHEN sealed IS NULL THEN zone_from ELSE (SELECT o.zone_from FROM open_chit AS o WHERE o.id = chit.id) END AS zone_from,
       CASE WHEN sealed IS NULL THEN zone_to ELSE (SELECT o.zone_to FROM open_chit AS o WHERE o.id = chit.id) END AS zone_to,
       limit_cents,
       CASE WHEN sealed IS NULL THEN over_reason ELSE (SELECT o.over_reason FROM open_chit AS o WHERE o.id = chit.id) END AS over_reason,
       issued_at, issued_by, prints, fare_cents, invoice_month, invoice,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_chit AS o WHERE o.id = chit.id) END AS reason,
       reported_by, reported_at, countersigned_by, countersigned_at, revision
  FROM chit
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'chits');

-- name: chit_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_chit_event AS
SELECT id, chit_id, at, kind, state, staff_id,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_chit_event AS o WHERE o.id = chit_event.id) END AS reason
  FROM chit_event
 WHERE chit_id NOT IN (SELECT id FROM hidden_record WHERE section = 'chits')
   AND NOT EXISTS (SELECT 1 FROM chit AS c
                    WHERE c.id = chit_event.chit_id
                      AND (c.family_id IN (SELECT id FROM hidden_family) OR c.person_id IN (SELECT id FROM hidden_person)));
