-- Programs, the groups that run them, who is in them, who came.

CREATE TABLE program (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name_en      TEXT    NOT NULL CHECK (length (name_en) BETWEEN 1 AND 200),
  name_fr      TEXT    NOT NULL CHECK (length (name_fr) BETWEEN 1 AND 200),
  label_en     TEXT    NOT NULL,         -- what paper and the desk's lists say: "Group"
  label_fr     TEXT    NOT NULL,
  sensitivity  TEXT    NOT NULL DEFAULT 'neutral' CHECK (sensitivity IN ('public', 'neutral', 'hidden')),
  sessions     INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 104),
  enough       INTEGER NOT NULL,         -- sessions received that complete it
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 480),
  capacity     INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 200),
  ended_on     TEXT,
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (enough BETWEEN 1 AND sessions)
) STRICT;

CREATE TABLE cohort (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  program_id  INTEGER NOT NULL REFERENCES program (id),
  code        TEXT    NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 40), -- COS-26A: says nothing
  name_en     TEXT    NOT NULL,
  name_fr     TEXT    NOT NULL,
  language    TEXT    NOT NULL DEFAULT 'both' CHECK (language IN ('en', 'fr', 'both')),
  room_id     INTEGER REFERENCES room (id),
  capacity    INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 200),
  first_day   TEXT    NOT NULL CHECK (length (first_day) = 10),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  zone        TEXT    NOT NULL,
  facilitators TEXT,
  ended_on    TEXT,
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK (to_minute > from_minute)
) STRICT;

CREATE INDEX cohort_by_program ON cohort (program_id, first_day);

CREATE TABLE session (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id   INTEGER NOT NULL REFERENCES cohort (id),
  number      INTEGER NOT NULL CHECK (number >= 1),
  day         TEXT    NOT NULL CHECK (length (day) = 10),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  room_id     INTEGER REFERENCES room (id),
  title_en    TEXT,
  title_fr    TEXT,
  state       TEXT    NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
  note        TEXT,
  revision    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (cohort_id, number),
  CHECK (to_minute > from_minute)
) STRICT;

CREATE INDEX session_by_day ON session (day, from_minute, id);

CREATE TABLE enrolment (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  cohort_id     INTEGER NOT NULL REFERENCES cohort (id),
  person_id     INTEGER NOT NULL REFERENCES person (id),
  family_id     INTEGER NOT NULL REFERENCES family (id),
  state         TEXT    NOT NULL CHECK (state IN ('interested', 'screened', 'waitlisted', 'offered', 'enrolled', 'active',
                                                  'completed', 'withdrew', 'transferred', 'never_started')),
  since         TEXT    NOT NULL,        -- ISO day of this state
  asked_on      TEXT    NOT NULL,        -- ISO day; the waiting list's order
  offered_until TEXT    CHECK (length (offered_until) = 10),
  reason        TEXT,
  minding_seats INTEGER NOT NULL DEFAULT 0 CHECK (minding_seats BETWEEN 0 AND 12),
  interpreter   INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  revision      INTEGER NOT NULL DEFAULT 1,
  UNIQUE (cohort_id, person_id),
  CHECK ((state = 'offered') = (offered_until IS NOT NULL))
) STRICT;

CREATE INDEX enrolment_by_person ON enrolment (person_id, id);
CREATE INDEX enrolment_by_family ON enrolment (family_id, id);

CREATE TABLE attendance (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id   INTEGER NOT NULL REFERENCES session (id),
  enrolment_id INTEGER NOT NULL REFERENCES enrolment (id),
  mark         TEXT    NOT NULL CHECK (mark IN ('P', 'L', 'E', 'M', 'V', 'A', 'N', 'X')),
  minding      INTEGER NOT NULL DEFAULT 0 CHECK (minding IN (0, 1)),
  interpreter  INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  revision     INTEGER NOT NULL DEFAULT 1,
  UNIQUE (session_id, enrolment_id)
) STRICT;

CREATE INDEX attendance_by_enrolment ON attendance (enrolment_id, session_id);

CREATE VIEW seen_enrolment AS SELECT * FROM enrolment;
CREATE VIEW seen_attendance AS SELECT * FROM attendance;
