-- People, families, how to reach them, what to mind.
--
-- Texts that may be missing are NULL, never empty.  name_key, idle, name_token
-- and contact_key are derived: acts don't keep them, they are made anew.

CREATE TABLE family (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  file_number TEXT    NOT NULL UNIQUE,   -- 26-481703: the year, six random digits
  opened_on   TEXT    NOT NULL,          -- ISO day
  state       TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  note        TEXT,
  name_key    TEXT    NOT NULL DEFAULT '', -- folded name of the head, to sort by
  merged_into INTEGER REFERENCES family (id), -- whose file holds now what this one held
  block_reply TEXT    CHECK (block_reply IN ('nobody', 'unknown', 'declined')), -- who must not know, where nobody was named
  block_replied_on TEXT,                 -- ISO day
  phone_reply TEXT    CHECK (phone_reply IN ('unknown', 'declined')), -- how to call them, where no number was given
  phone_replied_on TEXT,                 -- ISO day
  revision    INTEGER NOT NULL DEFAULT 1,
  CHECK (merged_into <> id),
  CHECK ((block_reply IS NULL) = (block_replied_on IS NULL)),
  CHECK (length (block_replied_on) = 10),
  CHECK ((phone_reply IS NULL) = (phone_replied_on IS NULL)),
  CHECK (length (phone_replied_on) = 10),
  CHECK (length (file_number) = 9 AND substr (file_number, 3, 1) = '-'),
  CHECK (length (opened_on) = 10),
  CHECK (length (note) BETWEEN 1 AND 2000)
) STRICT;

CREATE INDEX family_by_name ON family (name_key, id) WHERE merged_into IS NULL;
CREATE INDEX family_by_state ON family (state, name_key, id) WHERE merged_into IS NULL;
CREATE INDEX family_merged ON family (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE person (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  display_name TEXT    NOT NULL,         -- the name to use; empty for an anonymous visitor
  given_name   TEXT,
  family_name  TEXT,
  pronouns     TEXT,
  born         TEXT,                     -- ISO day, or an age as of a day
  age_years    INTEGER CHECK (age_years BETWEEN 0 AND 120),
  age_as_of    TEXT,
  language     TEXT,                     -- of service; ISO 639
  interpreter  INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  anonymous    INTEGER NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
  due_on       TEXT    CHECK (length (due_on) = 10), -- born early: when it was to be,
  gestation_weeks INTEGER CHECK (gestation_weeks BETWEEN 20 AND 44), -- or after how many weeks it was
  merged_into  INTEGER REFERENCES person (id), -- who she is, as it turned out
  revision     INTEGER NOT NULL DEFAULT 1,
  CHECK (merged_into <> id),
  CHECK (length (display_name) BETWEEN 1 - anonymous AND 200),
  CHECK (length (given_name) BETWEEN 1 AND 200),
  CHECK (length (family_name) BETWEEN 1 AND 200),
  CHECK (length (born) = 10),
  CHECK (length (language) BETWEEN 2 AND 3),
  CHECK ((age_years IS NULL) = (age_as_of IS NULL)),
  CHECK (born IS NULL OR age_years IS NULL),
  CHECK (due_on IS NULL OR gestation_weeks IS NULL)
) STRICT;

CREATE INDEX person_by_birth ON person (born, id) WHERE born IS NOT NULL AND merged_into IS NULL;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE membership (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  role      TEXT    NOT NULL,            -- code of vst_member_role_codes()
  head      INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1)),
  since     TEXT,                        -- ISO day
  until     TEXT,                        -- the day she left
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (length (role) > 0),
  CHECK (until IS NULL OR head = 0)
) STRICT;

CREATE INDEX membership_by_family ON membership (family_id, id);
CREATE INDEX membership_by_person ON membership (person_id, id);
CREATE UNIQUE INDEX membership_one_head ON membership (family_id) WHERE head = 1;

