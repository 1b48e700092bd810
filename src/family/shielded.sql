-- What the tables of families say of whoever has a key of her own, and what she is
-- found by in memory.  Used by vst-shielded.c only.

-- name: all
-- Who is to have one: whoever somebody must not know.  $1 today.
-- sees: all, since it finds whom to seal
SELECT family_id, person_id FROM staff_block WHERE lifted_at IS NULL AND coalesce (until, '~') >= $1;

-- name: person_row
-- $1 person.
-- sees: all, since it is sealed
SELECT id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on, gestation_weeks, language,
       interpreter
  FROM person WHERE id = $1;

-- name: person_open
-- $1 … in the order of person_row.
-- sees: all, since it is closed again with the act
UPDATE person
   SET display_name = $2, given_name = $3, family_name = $4, pronouns = $5, born = $6, age_years = $7, age_as_of = $8, due_on = $9,
       gestation_weeks = $10, language = $11, interpreter = $12, sealed = NULL
 WHERE id = $1;

-- name: person_close
-- $1 person, $2 sealed.
-- sees: all, since it is sealed
UPDATE person
   SET display_name = '*', given_name = NULL, family_name = NULL, pronouns = NULL, born = NULL, age_years = NULL, age_as_of = NULL,
       due_on = NULL, gestation_weeks = NULL, language = NULL, interpreter = 0, sealed = $2
 WHERE id = $1;

-- name: person_rows
-- $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM person WHERE id = $1;

-- name: person_whose
-- $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM person WHERE id = $1;

-- name: person_shown
CREATE TEMP TABLE IF NOT EXISTS open_person (
  id INTEGER PRIMARY KEY, display_name TEXT NOT NULL, given_name TEXT, family_name TEXT, pronouns TEXT, born TEXT,
  age_years INTEGER, age_as_of TEXT, due_on TEXT, gestation_weeks INTEGER, language TEXT, interpreter INTEGER NOT NULL);

-- name: person_show
-- $1 … in the order of person_row.
INSERT INTO open_person (id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on, gestation_weeks,
                         language, interpreter)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: person_drop
DELETE FROM open_person;

-- name: contact_row
-- $1 contact.
-- sees: all, since it is sealed
SELECT id, value, hint, plan, code_word FROM contact_point WHERE id = $1;

-- name: contact_open
-- $1 … in the order of contact_row.
-- sees: all, since it is closed again with the act
UPDATE contact_point SET value = $2, hint = $3, plan = $4, code_word = $5, sealed = NULL WHERE id = $1;

-- name: contact_close
-- $1 contact, $2 sealed.
-- sees: all, since it is sealed
UPDATE contact_point SET value = X'', hint = NULL, plan = NULL, code_word = NULL, sealed = $2 WHERE id = $1;

-- name: contact_rows
-- Index contact_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM contact_point WHERE person_id = $1;

-- name: contact_whose
-- $1 contact.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM contact_point WHERE id = $1;

-- name: contact_shown
CREATE TEMP TABLE IF NOT EXISTS open_contact (id INTEGER PRIMARY KEY, value BLOB NOT NULL, hint TEXT, plan BLOB, code_word BLOB);

-- name: contact_show
-- $1 … in the order of contact_row.
INSERT INTO open_contact (id, value, hint, plan, code_word) VALUES ($1, $2, $3, $4, $5);

-- name: contact_drop
DELETE FROM open_contact;

-- name: family_row
-- $1 family.
-- sees: all, since it is sealed
SELECT id, note, block_reply, block_replied_on FROM family WHERE id = $1;

-- name: family_open
-- $1 … in the order of family_row.
-- sees: all, since it is closed again with the act
UPDATE family SET note = $2, block_reply = $3, block_replied_on = $4, sealed = NULL WHERE id = $1;

-- name: family_close
-- $1 family, $2 sealed.
-- sees: all, since it is sealed
UPDATE family SET note = NULL, block_reply = NULL, block_replied_on = NULL, sealed = $2 WHERE id = $1;

