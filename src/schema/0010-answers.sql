-- What is asked in an interview, and what was answered.

-- Catalogues of questions: those that a hub has added, and each version of the
-- one that comes with the program once something was answered under it.
CREATE TABLE catalogue_file (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  code     TEXT    NOT NULL CHECK (length (code) BETWEEN 1 AND 40),
  version  INTEGER NOT NULL CHECK (version BETWEEN 1 AND 99999),
  xml      TEXT    NOT NULL,
  in_use   INTEGER NOT NULL DEFAULT 1 CHECK (in_use IN (0, 1)),
  added_at INTEGER NOT NULL,             -- moment
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  revision INTEGER NOT NULL DEFAULT 1,
  UNIQUE (code, version)
) STRICT;

-- An answer is never changed: a new one supersedes it.  It is about a person or
-- about a family, and keeps the version under which it was asked.
CREATE TABLE answer (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id     INTEGER REFERENCES family (id),
  person_id     INTEGER REFERENCES person (id),
  catalogue     TEXT    NOT NULL,
  version       INTEGER NOT NULL,
  question      TEXT    NOT NULL CHECK (length (question) BETWEEN 1 AND 40),
  state         TEXT    NOT NULL CHECK (state IN ('answered', 'not_asked', 'unknown', 'declined')),
  value         TEXT,
  sealed        BLOB,                    -- or under a compartment's key
  compartment   TEXT    CHECK (compartment IN ('contact', 'clinical')),
  language      TEXT    NOT NULL CHECK (language IN ('en', 'fr', 'both')), -- it was asked in
  asked_at      INTEGER NOT NULL,        -- moments
  staff_id      INTEGER NOT NULL REFERENCES staff (id),
  superseded_at INTEGER,
  revision      INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (catalogue, version) REFERENCES catalogue_file (code, version),
  CHECK ((family_id IS NULL) <> (person_id IS NULL)),
  CHECK ((state = 'answered') = (value IS NOT NULL OR sealed IS NOT NULL)),
  CHECK (value IS NULL OR sealed IS NULL),
  CHECK (sealed IS NULL OR compartment IS NOT NULL),
  CHECK (length (value) BETWEEN 1 AND 2000)
) STRICT;

CREATE UNIQUE INDEX answer_one_of_family ON answer (family_id, catalogue, question)
 WHERE family_id IS NOT NULL AND superseded_at IS NULL;
CREATE UNIQUE INDEX answer_one_of_person ON answer (person_id, catalogue, question)
 WHERE person_id IS NOT NULL AND superseded_at IS NULL;
CREATE INDEX answer_by_family ON answer (family_id, id) WHERE family_id IS NOT NULL;
CREATE INDEX answer_by_person ON answer (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX answer_by_version ON answer (catalogue, version);

CREATE VIEW seen_answer AS SELECT * FROM answer;
