-- What somebody agreed to, what may be told to whom, what is withheld from whom.
--
-- A row is an answer; asked again, the next answer is a row of its own, and the
-- latest of one person, purpose and agency counts.  Expiring and expired are
-- worked out from the last day, never kept.  Whatever undo takes back stays as
-- undone, with its steps.

CREATE TABLE consent (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  purpose      TEXT    NOT NULL,         -- code of vst_consent_purpose_codes()
  agency_id    INTEGER REFERENCES agency (id), -- to whom; NULL: here
  state        TEXT    NOT NULL CHECK (state IN ('offered', 'given', 'partly_given', 'declined', 'withdrawn')),
  scope        TEXT,                     -- which part, in her words
  since        TEXT    NOT NULL,         -- ISO days, both in force
  until        TEXT,
  how          TEXT    NOT NULL CHECK (how IN ('oral', 'written')),
  language     TEXT    NOT NULL,         -- it was explained in; ISO 639
  given_by     INTEGER REFERENCES person (id), -- who gave it for her; NULL: herself
  taken_by     INTEGER NOT NULL REFERENCES staff (id),
  withdrawn_at INTEGER,
  undone       INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (length (scope) BETWEEN 1 AND 500),
  CHECK (length (since) = 10),
  CHECK (until >= since),
  CHECK (length (language) BETWEEN 2 AND 3),
  CHECK (given_by <> person_id),
  CHECK (state NOT IN ('given', 'partly_given', 'withdrawn') OR until IS NOT NULL),
  CHECK (state <> 'partly_given' OR scope IS NOT NULL),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
) STRICT;

CREATE INDEX consent_by_person ON consent (person_id, purpose, agency_id, id);
CREATE INDEX consent_by_end ON consent (until, id) WHERE state IN ('given', 'partly_given') AND undone = 0;
CREATE INDEX consent_by_giver ON consent (given_by) WHERE given_by IS NOT NULL;

-- The ledger: each step of each answer, with who took it and how.
CREATE TABLE consent_event (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  consent_id INTEGER NOT NULL REFERENCES consent (id),
  at         INTEGER NOT NULL,
  kind       TEXT    NOT NULL,           -- a state it came into, or undo, redo
  how        TEXT    NOT NULL CHECK (how IN ('oral', 'written')),
  language   TEXT    NOT NULL,
  staff_id   INTEGER NOT NULL REFERENCES staff (id)
) STRICT;

CREATE INDEX consent_event_by_consent ON consent_event (consent_id, id);

CREATE TRIGGER consent_event_stays BEFORE UPDATE ON consent_event BEGIN SELECT RAISE (ABORT, 'consent_event is a ledger'); END;
CREATE TRIGGER consent_event_is_kept BEFORE DELETE ON consent_event BEGIN SELECT RAISE (ABORT, 'consent_event is a ledger'); END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent BEGIN SELECT RAISE (ABORT, 'an answer is kept'); END;
CREATE TRIGGER consent_stays BEFORE UPDATE ON consent
 WHEN NEW.purpose <> OLD.purpose OR NEW.agency_id IS DISTINCT FROM OLD.agency_id
BEGIN SELECT RAISE (ABORT, 'what was asked stays'); END;

-- The steps are those of vst_consent_may_step(), which a test holds against
-- these, and back again by undo.
CREATE TRIGGER consent_steps BEFORE UPDATE ON consent
 WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN (
      'offered>given', 'offered>partly_given', 'offered>declined', 'given>withdrawn', 'partly_given>withdrawn',
      'given>offered', 'partly_given>offered', 'declined>offered', 'withdrawn>given', 'withdrawn>partly_given')
BEGIN SELECT RAISE (ABORT, 'no such step of a consent'); END;

