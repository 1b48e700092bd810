-- Taxi chits: books of them, and where each one is.  Money is integer cents.

CREATE TABLE fund (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  code         TEXT    NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 40),
  name_en      TEXT    NOT NULL,
  name_fr      TEXT    NOT NULL,
  funder       TEXT,
  first_day    TEXT    NOT NULL CHECK (length (first_day) = 10), -- of its fiscal year
  last_day     TEXT    NOT NULL CHECK (length (last_day) = 10),
  amount_cents INTEGER NOT NULL CHECK (amount_cents >= 0),
  ended_on     TEXT,
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (last_day > first_day)
) STRICT;

CREATE TABLE taxi_company (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT    NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  phone    TEXT,
  ended_on TEXT,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A booklet of pre-marked chits, first to last.
CREATE TABLE chit_book (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  code         TEXT    NOT NULL UNIQUE CHECK (length (code) BETWEEN 1 AND 40), -- as on its cover
  company_id   INTEGER NOT NULL REFERENCES taxi_company (id),
  fund_id      INTEGER REFERENCES fund (id),
  cost_code    TEXT,
  prefix       TEXT    NOT NULL DEFAULT '',   -- printed before each number
  first_serial INTEGER NOT NULL CHECK (first_serial >= 0),
  last_serial  INTEGER NOT NULL,
  digits       INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 12),
  limit_cents  INTEGER NOT NULL CHECK (limit_cents > 0),  -- a chit is good for at most
  expires_on   TEXT    CHECK (length (expires_on) = 10),
  received_at  INTEGER NOT NULL,
  received_by  INTEGER NOT NULL REFERENCES staff (id),
  at_desk      INTEGER NOT NULL DEFAULT 0 CHECK (at_desk IN (0, 1)), -- chits are given from it
  desk_rank    INTEGER,                  -- which of the desk's books comes first
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (last_serial BETWEEN first_serial AND first_serial + 9999)
) STRICT;

CREATE INDEX chit_book_at_desk ON chit_book (desk_rank, id) WHERE at_desk = 1;

-- Every number of a book is a row from the day it came, in one state at a time.
CREATE TABLE chit (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id          INTEGER NOT NULL REFERENCES chit_book (id),
  serial           INTEGER NOT NULL,
  number           TEXT    NOT NULL,     -- as printed: prefix and digits
  state            TEXT    NOT NULL CHECK (state IN (
                     'received', 'in_safe', 'at_desk', 'issued', 'returned_unused', 'ridden', 'invoiced', 'matched',
                     'void', 'lost', 'stolen', 'disputed')),
  family_id        INTEGER REFERENCES family (id),
  person_id        INTEGER REFERENCES person (id),
  visit_id         INTEGER REFERENCES visit (id),
  appointment_id   INTEGER REFERENCES appointment (id),
  purpose          TEXT,                 -- code
  direction        TEXT    CHECK (direction IN ('to', 'from', 'return')),
  passengers       INTEGER CHECK (passengers BETWEEN 1 AND 12),
  child_seats      INTEGER CHECK (child_seats BETWEEN 0 AND 6),
  accessible       INTEGER CHECK (accessible IN (0, 1)),
  zone_from        TEXT,                 -- a zone, or the code home; never an address
  zone_to          TEXT,
  limit_cents      INTEGER,
  over_reason      TEXT,                 -- why more than the usual number
  issued_at        INTEGER,
  issued_by        INTEGER REFERENCES staff (id),
  prints           INTEGER NOT NULL DEFAULT 0 CHECK (prints >= 0),
  fare_cents       INTEGER CHECK (fare_cents >= 0),
  invoice_month    TEXT    CHECK (length (invoice_month) = 7),
  reason           TEXT,                 -- why void, lost or stolen
  reported_by      INTEGER REFERENCES staff (id),
  reported_at      INTEGER,
  countersigned_by INTEGER REFERENCES staff (id),
  countersigned_at INTEGER,
  revision         INTEGER NOT NULL DEFAULT 1,
  UNIQUE (book_id, serial),
  CHECK (state NOT IN ('void', 'lost', 'stolen') OR (reason IS NOT NULL AND reported_by IS NOT NULL)),
  CHECK (countersigned_by IS NULL OR countersigned_by <> reported_by),
  CHECK ((countersigned_by IS NULL) = (countersigned_at IS NULL)),
  CHECK (state NOT IN ('issued', 'ridden', 'invoiced', 'matched') OR
         (issued_at IS NOT NULL AND issued_by IS NOT NULL AND limit_cents IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX chit_by_number ON chit (number, id);
CREATE INDEX chit_next ON chit (book_id, serial) WHERE state = 'at_desk';
CREATE INDEX chit_by_family ON chit (family_id, issued_at) WHERE family_id IS NOT NULL;
CREATE INDEX chit_by_person ON chit (person_id, issued_at) WHERE person_id IS NOT NULL;
CREATE INDEX chit_by_state ON chit (state, id);
CREATE INDEX chit_to_countersign ON chit (reported_at, id)
  WHERE state IN ('void', 'lost', 'stolen') AND countersigned_by IS NULL;
CREATE INDEX chit_by_visit ON chit (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX chit_by_appointment ON chit (appointment_id) WHERE appointment_id IS NOT NULL;

-- The ledger: each step of each chit, prints and reprints too.
CREATE TABLE chit_event (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chit_id    INTEGER NOT NULL REFERENCES chit (id),
  at         INTEGER NOT NULL,
  kind       TEXT    NOT NULL,           -- a state it came into, or print, reprint, countersign, undo
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  reason     TEXT
) STRICT;

CREATE INDEX chit_event_by_chit ON chit_event (chit_id, id);

CREATE TRIGGER chit_event_stays BEFORE UPDATE ON chit_event BEGIN SELECT RAISE (ABORT, 'chit_event is a ledger'); END;
CREATE TRIGGER chit_event_is_kept BEFORE DELETE ON chit_event BEGIN SELECT RAISE (ABORT, 'chit_event is a ledger'); END;
CREATE TRIGGER chit_is_kept BEFORE DELETE ON chit BEGIN SELECT RAISE (ABORT, 'a number stays in its book'); END;

CREATE VIEW seen_chit AS SELECT * FROM chit;
CREATE VIEW seen_chit_event AS SELECT * FROM chit_event;