CREATE TABLE contact_point (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind      TEXT    NOT NULL CHECK (kind IN ('phone', 'email', 'address')),
  value     BLOB    NOT NULL,            -- sealed under the contact compartment
  hint      TEXT,                        -- the last two digits of a phone
  rule      TEXT    NOT NULL DEFAULT '', -- codes of safe contact; none: nobody asked
  review_on TEXT,                        -- ISO day: ask again, and never until then
  plan      BLOB,                        -- sealed like the value: when, under which name, through whom
  code_word BLOB,                        -- sealed like the value
  via_id    INTEGER REFERENCES person (id), -- through whom, of the file; the plan knows that there is somebody
  locked    INTEGER NOT NULL DEFAULT 0,  -- which of its locks the value is under: how often that was renewed
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (length (hint) BETWEEN 1 AND 2),
  CHECK (via_id <> person_id)
) STRICT;

CREATE INDEX contact_by_person ON contact_point (person_id, id);
CREATE INDEX contact_by_via ON contact_point (via_id) WHERE via_id IS NOT NULL;

-- What opens a contact's value besides the key of its compartment.  Acts don't
-- keep it: once it is another one, no value of before opens any more, wherever a
-- copy of it lies.  It outlives its contact as long as undo may put that back.
CREATE TABLE contact_lock (
  contact_id INTEGER PRIMARY KEY,
  second_key BLOB    NOT NULL CHECK (length (second_key) = 32),
  renewed    INTEGER NOT NULL DEFAULT 0, -- how often values of before were destroyed so
  loose      INTEGER NOT NULL DEFAULT 0 CHECK (loose IN (0, 1)) -- whether its contact is gone
) STRICT;

CREATE INDEX contact_lock_loose ON contact_lock (loose) WHERE loose = 1;
CREATE TRIGGER contact_goes AFTER DELETE ON contact_point
BEGIN UPDATE contact_lock SET loose = 1 WHERE contact_id = OLD.id; END;
CREATE TRIGGER contact_comes AFTER INSERT ON contact_point
BEGIN UPDATE contact_lock SET loose = 0 WHERE contact_id = NEW.id; END;

-- Phones and postal codes are found by keyed digests of their digits.
CREATE TABLE contact_key (
  kind       TEXT    NOT NULL CHECK (kind IN ('last4', 'last7', 'phone', 'postal')),
  mac        BLOB    NOT NULL,
  contact_id INTEGER NOT NULL REFERENCES contact_point (id) ON DELETE CASCADE,
  PRIMARY KEY (kind, mac, contact_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_key_by_contact ON contact_key (contact_id, kind);

CREATE TABLE alert (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  family_id INTEGER NOT NULL REFERENCES family (id),
  text      TEXT    NOT NULL CHECK (length (text) BETWEEN 1 AND 500),
  kind      TEXT    NOT NULL DEFAULT 'other' CHECK (kind IN ('other', 'allergy', 'custody', 'access')),
  priority  TEXT    NOT NULL CHECK (priority IN ('information', 'attention', 'safety')),
  since     TEXT    NOT NULL,            -- ISO days, both shown
  until     TEXT,
  revision  INTEGER NOT NULL DEFAULT 1,
  CHECK (until >= since)
) STRICT;

CREATE INDEX alert_by_family ON alert (family_id, id);

-- What a name is found by: each token of vst_text_tokens(), people of active
-- families (idle 0) before the others.  Beside each token stands what all of hers
-- begin with: of those with one word, few need be asked for another.
CREATE TABLE name_token (
  token     TEXT    NOT NULL,
  idle      INTEGER NOT NULL CHECK (idle IN (0, 1)),
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  letters   INTEGER NOT NULL,            -- bits of vst_text_letter()
  PRIMARY KEY (token, idle, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX name_token_by_person ON name_token (person_id, token);

-- What statements read: later, these leave out whom a staff member may not see.
CREATE VIEW seen_family AS SELECT * FROM family WHERE merged_into IS NULL;
CREATE VIEW seen_person AS SELECT * FROM person WHERE merged_into IS NULL;
CREATE VIEW seen_membership AS SELECT * FROM membership
 WHERE NOT EXISTS (SELECT 1 FROM family AS f WHERE f.id = membership.family_id AND f.merged_into IS NOT NULL);
CREATE VIEW seen_contact AS SELECT * FROM contact_point;
CREATE VIEW seen_contact_key AS SELECT * FROM contact_key;
CREATE VIEW seen_alert AS SELECT * FROM alert;
CREATE VIEW seen_token AS SELECT * FROM name_token;