-- What may be told to a partner: never without a last day.
CREATE TABLE release (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  agency_id    INTEGER NOT NULL REFERENCES agency (id),
  purpose      TEXT    NOT NULL CHECK (length (purpose) BETWEEN 1 AND 500), -- in words
  items        TEXT    NOT NULL CHECK (length (items) BETWEEN 1 AND 200),   -- codes of vst_release_item_codes(), with commas
  since        TEXT    NOT NULL CHECK (length (since) = 10),
  until        TEXT    NOT NULL CHECK (length (until) = 10),
  how          TEXT    NOT NULL CHECK (how IN ('oral', 'written')),
  language     TEXT    NOT NULL CHECK (length (language) BETWEEN 2 AND 3),
  given_by     INTEGER REFERENCES person (id),
  taken_by     INTEGER NOT NULL REFERENCES staff (id),
  taken_at     INTEGER NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by INTEGER REFERENCES staff (id),
  undone       INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (until >= since),
  CHECK (until <= CAST (CAST (substr (since, 1, 4) AS INTEGER) + 1 AS TEXT) || substr (since, 5)), -- a year at most
  CHECK (given_by <> person_id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;

CREATE INDEX release_by_person ON release (person_id, id);
CREATE INDEX release_by_agency ON release (agency_id, id);
CREATE INDEX release_by_giver ON release (given_by) WHERE given_by IS NOT NULL;
CREATE TRIGGER release_is_kept BEFORE DELETE ON release BEGIN SELECT RAISE (ABORT, 'a release is kept'); END;
CREATE TRIGGER release_stays BEFORE UPDATE ON release
 WHEN NEW.agency_id <> OLD.agency_id OR NEW.purpose <> OLD.purpose OR NEW.items <> OLD.items OR
      NEW.since <> OLD.since OR NEW.until <> OLD.until
BEGIN SELECT RAISE (ABORT, 'what may be told stays'); END;

-- The register: what was told to whom, and on which ground.
CREATE TABLE disclosure (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  person_id  INTEGER REFERENCES person (id),
  agency_id  INTEGER NOT NULL REFERENCES agency (id),
  release_id INTEGER REFERENCES release (id), -- NULL: no consent was needed
  items      TEXT    NOT NULL CHECK (length (items) BETWEEN 1 AND 200),
  recipient  TEXT    CHECK (length (recipient) BETWEEN 1 AND 200), -- who there
  how        TEXT    NOT NULL CHECK (how IN ('oral', 'written', 'print')),
  basis      TEXT    CHECK (basis IN ('child', 'harm', 'order', 'other')), -- why none was needed, by law
  reason     TEXT    CHECK (length (reason) BETWEEN 1 AND 500),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  CHECK (release_id IS NOT NULL OR reason IS NOT NULL),
  CHECK (release_id IS NULL OR basis IS NULL)
) STRICT;

CREATE INDEX disclosure_by_person ON disclosure (person_id, id);
CREATE INDEX disclosure_by_release ON disclosure (release_id, id) WHERE release_id IS NOT NULL;
CREATE INDEX disclosure_by_time ON disclosure (at, id);
CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure
 WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.agency_id <> OLD.agency_id OR
      NEW.release_id IS DISTINCT FROM OLD.release_id OR NEW.items <> OLD.items OR NEW.recipient IS DISTINCT FROM OLD.recipient OR
      NEW.how <> OLD.how OR NEW.reason IS DISTINCT FROM OLD.reason OR NEW.staff_id <> OLD.staff_id OR
      (NOT EXISTS (SELECT 1 FROM person WHERE id = OLD.person_id AND merged_into = NEW.person_id) AND
       NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id AND merged_into = OLD.person_id)) -- whose file was merged
BEGIN SELECT RAISE (ABORT, 'disclosure is a ledger'); END;
CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure BEGIN SELECT RAISE (ABORT, 'disclosure is a ledger'); END;

-- What is withheld from whom, or open to them all the same.
CREATE TABLE directive (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id    INTEGER NOT NULL REFERENCES family (id),
  kind         TEXT    NOT NULL CHECK (kind IN ('allow', 'withhold')),
  scope        TEXT    NOT NULL CHECK (scope IN ('whole', 'section', 'record')),
  section      TEXT,                     -- code of vst_section_codes()
  record_id    INTEGER,                  -- of the section's own table
  against      TEXT    NOT NULL CHECK (against IN ('person', 'role', 'agency', 'everyone_but')),
  against_id   INTEGER NOT NULL,         -- staff, bits of VstRole, agency, staff
  shown        INTEGER NOT NULL CHECK (shown IN (0, 1)), -- whether it is told that something is withheld
  purpose      TEXT    CHECK (length (purpose) BETWEEN 1 AND 500),
  since        TEXT    NOT NULL CHECK (length (since) = 10),
  until        TEXT,
  given_by     INTEGER REFERENCES person (id), -- who asked; NULL: nobody in the file
  how          TEXT    NOT NULL CHECK (how IN ('oral', 'written')),
  recorded_by  INTEGER NOT NULL REFERENCES staff (id),
  recorded_at  INTEGER NOT NULL,
  withdrawn_by INTEGER REFERENCES staff (id),
  withdrawn_at INTEGER,
  supersedes   INTEGER REFERENCES directive (id),
  undone       INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (until >= since),
  CHECK ((scope = 'whole') = (section IS NULL)),
  CHECK ((scope = 'record') = (record_id IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;

CREATE INDEX directive_by_family ON directive (family_id, id);
CREATE INDEX directive_whole ON directive (family_id, id) WHERE scope = 'whole' AND undone = 0 AND withdrawn_at IS NULL;
CREATE INDEX directive_part ON directive (family_id, section, record_id, id)
 WHERE scope <> 'whole' AND undone = 0 AND withdrawn_at IS NULL;
CREATE INDEX directive_by_giver ON directive (given_by) WHERE given_by IS NOT NULL;
CREATE TRIGGER directive_is_kept BEFORE DELETE ON directive BEGIN SELECT RAISE (ABORT, 'a directive is kept'); END;
CREATE TRIGGER directive_stays BEFORE UPDATE ON directive
 WHEN NEW.kind <> OLD.kind OR NEW.scope <> OLD.scope OR NEW.section IS DISTINCT FROM OLD.section OR
      NEW.record_id IS DISTINCT FROM OLD.record_id OR NEW.against <> OLD.against OR NEW.against_id <> OLD.against_id OR
      NEW.since <> OLD.since OR NEW.until IS DISTINCT FROM OLD.until OR NEW.shown <> OLD.shown
BEGIN SELECT RAISE (ABORT, 'a directive is taken back, never changed'); END;

-- What she chose to have told once, line by line, and who noted it.
CREATE TABLE story (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL UNIQUE REFERENCES family (id),
  lines     TEXT    NOT NULL CHECK (length (lines) BETWEEN 1 AND 8000), -- codes of vst_story_lines(), with spaces
  language  TEXT    NOT NULL CHECK (language IN ('en', 'fr', 'both')),
  chosen_by INTEGER NOT NULL REFERENCES staff (id),
  chosen_at INTEGER NOT NULL,
  revision  INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE VIEW seen_consent AS SELECT * FROM consent WHERE undone = 0;
-- What counts of the answers of one person to one purpose and partner.
CREATE VIEW seen_latest_consent AS
SELECT c.* FROM seen_consent AS c
 WHERE NOT EXISTS (SELECT 1 FROM seen_consent AS later
                    WHERE later.person_id = c.person_id AND later.purpose = c.purpose
                      AND later.agency_id IS NOT DISTINCT FROM c.agency_id AND later.id > c.id);
-- What releases to a partner stand or fall with: the answer to sharing with it, or
-- to the service plan where sharing was never asked for.
CREATE VIEW seen_cover AS
SELECT c.id, c.person_id, c.purpose, c.agency_id, c.state, c.since, c.until, c.withdrawn_at FROM seen_latest_consent AS c
 WHERE c.agency_id IS NOT NULL
   AND (c.purpose = 'share_partner'
        OR (c.purpose = 'psi'
            AND NOT EXISTS (SELECT 1 FROM seen_consent AS o
                             WHERE o.person_id = c.person_id AND o.purpose = 'share_partner' AND o.agency_id = c.agency_id)));
CREATE VIEW seen_consent_event AS SELECT * FROM consent_event;
CREATE VIEW seen_release AS SELECT * FROM release WHERE undone = 0;
CREATE VIEW seen_disclosure AS SELECT * FROM disclosure;
CREATE VIEW seen_directive AS SELECT * FROM directive WHERE undone = 0;
CREATE VIEW seen_story AS SELECT * FROM story;
