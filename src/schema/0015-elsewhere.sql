-- What another hub wrote down of a family, and handed over with its file: what was
-- agreed to, withheld, done and given there.  It is that hub's record: it counts
-- for nothing here, and nobody changes it.

CREATE TABLE elsewhere (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  person_id INTEGER REFERENCES person (id), -- whom it is about; NULL: the family, or not told
  given_by  INTEGER REFERENCES person (id), -- who agreed for her
  kind      TEXT    NOT NULL CHECK (kind IN ('consent', 'directive', 'visit', 'appointment', 'chit', 'enrolment', 'attendance', 'told', 'call')),
  section   TEXT,                        -- code of vst_section_codes(), of what it would be here
  day       TEXT    NOT NULL CHECK (length (day) = 10),
  minute    INTEGER CHECK (minute BETWEEN 0 AND 1439),
  record    TEXT    NOT NULL,            -- XML: element elsewhere of family.rng, without whom it is about
  sealed    BLOB,
  sealed_for TEXT,                       -- "person 5", "family 2": whose key seals it
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (person_id IS NOT NULL OR kind IN ('directive', 'visit', 'appointment', 'chit'))
) STRICT;

CREATE INDEX elsewhere_by_family ON elsewhere (family_id, kind, id);
CREATE INDEX elsewhere_by_person ON elsewhere (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX elsewhere_by_giver ON elsewhere (given_by) WHERE given_by IS NOT NULL;

-- What is sealed is changed where it was opened before, or it would be lost; a deed for
-- all that writes it as it stands changes nothing of it.
CREATE TRIGGER elsewhere_is_sealed BEFORE UPDATE OF record ON elsewhere
 WHEN OLD.sealed IS NOT NULL AND NEW.sealed IS NOT NULL AND NEW.record IS DISTINCT FROM OLD.record
BEGIN SELECT RAISE (ABORT, 'a sealed row is opened first'); END;

CREATE VIEW seen_elsewhere AS
SELECT id, family_id, person_id, given_by, kind, section, day, minute, record FROM elsewhere;
