-- What else is said of whoever has a key of her own (see 0013): notes, reasons,
-- answers, and when she was born.  A row that is about two says in sealed_for whose
-- key seals it: both may have one.

ALTER TABLE staff_block ADD COLUMN sealed BLOB;
ALTER TABLE membership ADD COLUMN sealed BLOB;
ALTER TABLE membership ADD COLUMN sealed_for TEXT; -- "person 5", "family 2"
ALTER TABLE relation ADD COLUMN sealed BLOB;
ALTER TABLE relation ADD COLUMN sealed_for TEXT;
ALTER TABLE custody ADD COLUMN sealed BLOB;
ALTER TABLE custody ADD COLUMN sealed_for TEXT;
ALTER TABLE keep_apart ADD COLUMN sealed BLOB;
ALTER TABLE keep_apart ADD COLUMN sealed_for TEXT;
ALTER TABLE look_alike ADD COLUMN sealed BLOB;
ALTER TABLE look_alike ADD COLUMN sealed_for TEXT;
ALTER TABLE expected_child ADD COLUMN sealed BLOB;
ALTER TABLE consent ADD COLUMN sealed BLOB;
ALTER TABLE release ADD COLUMN sealed BLOB;
ALTER TABLE disclosure ADD COLUMN sealed BLOB;
ALTER TABLE directive ADD COLUMN sealed BLOB;
ALTER TABLE enrolment ADD COLUMN sealed BLOB;
ALTER TABLE enrolment ADD COLUMN sealed_for TEXT;
ALTER TABLE chit ADD COLUMN sealed BLOB;
ALTER TABLE chit ADD COLUMN sealed_for TEXT;
ALTER TABLE chit_event ADD COLUMN sealed BLOB;
ALTER TABLE chit_event ADD COLUMN sealed_for TEXT;
ALTER TABLE answer ADD COLUMN shielded BLOB;       -- its value, or what is under the compartment's key

CREATE INDEX chit_event_sealed ON chit_event (sealed_for) WHERE sealed_for IS NOT NULL;

CREATE TRIGGER staff_block_is_sealed BEFORE UPDATE OF told, lift_why ON staff_block
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND (NEW.told, NEW.lift_why) IS DISTINCT FROM (OLD.told, OLD.lift_why)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER membership_is_sealed BEFORE UPDATE OF since ON membership
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.since IS DISTINCT FROM OLD.since
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER relation_is_sealed BEFORE UPDATE OF note ON relation
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.note IS DISTINCT FROM OLD.note
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER custody_is_sealed BEFORE UPDATE OF order_number ON custody
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.order_number IS DISTINCT FROM OLD.order_number
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER keep_apart_is_sealed BEFORE UPDATE OF note, court_file ON keep_apart
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.note, NEW.court_file) IS DISTINCT FROM (OLD.note, OLD.court_file)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER look_alike_is_sealed BEFORE UPDATE OF why ON look_alike
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.why IS DISTINCT FROM OLD.why
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER expected_child_is_sealed BEFORE UPDATE OF due_on, ended_on ON expected_child
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.due_on, NEW.ended_on) IS DISTINCT FROM (OLD.due_on, OLD.ended_on)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER consent_is_sealed BEFORE UPDATE OF scope ON consent
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.scope IS DISTINCT FROM OLD.scope
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER enrolment_is_sealed BEFORE UPDATE OF reason ON enrolment
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.reason IS DISTINCT FROM OLD.reason
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER chit_is_sealed BEFORE UPDATE OF purpose, zone_from, zone_to, over_reason, reason ON chit
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.purpose, NEW.zone_from, NEW.zone_to, NEW.over_reason, NEW.reason)
      IS DISTINCT FROM (OLD.purpose, OLD.zone_from, OLD.zone_to, OLD.over_reason, OLD.reason)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER answer_is_sealed BEFORE UPDATE OF value, sealed ON answer
 WHEN OLD.shielded IS NOT NULL AND NEW.shielded IS NOT NULL AND (NEW.value, NEW.sealed) IS DISTINCT FROM (OLD.value, OLD.sealed)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;
CREATE TRIGGER appointment_is_sealed BEFORE UPDATE OF reason, accepted, override, note ON appointment
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.reason, NEW.accepted, NEW.override, NEW.note) IS DISTINCT FROM (OLD.reason, OLD.accepted, OLD.override, OLD.note)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;

