-- Whether the ledgers are whole.  Used by vst-hub-check.c only.

-- name: access
-- How many rows there are, and the highest number: without a gap they are equal.
SELECT count (*), coalesce (max (id), 0) FROM access_log;

-- name: security
-- The same of the other log.
SELECT count (*), coalesce (max (id), 0) FROM security_log;

-- name: rows
-- The same of what acts did to which rows.
SELECT count (*), coalesce (max (id), 0) FROM act_row;

-- name: guards
-- The triggers that refuse changes to what only grows.
SELECT count (*) FROM sqlite_master
 WHERE type = 'trigger'
   AND name IN ('act_stays', 'act_is_kept', 'act_row_stays', 'act_row_is_kept', 'act_salt_stays', 'act_salt_is_kept',
                'access_stays', 'access_is_kept', 'security_stays', 'security_is_kept');
