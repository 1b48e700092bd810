-- Whom the rows of the journal are about.  Used by vst-shield-whom.c only.

-- name: add
-- $1 "person" or "family", $2 her id, $3 row of the journal, $4 whether it may be sealed.
INSERT INTO act_whom (subject, subject_id, row_id, sealed) VALUES ($1, $2, $3, $4)
ON CONFLICT (subject, subject_id, row_id) DO NOTHING;
