-- Who must not meet, and what was said on the phone.

-- Two people, two families, or one of each, that must not be in the building
-- together.  A family stands for all who are in it that day; a child goes by the
-- pairs of her family's adults too (apart_side).  a and b have no order, but that
-- b alone may be a worker: a staff member, or somebody of a partner (apart_worker).
CREATE TABLE keep_apart (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  a_person_id    INTEGER REFERENCES person (id),
  a_family_id    INTEGER REFERENCES family (id),
  b_person_id    INTEGER REFERENCES person (id),
  b_family_id    INTEGER REFERENCES family (id),
  b_staff_id     INTEGER REFERENCES staff (id),
  b_provider_id  INTEGER REFERENCES provider (id),
  reason         TEXT    NOT NULL,       -- code: order, violence, conflict, request, other
  source         TEXT    NOT NULL,       -- code: court, client, staff
  note           TEXT,
  court_file     BLOB,                   -- its number at the court, sealed under the contact compartment
  buffer_minutes INTEGER NOT NULL DEFAULT 15 CHECK (buffer_minutes BETWEEN 0 AND 240),
  since          TEXT    NOT NULL,       -- ISO days, both included
  until          TEXT,
  ended_on       TEXT,                   -- lifted before its time, from that day on
  revision       INTEGER NOT NULL DEFAULT 1,
  CHECK ((a_person_id IS NULL) <> (a_family_id IS NULL)),
  CHECK (CASE WHEN b_person_id IS NOT NULL THEN 1 ELSE 0 END
         + CASE WHEN b_family_id IS NOT NULL THEN 1 ELSE 0 END
         + CASE WHEN b_staff_id IS NOT NULL THEN 1 ELSE 0 END
         + CASE WHEN b_provider_id IS NOT NULL THEN 1 ELSE 0 END = 1),
  CHECK (a_person_id IS NULL OR b_person_id IS NULL OR a_person_id <> b_person_id),
  CHECK (a_family_id IS NULL OR b_family_id IS NULL OR a_family_id <> b_family_id),
  CHECK (length (since) = 10 AND length (until) = 10 AND until >= since),
  CHECK (length (note) BETWEEN 1 AND 2000),
  CHECK (court_file IS NULL OR reason = 'order' OR source = 'court')
) STRICT;

CREATE INDEX keep_apart_by_a_person ON keep_apart (a_person_id, id) WHERE a_person_id IS NOT NULL;
CREATE INDEX keep_apart_by_a_family ON keep_apart (a_family_id, id) WHERE a_family_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_person ON keep_apart (b_person_id, id) WHERE b_person_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_family ON keep_apart (b_family_id, id) WHERE b_family_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_staff ON keep_apart (b_staff_id, id) WHERE b_staff_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_provider ON keep_apart (b_provider_id, id) WHERE b_provider_id IS NOT NULL;

-- Who stands on which side of a pair, and on which days: derived, by the triggers
-- below.  Whoever would stand on both stands where the rank is lower, on neither
-- where it is the same: a child of two parents who must not meet may meet both.
CREATE TABLE apart_side (
  keep_apart_id INTEGER NOT NULL REFERENCES keep_apart (id) ON DELETE CASCADE,
  side          TEXT    NOT NULL CHECK (side IN ('a', 'b')),
  person_id     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  rank          INTEGER NOT NULL CHECK (rank IN (0, 1, 2)), -- named herself, of a named family, child of one named
  since         TEXT    NOT NULL,        -- ISO days, both included; '' from ever, '~' for ever
  until         TEXT    NOT NULL,
  PRIMARY KEY (person_id, keep_apart_id, side, rank, since, until)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_side_by_pair ON apart_side (keep_apart_id, side, person_id, rank);

CREATE VIEW apart_made AS
SELECT id AS keep_apart_id, 'a' AS side, a_person_id AS person_id, 0 AS rank, '' AS since, '~' AS until
  FROM keep_apart WHERE a_person_id IS NOT NULL
UNION
SELECT id, 'b', b_person_id, 0, '', '~'
  FROM keep_apart WHERE b_person_id IS NOT NULL
UNION
SELECT k.id, 'a', m.person_id, 1, coalesce (m.since, ''), coalesce (m.until, '~')
  FROM keep_apart AS k JOIN membership AS m ON m.family_id = k.a_family_id
UNION
SELECT k.id, 'b', m.person_id, 1, coalesce (m.since, ''), coalesce (m.until, '~')
  FROM keep_apart AS k JOIN membership AS m ON m.family_id = k.b_family_id
UNION
SELECT k.id, 'a', child.person_id, 2,
       CASE WHEN coalesce (adult.since, '') > coalesce (child.since, '') THEN adult.since ELSE coalesce (child.since, '') END,
       CASE WHEN coalesce (adult.until, '~') < coalesce (child.until, '~') THEN adult.until ELSE coalesce (child.until, '~') END
  FROM keep_apart AS k
  JOIN membership AS adult ON adult.person_id = k.a_person_id AND adult.role <> 'child'
  JOIN membership AS child ON child.family_id = adult.family_id AND child.role = 'child' AND child.person_id <> adult.person_id
UNION
SELECT k.id, 'b', child.person_id, 2,
       CASE WHEN coalesce (adult.since, '') > coalesce (child.since, '') THEN adult.since ELSE coalesce (child.since, '') END,
       CASE WHEN coalesce (adult.until, '~') < coalesce (child.until, '~') THEN adult.until ELSE coalesce (child.until, '~') END
  FROM keep_apart AS k
  JOIN membership AS adult ON adult.person_id = k.b_person_id AND adult.role <> 'child'
  JOIN membership AS child ON child.family_id = adult.family_id AND child.role = 'child' AND child.person_id <> adult.person_id;

-- The pairs to be made anew when a family changes, or a person in it.
CREATE VIEW apart_touched AS
SELECT a_family_id AS family_id, NULL AS person_id, id AS keep_apart_id FROM keep_apart WHERE a_family_id IS NOT NULL
UNION ALL
SELECT b_family_id, NULL, id FROM keep_apart WHERE b_family_id IS NOT NULL
UNION ALL
SELECT NULL, a_person_id, id FROM keep_apart WHERE a_person_id IS NOT NULL
UNION ALL
SELECT NULL, b_person_id, id FROM keep_apart WHERE b_person_id IS NOT NULL
UNION ALL
SELECT m.family_id, NULL, k.id FROM membership AS m JOIN keep_apart AS k ON k.a_person_id = m.person_id
UNION ALL
SELECT m.family_id, NULL, k.id FROM membership AS m JOIN keep_apart AS k ON k.b_person_id = m.person_id;

CREATE TRIGGER keep_apart_has_sides AFTER INSERT ON keep_apart
BEGIN
  INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
  SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made WHERE keep_apart_id = NEW.id;
END;

CREATE TRIGGER membership_adds_to_sides AFTER INSERT ON membership
WHEN EXISTS (SELECT 1 FROM apart_touched WHERE family_id = NEW.family_id)
BEGIN
  DELETE FROM apart_side
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = NEW.family_id);
  INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
  SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = NEW.family_id);
