-- Who must not meet, and what was said on the phone.

-- Two people, two families, or one of each, that must not be in the building
-- together.  A family stands for all who are in it that day; a child goes by the
-- pairs of her family's adults too (view apart).  a and b have no order.
CREATE TABLE keep_apart (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  a_person_id    INTEGER REFERENCES person (id),
  a_family_id    INTEGER REFERENCES family (id),
  b_person_id    INTEGER REFERENCES person (id),
  b_family_id    INTEGER REFERENCES family (id),
  reason         TEXT    NOT NULL,       -- code: order, violence, conflict, request, other
  source         TEXT    NOT NULL,       -- code: court, client, staff
  note           TEXT,
  buffer_minutes INTEGER NOT NULL DEFAULT 15 CHECK (buffer_minutes BETWEEN 0 AND 240),
  since          TEXT    NOT NULL,       -- ISO days, both included
  until          TEXT,
  ended_on       TEXT,                   -- lifted before its time, from that day on
  revision       INTEGER NOT NULL DEFAULT 1,
  CHECK ((a_person_id IS NULL) <> (a_family_id IS NULL)),
  CHECK ((b_person_id IS NULL) <> (b_family_id IS NULL)),
  CHECK (a_person_id IS NULL OR b_person_id IS NULL OR a_person_id <> b_person_id),
  CHECK (a_family_id IS NULL OR b_family_id IS NULL OR a_family_id <> b_family_id),
  CHECK (length (since) = 10 AND length (until) = 10 AND until >= since),
  CHECK (length (note) BETWEEN 1 AND 2000)
) STRICT;

CREATE INDEX keep_apart_by_a_person ON keep_apart (a_person_id, id) WHERE a_person_id IS NOT NULL;
CREATE INDEX keep_apart_by_a_family ON keep_apart (a_family_id, id) WHERE a_family_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_person ON keep_apart (b_person_id, id) WHERE b_person_id IS NOT NULL;
CREATE INDEX keep_apart_by_b_family ON keep_apart (b_family_id, id) WHERE b_family_id IS NOT NULL;

-- A call, or a message left for somebody.  One about a person whom the desk may
-- neither confirm nor deny knowing is linked to nobody; only a worker links it.
CREATE TABLE message (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  at           INTEGER NOT NULL,         -- microseconds, UTC
  channel      TEXT    NOT NULL CHECK (channel IN ('phone', 'text', 'email', 'mail', 'in_person')),
  direction    TEXT    NOT NULL CHECK (direction IN ('in', 'out')),
  about        TEXT    NOT NULL CHECK (about IN ('client', 'none', 'unconfirmed')),
  family_id    INTEGER REFERENCES family (id),
  person_id    INTEGER REFERENCES person (id),
  caller       TEXT,                     -- as they said it
  call_back    TEXT,
  text         TEXT    NOT NULL CHECK (length (text) BETWEEN 1 AND 4000),
  for_staff_id INTEGER REFERENCES staff (id),
  follow_up_on TEXT,                     -- ISO day
  outcome      TEXT,
  done_at      INTEGER,
  staff_id     INTEGER NOT NULL REFERENCES staff (id),
  linked_by    INTEGER REFERENCES staff (id),
  linked_at    INTEGER,
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (about = 'client' OR (family_id IS NULL AND person_id IS NULL)),
  CHECK ((linked_by IS NULL) = (linked_at IS NULL))
) STRICT;

CREATE INDEX message_by_family ON message (family_id, at) WHERE family_id IS NOT NULL;
CREATE INDEX message_by_time ON message (at, id);
CREATE INDEX message_open ON message (at, id) WHERE done_at IS NULL;

CREATE VIEW seen_keep_apart AS SELECT * FROM keep_apart;
CREATE VIEW seen_message AS SELECT * FROM message;
