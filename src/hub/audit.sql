-- Reading the journal through, to prove it.  Used by vst-audit.c only.

-- name: acts
-- Every act, with the salt of its commitment, without which its rows prove nothing.
SELECT act.id, act.at, act.staff_id, act.session, act.deed, act.subject, act.subject_id,
       act.undoes, act.reason, act.commitment, act.hash, act_salt.salt, act.uid
  FROM act LEFT JOIN act_salt ON act_salt.act_id = act.id
 ORDER BY act.id;

-- name: rows
-- The rows of one act, as they were committed to.  $1 act.
SELECT table_name, row_id, before, after, key_id FROM act_row WHERE act_id = $1 ORDER BY id;

-- name: orphans
-- Rows and salts that belong to no act.
SELECT (SELECT count (*) FROM act_row WHERE act_id NOT IN (SELECT id FROM act)) +
       (SELECT count (*) FROM act_salt WHERE act_id NOT IN (SELECT id FROM act));