-- name: family_rows
-- $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM family WHERE id = $1;

-- name: family_whose
-- $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM family WHERE id = $1;

-- name: family_shown
CREATE TEMP TABLE IF NOT EXISTS open_family (id INTEGER PRIMARY KEY, note TEXT, block_reply TEXT, block_replied_on TEXT);

-- name: family_show
-- $1 … in the order of family_row.
INSERT INTO open_family (id, note, block_reply, block_replied_on) VALUES ($1, $2, $3, $4);

-- name: family_drop
DELETE FROM open_family;

-- name: alert_row
-- $1 alert.
-- sees: all, since it is sealed
SELECT id, text FROM alert WHERE id = $1;

-- name: alert_open
-- $1 … in the order of alert_row.
-- sees: all, since it is closed again with the act
UPDATE alert SET text = $2, sealed = NULL WHERE id = $1;

-- name: alert_close
-- $1 alert, $2 sealed.
-- sees: all, since it is sealed
UPDATE alert SET text = '*', sealed = $2 WHERE id = $1;

-- name: alert_rows
-- Index alert_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM alert WHERE family_id = $1;

-- name: alert_whose
-- $1 alert.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM alert WHERE id = $1;

-- name: alert_shown
CREATE TEMP TABLE IF NOT EXISTS open_alert (id INTEGER PRIMARY KEY, text TEXT NOT NULL);

-- name: alert_show
-- $1 … in the order of alert_row.
INSERT INTO open_alert (id, text) VALUES ($1, $2);

-- name: alert_drop
DELETE FROM open_alert;

-- name: message_row
-- It says in sealed_for whose key seals it: the family and she may each have one.
-- $1 message.
-- sees: all, since it is sealed
SELECT id, caller, call_back, for_whom, text, reason, outcome FROM message WHERE id = $1;

-- name: message_open
-- $1 … in the order of message_row.
-- sees: all, since it is closed again with the act
UPDATE message
   SET caller = $2, call_back = $3, for_whom = $4, text = $5, reason = $6, outcome = $7, sealed = NULL, sealed_for = NULL
 WHERE id = $1;

-- name: message_family_close
-- $1 message, $2 sealed.
-- sees: all, since it is sealed
UPDATE message
   SET caller = NULL, call_back = NULL, for_whom = NULL, text = '*', reason = NULL, outcome = NULL, sealed = $2,
       sealed_for = 'family ' || family_id
 WHERE id = $1;

-- name: message_family_rows
-- Index message_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM message
 WHERE family_id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || family_id);

-- name: message_family_whose
-- $1 message.
-- sees: all, since it is sealed
SELECT coalesce (family_id, 0), sealed FROM message
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'family ' || coalesce (family_id, 0));

-- name: message_person_close
-- $1 message, $2 sealed.
-- sees: all, since it is sealed
UPDATE message
   SET caller = NULL, call_back = NULL, for_whom = NULL, text = '*', reason = NULL, outcome = NULL, sealed = $2,
       sealed_for = 'person ' || person_id
 WHERE id = $1;

-- name: message_person_rows
-- Index message_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM message
 WHERE person_id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || person_id);

-- name: message_person_whose
-- $1 message.
-- sees: all, since it is sealed
SELECT coalesce (person_id, 0), sealed FROM message
 WHERE id = $1
   AND coalesce (sealed_for, '') IN ('', 'person ' || coalesce (person_id, 0));

-- name: message_shown
CREATE TEMP TABLE IF NOT EXISTS open_message (
  id INTEGER PRIMARY KEY, caller TEXT, call_back TEXT, for_whom TEXT, text TEXT NOT NULL, reason TEXT, outcome TEXT);

