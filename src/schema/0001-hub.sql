-- The hub itself: its settings, who works here, what they did and what they saw.
--
-- Moments are microseconds since 1970, UTC; days are ISO strings.  Ledgers
-- (act, act_row, access_log, security_log) only grow: triggers refuse the rest.

CREATE TABLE setting (
  code     TEXT    PRIMARY KEY,          -- name_en, name_fr, zone, fiscal_start, ...
  value    TEXT    NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE staff (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT    NOT NULL,           -- as on her tile at sign-in
  name_key   TEXT    NOT NULL,           -- folded, to sort by and to be unique
  roles      INTEGER NOT NULL,           -- bits of VstRole, which add up
  language   TEXT    NOT NULL CHECK (language IN ('en', 'fr')),
  text_scale INTEGER NOT NULL DEFAULT 100 CHECK (text_scale BETWEEN 50 AND 300),
  scheme     TEXT    NOT NULL DEFAULT 'system' CHECK (scheme IN ('system', 'light', 'dark')),
  last_page  TEXT,
  since      INTEGER NOT NULL,
  revoked_at INTEGER,                    -- her key no longer opens the hub
  revision   INTEGER NOT NULL DEFAULT 1,
  CHECK (roles > 0),
  CHECK (length (name) > 0)
) STRICT;

CREATE UNIQUE INDEX staff_by_name ON staff (name_key) WHERE revoked_at IS NULL;

-- A key of somebody's own, of a person or of a family whom a holder of the key of
-- the database must not know, sealed to each staff member who may.
CREATE TABLE shield_key (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  subject    TEXT    NOT NULL CHECK (subject IN ('person', 'family')),
  subject_id INTEGER NOT NULL,
  generation INTEGER NOT NULL DEFAULT 1 CHECK (generation >= 1),
  UNIQUE (subject, subject_id)
) STRICT;

-- Moves with what is sealed and with its keys, and with nothing else: what lies open
-- in the memory of a program is as old as this says.
CREATE TABLE shield_state (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;

INSERT INTO shield_state (id, revision) VALUES (1, 1);

-- To which pair of hers: a new one, after a forgotten passphrase, doesn't open it.
CREATE TABLE shield_grant (
  key_id     INTEGER NOT NULL REFERENCES shield_key (id) ON DELETE CASCADE,
  staff_id   INTEGER NOT NULL,           -- staff, or 0 for the recovery kit, which is nobody
  public_key BLOB    NOT NULL CHECK (length (public_key) = 32),
  sealed     BLOB    NOT NULL,
  PRIMARY KEY (key_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shield_grant_by_staff ON shield_grant (staff_id);

-- Every change, by whom.  The rows of one act are in act_row; the chain carries
-- only a salted commitment to them, so that they can be destroyed some day and
-- the chain stays whole.
CREATE TABLE act (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB    NOT NULL UNIQUE CHECK (length (uid) = 16),
  at         INTEGER NOT NULL,           -- never before the act before
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  session    TEXT    NOT NULL,           -- random, one for each sign-in
  deed       TEXT    NOT NULL,           -- family.add, ...
  subject    TEXT,                       -- the table it is mainly about
  subject_id INTEGER,
  undoes     INTEGER REFERENCES act (id),
  reason     TEXT,
  commitment BLOB    NOT NULL CHECK (length (commitment) = 32),
  hash       BLOB    NOT NULL CHECK (length (hash) = 32)
) STRICT;

CREATE INDEX act_by_staff ON act (staff_id, id);
-- Only families are asked for their acts.
CREATE INDEX act_by_subject ON act (subject, subject_id, id) WHERE subject = 'family';
CREATE INDEX act_by_undone ON act (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE act_salt (
  act_id INTEGER PRIMARY KEY REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED,
  salt   BLOB    NOT NULL CHECK (length (salt) = 32),
  key_id INTEGER REFERENCES shield_key (id), -- where a row of the act is sealed, so is its salt:
  sealed BLOB,                           -- who had it could try names against the commitment
  CHECK ((key_id IS NULL) = (sealed IS NULL))
) STRICT;

CREATE INDEX act_salt_by_key ON act_salt (key_id) WHERE key_id IS NOT NULL;

-- What a row was before the act and after it, as JSON; NULL where it was not.  The
-- commitment covers what it says, sealed or not.
CREATE TABLE act_row (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  act_id     INTEGER NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT    NOT NULL,
  row_id     INTEGER NOT NULL,
  before     TEXT,
  after      TEXT,
  key_id     INTEGER REFERENCES shield_key (id), -- under which both are sealed
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX act_row_by_act ON act_row (act_id, id);
CREATE INDEX act_row_by_row ON act_row (table_name, row_id, act_id);
CREATE INDEX act_row_by_key ON act_row (key_id) WHERE key_id IS NOT NULL;

-- Whom rows were about that may have to be sealed one day, hang on such a one, or
-- tell who was in a family: found by that, however long the journal is.
CREATE TABLE act_whom (
  subject    TEXT    NOT NULL CHECK (subject IN ('person', 'family')),
  subject_id INTEGER NOT NULL,
  row_id     INTEGER NOT NULL REFERENCES act_row (id),
  sealed     INTEGER NOT NULL CHECK (sealed IN (0, 1)), -- whether the row itself may be
  PRIMARY KEY (subject, subject_id, row_id)
) STRICT, WITHOUT ROWID;

-- What was seen: ids, never names.
CREATE TABLE access_log (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  session    TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('open', 'list', 'search', 'reveal', 'print', 'export', 'refused')),
  subject    TEXT    NOT NULL,
  subject_id INTEGER,
  ids        TEXT,                       -- of a list page or of a search's hits, as JSON
  reason     TEXT
) STRICT;

CREATE INDEX access_by_subject ON access_log (subject, subject_id, id);
CREATE INDEX access_by_staff ON access_log (staff_id, id);

-- Sign-ins, wrong passphrases, keys, backups.
CREATE TABLE security_log (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,
  staff_id INTEGER REFERENCES staff (id),
  session  TEXT,
  kind     TEXT    NOT NULL,
  about_id INTEGER REFERENCES staff (id),
  detail   TEXT
) STRICT;

CREATE INDEX security_by_staff ON security_log (staff_id, id);
CREATE INDEX security_by_kind ON security_log (kind, id);

-- What was typed and not yet saved, sealed to its writer.
CREATE TABLE draft (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  form       TEXT    NOT NULL,
  subject_id INTEGER NOT NULL DEFAULT 0, -- 0 for a form about nobody yet
  sealed     BLOB    NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (staff_id, form, subject_id)
) STRICT;

CREATE INDEX draft_by_age ON draft (updated_at);

-- What statements read that tell of people: who must not know somebody reads less.
CREATE VIEW seen_act AS SELECT * FROM act;
CREATE VIEW seen_access AS SELECT * FROM access_log;

CREATE TRIGGER act_stays BEFORE UPDATE ON act BEGIN SELECT RAISE (ABORT, 'act is a ledger'); END;
CREATE TRIGGER act_is_kept BEFORE DELETE ON act BEGIN SELECT RAISE (ABORT, 'act is a ledger'); END;
CREATE TRIGGER act_row_stays BEFORE UPDATE ON act_row -- but for its seals
 WHEN NEW.id <> OLD.id OR NEW.act_id <> OLD.act_id OR NEW.table_name <> OLD.table_name OR NEW.row_id <> OLD.row_id OR
      (NEW.before IS NULL) <> (OLD.before IS NULL) OR (NEW.after IS NULL) <> (OLD.after IS NULL) OR
      (NEW.key_id IS NULL AND OLD.key_id IS NULL)
BEGIN SELECT RAISE (ABORT, 'act_row is a ledger'); END;
CREATE TRIGGER act_whom_is_kept BEFORE DELETE ON act_whom BEGIN SELECT RAISE (ABORT, 'act_whom is a ledger'); END;
CREATE TRIGGER act_row_is_kept BEFORE DELETE ON act_row BEGIN SELECT RAISE (ABORT, 'act_row is a ledger'); END;
CREATE TRIGGER act_salt_stays BEFORE UPDATE ON act_salt
 WHEN NEW.act_id <> OLD.act_id OR (NEW.key_id IS NULL AND OLD.key_id IS NULL)
BEGIN SELECT RAISE (ABORT, 'act_salt is a ledger'); END;
CREATE TRIGGER act_salt_is_kept BEFORE DELETE ON act_salt BEGIN SELECT RAISE (ABORT, 'act_salt is a ledger'); END;
CREATE TRIGGER access_stays BEFORE UPDATE ON access_log BEGIN SELECT RAISE (ABORT, 'access_log is a ledger'); END;
CREATE TRIGGER access_is_kept BEFORE DELETE ON access_log BEGIN SELECT RAISE (ABORT, 'access_log is a ledger'); END;
CREATE TRIGGER security_stays BEFORE UPDATE ON security_log BEGIN SELECT RAISE (ABORT, 'security_log is a ledger'); END;
CREATE TRIGGER security_is_kept BEFORE DELETE ON security_log BEGIN SELECT RAISE (ABORT, 'security_log is a ledger'); END;
