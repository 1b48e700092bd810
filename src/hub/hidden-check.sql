-- Whether somebody, or something of a file, is among what is hidden.  Used by
-- vst-hidden-check.c only.

-- name: has_family
-- $1 family.
SELECT count (*) FROM hidden_family WHERE id = $1;

-- name: has_person
-- $1 person.
SELECT count (*) FROM hidden_person WHERE id = $1;

-- name: has_record
-- $1 section, $2 record.
SELECT count (*) FROM withheld_record WHERE section = $1 AND id = $2;
