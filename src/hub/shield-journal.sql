-- What of the journal is under such keys.  Used by vst-shield-journal.c only.

-- name: rows_of_act
-- What it keeps in the open of one act, whomever that was about.  Index act_row_by_act.  $1 act.
SELECT id, before, after, row_id, table_name FROM act_row WHERE act_id = $1 AND key_id IS NULL;

-- name: rows_of_key
-- What it keeps under a key.  Index act_row_by_key.  $1 key.
SELECT id, before, after, row_id, table_name FROM act_row WHERE key_id = $1;

-- name: key_of
-- Whose key there is.  $1 subject, $2 its id.
SELECT id FROM shield_key WHERE subject = $1 AND subject_id = $2;

-- name: set_row
-- $1 row of the journal, $2 before, $3 after, $4 key.
UPDATE act_row SET before = $2, after = $3, key_id = $4 WHERE id = $1;

-- name: salts_in_the_open
-- Acts of which a row is under a key, and the salt is not.  Indexes act_row_by_key.  $1 key.
SELECT DISTINCT s.act_id, s.salt FROM act_row AS r JOIN act_salt AS s ON s.act_id = r.act_id
 WHERE r.key_id = $1 AND s.key_id IS NULL;

-- name: salts_of_key
-- Index act_salt_by_key.  $1 key.
SELECT act_id, sealed FROM act_salt WHERE key_id = $1;

-- name: other_key
-- Another key that a row of an act is under.  $1 act, $2 but this one.
SELECT key_id FROM act_row WHERE act_id = $1 AND key_id IS NOT NULL AND key_id <> $2 LIMIT 1;

-- name: keys_beside
-- What rows are under beside a key that keeps the salt of their act.  Index act_salt_by_key.  $1 key.
SELECT DISTINCT r.key_id FROM act_salt AS s JOIN act_row AS r ON r.act_id = s.act_id
 WHERE s.key_id = $1 AND r.key_id <> $1;

-- name: set_salt
-- $1 act, $2 salt, $3 key, $4 sealed.
UPDATE act_salt SET salt = $2, key_id = $3, sealed = $4 WHERE act_id = $1;
