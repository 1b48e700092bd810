-- How people belong together, who has the care of a child, who is awaited, and
-- each time a family was followed.
--
-- Rows end; nothing is written over.

CREATE TABLE relation (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  from_person_id INTEGER NOT NULL REFERENCES person (id),
  to_person_id   INTEGER NOT NULL REFERENCES person (id),
  kind           TEXT    NOT NULL CHECK (kind IN (  -- what the first is to the second
                   'parent', 'adoptive_parent', 'step_parent', 'grandparent', 'foster_parent', 'kin_carer', 'partner',
                   'ex_partner', 'cas_worker', 'other')),
  since          TEXT    CHECK (length (since) = 10), -- ISO days
  until          TEXT    CHECK (length (until) = 10), -- the day it ended
  note           TEXT    CHECK (length (note) BETWEEN 1 AND 500),
  revision       INTEGER NOT NULL DEFAULT 1,
  CHECK (from_person_id <> to_person_id),
  CHECK (until >= since)
) STRICT;

CREATE INDEX relation_by_from ON relation (from_person_id, id);
CREATE INDEX relation_by_to ON relation (to_person_id, id);

-- What care of a child an adult has; two may share it.
CREATE TABLE custody (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  child_person_id INTEGER NOT NULL REFERENCES person (id),
  adult_person_id INTEGER NOT NULL REFERENCES person (id),
  kind            TEXT    NOT NULL CHECK (kind IN (
                    'sole', 'shared', 'court_order', 'temporary_care', 'kin', 'none', 'unknown')),
  may_collect     INTEGER CHECK (may_collect IN (0, 1)), -- NULL: nobody asked
  order_number    BLOB,                  -- of the court, sealed under the contact compartment
  since           TEXT    CHECK (length (since) = 10),
  until           TEXT    CHECK (length (until) = 10),
  revision        INTEGER NOT NULL DEFAULT 1,
  CHECK (child_person_id <> adult_person_id),
  CHECK (until >= since)
) STRICT;

CREATE INDEX custody_by_child ON custody (child_person_id, id);
CREATE INDEX custody_by_adult ON custody (adult_person_id, id);

-- A child to be born is awaited by a family, and is nobody's record yet.
CREATE TABLE expected_child (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  due_on    TEXT    CHECK (length (due_on) = 10),
  state     TEXT    NOT NULL DEFAULT 'expected' CHECK (state IN ('expected', 'born', 'ended')),
  ended_on  TEXT    CHECK (length (ended_on) = 10),
  person_id INTEGER REFERENCES person (id), -- once she is born
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'expected') = (ended_on IS NULL)),
  CHECK ((state = 'born') = (person_id IS NOT NULL))
) STRICT;

CREATE INDEX expected_child_by_family ON expected_child (family_id, id);
CREATE INDEX expected_child_by_person ON expected_child (person_id) WHERE person_id IS NOT NULL;

-- From when until when a family's file was open: it may come back.
CREATE TABLE episode (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  opened_on TEXT    NOT NULL CHECK (length (opened_on) = 10),
  closed_on TEXT    CHECK (length (closed_on) = 10),
  reason    TEXT    CHECK (reason IN ('done', 'moved', 'elsewhere', 'lost_touch', 'other')), -- NULL: not said
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (closed_on >= opened_on),
  CHECK (reason IS NULL OR closed_on IS NOT NULL)
) STRICT;

CREATE INDEX episode_by_family ON episode (family_id, id);
CREATE UNIQUE INDEX episode_one_open ON episode (family_id) WHERE closed_on IS NULL;

CREATE VIEW seen_relation AS SELECT * FROM relation;
CREATE VIEW seen_custody AS SELECT * FROM custody;
CREATE VIEW seen_expected_child AS SELECT * FROM expected_child;
CREATE VIEW seen_episode AS SELECT * FROM episode;
