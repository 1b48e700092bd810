-- What stands before the view of answers for whoever must not know of some
-- families.  Used by vst-interview-room.c only.

-- name: answers
-- The family's own.  Index answer_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'answers', a.id
  FROM withheld_part AS h
  JOIN answer AS a ON a.family_id = h.family_id
 WHERE h.section = 'answers' AND h.withheld = 1
   AND (h.record_id = a.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = a.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: of_members
-- Of whoever is, or was, in it.  Indexes membership_by_family, answer_by_person.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'answers', a.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN answer AS a ON a.person_id = m.person_id
 WHERE h.section = 'answers' AND h.withheld = 1
   AND (h.record_id = a.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = a.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: answer
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_answer AS
SELECT id, family_id, person_id, catalogue, version, question, state,
       CASE WHEN shielded IS NULL THEN value ELSE (SELECT o.value FROM open_answer AS o WHERE o.id = answer.id) END AS value,
       CASE WHEN shielded IS NULL THEN sealed ELSE (SELECT o.sealed FROM open_answer AS o WHERE o.id = answer.id) END AS sealed,
       compartment, language, asked_at, staff_id, superseded_at, revision
  FROM answer
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'answers');
