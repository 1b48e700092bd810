-- What goes from one file to another.  Used by vst-merge-move.c only.

-- name: rows_of_family
-- Each row about a family, and where it says so.  $1 family.
-- sees: all, since nothing of a file may be left behind
SELECT 'alert', 'family_id', id FROM alert WHERE family_id = $1
UNION ALL
SELECT 'appointment', 'family_id', id FROM appointment WHERE family_id = $1
UNION ALL
SELECT 'chit', 'family_id', id FROM chit WHERE family_id = $1
UNION ALL
SELECT 'directive', 'family_id', id FROM directive WHERE family_id = $1
UNION ALL
SELECT 'elsewhere', 'family_id', id FROM elsewhere WHERE family_id = $1
UNION ALL
SELECT 'enrolment', 'family_id', id FROM enrolment WHERE family_id = $1
UNION ALL
SELECT 'episode', 'family_id', id FROM episode WHERE family_id = $1
UNION ALL
SELECT 'expected_child', 'family_id', id FROM expected_child WHERE family_id = $1
UNION ALL
SELECT 'family', 'merged_into', id FROM family WHERE merged_into = $1
UNION ALL
SELECT 'keep_apart', 'a_family_id', id FROM keep_apart WHERE a_family_id = $1
UNION ALL
SELECT 'keep_apart', 'b_family_id', id FROM keep_apart WHERE b_family_id = $1
UNION ALL
SELECT 'message', 'family_id', id FROM message WHERE family_id = $1
UNION ALL
SELECT 'staff_block', 'family_id', id FROM staff_block WHERE family_id = $1
UNION ALL
SELECT 'story', 'family_id', id FROM story WHERE family_id = $1
UNION ALL
SELECT 'visit', 'family_id', id FROM visit WHERE family_id = $1
UNION ALL
SELECT 'answer', 'family_id', id FROM answer WHERE family_id = $1
UNION ALL
SELECT 'membership', 'family_id', id FROM membership WHERE family_id = $1;

-- name: rows_of_person
-- The same of a person.  $1 person.
-- sees: all, since nothing of a file may be left behind
SELECT 'appointment_person', 'person_id', id FROM appointment_person WHERE person_id = $1
UNION ALL
SELECT 'chit', 'person_id', id FROM chit WHERE person_id = $1
UNION ALL
SELECT 'consent', 'given_by', id FROM consent WHERE given_by = $1
UNION ALL
SELECT 'contact_point', 'via_id', id FROM contact_point WHERE via_id = $1
UNION ALL
SELECT 'custody', 'adult_person_id', id FROM custody WHERE adult_person_id = $1
UNION ALL
SELECT 'custody', 'child_person_id', id FROM custody WHERE child_person_id = $1
UNION ALL
SELECT 'directive', 'given_by', id FROM directive WHERE given_by = $1
UNION ALL
SELECT 'disclosure', 'person_id', id FROM disclosure WHERE person_id = $1
UNION ALL
SELECT 'elsewhere', 'given_by', id FROM elsewhere WHERE given_by = $1
UNION ALL
SELECT 'elsewhere', 'person_id', id FROM elsewhere WHERE person_id = $1
UNION ALL
SELECT 'enrolment', 'person_id', id FROM enrolment WHERE person_id = $1
UNION ALL
SELECT 'expected_child', 'person_id', id FROM expected_child WHERE person_id = $1
UNION ALL
SELECT 'keep_apart', 'a_person_id', id FROM keep_apart WHERE a_person_id = $1
UNION ALL
SELECT 'keep_apart', 'b_person_id', id FROM keep_apart WHERE b_person_id = $1
UNION ALL
SELECT 'look_alike', 'a_person_id', id FROM look_alike WHERE a_person_id = $1
UNION ALL
SELECT 'look_alike', 'b_person_id', id FROM look_alike WHERE b_person_id = $1
UNION ALL
SELECT 'message', 'person_id', id FROM message WHERE person_id = $1
UNION ALL
SELECT 'person', 'merged_into', id FROM person WHERE merged_into = $1
UNION ALL
SELECT 'relation', 'from_person_id', id FROM relation WHERE from_person_id = $1
UNION ALL
SELECT 'relation', 'to_person_id', id FROM relation WHERE to_person_id = $1
UNION ALL
SELECT 'release', 'given_by', id FROM release WHERE given_by = $1
UNION ALL
SELECT 'release', 'person_id', id FROM release WHERE person_id = $1
UNION ALL
SELECT 'staff_block', 'person_id', id FROM staff_block WHERE person_id = $1
UNION ALL
SELECT 'visit_part', 'person_id', id FROM visit_part WHERE person_id = $1
UNION ALL
SELECT 'visit_person', 'person_id', id FROM visit_person WHERE person_id = $1
UNION ALL
SELECT 'answer', 'person_id', id FROM answer WHERE person_id = $1
UNION ALL
SELECT 'consent', 'person_id', id FROM consent WHERE person_id = $1
UNION ALL
SELECT 'contact_point', 'person_id', id FROM contact_point WHERE person_id = $1
UNION ALL
SELECT 'membership', 'person_id', id FROM membership WHERE person_id = $1;

