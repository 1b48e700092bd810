-- Files that look like one another and are not: what somebody said after she looked.

CREATE TABLE look_alike (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  a_person_id INTEGER NOT NULL REFERENCES person (id), -- in no order
  b_person_id INTEGER NOT NULL REFERENCES person (id),
  at          INTEGER NOT NULL,          -- moment
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  why         TEXT    CHECK (length (why) BETWEEN 1 AND 500),
  CHECK (a_person_id <> b_person_id)
) STRICT;

CREATE INDEX look_alike_by_a ON look_alike (a_person_id, b_person_id);
CREATE INDEX look_alike_by_b ON look_alike (b_person_id, a_person_id);

CREATE VIEW seen_look_alike AS SELECT * FROM look_alike;
