-- What stands before the views of chits for whoever must not know of some who
-- have one.  Used by vst-support-room.c only.

-- name: chit
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_chit AS
SELECT * FROM chit
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person);

-- name: chit_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_chit_event AS
SELECT * FROM chit_event
 WHERE NOT EXISTS (SELECT 1 FROM chit AS c
                    WHERE c.id = chit_event.chit_id
                      AND (c.family_id IN (SELECT id FROM hidden_family) OR c.person_id IN (SELECT id FROM hidden_person)));