-- name: move_alert_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE alert SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_appointment_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE appointment SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_chit_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE chit SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_directive_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE directive SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_elsewhere_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE elsewhere SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_elsewhere_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE elsewhere SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_elsewhere_given_by
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE elsewhere SET given_by = $2 WHERE id = $1 AND given_by IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_enrolment_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE enrolment SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_episode_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE episode SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_expected_child_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE expected_child SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_family_merged_into
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE family SET merged_into = $2 WHERE id = $1 AND merged_into IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_keep_apart_a_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE keep_apart SET a_family_id = $2 WHERE id = $1 AND a_family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_keep_apart_b_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE keep_apart SET b_family_id = $2 WHERE id = $1 AND b_family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_message_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE message SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_staff_block_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE staff_block SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_story_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE story SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_visit_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE visit SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_appointment_person_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE appointment_person SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_chit_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE chit SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_consent_given_by
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE consent SET given_by = $2 WHERE id = $1 AND given_by IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_custody_adult_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE custody SET adult_person_id = $2 WHERE id = $1 AND adult_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_custody_child_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE custody SET child_person_id = $2 WHERE id = $1 AND child_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_directive_given_by
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE directive SET given_by = $2 WHERE id = $1 AND given_by IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_disclosure_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE disclosure SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_enrolment_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE enrolment SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_expected_child_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE expected_child SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_keep_apart_a_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE keep_apart SET a_person_id = $2 WHERE id = $1 AND a_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_keep_apart_b_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE keep_apart SET b_person_id = $2 WHERE id = $1 AND b_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_look_alike_a_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE look_alike SET a_person_id = $2 WHERE id = $1 AND a_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_look_alike_b_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE look_alike SET b_person_id = $2 WHERE id = $1 AND b_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_message_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE message SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_person_merged_into
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE person SET merged_into = $2 WHERE id = $1 AND merged_into IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_relation_from_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE relation SET from_person_id = $2 WHERE id = $1 AND from_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_relation_to_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE relation SET to_person_id = $2 WHERE id = $1 AND to_person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_release_given_by
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE release SET given_by = $2 WHERE id = $1 AND given_by IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_release_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE release SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_staff_block_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE staff_block SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_visit_part_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE visit_part SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_visit_person_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE visit_person SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_answer_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE answer SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_membership_family_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE membership SET family_id = $2 WHERE id = $1 AND family_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_answer_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE answer SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_consent_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE consent SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_contact_point_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE contact_point SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_membership_person_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE membership SET person_id = $2 WHERE id = $1 AND person_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_answer_superseded_at
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE answer SET superseded_at = $2 WHERE id = $1 AND superseded_at IS NOT DISTINCT FROM $3
   AND ($2 IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM answer AS o
                        WHERE o.id <> answer.id AND o.superseded_at IS NULL AND o.catalogue = answer.catalogue
                          AND o.question = answer.question
                          AND (o.family_id = answer.family_id OR o.person_id = answer.person_id)))
RETURNING id;

-- name: move_appointment_visit_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE appointment SET visit_id = $2 WHERE id = $1 AND visit_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_chit_visit_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE chit SET visit_id = $2 WHERE id = $1 AND visit_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_contact_point_via_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE contact_point SET via_id = $2 WHERE id = $1 AND via_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_contact_point_review_on
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE contact_point SET review_on = $2 WHERE id = $1 AND review_on IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_contact_point_rule
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE contact_point SET rule = $2 WHERE id = $1 AND rule IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_membership_head
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE membership SET head = $2 WHERE id = $1 AND head IS NOT DISTINCT FROM $3
   AND ($2 = 0 OR (until IS NULL AND NOT EXISTS (SELECT 1 FROM membership AS o WHERE o.family_id = membership.family_id AND o.head = 1)))
