-- Who must not know that a family comes.

-- That a family, or a person, is to be unknown to somebody who works here or with
-- a partner: a staff member, somebody of a partner, all of a partner, those who
-- come later too; or a name as it was told, for whoever has it or will.  From then
-- on the family is not there for them.  Nothing is taken away: a block is lifted,
-- which takes two people: one asks for it and says why, another one lifts it.
CREATE TABLE staff_block (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id   INTEGER REFERENCES family (id),
  person_id   INTEGER REFERENCES person (id),
  staff_id    INTEGER REFERENCES staff (id),
  provider_id INTEGER REFERENCES provider (id),
  agency_id   INTEGER REFERENCES agency (id),
  told        TEXT,                      -- in her words: "Marc Roy, at probation"
  reason      TEXT    NOT NULL,          -- code of vst_block_reason_codes()
  asked_by    TEXT    NOT NULL,          -- code of vst_block_asker_codes()
  taken_by    INTEGER NOT NULL REFERENCES staff (id),
  since       INTEGER NOT NULL,          -- moment
  until       TEXT,                      -- ISO day, the last one
  asked_at    INTEGER,                   -- to be lifted
  lift_asker  INTEGER REFERENCES staff (id),
  lift_why    TEXT,
  lifted_at   INTEGER,
  lifted_by   INTEGER REFERENCES staff (id),
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK ((family_id IS NULL) <> (person_id IS NULL)),
  CHECK (CASE WHEN staff_id IS NOT NULL THEN 1 ELSE 0 END
         + CASE WHEN provider_id IS NOT NULL THEN 1 ELSE 0 END
         + CASE WHEN agency_id IS NOT NULL THEN 1 ELSE 0 END <= 1),
  CHECK (staff_id IS NOT NULL OR provider_id IS NOT NULL OR agency_id IS NOT NULL OR told IS NOT NULL),
  CHECK (length (told) BETWEEN 1 AND 200),
  CHECK (length (until) = 10),
  CHECK ((asked_at IS NULL) = (lift_asker IS NULL)),
  CHECK ((asked_at IS NULL) = (lift_why IS NULL)),
  CHECK (length (lift_why) BETWEEN 10 AND 500),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK (lifted_at IS NULL OR lifted_at >= asked_at),
  CHECK (lifted_by IS NULL OR (lift_asker IS NOT NULL AND lift_asker <> lifted_by))
) STRICT;

CREATE INDEX staff_block_by_family ON staff_block (family_id, id) WHERE family_id IS NOT NULL;
CREATE INDEX staff_block_by_person ON staff_block (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX staff_block_by_staff ON staff_block (staff_id, id) WHERE staff_id IS NOT NULL AND lifted_at IS NULL;
CREATE INDEX staff_block_by_provider ON staff_block (provider_id, id) WHERE provider_id IS NOT NULL AND lifted_at IS NULL;
CREATE INDEX staff_block_by_agency ON staff_block (agency_id, id) WHERE agency_id IS NOT NULL AND lifted_at IS NULL;
CREATE INDEX staff_block_asked ON staff_block (id) WHERE asked_at IS NOT NULL AND lifted_at IS NULL;
CREATE INDEX staff_block_told ON staff_block (id) WHERE told IS NOT NULL AND lifted_at IS NULL;

-- The words of a name that was told, folded, each in the forms it may have: whoever
-- has two of the words in hers may be meant, see vst-block-name.c.  Derived.
CREATE TABLE block_word (
  staff_block_id INTEGER NOT NULL REFERENCES staff_block (id) ON DELETE CASCADE,
  place          INTEGER NOT NULL CHECK (place >= 1),       -- of the word in the name
  form           TEXT    NOT NULL CHECK (length (form) > 0), -- for LIKE, between two spaces
  PRIMARY KEY (staff_block_id, place, form)
) STRICT, WITHOUT ROWID;

-- What whoever took it down said of somebody who has such a name: until then, and
-- when it is she, the family is not there for her.
CREATE TABLE block_match (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_block_id INTEGER NOT NULL REFERENCES staff_block (id),
  staff_id       INTEGER REFERENCES staff (id),
  provider_id    INTEGER REFERENCES provider (id),
  same           INTEGER NOT NULL CHECK (same IN (0, 1)),
  revision       INTEGER NOT NULL DEFAULT 1,
  CHECK ((staff_id IS NULL) <> (provider_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX block_match_of_staff ON block_match (staff_block_id, staff_id) WHERE staff_id IS NOT NULL;
CREATE UNIQUE INDEX block_match_of_provider ON block_match (staff_block_id, provider_id) WHERE provider_id IS NOT NULL;

-- Whom a block protects stays, or goes with her file where that was merged; so do
-- against whom it is, since when, and who took it down.
CREATE TRIGGER staff_block_stays BEFORE UPDATE ON staff_block
 WHEN (NEW.family_id IS DISTINCT FROM OLD.family_id AND
       NOT EXISTS (SELECT 1 FROM family WHERE id = OLD.family_id AND merged_into = NEW.family_id) AND
       NOT EXISTS (SELECT 1 FROM family WHERE id = NEW.family_id AND merged_into = OLD.family_id)) OR
      (NEW.person_id IS DISTINCT FROM OLD.person_id AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id AND merged_into = NEW.person_id) AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id AND merged_into = OLD.person_id)) OR
      NEW.staff_id IS DISTINCT FROM OLD.staff_id OR NEW.provider_id IS DISTINCT FROM OLD.provider_id OR
      NEW.agency_id IS DISTINCT FROM OLD.agency_id OR NEW.told IS DISTINCT FROM OLD.told OR
      NEW.since <> OLD.since OR NEW.taken_by <> OLD.taken_by
BEGIN SELECT RAISE (ABORT, 'whom a block is about stays'); END;

CREATE VIEW seen_block AS SELECT * FROM staff_block;
CREATE VIEW seen_block_match AS SELECT * FROM block_match;
