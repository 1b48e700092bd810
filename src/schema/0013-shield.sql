-- What is under a key of its own (shield_key): rows about people and families whom
-- somebody who holds the key of the database must not know say a neutral code, and
-- what they say is in `sealed`.

ALTER TABLE person ADD COLUMN sealed BLOB;
ALTER TABLE contact_point ADD COLUMN sealed BLOB;
ALTER TABLE file_merge ADD COLUMN sealed BLOB;
ALTER TABLE merge_person ADD COLUMN sealed BLOB;
ALTER TABLE message ADD COLUMN sealed BLOB;
ALTER TABLE message ADD COLUMN sealed_for TEXT; -- "person 5", "family 2"
ALTER TABLE family ADD COLUMN sealed BLOB;
ALTER TABLE alert ADD COLUMN sealed BLOB;
ALTER TABLE appointment ADD COLUMN sealed BLOB;
ALTER TABLE visit ADD COLUMN sealed BLOB;

-- What is sealed is changed where it was opened before, or it would be lost; a deed for
-- all that writes it as it stands changes nothing of it.
CREATE TRIGGER person_is_sealed BEFORE UPDATE OF display_name, given_name, family_name, pronouns ON person
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.display_name, NEW.given_name, NEW.family_name, NEW.pronouns)
      IS DISTINCT FROM (OLD.display_name, OLD.given_name, OLD.family_name, OLD.pronouns)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER contact_is_sealed BEFORE UPDATE OF value, hint, plan, code_word ON contact_point
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.value, NEW.hint, NEW.plan, NEW.code_word)
      IS DISTINCT FROM (OLD.value, OLD.hint, OLD.plan, OLD.code_word)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER family_is_sealed BEFORE UPDATE OF note, block_reply, block_replied_on ON family
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.note, NEW.block_reply, NEW.block_replied_on) IS DISTINCT FROM (OLD.note, OLD.block_reply, OLD.block_replied_on)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER alert_is_sealed BEFORE UPDATE OF text ON alert
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.text IS DISTINCT FROM OLD.text
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER message_is_sealed BEFORE UPDATE OF caller, call_back, for_whom, text, reason, outcome ON message
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.caller, NEW.call_back, NEW.for_whom, NEW.text, NEW.reason, NEW.outcome)
      IS DISTINCT FROM (OLD.caller, OLD.call_back, OLD.for_whom, OLD.text, OLD.reason, OLD.outcome)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER visit_is_sealed BEFORE UPDATE OF note ON visit
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.note IS DISTINCT FROM OLD.note
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER file_merge_is_sealed BEFORE UPDATE OF note ON file_merge
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.note IS DISTINCT FROM OLD.note
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER merge_person_is_sealed BEFORE UPDATE OF display_name, given_name, family_name, pronouns ON merge_person
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.display_name, NEW.given_name, NEW.family_name, NEW.pronouns)
      IS DISTINCT FROM (OLD.display_name, OLD.given_name, OLD.family_name, OLD.pronouns)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;

-- A list is read in the order of an index: sort_key.  Files that are sealed say
-- nothing there; who may know them puts them where their names stand, which are
-- name_key on her connection alone.
DROP VIEW seen_family;
CREATE VIEW seen_family AS
SELECT id, file_number, opened_on, state, note, name_key, merged_into, revision, name_key AS sort_key, block_reply, block_replied_on,
       phone_reply, phone_replied_on
  FROM family WHERE merged_into IS NULL;
CREATE VIEW seen_sealed_family AS SELECT id, name_key FROM family WHERE 0;

-- Likewise what their names and phones are found by.
CREATE VIEW seen_open_token AS SELECT token, idle, person_id FROM name_token WHERE 0;
CREATE VIEW seen_open_contact_key AS SELECT kind, mac, contact_id FROM contact_key WHERE 0;
