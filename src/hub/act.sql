-- The journal of acts.  Used by vst-act-store.c only.

-- name: head
-- The last act, whose hash the next one continues.
SELECT id, at, hash FROM act ORDER BY id DESC LIMIT 1;

-- name: add
-- One act.  $1 id, $2 uid, $3 at, $4 staff, $5 session, $6 deed, $7 subject,
-- $8 subject id, $9 undoes, $10 reason, $11 commitment, $12 hash.
INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, undoes, reason, commitment, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: add_salt
-- The salt of an act's commitment.  $1 act, $2 salt.
INSERT INTO act_salt (act_id, salt) VALUES ($1, $2);

-- name: add_row
-- A row that an act has touched.  $1 act, $2 table, $3 row, $4 before, $5 after.
INSERT INTO act_row (act_id, table_name, row_id, before, after) VALUES ($1, $2, $3, $4, $5)
RETURNING id;

-- name: get
-- What undo has to know of an act.  $1 act.
SELECT deed, staff_id, session, subject, subject_id FROM seen_act WHERE id = $1;

-- name: is_undone
-- Whether some act has undone this one.  $1 act.
SELECT count (*) FROM act WHERE undoes = $1;

-- name: rows_back
-- The rows of an act, the last one first: children before their parents.  $1 act.
SELECT table_name, row_id, before, after, id, coalesce (key_id, 0) FROM act_row WHERE act_id = $1 ORDER BY id DESC;

-- name: is_there
-- Whether the act with this uid was committed after all.  $1 uid.
SELECT count (*) FROM act WHERE uid = $1;

-- name: since
-- What was done after a moment: how many acts, and when the last.  $1 moment.
SELECT count (*), coalesce (max (at), 0) FROM act WHERE at > $1;

-- name: ids_of_staff
-- The acts of one staff member, the latest first.  Index act_by_staff.  $1 staff, $2 at most.
SELECT id FROM seen_act WHERE staff_id = $1 ORDER BY id DESC LIMIT $2;

-- name: ids_all
-- All acts, the latest first.  $1 at most.
SELECT id FROM seen_act ORDER BY id DESC LIMIT $1;

-- name: record
-- One act, for lists; the last column counts what it undoes, what that undid, and so
-- on: an even number does again.  $1 act.
SELECT act.id, act.at, act.staff_id, staff.name, act.deed, act.subject, act.subject_id, act.undoes, act.reason,
       EXISTS (SELECT 1 FROM act AS later WHERE later.undoes = act.id),
       (WITH RECURSIVE chain (id) AS (SELECT act.undoes WHERE act.undoes IS NOT NULL
                                UNION ALL
                                SELECT before.undoes FROM chain JOIN act AS before ON before.id = chain.id WHERE before.undoes IS NOT NULL)
        SELECT count (*) FROM chain)
  FROM seen_act AS act JOIN staff ON staff.id = act.staff_id
 WHERE act.id = $1;

-- name: history_of_row
-- What one row was, act by act, the latest first.  Index act_row_by_row.  $1 table, $2 row.
SELECT act.id, act.at, act.staff_id, staff.name, act.deed, act_row.before, act_row.after, act_row.id, coalesce (act_row.key_id, 0)
  FROM act_row
  JOIN seen_act AS act ON act.id = act_row.act_id
  JOIN staff ON staff.id = act.staff_id
 WHERE act_row.table_name = $1 AND act_row.row_id = $2
 ORDER BY act_row.act_id DESC;

-- name: hash_of
-- The hash of one act, to compare with an anchor.  $1 act.
SELECT hash FROM act WHERE id = $1;