RETURNING id;

-- name: move_visit_part_visit_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE visit_part SET visit_id = $2 WHERE id = $1 AND visit_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: move_visit_person_visit_id
-- $1 row, $2 becomes, $3 was.
-- sees: all, since it was found before
UPDATE visit_person SET visit_id = $2 WHERE id = $1 AND visit_id IS NOT DISTINCT FROM $3
RETURNING id;

-- name: marks
-- The last row of each table: those that come later came after the merge.
-- sees: all, since it is a number
SELECT 'alert', coalesce (max (id), 0) FROM alert
UNION ALL
SELECT 'answer', coalesce (max (id), 0) FROM answer
UNION ALL
SELECT 'appointment', coalesce (max (id), 0) FROM appointment
UNION ALL
SELECT 'appointment_person', coalesce (max (id), 0) FROM appointment_person
UNION ALL
SELECT 'chit', coalesce (max (id), 0) FROM chit
UNION ALL
SELECT 'consent', coalesce (max (id), 0) FROM consent
UNION ALL
SELECT 'contact_point', coalesce (max (id), 0) FROM contact_point
UNION ALL
SELECT 'custody', coalesce (max (id), 0) FROM custody
UNION ALL
SELECT 'directive', coalesce (max (id), 0) FROM directive
UNION ALL
SELECT 'disclosure', coalesce (max (id), 0) FROM disclosure
UNION ALL
SELECT 'elsewhere', coalesce (max (id), 0) FROM elsewhere
UNION ALL
SELECT 'enrolment', coalesce (max (id), 0) FROM enrolment
UNION ALL
SELECT 'episode', coalesce (max (id), 0) FROM episode
UNION ALL
SELECT 'expected_child', coalesce (max (id), 0) FROM expected_child
UNION ALL
SELECT 'keep_apart', coalesce (max (id), 0) FROM keep_apart
UNION ALL
SELECT 'look_alike', coalesce (max (id), 0) FROM look_alike
UNION ALL
SELECT 'membership', coalesce (max (id), 0) FROM membership
UNION ALL
SELECT 'message', coalesce (max (id), 0) FROM message
UNION ALL
SELECT 'relation', coalesce (max (id), 0) FROM relation
UNION ALL
SELECT 'release', coalesce (max (id), 0) FROM release
UNION ALL
SELECT 'staff_block', coalesce (max (id), 0) FROM staff_block
UNION ALL
SELECT 'story', coalesce (max (id), 0) FROM story
UNION ALL
SELECT 'visit', coalesce (max (id), 0) FROM visit
UNION ALL
SELECT 'visit_part', coalesce (max (id), 0) FROM visit_part
UNION ALL
SELECT 'visit_person', coalesce (max (id), 0) FROM visit_person;

-- name: add_row
-- $1 merge, $2 table, $3 column, $4 row, $5 was, $6 became.
-- sees: all, since references are checked
INSERT INTO merge_row (merge_id, table_name, column_name, row_id, was, became) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: rows_back
-- What was moved, the last first.  $1 merge.
-- sees: all, since it was shown before
SELECT table_name, column_name, row_id, was, became FROM merge_row WHERE merge_id = $1 AND column_name <> '' ORDER BY id DESC;

-- name: visit_of_day
-- The visit of a family on the day of another one.  $1 visit, $2 family.
-- sees: all, since nothing of a file may be left behind
SELECT o.id FROM visit AS v JOIN visit AS o ON o.day = v.day AND o.family_id = $2 AND o.id <> v.id WHERE v.id = $1;

-- name: visit_withheld
-- Whether one of two visits is withheld for itself.  $1 visit, $2 visit.
-- sees: all, since nothing that is withheld may come to light
SELECT id FROM directive
 WHERE section = 'visits' AND record_id IN ($1, $2) AND kind = 'withhold' AND undone = 0 AND withdrawn_at IS NULL LIMIT 1;

-- name: rows_of_visit
-- What hangs on a visit.  $1 visit.
-- sees: all, since nothing of a file may be left behind
SELECT 'appointment', 'visit_id', id FROM appointment WHERE visit_id = $1
UNION ALL
SELECT 'chit', 'visit_id', id FROM chit WHERE visit_id = $1
UNION ALL
SELECT 'visit_part', 'visit_id', id FROM visit_part WHERE visit_id = $1
UNION ALL
SELECT 'visit_person', 'visit_id', v.id FROM visit_person AS v
 WHERE v.visit_id = $1
   AND NOT EXISTS (SELECT 1 FROM visit_person AS o WHERE o.visit_id = $2 AND o.person_id = v.person_id);