-- name: message_show
-- $1 … in the order of message_row.
INSERT INTO open_message (id, caller, call_back, for_whom, text, reason, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: message_drop
DELETE FROM open_message;

-- name: bare_tokens
-- What they would be found by.
-- sees: all, since it is derived from what is there
DELETE FROM name_token WHERE person_id IN (SELECT subject_id FROM shield_key WHERE subject = 'person');

-- name: bare_contact_keys
-- sees: all, since it is derived from what is there
DELETE FROM contact_key
 WHERE contact_id IN (SELECT c.id FROM shield_key AS k JOIN contact_point AS c ON c.person_id = k.subject_id WHERE k.subject = 'person');

-- name: bare_families
-- What they would be sorted by.
-- sees: all, since it is derived from what is there
UPDATE family SET name_key = '' WHERE name_key <> '' AND id IN (SELECT subject_id FROM shield_key WHERE subject = 'family');

-- name: tokens
CREATE TEMP TABLE IF NOT EXISTS open_token (
  token TEXT NOT NULL, idle INTEGER NOT NULL, person_id INTEGER NOT NULL, letters INTEGER NOT NULL,
  PRIMARY KEY (token, idle, person_id)) WITHOUT ROWID;

-- name: contact_keys
CREATE TEMP TABLE IF NOT EXISTS open_contact_key (
  kind TEXT NOT NULL, mac BLOB NOT NULL, contact_id INTEGER NOT NULL, PRIMARY KEY (kind, mac, contact_id)) WITHOUT ROWID;

-- name: contact_keys_by_contact
CREATE INDEX IF NOT EXISTS temp.open_contact_key_by_contact ON open_contact_key (contact_id, kind);

-- name: people_by_birth
CREATE INDEX IF NOT EXISTS temp.open_person_by_birth ON open_person (born);

-- name: family_keys
CREATE TEMP TABLE IF NOT EXISTS open_family_key (id INTEGER PRIMARY KEY, name_key TEXT NOT NULL);

-- name: tokens_drop
DELETE FROM open_token;

-- name: contact_keys_drop
DELETE FROM open_contact_key;

-- name: family_keys_drop
DELETE FROM open_family_key;

-- name: moves_membership
-- Whether a place in a file is somebody's who has a key of her own.  $1 membership.
-- sees: all, since it tells nothing of her
SELECT EXISTS (SELECT 1 FROM shield_key AS k WHERE k.subject = 'person' AND k.subject_id = m.person_id)
  FROM membership AS m WHERE m.id = $1;

-- name: moves_family
-- Whether any of a file has one.  $1 family.
-- sees: all, since it tells nothing of her
SELECT EXISTS (SELECT 1 FROM membership AS m JOIN shield_key AS k ON k.subject = 'person' AND k.subject_id = m.person_id
                WHERE m.family_id = f.id)
  FROM family AS f WHERE f.id = $1;

-- name: family_key_add
-- What a file is sorted by that stands under her name.  $1 person, $2 key.
-- sees: all, since it is derived from what is there
INSERT INTO open_family_key (id, name_key) SELECT family_id, $2 FROM membership WHERE person_id = $1 AND head = 1
ON CONFLICT (id) DO NOTHING;

-- name: people
-- Who lies open, and whether she is in no active family.
-- sees: all, since it is derived from what is there
SELECT o.id, o.display_name, o.given_name, o.family_name,
       CASE WHEN EXISTS (SELECT 1 FROM membership AS m JOIN family AS f ON f.id = m.family_id
                          WHERE m.person_id = o.id AND m.until IS NULL AND f.state = 'active')
            THEN 0 ELSE 1 END
  FROM open_person AS o;

-- name: token_add
-- $1 token, $2 idle, $3 person, $4 letters.
INSERT INTO open_token (token, idle, person_id, letters) VALUES ($1, $2, $3, $4)
ON CONFLICT (token, idle, person_id) DO NOTHING;

-- name: contacts
-- Which contacts lie open.
SELECT id FROM open_contact;

-- name: contact_key_add
-- $1 kind, $2 mac, $3 contact.
INSERT INTO open_contact_key (kind, mac, contact_id) VALUES ($1, $2, $3)
ON CONFLICT (kind, mac, contact_id) DO NOTHING;

-- name: find
-- All that people are found by who lie open: of a few people.
SELECT person_id, token, idle FROM seen_open_token ORDER BY person_id;
