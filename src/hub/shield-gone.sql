-- Who was in a family and is in no table any more.  Used by vst-shield-gone.c only.

-- name: places
-- What the journal keeps of a table that tells who is in a family.  $1 table, $2 family.
SELECT r.before, r.after FROM act_whom AS w JOIN act_row AS r ON r.id = w.row_id
 WHERE w.subject = 'family' AND w.subject_id = $2 AND r.table_name = $1 AND r.key_id IS NULL;
