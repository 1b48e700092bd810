-- What of answers is under the key of a compartment.  Used by vst-answer-seal.c only.

-- name: set
-- It is sealed for the row it got.  $1 answer, $2 sealed.
-- sees: all, since it was added, or is sealed anew, by whoever holds the key
UPDATE answer SET sealed = $2 WHERE id = $1;

-- name: each
-- To be sealed anew under another key.
-- sees: all, since a key is changed for everybody
SELECT id, sealed, compartment FROM answer WHERE sealed IS NOT NULL ORDER BY id;
