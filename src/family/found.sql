-- Finding people.  Used by vst-found-store.c only.  None of these scans or sorts:
-- a test reads their plans.

-- name: one_word
-- Who has a token in a range, the whole word first.  $1 from, $2 before, $3 at most,
-- $4 letters that others of hers begin with.
SELECT person_id, token = $1, idle, token FROM seen_token
 WHERE token >= $1 AND token < $2 AND (letters & $4) = $4
 ORDER BY token, idle, person_id LIMIT $3;

-- name: two_words
-- The same, who has a token in a second range, too; drive it from the rarer one.
-- $1 from, $2 before, $3 the other from, $4 its before, $5 at most, $6 letters as above.
SELECT t.person_id, t.token = $1 AND EXISTS (SELECT 1 FROM seen_token AS e WHERE e.person_id = t.person_id AND e.token = $3), t.idle, t.token
  FROM seen_token AS t
 WHERE t.token >= $1 AND t.token < $2 AND (t.letters & $6) = $6
   AND EXISTS (SELECT 1 FROM seen_token AS o WHERE o.person_id = t.person_id AND o.token >= $3 AND o.token < $4)
 ORDER BY t.token, t.idle, t.person_id LIMIT $5;

-- name: word_and_letter
-- The same where the second word is a single letter.  $1 from, $2 before, $3 the letter, $4 as a bit, $5 at most.
SELECT t.person_id, t.token = $1 AND EXISTS (SELECT 1 FROM seen_token AS e WHERE e.person_id = t.person_id AND e.token = $3), t.idle, t.token
  FROM seen_token AS t
 WHERE t.token >= $1 AND t.token < $2 AND (t.letters & $4) = $4
 ORDER BY t.token, t.idle, t.person_id LIMIT $5;

-- name: has_word
-- Whether a person has a token in a range.  $1 person, $2 from, $3 before.
SELECT 1 FROM seen_token WHERE person_id = $1 AND token >= $2 AND token < $3 LIMIT 1;

-- name: how_many
-- How common a range is, up to a limit.  $1 from, $2 before, $3 at most.
SELECT count (*) FROM (SELECT 1 FROM seen_token WHERE token >= $1 AND token < $2
                       UNION ALL
                       SELECT 1 FROM seen_open_token WHERE token >= $1 AND token < $2
                       LIMIT $3);

-- name: next_token
-- The first token from a text on, to see whether a word begins one.  $1 text.
SELECT token FROM seen_token WHERE token >= $1 ORDER BY token LIMIT 1;

-- name: by_birth
-- Who was born on a day: those whom the tables tell, and those in memory only; see
-- vst-shielded.c.  Index person_by_birth.  $1 day, $2 at most.
SELECT id, born_key FROM seen_person WHERE born_key = $1
UNION ALL
SELECT id, born FROM seen_open_birth WHERE born = $1
 ORDER BY 1 LIMIT $2;

-- name: by_month
-- Who was born in a month and has a token in one of two ranges; of those in memory, who
-- are few, everybody.  Index person_by_birth.  $1 from, $2 before, $3 at most, $4 token
-- from, $5 its before, $6 the other from, $7 its before.
SELECT p.id, p.born_key FROM seen_person AS p
 WHERE p.born_key >= $1 AND p.born_key < $2
   AND EXISTS (SELECT 1 FROM seen_token AS t
                WHERE t.person_id = p.id AND ((t.token >= $4 AND t.token < $5) OR (t.token >= $6 AND t.token < $7)))
UNION ALL
SELECT id, born FROM seen_open_birth WHERE born >= $1 AND born < $2
 ORDER BY 2, 1 LIMIT $3;

-- name: by_contact_key
-- Whose phone or postal code it is: those whose keys the tables tell, and those in
-- memory only; see vst-shielded.c.  $1 kind, $2 mac, $3 at most.
SELECT c.person_id, k.contact_id FROM seen_contact_key AS k
  JOIN seen_contact AS c ON c.id = k.contact_id
  JOIN seen_person AS p ON p.id = c.person_id
 WHERE k.kind = $1 AND k.mac = $2
UNION ALL
SELECT c.person_id, k.contact_id FROM seen_open_contact_key AS k
  JOIN seen_contact AS c ON c.id = k.contact_id
  JOIN seen_person AS p ON p.id = c.person_id
 WHERE k.kind = $1 AND k.mac = $2
 ORDER BY 2 LIMIT $3;
