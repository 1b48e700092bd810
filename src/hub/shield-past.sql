-- What the journal keeps of a row that has become somebody's.  Used by
-- vst-shield-past.c only.

-- name: rows_of_row
-- All of it, the latest first.  Index act_row_by_row.  $1 table, $2 row.
SELECT id, before, after, coalesce (key_id, 0) FROM act_row WHERE table_name = $1 AND row_id = $2 ORDER BY act_id DESC, id DESC;

-- name: rows_of_whom
-- Of which rows the journal keeps something in the open that was about somebody when it
-- was kept, and may be sealed.  $1 subject, $2 her id.
SELECT r.table_name, r.row_id FROM act_whom AS w JOIN act_row AS r ON r.id = w.row_id
 WHERE w.subject = $1 AND w.subject_id = $2 AND w.sealed = 1 AND r.key_id IS NULL;
