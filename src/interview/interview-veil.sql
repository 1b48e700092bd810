-- What stands before the view of answers for whoever must not know of some
-- families.  Used by vst-interview-room.c only.

-- name: answer
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_answer AS
SELECT * FROM answer
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person);
