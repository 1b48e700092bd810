-- Who offers what, where and when; who came; what is booked.
--
-- Times of day are minutes since midnight, wall time of `zone`; days are ISO.

CREATE TABLE agency (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name_en     TEXT    NOT NULL CHECK (length (name_en) BETWEEN 1 AND 200),
  name_fr     TEXT    NOT NULL CHECK (length (name_fr) BETWEEN 1 AND 200),
  kind        TEXT    NOT NULL,          -- code of vst_agency_kind_codes()
  sensitivity TEXT    NOT NULL DEFAULT 'neutral' CHECK (sensitivity IN ('public', 'neutral', 'hidden')),
  note        TEXT,
  ended_on    TEXT,                      -- no longer comes, from that day on
  revision    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE room (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name_en     TEXT    NOT NULL CHECK (length (name_en) BETWEEN 1 AND 100),
  name_fr     TEXT    NOT NULL CHECK (length (name_fr) BETWEEN 1 AND 100),
  capacity    INTEGER NOT NULL DEFAULT 4 CHECK (capacity BETWEEN 1 AND 500),
  accessible  INTEGER NOT NULL DEFAULT 0 CHECK (accessible IN (0, 1)),
  child_safe  INTEGER NOT NULL DEFAULT 0 CHECK (child_safe IN (0, 1)),
  exits       INTEGER NOT NULL DEFAULT 1 CHECK (exits BETWEEN 1 AND 9),
  note        TEXT,
  ended_on    TEXT,
  revision    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE service (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  agency_id     INTEGER NOT NULL REFERENCES agency (id),
  name_en       TEXT    NOT NULL CHECK (length (name_en) BETWEEN 1 AND 200),
  name_fr       TEXT    NOT NULL CHECK (length (name_fr) BETWEEN 1 AND 200),
  minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  prep_minutes  INTEGER NOT NULL DEFAULT 0 CHECK (prep_minutes BETWEEN 0 AND 120),
  clean_minutes INTEGER NOT NULL DEFAULT 0 CHECK (clean_minutes BETWEEN 0 AND 120),
  sensitivity   TEXT    CHECK (sensitivity IN ('public', 'neutral', 'hidden')), -- NULL: its agency's
  age_from      INTEGER CHECK (age_from BETWEEN 0 AND 1440),                    -- months
  age_until     INTEGER CHECK (age_until BETWEEN 0 AND 1440),
  ended_on      TEXT,
  revision      INTEGER NOT NULL DEFAULT 1,
  CHECK (age_until > age_from)
) STRICT;

CREATE INDEX service_by_agency ON service (agency_id, id);

-- Somebody of a partner who sees families; she may have an account here.
CREATE TABLE provider (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  agency_id INTEGER NOT NULL REFERENCES agency (id),
  name      TEXT    NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  languages TEXT    NOT NULL DEFAULT '', -- ISO 639, in order, with spaces between
  staff_id  INTEGER REFERENCES staff (id),
  ended_on  TEXT,
  revision  INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX provider_by_agency ON provider (agency_id, id);
CREATE INDEX provider_by_staff ON provider (staff_id) WHERE staff_id IS NOT NULL;

-- As whom a worker comes whom somebody must not meet: a staff member may be
-- somebody of a partner, or of two.  Derived, by the triggers below.
CREATE TABLE apart_worker (
  keep_apart_id INTEGER NOT NULL REFERENCES keep_apart (id) ON DELETE CASCADE,
  provider_id   INTEGER NOT NULL REFERENCES provider (id) ON DELETE CASCADE,
  PRIMARY KEY (keep_apart_id, provider_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_worker_by_provider ON apart_worker (provider_id, keep_apart_id);

CREATE VIEW apart_worker_made AS
SELECT id AS keep_apart_id, b_provider_id AS provider_id FROM keep_apart WHERE b_provider_id IS NOT NULL
UNION
SELECT k.id, p.id FROM keep_apart AS k JOIN provider AS p ON p.staff_id = k.b_staff_id WHERE k.b_staff_id IS NOT NULL
UNION
SELECT k.id, p.id
  FROM keep_apart AS k JOIN provider AS named ON named.id = k.b_provider_id JOIN provider AS p ON p.staff_id = named.staff_id
 WHERE k.b_provider_id IS NOT NULL;

CREATE TRIGGER keep_apart_has_workers AFTER INSERT ON keep_apart
WHEN NEW.b_staff_id IS NOT NULL OR NEW.b_provider_id IS NOT NULL
BEGIN
  INSERT INTO apart_worker (keep_apart_id, provider_id)
  SELECT keep_apart_id, provider_id FROM apart_worker_made WHERE keep_apart_id = NEW.id;
END;

CREATE TRIGGER provider_adds_to_workers AFTER INSERT ON provider WHEN NEW.staff_id IS NOT NULL
BEGIN
  DELETE FROM apart_worker;
  INSERT INTO apart_worker (keep_apart_id, provider_id) SELECT keep_apart_id, provider_id FROM apart_worker_made;
END;

CREATE TRIGGER provider_changes_workers AFTER UPDATE OF staff_id ON provider WHEN NEW.staff_id IS DISTINCT FROM OLD.staff_id
BEGIN
  DELETE FROM apart_worker;
  INSERT INTO apart_worker (keep_apart_id, provider_id) SELECT keep_apart_id, provider_id FROM apart_worker_made;
END;

-- When an agency is in the building.
CREATE TABLE presence (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  agency_id   INTEGER NOT NULL REFERENCES agency (id),
  provider_id INTEGER REFERENCES provider (id),
  room_id     INTEGER REFERENCES room (id),
  first_day   TEXT    NOT NULL CHECK (length (first_day) = 10),
  last_day    TEXT    CHECK (length (last_day) = 10),
  rule        TEXT,                      -- RRULE without UNTIL and COUNT; NULL: once
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  zone        TEXT    NOT NULL,
  override    TEXT    CHECK (length (override) >= 10), -- why it stands, on some day, in spite of who must not meet
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK (to_minute > from_minute),
  CHECK (last_day >= first_day)
) STRICT;

CREATE INDEX presence_by_agency ON presence (agency_id, id);
CREATE INDEX presence_by_room ON presence (room_id, id);

-- A day on which it is otherwise.
CREATE TABLE presence_exception (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  presence_id INTEGER NOT NULL REFERENCES presence (id),
  day         TEXT    NOT NULL CHECK (length (day) = 10),
  kind        TEXT    NOT NULL CHECK (kind IN ('absent', 'moved')),
  from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER CHECK (to_minute BETWEEN 1 AND 1440),
  room_id     INTEGER REFERENCES room (id),
  note        TEXT,
  revision    INTEGER NOT NULL DEFAULT 1,
  UNIQUE (presence_id, day),
  CHECK (kind = 'moved' OR (from_minute IS NULL AND to_minute IS NULL AND room_id IS NULL)),
  CHECK ((from_minute IS NULL) = (to_minute IS NULL)),
  CHECK (to_minute > from_minute)
) STRICT;

CREATE INDEX presence_exception_by_day ON presence_exception (day, presence_id);

-- A day on which the hub is closed.
CREATE TABLE closure (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  day      TEXT    NOT NULL UNIQUE CHECK (length (day) = 10),
  name_en  TEXT    NOT NULL,
  name_fr  TEXT    NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Staff of a partner who signed in at the desk, and out.
CREATE TABLE partner_day (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  day         TEXT    NOT NULL CHECK (length (day) = 10),
  agency_id   INTEGER NOT NULL REFERENCES agency (id),
  provider_id INTEGER REFERENCES provider (id),
  room_id     INTEGER REFERENCES room (id),
  in_at       INTEGER NOT NULL,
  out_at      INTEGER,
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK (out_at >= in_at)
) STRICT;

CREATE INDEX partner_day_by_day ON partner_day (day, agency_id);

-- That a family comes, or came: one a family and day, one for each person or
-- party who would not say a name.
CREATE TABLE visit (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  day          TEXT    NOT NULL CHECK (length (day) = 10),
  family_id    INTEGER REFERENCES family (id),
  anonymous_no INTEGER CHECK (anonymous_no > 0), -- the day's third nameless visitor is 3
  adults       INTEGER NOT NULL DEFAULT 0 CHECK (adults BETWEEN 0 AND 50),   -- of a nameless party
  children     INTEGER NOT NULL DEFAULT 0 CHECK (children BETWEEN 0 AND 50),
  origin       TEXT    NOT NULL CHECK (origin IN ('appointment', 'session', 'meal', 'chit', 'walk_in')),
  state        TEXT    NOT NULL CHECK (state IN ('expected', 'arrived', 'waiting', 'with_partner', 'left',
                                                 'left_unrecorded', 'left_unseen', 'did_not_come', 'turned_away')),
  reason       TEXT,                     -- code: dnc_… or ta_…
  from_minute  INTEGER CHECK (from_minute BETWEEN 0 AND 1439), -- when she is expected
  arrived_at   INTEGER,
  since        INTEGER,                  -- of this state
  left_at      INTEGER,
  agency_id    INTEGER REFERENCES agency (id),   -- whom she waits for or is with
  room_id      INTEGER REFERENCES room (id),
  note         TEXT,
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK ((family_id IS NULL) <> (anonymous_no IS NULL)),
  CHECK ((state IN ('did_not_come', 'turned_away')) = (reason IS NOT NULL)),
  CHECK ((state IN ('expected', 'did_not_come')) = (arrived_at IS NULL) OR state = 'turned_away'),
  CHECK (left_at >= arrived_at)
) STRICT;

CREATE UNIQUE INDEX visit_by_day_family ON visit (day, family_id) WHERE family_id IS NOT NULL;
CREATE UNIQUE INDEX visit_by_day_number ON visit (day, anonymous_no) WHERE anonymous_no IS NOT NULL;
CREATE INDEX visit_by_day ON visit (day, state, id);
CREATE INDEX visit_by_family ON visit (family_id, day) WHERE family_id IS NOT NULL;
CREATE INDEX visit_on_site ON visit (day, id) WHERE state IN ('arrived', 'waiting', 'with_partner');

-- Which states may follow which: the two names in the order of the alphabet, for
-- whatever is done is also undone.
CREATE TRIGGER visit_begins AFTER INSERT ON visit WHEN NEW.state NOT IN ('expected', 'arrived', 'waiting')
BEGIN SELECT RAISE (ABORT, 'a visit begins with an expectation or an arrival'); END;
CREATE TRIGGER visit_goes_on BEFORE UPDATE OF state ON visit
  WHEN OLD.state <> NEW.state AND min (OLD.state, NEW.state) || '-' || max (OLD.state, NEW.state) NOT IN (
      'arrived-did_not_come', 'arrived-expected', 'arrived-left', 'arrived-left_unrecorded',
      'arrived-left_unseen', 'arrived-turned_away', 'arrived-waiting', 'arrived-with_partner',
      'did_not_come-expected', 'did_not_come-waiting', 'expected-turned_away', 'expected-waiting',
      'left-left_unrecorded', 'left-waiting', 'left-with_partner', 'left_unrecorded-waiting',
      'left_unrecorded-with_partner', 'left_unseen-waiting', 'turned_away-waiting', 'waiting-with_partner')
BEGIN SELECT RAISE (ABORT, 'a visit does not go from that state to this one'); END;

-- Which members are expected, and which came.
CREATE TABLE visit_person (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id  INTEGER NOT NULL REFERENCES visit (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  came      INTEGER NOT NULL DEFAULT 0 CHECK (came IN (0, 1)),
  revision  INTEGER NOT NULL DEFAULT 1,
  UNIQUE (visit_id, person_id)
) STRICT;

CREATE INDEX visit_person_by_person ON visit_person (person_id, visit_id);

-- What a visit is for besides appointments: a group's session, a meal.  The room
-- that put it there names it; label is what the desk may read.
CREATE TABLE visit_part (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id    INTEGER NOT NULL REFERENCES visit (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('session', 'meal', 'chit')),
  subject_id  INTEGER NOT NULL,
  person_id   INTEGER REFERENCES person (id),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  room_id     INTEGER REFERENCES room (id),
  label_en    TEXT    NOT NULL,
  label_fr    TEXT    NOT NULL,
  revision    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX visit_part_by_visit ON visit_part (visit_id, from_minute);
CREATE INDEX visit_part_by_subject ON visit_part (kind, subject_id, person_id);
CREATE INDEX visit_part_by_person ON visit_part (person_id, id) WHERE person_id IS NOT NULL;

-- Each step of a visit, with its time, which may be put right later.
CREATE TABLE visit_event (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id  INTEGER NOT NULL REFERENCES visit (id),
  at        INTEGER NOT NULL,
  state     TEXT    NOT NULL,            -- what it became
  agency_id INTEGER REFERENCES agency (id),
  room_id   INTEGER REFERENCES room (id),
  staff_id  INTEGER NOT NULL REFERENCES staff (id),
  revision  INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX visit_event_by_visit ON visit_event (visit_id, id);

-- Final states stay: a moved appointment is a new row, on its day from the first.
CREATE TABLE appointment (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  day           TEXT    NOT NULL CHECK (length (day) = 10),
  from_minute   INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute     INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
  prep_minutes  INTEGER NOT NULL DEFAULT 0 CHECK (prep_minutes BETWEEN 0 AND 120),   -- the room and the
  clean_minutes INTEGER NOT NULL DEFAULT 0 CHECK (clean_minutes BETWEEN 0 AND 120),  -- partner are taken as well
  zone          TEXT    NOT NULL,
  agency_id     INTEGER NOT NULL REFERENCES agency (id),
  service_id    INTEGER REFERENCES service (id),
  room_id       INTEGER REFERENCES room (id),
  family_id     INTEGER NOT NULL REFERENCES family (id),
  visit_id      INTEGER REFERENCES visit (id),
  state         TEXT    NOT NULL DEFAULT 'scheduled' CHECK (state IN (
                  'requested', 'waitlist', 'offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed',
                  'cancelled_by_us', 'cancelled_by_family', 'missed', 'rescheduled')),
  reason        TEXT,                    -- code: why missed (dnc_…), or words why cancelled
  moved_to      INTEGER REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  interpreter   INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  minding_seats INTEGER NOT NULL DEFAULT 0 CHECK (minding_seats BETWEEN 0 AND 20),
  accepted      TEXT,                    -- why it stands in spite of a warning
  override      TEXT,                    -- why it stands in spite of a conflict
  note          TEXT,
  revision      INTEGER NOT NULL DEFAULT 1,
  CHECK (to_minute > from_minute),
  CHECK ((state = 'rescheduled') = (moved_to IS NOT NULL)),
  CHECK (state <> 'missed' OR reason IS NOT NULL),
  CHECK (length (override) >= 10),
  CHECK (length (accepted) BETWEEN 1 AND 500),
  CHECK (length (note) BETWEEN 1 AND 2000)
) STRICT;

CREATE INDEX appointment_by_day ON appointment (day, from_minute, id);
CREATE INDEX appointment_by_agency ON appointment (agency_id, day, from_minute);
CREATE INDEX appointment_by_room ON appointment (room_id, day, from_minute) WHERE room_id IS NOT NULL;
CREATE INDEX appointment_by_family ON appointment (family_id, day, from_minute);
CREATE INDEX appointment_by_visit ON appointment (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX appointment_by_moved ON appointment (moved_to) WHERE moved_to IS NOT NULL;

-- The day is the appointment's: nobody's whole past is read to find one day.
CREATE TABLE appointment_person (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  appointment_id INTEGER NOT NULL REFERENCES appointment (id),
  person_id      INTEGER NOT NULL REFERENCES person (id),
  day            TEXT,
  revision       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (appointment_id, person_id)
) STRICT;

CREATE INDEX appointment_person_by_person ON appointment_person (person_id, day, appointment_id);

CREATE TABLE appointment_provider (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  appointment_id INTEGER NOT NULL REFERENCES appointment (id),
  provider_id    INTEGER NOT NULL REFERENCES provider (id),
  day            TEXT,
  revision       INTEGER NOT NULL DEFAULT 1,
  UNIQUE (appointment_id, provider_id)
) STRICT;

CREATE INDEX appointment_provider_by_provider ON appointment_provider (provider_id, day, appointment_id);

-- Appointments that take somebody's time.
CREATE VIEW appointment_held AS
SELECT id, day, from_minute, to_minute, from_minute - prep_minutes AS busy_from, to_minute + clean_minutes AS busy_to,
       room_id, override
  FROM appointment
 WHERE state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed');

-- What must not be, unless a coordinator said why: somebody, a partner or a room
-- twice at one time, two in the building who must not meet.  The rooms above find
-- these before, in words; the triggers hold them whatever the way.  A hub may
-- have a double warned of only (setting); who must not meet is always held.
CREATE VIEW appointment_person_clash AS
SELECT p.id AS place_id, a.id AS appointment_id
  FROM appointment_person AS p
  JOIN appointment_held AS a ON a.id = p.appointment_id
  JOIN appointment_person AS q ON q.person_id = p.person_id AND q.day = a.day AND q.appointment_id <> a.id
  JOIN appointment_held AS b ON b.id = q.appointment_id
 WHERE a.override IS NULL AND a.from_minute < b.to_minute AND b.from_minute < a.to_minute
   AND NOT EXISTS (SELECT 1 FROM setting WHERE code = 'conflict.person_double' AND value = 'warn');

CREATE VIEW appointment_provider_clash AS
SELECT p.id AS place_id, a.id AS appointment_id
  FROM appointment_provider AS p
  JOIN appointment_held AS a ON a.id = p.appointment_id
  JOIN appointment_provider AS q ON q.provider_id = p.provider_id AND q.day = a.day AND q.appointment_id <> a.id
  JOIN appointment_held AS b ON b.id = q.appointment_id
 WHERE a.override IS NULL AND a.busy_from < b.busy_to AND b.busy_from < a.busy_to
   AND NOT EXISTS (SELECT 1 FROM setting WHERE code = 'conflict.provider_double' AND value = 'warn');

CREATE VIEW appointment_room_clash AS
SELECT a.id AS appointment_id
  FROM appointment_held AS a
  JOIN appointment_held AS b ON b.room_id = a.room_id AND b.day = a.day AND b.id <> a.id
 WHERE a.room_id IS NOT NULL AND a.override IS NULL AND a.busy_from < b.busy_to AND b.busy_from < a.busy_to
   AND NOT EXISTS (SELECT 1 FROM setting WHERE code = 'conflict.room_double' AND value = 'warn');

CREATE VIEW appointment_meeting AS
SELECT p.id AS place_id, a.id AS appointment_id
  FROM appointment_person AS p
  JOIN appointment_held AS a ON a.id = p.appointment_id
  JOIN apart_side AS mine ON mine.person_id = p.person_id AND mine.since <= a.day AND mine.until >= a.day
  JOIN keep_apart AS k ON k.id = mine.keep_apart_id
  JOIN apart_side AS theirs
    ON theirs.keep_apart_id = mine.keep_apart_id AND theirs.side = CASE mine.side WHEN 'a' THEN 'b' ELSE 'a' END
   AND theirs.person_id <> mine.person_id AND theirs.since <= a.day AND theirs.until >= a.day
  JOIN appointment_person AS q ON q.person_id = theirs.person_id AND q.day = a.day
  JOIN appointment_held AS b ON b.id = q.appointment_id
 WHERE a.override IS NULL
   AND a.from_minute < b.to_minute + k.buffer_minutes AND b.from_minute < a.to_minute + k.buffer_minutes
   AND k.since <= a.day AND coalesce (k.until, '~') >= a.day AND coalesce (k.ended_on, '~') > a.day
   AND NOT EXISTS (SELECT 1 FROM apart_side AS other
                    WHERE other.keep_apart_id = mine.keep_apart_id AND other.side = theirs.side
                      AND other.person_id = mine.person_id AND other.rank <= mine.rank
                      AND other.since <= a.day AND other.until >= a.day)
   AND NOT EXISTS (SELECT 1 FROM apart_side AS other
                    WHERE other.keep_apart_id = mine.keep_apart_id AND other.side = mine.side
                      AND other.person_id = theirs.person_id AND other.rank <= theirs.rank
                      AND other.since <= a.day AND other.until >= a.day);

-- Somebody, and a worker whom she must not meet: whom she is to see, or who sees
-- somebody else about then.
CREATE VIEW appointment_worker_meeting AS
SELECT p.id AS person_place_id, a.id AS person_appointment_id, a.override AS person_override,
       q.id AS provider_place_id, b.id AS provider_appointment_id, b.override AS provider_override
  FROM appointment_person AS p
  JOIN appointment_held AS a ON a.id = p.appointment_id
  JOIN apart_side AS mine ON mine.person_id = p.person_id AND mine.since <= a.day AND mine.until >= a.day
  JOIN keep_apart AS k ON k.id = mine.keep_apart_id
  JOIN apart_worker AS w ON w.keep_apart_id = k.id
  JOIN appointment_provider AS q ON q.provider_id = w.provider_id AND q.day = a.day
  JOIN appointment_held AS b ON b.id = q.appointment_id AND b.day = a.day
 WHERE a.from_minute < b.to_minute + k.buffer_minutes AND b.from_minute < a.to_minute + k.buffer_minutes
   AND k.since <= a.day AND coalesce (k.until, '~') >= a.day AND coalesce (k.ended_on, '~') > a.day;

CREATE TRIGGER appointment_person_is_free AFTER INSERT ON appointment_person
BEGIN
  UPDATE appointment_person SET day = (SELECT day FROM appointment WHERE id = NEW.appointment_id)
   WHERE id = NEW.id AND day IS NULL;
  SELECT RAISE (ABORT, 'person_double') WHERE EXISTS (SELECT 1 FROM appointment_person_clash WHERE place_id = NEW.id);
  SELECT RAISE (ABORT, 'must_not_meet') WHERE EXISTS (SELECT 1 FROM appointment_meeting WHERE place_id = NEW.id);
  SELECT RAISE (ABORT, 'must_not_meet')
   WHERE EXISTS (SELECT 1 FROM appointment_worker_meeting WHERE person_place_id = NEW.id AND person_override IS NULL);
END;

CREATE TRIGGER appointment_provider_is_free AFTER INSERT ON appointment_provider
BEGIN
  UPDATE appointment_provider SET day = (SELECT day FROM appointment WHERE id = NEW.appointment_id)
   WHERE id = NEW.id AND day IS NULL;
  SELECT RAISE (ABORT, 'provider_double') WHERE EXISTS (SELECT 1 FROM appointment_provider_clash WHERE place_id = NEW.id);
  SELECT RAISE (ABORT, 'must_not_meet')
   WHERE EXISTS (SELECT 1 FROM appointment_worker_meeting WHERE provider_place_id = NEW.id AND provider_override IS NULL);
END;

CREATE TRIGGER appointment_room_is_free AFTER INSERT ON appointment
WHEN NEW.room_id IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'room_double') WHERE EXISTS (SELECT 1 FROM appointment_room_clash WHERE appointment_id = NEW.id);
END;

-- One that takes time again: offered before, or put back by undo.
CREATE TRIGGER appointment_is_free_again AFTER UPDATE OF state ON appointment
WHEN NEW.state IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
 AND OLD.state NOT IN ('offered', 'scheduled', 'confirmed', 'arrived', 'in_service', 'completed')
BEGIN
  SELECT RAISE (ABORT, 'person_double') WHERE EXISTS (SELECT 1 FROM appointment_person_clash WHERE appointment_id = NEW.id);
  SELECT RAISE (ABORT, 'must_not_meet') WHERE EXISTS (SELECT 1 FROM appointment_meeting WHERE appointment_id = NEW.id);
  SELECT RAISE (ABORT, 'must_not_meet')
   WHERE EXISTS (SELECT 1 FROM appointment_worker_meeting WHERE person_appointment_id = NEW.id AND person_override IS NULL)
      OR EXISTS (SELECT 1 FROM appointment_worker_meeting WHERE provider_appointment_id = NEW.id AND provider_override IS NULL);
  SELECT RAISE (ABORT, 'provider_double') WHERE EXISTS (SELECT 1 FROM appointment_provider_clash WHERE appointment_id = NEW.id);
  SELECT RAISE (ABORT, 'room_double') WHERE EXISTS (SELECT 1 FROM appointment_room_clash WHERE appointment_id = NEW.id);
END;

CREATE TRIGGER appointment_stays_on_its_day BEFORE UPDATE OF day, from_minute, to_minute, room_id ON appointment
WHEN OLD.day <> NEW.day OR OLD.from_minute <> NEW.from_minute OR OLD.to_minute <> NEW.to_minute
  OR OLD.room_id IS DISTINCT FROM NEW.room_id
BEGIN
  SELECT RAISE (ABORT, 'a moved appointment is a new row');
END;

CREATE VIEW seen_visit AS SELECT * FROM visit;
CREATE VIEW seen_visit_reason AS SELECT id, family_id, agency_id, reason, note FROM visit; -- what for, and with whom
CREATE VIEW seen_visit_person AS SELECT * FROM visit_person;
CREATE VIEW seen_visit_part AS SELECT * FROM visit_part;
CREATE VIEW seen_visit_event AS SELECT * FROM visit_event;
CREATE VIEW seen_appointment AS SELECT * FROM appointment;
CREATE VIEW seen_appointment_person AS SELECT * FROM appointment_person;
CREATE VIEW seen_appointment_provider AS SELECT * FROM appointment_provider;
