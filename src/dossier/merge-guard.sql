-- What protects somebody, and was written down while two files were one.  Used by
-- vst-merge-guard.c only.

-- name: later
-- What protects a family, or a person, and came after a merge.  $1 merge, $2 family or 0, $3 person or 0.
-- sees: all, since protection is for both files
SELECT 'staff_block', id FROM staff_block
 WHERE (family_id = $2 OR person_id = $3) AND lifted_at IS NULL
   AND id > (SELECT row_id FROM merge_row WHERE merge_id = $1 AND column_name = '' AND table_name = 'staff_block')
UNION ALL
SELECT 'directive', id FROM directive
 WHERE family_id = $2 AND kind = 'withhold' AND undone = 0 AND withdrawn_at IS NULL
   AND id > (SELECT row_id FROM merge_row WHERE merge_id = $1 AND column_name = '' AND table_name = 'directive')
UNION ALL
SELECT 'keep_apart', id FROM keep_apart
 WHERE (a_family_id = $2 OR b_family_id = $2 OR a_person_id = $3 OR b_person_id = $3) AND ended_on IS NULL
   AND id > (SELECT row_id FROM merge_row WHERE merge_id = $1 AND column_name = '' AND table_name = 'keep_apart');

-- name: copy_block
-- The same for somebody else, where it is for whom it is taken for.  Nobody asked yet
-- to lift it there.  $1 block, $2 column, $3 whom it is for, $4 whom it becomes for.
-- sees: all, since references are checked
INSERT INTO staff_block (family_id, person_id, staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until)
SELECT CASE $2 WHEN 'family_id' THEN $4 ELSE family_id END, CASE $2 WHEN 'person_id' THEN $4 ELSE person_id END,
       staff_id, provider_id, agency_id, told, reason, asked_by, taken_by, since, until
  FROM staff_block WHERE id = $1 AND $3 = CASE $2 WHEN 'family_id' THEN family_id ELSE person_id END
RETURNING id;

-- name: matches
-- Who isn't meant, and who is.  $1 block.
-- sees: all, since protection is for both files
SELECT id FROM block_match WHERE staff_block_id = $1 ORDER BY id;

-- name: copy_match
-- $1 match, $2 block.
-- sees: all, since references are checked
INSERT INTO block_match (staff_block_id, staff_id, provider_id, same)
SELECT $2, staff_id, provider_id, same FROM block_match WHERE id = $1
RETURNING id;

-- name: copy_directive
-- By whoever asked for it, where she is in that file too.  $1 directive, $2 column, $3 family, $4 other family.
-- sees: all, since references are checked
INSERT INTO directive (family_id, kind, scope, section, record_id, against, against_id, shown, purpose, since, until, given_by, how,
                       recorded_by, recorded_at)
SELECT $4, kind, scope, section, record_id, against, against_id, shown, purpose, since, until,
       (SELECT m.person_id FROM membership AS m WHERE m.family_id = $4 AND m.person_id = directive.given_by LIMIT 1),
       how, recorded_by, recorded_at
  FROM directive WHERE id = $1 AND $2 = 'family_id' AND family_id = $3
RETURNING id;

-- name: copy_apart
-- $1 pair, $2 column, $3 whom it names, $4 whom it becomes of.
-- sees: all, since references are checked
INSERT INTO keep_apart (a_person_id, a_family_id, b_person_id, b_family_id, b_staff_id, b_provider_id, reason, source, note,
                        buffer_minutes, since, until)
SELECT CASE $2 WHEN 'a_person_id' THEN $4 ELSE a_person_id END, CASE $2 WHEN 'a_family_id' THEN $4 ELSE a_family_id END,
       CASE $2 WHEN 'b_person_id' THEN $4 ELSE b_person_id END, CASE $2 WHEN 'b_family_id' THEN $4 ELSE b_family_id END,
       b_staff_id, b_provider_id, reason, source, note, buffer_minutes, since, until
  FROM keep_apart
 WHERE id = $1
   AND $3 = CASE $2 WHEN 'a_person_id' THEN a_person_id WHEN 'a_family_id' THEN a_family_id
                    WHEN 'b_person_id' THEN b_person_id ELSE b_family_id END
RETURNING id;
