-- What would come of a merge, and the merges there were.  Used by vst-merge-view.c
-- only.

-- name: all
-- The merges, the latest first.
SELECT m.id, m.kept_family_id, m.merged_family_id, m.whole, m.at, s.name, m.apart_at, t.name
  FROM seen_file_merge AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN staff AS t ON t.id = m.apart_by
 ORDER BY m.id DESC;

-- name: number_of
-- The number of a file of which she sees that it was merged.  $1 family.
-- sees: all, since it is told beside the merge alone
SELECT file_number FROM family
 WHERE id = $1 AND EXISTS (SELECT 1 FROM seen_file_merge AS m WHERE family.id IN (m.kept_family_id, m.merged_family_id));

-- name: permissions
-- What opens either file to somebody, in force or to come.  $1 family, $2 family.
SELECT count (*) FROM seen_directive WHERE family_id IN ($1, $2) AND kind = 'allow' AND withdrawn_at IS NULL;

-- name: counts
-- How much a family has of each.  $1 family.
SELECT 'visit', count (*) FROM seen_visit WHERE family_id = $1
UNION ALL
SELECT 'appointment', count (*) FROM seen_appointment WHERE family_id = $1
UNION ALL
SELECT 'chit', count (*) FROM seen_chit WHERE family_id = $1
UNION ALL
SELECT 'enrolment', count (*) FROM seen_enrolment WHERE family_id = $1
UNION ALL
SELECT 'message', count (*) FROM seen_message WHERE family_id = $1
UNION ALL
SELECT 'alert', count (*) FROM seen_alert WHERE family_id = $1;