-- name: is_self
-- Whether somebody would be reached through herself.  $1 contact, $2 person.
-- sees: all, since nothing of a file may be left behind
SELECT count (id) FROM contact_point WHERE id = $1 AND person_id = $2;

-- name: is_taken
-- Whether what a row is about is there already of whom it would become.  $1 table, $2 row, $3 column, $4 whom.
-- sees: all, since nothing of a file may be left behind
SELECT CASE $1
  WHEN 'appointment_person' THEN (SELECT count (*) FROM appointment_person AS r JOIN appointment_person AS o
                                      ON o.appointment_id = r.appointment_id AND o.person_id = $4 WHERE r.id = $2)
  WHEN 'visit_person' THEN (SELECT count (*) FROM visit_person AS r JOIN visit_person AS o
                                ON o.visit_id = r.visit_id AND o.person_id = $4 WHERE r.id = $2)
  WHEN 'enrolment' THEN (SELECT count (*) FROM enrolment AS r JOIN enrolment AS o
                             ON o.cohort_id = r.cohort_id AND o.person_id = $4 WHERE r.id = $2 AND $3 = 'person_id')
  WHEN 'episode' THEN (SELECT count (*) FROM episode AS r JOIN episode AS o
                           ON o.family_id = $4 AND o.closed_on IS NULL WHERE r.id = $2 AND r.closed_on IS NULL)
  WHEN 'expected_child' THEN (SELECT count (*) FROM expected_child AS r JOIN expected_child AS o
                                  ON o.family_id = $4 AND o.state = 'expected' AND o.due_on IS NOT DISTINCT FROM r.due_on
                               WHERE r.id = $2 AND r.state = 'expected' AND $3 = 'family_id')
  WHEN 'directive' THEN (SELECT count (*) FROM directive
                          WHERE id = $2 AND $3 = 'family_id' AND kind = 'allow' AND undone = 0 AND withdrawn_at IS NULL)
  WHEN 'look_alike' THEN (SELECT count (*) FROM look_alike WHERE id = $2 AND $4 IN (a_person_id, b_person_id))
  WHEN 'relation' THEN (SELECT count (*) FROM relation AS r LEFT JOIN relation AS o
                            ON o.id <> r.id AND o.kind = r.kind AND o.until IS NULL
                           AND o.from_person_id = CASE $3 WHEN 'from_person_id' THEN $4 ELSE r.from_person_id END
                           AND o.to_person_id = CASE $3 WHEN 'to_person_id' THEN $4 ELSE r.to_person_id END
                         WHERE r.id = $2 AND (r.from_person_id = $4 OR r.to_person_id = $4 OR (r.until IS NULL AND o.id IS NOT NULL)))
  WHEN 'custody' THEN (SELECT count (*) FROM custody AS r LEFT JOIN custody AS o
                           ON o.id <> r.id AND o.kind = r.kind AND o.until IS NULL
                          AND o.may_collect IS NOT DISTINCT FROM r.may_collect
                          AND o.child_person_id = CASE $3 WHEN 'child_person_id' THEN $4 ELSE r.child_person_id END
                          AND o.adult_person_id = CASE $3 WHEN 'adult_person_id' THEN $4 ELSE r.adult_person_id END
                        WHERE r.id = $2 AND (r.child_person_id = $4 OR r.adult_person_id = $4 OR (r.until IS NULL AND o.id IS NOT NULL)))
  WHEN 'story' THEN (SELECT count (*) FROM story WHERE family_id = $4)
  WHEN 'consent' THEN (SELECT count (*) FROM consent WHERE id = $2 AND $4 IN (person_id, given_by))
  WHEN 'release' THEN (SELECT count (*) FROM release WHERE id = $2 AND $4 IN (person_id, given_by))
  WHEN 'membership' THEN (SELECT count (*) FROM membership AS r
                            JOIN file_merge AS f ON f.id = (SELECT max (id) FROM file_merge WHERE merged_family_id = $4)
                            JOIN merge_person AS p ON p.merge_id = f.id AND p.kept_person_id = r.person_id
                           WHERE r.id = $2)
  ELSE 0 END;
