-- What came after two files were merged.  Used by vst-merge-later.c only.

-- name: marks_of
-- $1 merge.
-- sees: all, since it is a number
SELECT table_name, row_id FROM merge_row WHERE merge_id = $1 AND column_name = '';

-- name: file_of
-- In which file a row about a person is; 0 where it is hers alone.  $1 table, $2 row.
-- sees: all, since nothing of a file may be left behind
SELECT coalesce (CASE $1
  WHEN 'appointment_person' THEN (SELECT a.family_id FROM appointment_person AS r JOIN appointment AS a ON a.id = r.appointment_id WHERE r.id = $2)
  WHEN 'visit_person' THEN (SELECT v.family_id FROM visit_person AS r JOIN visit AS v ON v.id = r.visit_id WHERE r.id = $2)
  WHEN 'visit_part' THEN (SELECT v.family_id FROM visit_part AS r JOIN visit AS v ON v.id = r.visit_id WHERE r.id = $2)
  WHEN 'chit' THEN (SELECT family_id FROM chit WHERE id = $2)
  WHEN 'directive' THEN (SELECT family_id FROM directive WHERE id = $2)
  WHEN 'elsewhere' THEN (SELECT family_id FROM elsewhere WHERE id = $2)
  WHEN 'enrolment' THEN (SELECT family_id FROM enrolment WHERE id = $2)
  WHEN 'expected_child' THEN (SELECT family_id FROM expected_child WHERE id = $2)
  WHEN 'message' THEN (SELECT family_id FROM message WHERE id = $2) END, 0);
