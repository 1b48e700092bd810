-- Who was in a family and is in no table any more.  Used by vst-shield-gone.c only.

-- name: places
-- What the journal keeps in the open of a table that tells who is where.  Index
-- act_row_by_row.  $1 table, $2 as it stands in a row of the family: %"family_id":5%.
SELECT before, after FROM act_row WHERE table_name = $1 AND key_id IS NULL AND (before LIKE $2 OR after LIKE $2);
