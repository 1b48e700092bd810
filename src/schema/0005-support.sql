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
  place        TEXT    NOT NULL DEFAULT 'received' CHECK (place IN ('received', 'in_safe', 'at_desk')),
  desk_rank    INTEGER NOT NULL DEFAULT 0, -- which of the desk's books comes first
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (last_serial BETWEEN first_serial AND first_serial + 9999),
  CHECK (length (prefix) <= 12)
) STRICT;

CREATE INDEX chit_book_at_desk ON chit_book (desk_rank, id) WHERE place = 'at_desk';
CREATE INDEX chit_book_by_company ON chit_book (company_id, prefix, first_serial);

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
  invoice          TEXT    CHECK (length (invoice) BETWEEN 1 AND 80), -- the bill it was found on, and its line
  reason           TEXT,                 -- why void, lost or stolen
  reported_by      INTEGER REFERENCES staff (id),
  reported_at      INTEGER,
  countersigned_by INTEGER REFERENCES staff (id),
  countersigned_at INTEGER,
  revision         INTEGER NOT NULL DEFAULT 1,
  UNIQUE (book_id, serial),
  CHECK (state NOT IN ('void', 'lost', 'stolen') OR
         (length (reason) > 0 AND reported_by IS NOT NULL AND reported_at IS NOT NULL)),
  CHECK (countersigned_by IS NULL OR (reported_by IS NOT NULL AND countersigned_by <> reported_by)),
  CHECK (countersigned_by IS NULL OR issued_by IS NULL OR countersigned_by <> issued_by),
  CHECK ((countersigned_by IS NULL) = (countersigned_at IS NULL)),
  CHECK (state NOT IN ('issued', 'ridden', 'invoiced', 'matched') OR
         (issued_at IS NOT NULL AND issued_by IS NOT NULL AND limit_cents IS NOT NULL)),
  CHECK (state NOT IN ('received', 'in_safe', 'at_desk') OR
         (issued_at IS NULL AND family_id IS NULL AND person_id IS NULL AND prints = 0 AND reported_by IS NULL)),
  CHECK (state NOT IN ('invoiced', 'matched') OR (invoice IS NOT NULL AND invoice_month IS NOT NULL)),
  CHECK (state <> 'matched' OR fare_cents IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX chit_by_number ON chit (number, id);
CREATE INDEX chit_by_family ON chit (family_id, issued_at) WHERE family_id IS NOT NULL;
CREATE INDEX chit_by_person ON chit (person_id, issued_at) WHERE person_id IS NOT NULL;
CREATE INDEX chit_by_state ON chit (state, book_id, serial);
CREATE INDEX chit_by_serial ON chit (serial, id);
CREATE INDEX chit_by_issue ON chit (issued_at, id) WHERE issued_at IS NOT NULL;
CREATE INDEX chit_to_countersign ON chit (reported_at, id)
  WHERE reported_at IS NOT NULL AND countersigned_by IS NULL;
CREATE INDEX chit_by_visit ON chit (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX chit_by_appointment ON chit (appointment_id) WHERE appointment_id IS NOT NULL;

-- The ledger: each step of each chit, prints and reprints too.
CREATE TABLE chit_event (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chit_id    INTEGER NOT NULL REFERENCES chit (id),
  at         INTEGER NOT NULL,
  kind       TEXT    NOT NULL,           -- a state it came into, or print, reprint, countersign, undo, redo
  state      TEXT    NOT NULL,           -- what it is after that
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  reason     TEXT
) STRICT;

CREATE INDEX chit_event_by_chit ON chit_event (chit_id, id);

-- The ledger only grows, and says of each chit what is true.
CREATE TRIGGER chit_event_stays BEFORE UPDATE ON chit_event BEGIN SELECT RAISE (ABORT, 'chit_event is a ledger'); END;
CREATE TRIGGER chit_event_is_kept BEFORE DELETE ON chit_event BEGIN SELECT RAISE (ABORT, 'chit_event is a ledger'); END;
CREATE TRIGGER chit_event_is_true BEFORE INSERT ON chit_event
 WHEN NOT EXISTS (SELECT 1 FROM chit WHERE id = NEW.chit_id AND state = NEW.state)
BEGIN SELECT RAISE (ABORT, 'the chit is in another state'); END;

-- Books: what is printed on their chits stays, and no number is in two of them.
CREATE TRIGGER chit_book_is_kept BEFORE DELETE ON chit_book BEGIN SELECT RAISE (ABORT, 'a book is kept'); END;
CREATE TRIGGER chit_book_stays BEFORE UPDATE ON chit_book
 WHEN NEW.company_id <> OLD.company_id OR NEW.prefix <> OLD.prefix OR NEW.first_serial <> OLD.first_serial OR
      NEW.last_serial <> OLD.last_serial OR NEW.digits <> OLD.digits
BEGIN SELECT RAISE (ABORT, 'the numbers of a book stay'); END;
CREATE TRIGGER chit_book_is_one BEFORE INSERT ON chit_book
 WHEN EXISTS (SELECT 1 FROM chit_book AS other
               WHERE other.company_id = NEW.company_id AND other.prefix = NEW.prefix AND other.digits = NEW.digits
                 AND other.first_serial <= NEW.last_serial AND other.last_serial >= NEW.first_serial)
BEGIN SELECT RAISE (ABORT, 'these numbers are in another book'); END;

-- Chits: they come with their book, stay in it, and go from state to state.  The
-- steps are those of vst_chit_may_step(), which a test holds against these.
CREATE TRIGGER chit_is_kept BEFORE DELETE ON chit BEGIN SELECT RAISE (ABORT, 'a number stays in its book'); END;
CREATE TRIGGER chit_begins BEFORE INSERT ON chit
 WHEN NEW.state <> 'received' OR
      NOT EXISTS (SELECT 1 FROM chit_book
                   WHERE id = NEW.book_id AND NEW.serial BETWEEN first_serial AND last_serial)
BEGIN SELECT RAISE (ABORT, 'a chit begins in its book'); END;
CREATE TRIGGER chit_stays BEFORE UPDATE ON chit
 WHEN NEW.book_id <> OLD.book_id OR NEW.serial <> OLD.serial OR NEW.number <> OLD.number
BEGIN SELECT RAISE (ABORT, 'a number stays in its book'); END;
CREATE TRIGGER chit_steps BEFORE UPDATE ON chit
 WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN (
      'received>in_safe', 'received>void', 'received>lost', 'received>stolen',
      'in_safe>received', 'in_safe>at_desk', 'in_safe>void', 'in_safe>lost', 'in_safe>stolen',
      'at_desk>in_safe', 'at_desk>issued', 'at_desk>void', 'at_desk>lost', 'at_desk>stolen',
      'issued>at_desk', 'issued>returned_unused', 'issued>ridden', 'issued>invoiced', 'issued>disputed',
      'issued>void', 'issued>lost', 'issued>stolen',
      'returned_unused>issued', 'returned_unused>void', 'returned_unused>lost', 'returned_unused>stolen',
      'returned_unused>disputed',
      'ridden>issued', 'ridden>invoiced', 'ridden>disputed',
      'invoiced>matched', 'invoiced>disputed',
      'disputed>invoiced', 'disputed>matched', 'disputed>void',
      'void>received', 'void>in_safe', 'void>at_desk', 'void>issued', 'void>returned_unused', 'void>lost', 'void>stolen',
      'void>disputed',
      'lost>received', 'lost>in_safe', 'lost>at_desk', 'lost>issued', 'lost>returned_unused', 'lost>void', 'lost>disputed',
      'stolen>received', 'stolen>in_safe', 'stolen>at_desk', 'stolen>issued', 'stolen>returned_unused', 'stolen>void',
      'stolen>disputed')
BEGIN SELECT RAISE (ABORT, 'no such step of a chit'); END;

-- What was printed is returned or voided; what two people signed stands.
CREATE TRIGGER chit_is_out BEFORE UPDATE ON chit
 WHEN OLD.state = 'issued' AND NEW.state = 'at_desk' AND OLD.prints > 0
BEGIN SELECT RAISE (ABORT, 'its slip is printed'); END;
CREATE TRIGGER chit_prints_stay BEFORE UPDATE ON chit WHEN NEW.prints < OLD.prints
BEGIN SELECT RAISE (ABORT, 'its slip is printed'); END;
CREATE TRIGGER chit_is_signed BEFORE UPDATE ON chit
 WHEN OLD.countersigned_by IS NOT NULL AND
      ((NEW.state = OLD.state AND NEW.countersigned_by IS DISTINCT FROM OLD.countersigned_by) OR
       (NEW.state <> OLD.state AND NEW.state NOT IN ('void', 'disputed')))
BEGIN SELECT RAISE (ABORT, 'it is countersigned'); END;

CREATE VIEW seen_chit AS SELECT * FROM chit;
CREATE VIEW seen_chit_event AS SELECT * FROM chit_event;
