-- Two files that turned out to be of one family, or two people to be one.
--
-- What they had in common is pointed to the one that is kept; what stood against
-- one another is chosen, or stays with the other.  Each move is told, so that a
-- merge can be taken apart.

CREATE TABLE file_merge (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  kept_family_id   INTEGER NOT NULL REFERENCES family (id),
  merged_family_id INTEGER NOT NULL REFERENCES family (id),
  whole            INTEGER NOT NULL CHECK (whole IN (0, 1)), -- 0: both files stay, of a child of two homes
  at               INTEGER NOT NULL,     -- moment
  staff_id         INTEGER NOT NULL REFERENCES staff (id),
  note             TEXT,                 -- of the kept file, before
  state            TEXT    NOT NULL,
  opened_on        TEXT    NOT NULL,
  block_taken      INTEGER NOT NULL DEFAULT 0 CHECK (block_taken IN (0, 1)), -- 1: only the merged one had answered who must not know
  phone_reply      TEXT,
  phone_replied_on TEXT,
  apart_at         INTEGER,              -- taken apart
  apart_by         INTEGER REFERENCES staff (id),
  revision         INTEGER NOT NULL DEFAULT 1,
  CHECK (kept_family_id <> merged_family_id),
  CHECK ((apart_at IS NULL) = (apart_by IS NULL))
) STRICT;

CREATE INDEX file_merge_by_kept ON file_merge (kept_family_id, id);
CREATE INDEX file_merge_by_merged ON file_merge (merged_family_id, id);

-- What was known of the one who is kept, and which of it came from the other.
CREATE TABLE merge_person (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  merge_id         INTEGER NOT NULL REFERENCES file_merge (id),
  kept_person_id   INTEGER NOT NULL REFERENCES person (id),
  merged_person_id INTEGER NOT NULL REFERENCES person (id),
  taken            INTEGER NOT NULL,     -- bits of VstMergePart
  display_name     TEXT    NOT NULL,
  given_name       TEXT,
  family_name      TEXT,
  pronouns         TEXT,
  born             TEXT,
  age_years        INTEGER,
  age_as_of        TEXT,
  due_on           TEXT,
  gestation_weeks  INTEGER,
  language         TEXT,
  interpreter      INTEGER NOT NULL,
  CHECK (kept_person_id <> merged_person_id)
) STRICT;

CREATE INDEX merge_person_by_merge ON merge_person (merge_id, id);
CREATE INDEX merge_person_by_kept ON merge_person (kept_person_id);
CREATE INDEX merge_person_by_merged ON merge_person (merged_person_id);

-- Each column that was pointed elsewhere; where it has no name, the last row that a
-- table had then: those after it came later.
CREATE TABLE merge_row (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  merge_id    INTEGER NOT NULL REFERENCES file_merge (id),
  table_name  TEXT    NOT NULL,
  column_name TEXT    NOT NULL,
  row_id      INTEGER NOT NULL,
  was         TEXT,
  became      TEXT
) STRICT;

CREATE INDEX merge_row_by_merge ON merge_row (merge_id, id);

CREATE VIEW seen_file_merge AS SELECT * FROM file_merge;

-- Which files another one holds now.
CREATE VIEW seen_merged AS SELECT id AS family_id, merged_into AS into_id FROM family WHERE merged_into IS NOT NULL;