-- What stays, stays but for its seal.
DROP TRIGGER staff_block_stays;
CREATE TRIGGER staff_block_stays BEFORE UPDATE ON staff_block
 WHEN (NEW.family_id IS DISTINCT FROM OLD.family_id AND
       NOT EXISTS (SELECT 1 FROM family WHERE id = OLD.family_id AND merged_into = NEW.family_id) AND
       NOT EXISTS (SELECT 1 FROM family WHERE id = NEW.family_id AND merged_into = OLD.family_id)) OR
      (NEW.person_id IS DISTINCT FROM OLD.person_id AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id AND merged_into = NEW.person_id) AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id AND merged_into = OLD.person_id)) OR
      NEW.staff_id IS DISTINCT FROM OLD.staff_id OR NEW.provider_id IS DISTINCT FROM OLD.provider_id OR
      NEW.agency_id IS DISTINCT FROM OLD.agency_id OR (NEW.told IS NULL) <> (OLD.told IS NULL) OR
      (NEW.told <> OLD.told AND NEW.sealed IS NOT DISTINCT FROM OLD.sealed) OR
      NEW.since <> OLD.since OR NEW.taken_by <> OLD.taken_by
BEGIN SELECT RAISE (ABORT, 'whom a block is about stays'); END;

DROP TRIGGER release_stays;
CREATE TRIGGER release_stays BEFORE UPDATE ON release
 WHEN NEW.agency_id <> OLD.agency_id OR (NEW.purpose <> OLD.purpose AND NEW.sealed IS NOT DISTINCT FROM OLD.sealed) OR
      NEW.items <> OLD.items OR NEW.since <> OLD.since OR NEW.until <> OLD.until
BEGIN SELECT RAISE (ABORT, 'what may be told stays'); END;

DROP TRIGGER disclosure_stays;
CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure
 WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.agency_id <> OLD.agency_id OR
      NEW.release_id IS DISTINCT FROM OLD.release_id OR NEW.items <> OLD.items OR NEW.how <> OLD.how OR
      NEW.staff_id <> OLD.staff_id OR (NEW.reason IS NULL) <> (OLD.reason IS NULL) OR
      ((NEW.recipient IS DISTINCT FROM OLD.recipient OR NEW.reason IS DISTINCT FROM OLD.reason) AND
       NEW.sealed IS NOT DISTINCT FROM OLD.sealed) OR
      ((NEW.person_id IS DISTINCT FROM OLD.person_id OR NEW.sealed IS NOT DISTINCT FROM OLD.sealed) AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id AND merged_into = NEW.person_id) AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id AND merged_into = OLD.person_id)) -- whose file was merged
BEGIN SELECT RAISE (ABORT, 'disclosure is a ledger'); END;

DROP TRIGGER chit_event_stays;
CREATE TRIGGER chit_event_stays BEFORE UPDATE ON chit_event
 WHEN NEW.id <> OLD.id OR NEW.chit_id <> OLD.chit_id OR NEW.at <> OLD.at OR NEW.kind <> OLD.kind OR NEW.state <> OLD.state OR
      NEW.staff_id <> OLD.staff_id OR (NEW.reason IS NULL) <> (OLD.reason IS NULL) OR
      NEW.sealed IS NOT DISTINCT FROM OLD.sealed
BEGIN SELECT RAISE (ABORT, 'chit_event is a ledger'); END;

-- When she was born, and what she speaks.
DROP TRIGGER person_is_sealed;
CREATE TRIGGER person_is_sealed BEFORE UPDATE OF display_name, given_name, family_name, pronouns, born, age_years, age_as_of, due_on,
                                                 gestation_weeks, language, interpreter ON person
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND
      (NEW.display_name, NEW.given_name, NEW.family_name, NEW.pronouns, NEW.born, NEW.age_years, NEW.age_as_of,
       NEW.due_on, NEW.gestation_weeks, NEW.language, NEW.interpreter)
      IS DISTINCT FROM (OLD.display_name, OLD.given_name, OLD.family_name, OLD.pronouns, OLD.born, OLD.age_years, OLD.age_as_of,
                        OLD.due_on, OLD.gestation_weeks, OLD.language, OLD.interpreter)
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;

-- People are found by born_key, which has the index: that of those who are sealed is
-- on the connections of who may know them alone, and elsewhere nobody's.
DROP VIEW seen_person;
CREATE VIEW seen_person AS
SELECT id, display_name, given_name, family_name, pronouns, born, age_years, age_as_of, language, interpreter, anonymous, due_on,
       gestation_weeks, merged_into, revision, born AS born_key
  FROM person WHERE merged_into IS NULL;
CREATE VIEW seen_open_birth AS SELECT id, born FROM person WHERE merged_into IS NULL AND id < 0;
