-- Reading the journal through, to prove it.  Used by vst-audit.c only.

-- name: acts
-- Every act, with the salt of its commitment, without which its rows prove nothing.
SELECT act.id, act.at, act.staff_id, act.session, act.deed, act.subject, act.subject_id,
       act.undoes, act.reason, act.commitment, act.hash, act_salt.salt, act.uid,
       act_salt.sealed, coalesce (act_salt.key_id, 0), coalesce (k.generation, 0)
  FROM act LEFT JOIN act_salt ON act_salt.act_id = act.id LEFT JOIN shield_key AS k ON k.id = act_salt.key_id
 ORDER BY act.id;

-- name: rows
-- The rows of one act, as they were committed to, and what they are sealed under.  $1 act.
SELECT r.table_name, r.row_id, r.before, r.after, coalesce (r.key_id, 0), r.id, coalesce (k.generation, 0), r.key_id IS NOT NULL
  FROM act_row AS r LEFT JOIN shield_key AS k ON k.id = r.key_id
 WHERE r.act_id = $1 ORDER BY r.id;

-- name: orphans
-- Rows and salts that belong to no act.
SELECT (SELECT count (*) FROM act_row WHERE act_id NOT IN (SELECT id FROM act)) +
       (SELECT count (*) FROM act_salt WHERE act_id NOT IN (SELECT id FROM act));