END;

-- A place changes its role and its days, never whose it is.
CREATE TRIGGER membership_changes_sides AFTER UPDATE OF role, since, until ON membership
WHEN EXISTS (SELECT 1 FROM apart_touched WHERE family_id = NEW.family_id)
BEGIN
  DELETE FROM apart_side
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = NEW.family_id);
  INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
  SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = NEW.family_id);
END;

CREATE TRIGGER membership_leaves_sides AFTER DELETE ON membership
WHEN EXISTS (SELECT 1 FROM apart_touched WHERE family_id = OLD.family_id)
  OR EXISTS (SELECT 1 FROM apart_touched WHERE person_id = OLD.person_id)
BEGIN
  DELETE FROM apart_side
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = OLD.family_id
                           UNION SELECT keep_apart_id FROM apart_touched WHERE person_id = OLD.person_id);
  INSERT INTO apart_side (keep_apart_id, side, person_id, rank, since, until)
  SELECT keep_apart_id, side, person_id, rank, since, until FROM apart_made
   WHERE keep_apart_id IN (SELECT keep_apart_id FROM apart_touched WHERE family_id = OLD.family_id
                           UNION SELECT keep_apart_id FROM apart_touched WHERE person_id = OLD.person_id);
END;

-- A call, a text, a letter or a talk, that came or that we made; or a message left
-- for somebody.  One about a person whom the desk may neither confirm nor deny
-- knowing is linked to nobody; only a worker links it.
CREATE TABLE message (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  at           INTEGER NOT NULL,         -- microseconds, UTC
  channel      TEXT    NOT NULL CHECK (channel IN ('phone', 'text', 'email', 'mail', 'in_person')),
  direction    TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
  about        TEXT    NOT NULL CHECK (about IN ('client', 'none', 'unconfirmed')),
  family_id    INTEGER REFERENCES family (id),
  person_id    INTEGER REFERENCES person (id),
  contact_id   INTEGER REFERENCES contact_point (id), -- hers, to which it went or from which it came
  answers_id   INTEGER REFERENCES message (id),       -- the one it follows up
  caller       TEXT,                     -- as they said it
  call_back    TEXT,
  for_whom     TEXT,                     -- in their words; never proof that we know anybody
  text         TEXT    NOT NULL CHECK (length (text) <= 4000),
  reason       TEXT,                     -- code: appointment, news, service, paper, transport, other
  for_staff_id INTEGER REFERENCES staff (id),
  follow_up_on TEXT,                     -- ISO day
  outcome      TEXT,                     -- code: reached, other_answered, left_message, no_answer, sent, returned, wrong, settled
  done_at      INTEGER,
  staff_id     INTEGER NOT NULL REFERENCES staff (id),
  linked_by    INTEGER REFERENCES staff (id),
  linked_at    INTEGER,
  letter       BLOB    UNIQUE,           -- of one written while the hub was locked: its id there
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (length (letter) = 16),
  CHECK (length (caller) BETWEEN 1 AND 200),
  CHECK (length (call_back) BETWEEN 1 AND 200),
  CHECK (length (for_whom) BETWEEN 1 AND 200),
  CHECK (about = 'client' OR (family_id IS NULL AND person_id IS NULL)),
  CHECK (contact_id IS NULL OR person_id IS NOT NULL),
  CHECK (answers_id <> id),
  CHECK (length (follow_up_on) = 10),
  CHECK ((for_staff_id IS NULL) = (follow_up_on IS NULL)),
  CHECK ((linked_by IS NULL) = (linked_at IS NULL))
) STRICT;

CREATE INDEX message_by_family ON message (family_id, at) WHERE family_id IS NOT NULL;
CREATE INDEX message_by_time ON message (at, id);
CREATE INDEX message_open ON message (at, id) WHERE done_at IS NULL;
CREATE INDEX message_by_person ON message (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX message_by_contact ON message (contact_id, id) WHERE contact_id IS NOT NULL;
CREATE INDEX message_by_answered ON message (answers_id, id) WHERE answers_id IS NOT NULL;

CREATE VIEW seen_keep_apart AS SELECT * FROM keep_apart;
CREATE VIEW seen_apart_side AS SELECT * FROM apart_side;
CREATE VIEW seen_message AS SELECT * FROM message;
