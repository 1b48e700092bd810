-- What would come of a merge, and the merges there were.  Used by vst-merge-view.c
-- only.

-- name: all
-- The merges, the latest first.  $1 at most.
SELECT m.id, m.kept_family_id, m.merged_family_id, m.whole, m.at, s.name, m.apart_at, t.name
  FROM seen_file_merge AS m
  JOIN staff AS s ON s.id = m.staff_id
  LEFT JOIN staff AS t ON t.id = m.apart_by
 ORDER BY m.id DESC LIMIT $1;

-- name: number_of
-- The number of a file of which she sees that it was merged.  $1 family.
-- sees: all, since it is told beside the merge alone
SELECT file_number FROM family
 WHERE id = $1 AND EXISTS (SELECT 1 FROM seen_file_merge AS m WHERE family.id IN (m.kept_family_id, m.merged_family_id));

-- name: taken
-- What was taken of whom in a merge that stands.  $1 merge.
-- sees: all, since it is told beside the merge alone
SELECT p.display_name, m.taken
  FROM merge_person AS m
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL
  JOIN seen_person AS p ON p.id = m.kept_person_id
 WHERE m.merge_id = $1 AND m.taken <> 0
 ORDER BY m.id;

-- name: left
-- How much of each stays with a file that is merged, or with whoever of it is.  $1 merge.
-- sees: all, since it is told beside the merge alone
SELECT 'visit', count (r.id) FROM seen_visit AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'expected_child', count (r.id) FROM seen_expected_child AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'directive', count (r.id) FROM seen_directive AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL AND r.withdrawn_at IS NULL
UNION ALL
SELECT 'story', count (r.id) FROM seen_story AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'enrolment', count (r.id) FROM seen_enrolment AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL WHERE f.id = $1
UNION ALL
SELECT 'consent', count (r.id) FROM seen_consent AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL WHERE f.id = $1
UNION ALL
SELECT 'contact_point', count (r.id) FROM seen_contact AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL WHERE f.id = $1
UNION ALL
SELECT 'relation', count (related.id) FROM (
  SELECT r.id FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_relation AS r ON r.from_person_id = m.merged_person_id
   WHERE f.id = $1 AND f.apart_at IS NULL
  UNION
  SELECT r.id FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_relation AS r ON r.to_person_id = m.merged_person_id
   WHERE f.id = $1 AND f.apart_at IS NULL) AS related
UNION ALL
SELECT 'custody', count (cared.id) FROM (
  SELECT r.id FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_custody AS r ON r.child_person_id = m.merged_person_id
   WHERE f.id = $1 AND f.apart_at IS NULL
  UNION
  SELECT r.id FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_custody AS r ON r.adult_person_id = m.merged_person_id
   WHERE f.id = $1 AND f.apart_at IS NULL) AS cared;

-- name: left_rows
-- The same, row by row: of what, when, what it says in two codes, with whom in two
-- languages.  $1 merge, $2 at most.
-- sees: all, since it is told beside the merge alone
SELECT 'visit', r.day, r.state, NULL, NULL, NULL FROM seen_visit AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'expected_child', r.due_on, r.state, NULL, NULL, NULL FROM seen_expected_child AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'directive', r.since, coalesce (r.section, 'whole'), NULL, NULL, NULL FROM seen_directive AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL AND r.withdrawn_at IS NULL
UNION ALL
SELECT 'story', NULL, NULL, NULL, NULL, NULL FROM seen_story AS r JOIN seen_file_merge AS f ON f.merged_family_id = r.family_id
 WHERE f.id = $1 AND f.whole = 1 AND f.apart_at IS NULL
UNION ALL
SELECT 'enrolment', r.since, r.state, NULL, CASE WHEN p.sensitivity = 'public' THEN CASE WHEN c.name_en <> '' THEN c.name_en ELSE c.code END ELSE p.label_en END,
       CASE WHEN p.sensitivity = 'public' THEN CASE WHEN c.name_fr <> '' THEN c.name_fr ELSE c.code END ELSE p.label_fr END
  FROM seen_enrolment AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL
  JOIN cohort AS c ON c.id = r.cohort_id
  JOIN program AS p ON p.id = c.program_id
 WHERE f.id = $1
UNION ALL
SELECT 'consent', r.since, r.purpose, r.state, k.display_name, k.display_name FROM seen_consent AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL WHERE f.id = $1
UNION ALL
SELECT 'contact_point', NULL, r.kind, NULL, k.display_name, k.display_name FROM seen_contact AS r JOIN merge_person AS m ON m.merged_person_id = r.person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
  JOIN seen_file_merge AS f ON f.id = m.merge_id AND f.apart_at IS NULL WHERE f.id = $1
UNION ALL
SELECT 'relation', r.since, r.kind, NULL, k.display_name, k.display_name
  FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_relation AS r ON r.from_person_id = m.merged_person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
 WHERE f.id = $1 AND f.apart_at IS NULL
UNION ALL
SELECT 'relation', r.since, r.kind, NULL, k.display_name, k.display_name
  FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_relation AS r ON r.to_person_id = m.merged_person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
 WHERE f.id = $1 AND f.apart_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM merge_person AS o WHERE o.merge_id = f.id AND o.merged_person_id = r.from_person_id)
UNION ALL
SELECT 'custody', r.since, r.kind, NULL, k.display_name, k.display_name
  FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_custody AS r ON r.child_person_id = m.merged_person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
 WHERE f.id = $1 AND f.apart_at IS NULL
UNION ALL
SELECT 'custody', r.since, r.kind, NULL, k.display_name, k.display_name
  FROM seen_file_merge AS f JOIN merge_person AS m ON m.merge_id = f.id JOIN seen_custody AS r ON r.adult_person_id = m.merged_person_id
  JOIN seen_person AS k ON k.id = m.kept_person_id
 WHERE f.id = $1 AND f.apart_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM merge_person AS o WHERE o.merge_id = f.id AND o.merged_person_id = r.child_person_id)
 LIMIT $2;

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
SELECT 'alert', count (*) FROM seen_alert WHERE family_id = $1
UNION ALL
SELECT 'elsewhere', count (*) FROM seen_elsewhere WHERE family_id = $1;
