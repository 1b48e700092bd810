-- A hub of which one desk must not know a part, and the same hub with nothing there
-- but what that part takes up.  Used by test-blocked.c only.

-- name: common_families
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
INSERT INTO family (id, file_number, opened_on, name_key) SELECT i, '26-00' || (1000 + i), '2026-01-05', 'tremblay ' || (100 + i) FROM n;

-- name: common_people
-- sees: all, since it makes them
INSERT INTO person (id, display_name, born, language) SELECT id, 'Amina ' || id, '1990-01-0' || (1 + id % 9), 'fr' FROM family;

-- name: common_members
-- sees: all, since it makes them
INSERT INTO membership (family_id, person_id, role, head) SELECT id, id, 'parent', 1 FROM family;

-- name: common_tokens
-- sees: all, since it makes them
INSERT INTO name_token (token, idle, person_id, letters) SELECT 'amina', 0, id, 1 FROM person;

-- name: common_contacts
-- sees: all, since it makes them
INSERT INTO contact_point (id, person_id, kind, value, hint) SELECT id, id, 'phone', X'00', '42' FROM person;

-- name: common_keys
-- sees: all, since it makes them
INSERT INTO contact_key (kind, mac, contact_id) SELECT 'last4', X'01', id FROM contact_point;

-- name: common_agency
-- sees: all, since it makes it
INSERT INTO agency (id, name_en, name_fr, kind) VALUES (1, 'Clinic', 'Clinique', 'health');

-- name: common_room
-- sees: all, since it makes it
INSERT INTO room (id, name_en, name_fr) VALUES (1, 'Room 1', 'Salle 1');

-- name: common_service
-- sees: all, since it makes it
INSERT INTO service (id, agency_id, name_en, name_fr, minutes) VALUES (1, 1, 'Visit', 'Visite', 30);

-- name: common_provider
-- sees: all, since it makes her
INSERT INTO provider (id, agency_id, name) VALUES (1, 1, 'Sam Lee');

-- name: common_company
-- sees: all, since it makes it
INSERT INTO taxi_company (id, name) VALUES (1, 'Taxi');

-- name: common_fund
-- sees: all, since it makes it
INSERT INTO fund (id, code, name_en, name_fr, first_day, last_day, amount_cents) VALUES (1, 'F', 'Fund', 'Fonds', '2026-01-01', '2026-12-31', 100000);

-- name: common_book
-- sees: all, since it makes it
INSERT INTO chit_book (id, code, company_id, fund_id, first_serial, last_serial, digits, limit_cents, received_at, received_by)
VALUES (1, 'B', 1, 1, 101, 160, 3, 2500, 1, 3);

-- name: common_chits
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 160)
INSERT INTO chit (id, book_id, serial, number, state) SELECT i, 1, i, CAST (i AS TEXT), 'received' FROM n;

-- name: common_safe
-- sees: all, since it moves them
UPDATE chit SET state = 'in_safe';

-- name: common_desk
-- sees: all, since it moves them
UPDATE chit SET state = 'at_desk';

-- name: common_place
-- sees: all, since it moves it
UPDATE chit_book SET place = 'at_desk';

-- name: common_program
-- sees: all, since it makes it
INSERT INTO program (id, name_en, name_fr, label_en, label_fr, sessions, enough, minutes, capacity) VALUES (1, 'P', 'P', 'Group', 'Groupe', 4, 3, 60, 40);

-- name: common_cohort
-- sees: all, since it makes it
INSERT INTO cohort (id, program_id, code, name_en, name_fr, capacity, first_day, from_minute, to_minute, zone)
VALUES (1, 1, 'C', 'C', 'C', 40, '2026-05-04', 540, 600, 'America/Toronto');

-- name: common_session
-- sees: all, since it makes it
INSERT INTO session (id, cohort_id, number, day, from_minute, to_minute) VALUES (1, 1, 1, '2026-05-04', 540, 600);

-- name: common_visits
-- sees: all, since it makes them
INSERT INTO visit (id, day, family_id, origin, state, arrived_at, since) SELECT id, '2026-05-04', id, 'walk_in', 'waiting', 5, 5 FROM family;

-- name: common_came
-- sees: all, since it makes them
INSERT INTO visit_person (id, visit_id, person_id, came) SELECT id, id, id, 1 FROM family;

-- name: common_booked
-- Of one whom she knows, in the evening.
-- sees: all, since it makes it
INSERT INTO appointment (id, day, from_minute, to_minute, zone, agency_id, service_id, family_id, state)
VALUES (1, '2026-05-04', 1200, 1230, 'America/Toronto', 1, 1, 1, 'scheduled');

-- name: common_twins
-- Two who may be one.
-- sees: all, since it makes them
UPDATE person SET display_name = 'Amina Twin', born = '1991-05-05' WHERE id IN (11, 12);

-- name: common_block
-- One of whom somebody else must not know.
-- sees: all, since it makes it
INSERT INTO staff_block (id, family_id, staff_id, reason, asked_by, taken_by, since) VALUES (1, 1, 4, 'knows', 'client', 5, 1);

-- name: common_seat
-- In the group, of one whom she knows.
-- sees: all, since it makes it
INSERT INTO enrolment (id, cohort_id, person_id, family_id, state, since, asked_on) VALUES (2, 1, 2, 2, 'enrolled', '2026-05-01', '2026-05-01');

-- name: common_mark
-- sees: all, since it makes it
INSERT INTO attendance (id, session_id, enrolment_id, mark) VALUES (2, 1, 2, 'L');

-- name: common_consent
-- It ends soon.
-- sees: all, since it makes it
INSERT INTO consent (id, person_id, purpose, state, since, until, how, language, taken_by)
VALUES (1, 1, 'photo', 'given', '2026-01-01', '2026-05-04', 'oral', 'en', 4);

-- name: common_release
-- sees: all, since it makes it
INSERT INTO release (id, person_id, agency_id, purpose, items, since, until, how, language, taken_by, taken_at)
VALUES (1, 1, 1, 'a referral', 'name', '2026-01-01', '2026-12-31', 'oral', 'en', 4, 1);

-- name: common_told
-- sees: all, since it makes it
INSERT INTO disclosure (at, person_id, agency_id, release_id, items, how, staff_id) VALUES (1, 1, 1, 1, 'name', 'oral', 4);

-- name: common_directive
-- Of one whom she knows, and not against her.
-- sees: all, since it makes it
INSERT INTO directive (id, family_id, kind, scope, section, against, against_id, shown, since, how, recorded_by, recorded_at)
VALUES (1, 1, 'withhold', 'section', 'contacts', 'person', 5, 1, '2026-01-01', 'oral', 4, 1);

-- name: common_act
-- Of messages, and of none of them: as when a letter box is made.
-- sees: all, since it makes it
INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, commitment, hash)
VALUES (900, CAST ('message-00000000' AS BLOB), 899, 3, 'x', 'message.take-in', 'message', NULL, zeroblob (32), zeroblob (32));

-- name: common_look
-- Of families, and of none of them.
-- sees: all, since it makes it
INSERT INTO access_log (at, staff_id, session, kind, subject, subject_id) VALUES (99, 3, 'x', 'search', 'family', NULL);

-- name: held_families
-- What stands in for each of them: nobody's name.
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
INSERT INTO family (id, file_number, opened_on, name_key) SELECT i, '26-00' || (2000 + i), '2026-01-06', '' FROM n;

-- name: held_people
-- sees: all, since it makes them
INSERT INTO person (id, display_name, anonymous) SELECT id, '', 1 FROM family WHERE id BETWEEN 101 AND 120;

-- name: held_members
-- sees: all, since it makes them
INSERT INTO membership (id, family_id, person_id, role, head) SELECT id, id, id, 'parent', 1 FROM family WHERE id BETWEEN 101 AND 120;

-- name: secret_families
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 130)
INSERT INTO family (id, file_number, opened_on, name_key, note)
SELECT i, '26-00' || (3000 + i), '2026-02-06', 'secret ' || i, 'a secret note' FROM n;

-- name: secret_people
-- sees: all, since it makes them
INSERT INTO person (id, display_name, born, language) SELECT id, 'Secret ' || id, '1990-01-01', 'en' FROM family WHERE id > 100;

-- name: secret_people_alike
-- Who looks like two of those whom she knows.
-- sees: all, since it makes her
UPDATE person SET display_name = 'Amina Twin', born = '1991-05-05' WHERE id = 130;

-- name: secret_children
-- sees: all, since it makes them
INSERT INTO person (id, display_name, born) SELECT id + 100, 'Secret child ' || id, '2024-01-01' FROM family WHERE id > 100;

-- name: secret_members
-- sees: all, since it makes them
INSERT INTO membership (id, family_id, person_id, role, head) SELECT id, id, id, 'parent', 1 FROM family WHERE id > 100;

-- name: secret_small_members
-- sees: all, since it makes them
INSERT INTO membership (id, family_id, person_id, role) SELECT id + 100, id, id + 100, 'child' FROM family WHERE id > 100;

-- name: secret_tokens
-- sees: all, since it makes them
INSERT INTO name_token (token, idle, person_id, letters) SELECT 'secret', 0, id, 262144 FROM person WHERE id > 100;

-- name: secret_same_tokens
-- sees: all, since it makes them
INSERT INTO name_token (token, idle, person_id, letters) SELECT 'amina', 0, id, 1 FROM person WHERE id > 100;

-- name: secret_contacts
-- sees: all, since it makes them
INSERT INTO contact_point (id, person_id, kind, value, hint) SELECT id, id, 'phone', X'00', '99' FROM person WHERE id > 100;

-- name: secret_keys
-- sees: all, since it makes them
INSERT INTO contact_key (kind, mac, contact_id) SELECT 'last4', X'01', id FROM contact_point WHERE id > 100;

-- name: secret_alerts
-- sees: all, since it makes them
INSERT INTO alert (id, family_id, text, priority, since) SELECT id, id, 'a secret alert', 'attention', '2026-01-01' FROM family WHERE id > 100;

-- name: secret_messages
-- sees: all, since it makes them
INSERT INTO message (id, at, channel, direction, about, family_id, text, staff_id)
SELECT id, id, 'phone', 'in', 'client', id, 'a secret message', 4 FROM family WHERE id > 100;

-- name: secret_parts
-- sees: all, since it makes them
INSERT INTO visit_part (id, visit_id, kind, subject_id, from_minute, to_minute, label_en, label_fr)
SELECT id, id, 'meal', 1, 700, 760, 'Meal', 'Repas' FROM visit WHERE id > 100;

-- name: secret_events
-- sees: all, since it makes them
INSERT INTO visit_event (id, visit_id, at, state, staff_id) SELECT id, id, 5, 'waiting', 4 FROM visit WHERE id > 100;

-- name: secret_chit_events
-- sees: all, since it makes them
INSERT INTO chit_event (chit_id, at, kind, state, staff_id) SELECT id, 7, 'issued', 'issued', 4 FROM chit WHERE state = 'issued';

-- name: secret_attendance
-- sees: all, since it makes them
UPDATE attendance SET minding = 1 WHERE id > 100;

-- name: secret_acts
-- sees: all, since it makes them
INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, commitment, hash)
SELECT 1000 + id, CAST ('family-000000' || id AS BLOB), 900 + id, 3, 'x', 'family.add', 'family', id, zeroblob (32), zeroblob (32)
  FROM family WHERE id > 100
UNION ALL
SELECT 2000 + id, CAST ('visit-0000000' || id AS BLOB), 900 + id, 4, 'x', 'visit.arrive', 'visit', id, zeroblob (32), zeroblob (32)
  FROM visit WHERE id > 100;

-- name: secret_marks
-- The first of a session, which is the group's, and taken away since.
-- sees: all, since it makes them
INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, commitment, hash)
SELECT 5000 + id, CAST ('mark-00000000' || id AS BLOB), 900 + id, 4, 'x', 'attendance.mark', 'cohort', 1, zeroblob (32), zeroblob (32)
  FROM family WHERE id > 100;

-- name: secret_mark_rows
-- sees: all, since it makes them
INSERT INTO act_row (act_id, table_name, row_id, before) SELECT 5000 + id, 'attendance', 9000 + id, '{}' FROM family WHERE id > 100
UNION ALL SELECT 5000 + id, 'session', 1, '{}' FROM family WHERE id > 100;

-- name: secret_mark_whom
-- sees: all, since it makes them
INSERT INTO act_whom (subject, subject_id, row_id, sealed)
SELECT 'family', row_id - 9000, id, 0 FROM act_row WHERE act_id > 5000 AND table_name = 'attendance';

-- name: secret_told_acts
-- Told in the file of one whom she knows, and of no file.
-- sees: all, since it makes them
INSERT INTO act (id, uid, at, staff_id, session, deed, subject, subject_id, commitment, hash)
SELECT 3000 + id, CAST ('told-00000000' || id AS BLOB), 900 + id, 4, 'x',
       CASE id % 4 WHEN 0 THEN 'look-alike.part' WHEN 1 THEN 'custody.add' WHEN 2 THEN 'relation.add' ELSE 'apart.add' END,
       'family', 1, zeroblob (32), zeroblob (32)
  FROM family WHERE id > 100
UNION ALL
SELECT 4000 + id, CAST ('directive-000' || id AS BLOB), 900 + id, 4, 'x', 'directive.add', 'directive', id, zeroblob (32), zeroblob (32)
  FROM family WHERE id > 100;

-- name: secret_told_rows
-- sees: all, since it makes them
INSERT INTO act_row (act_id, table_name, row_id, after)
SELECT 3000 + id, CASE id % 4 WHEN 0 THEN 'look_alike' WHEN 1 THEN 'custody' WHEN 2 THEN 'relation' ELSE 'keep_apart' END, id, '{}'
  FROM family WHERE id > 100
UNION ALL
SELECT 4000 + id, 'directive', id, '{}' FROM family WHERE id > 100;

-- name: secret_told_whom
-- sees: all, since it makes them
INSERT INTO act_whom (subject, subject_id, row_id, sealed)
SELECT CASE WHEN act_id > 4000 THEN 'family' ELSE 'person' END, row_id, id, 1 FROM act_row WHERE act_id > 3000;

-- name: secret_told_whom_else
-- Who is in that file: each of such acts is about two.
-- sees: all, since it makes them
INSERT INTO act_whom (subject, subject_id, row_id, sealed)
SELECT 'person', 1, id, 1 FROM act_row WHERE act_id BETWEEN 3000 AND 4000;

-- name: secret_looks
-- sees: all, since it makes them
INSERT INTO access_log (at, staff_id, session, kind, subject, subject_id) SELECT id, 4, 'x', 'open', 'family', id FROM family WHERE id > 100;

-- name: secret_matches
-- sees: all, since it makes them
INSERT INTO block_match (staff_block_id, staff_id, same) SELECT id, 3, 0 FROM staff_block WHERE family_id > 100;

-- name: block
-- sees: all, since it makes them
INSERT INTO staff_block (id, family_id, staff_id, reason, asked_by, taken_by, since)
SELECT id, id, 3, 'violence', 'client', 4, 1 FROM family WHERE id > 100;

-- name: both_visits
-- What they take up is there in both.
-- sees: all, since it makes them
INSERT INTO visit (id, day, family_id, origin, state, arrived_at, since)
SELECT id, '2026-05-04', id, 'walk_in', 'waiting', 5, 5 FROM family WHERE id BETWEEN 101 AND 120;

-- name: both_came
-- sees: all, since it makes them
INSERT INTO visit_person (id, visit_id, person_id, came) SELECT id, id, id, 1 FROM visit WHERE id > 100;

-- name: both_appointments
-- sees: all, since it makes them
INSERT INTO appointment (id, day, from_minute, to_minute, zone, agency_id, service_id, room_id, family_id, visit_id, state)
SELECT id, '2026-05-04', 10 * (id - 100), 10 * (id - 100) + 10, 'America/Toronto', 1, 1, 1, id, id, 'scheduled' FROM visit WHERE id > 100;

-- name: both_appointment_people
-- sees: all, since it makes them
INSERT INTO appointment_person (id, appointment_id, person_id, day) SELECT id, id, id, day FROM appointment;

-- name: both_appointment_providers
-- sees: all, since it makes them
INSERT INTO appointment_provider (id, appointment_id, provider_id, day) SELECT id, id, 1, day FROM appointment;

-- name: both_chits
-- sees: all, since it moves them
UPDATE chit SET state = 'issued', family_id = id, person_id = id, issued_at = 10 + id, issued_by = 4, limit_cents = 2500
 WHERE id BETWEEN 101 AND 120;

-- name: both_enrolments
-- sees: all, since it makes them
INSERT INTO enrolment (id, cohort_id, person_id, family_id, state, since, asked_on)
SELECT id, 1, id, id, 'enrolled', '2026-05-01', '2026-05-01' FROM family WHERE id BETWEEN 101 AND 120;

-- name: both_attendance
-- sees: all, since it makes them
INSERT INTO attendance (id, session_id, enrolment_id, mark) SELECT id, 1, id, 'P' FROM enrolment WHERE id > 100;

-- name: both_apart
-- Whoever must not meet them must not, in either.
-- sees: all, since it makes them
INSERT INTO keep_apart (id, a_person_id, b_person_id, reason, source, since)
SELECT id, id, 1, 'order', 'court', '2026-01-01' FROM family WHERE id BETWEEN 101 AND 120;

-- name: both_apart_workers
-- A worker is booked for nobody else while they are in the building, in either.
-- sees: all, since it makes them
INSERT INTO keep_apart (id, a_person_id, b_provider_id, reason, source, since)
SELECT id + 1000, id, 1, 'violence', 'client', '2026-01-01' FROM family WHERE id BETWEEN 101 AND 120;

-- name: secret_apart_herself
-- Whoever must not know them must not meet them, either.
-- sees: all, since it makes them
INSERT INTO keep_apart (id, a_family_id, b_staff_id, reason, source, since)
SELECT id + 2000, id, 3, 'violence', 'client', '2026-01-01' FROM family WHERE id > 100;

-- name: secret_consents
-- sees: all, since it makes them
INSERT INTO consent (id, person_id, purpose, agency_id, state, since, until, how, language, taken_by)
SELECT id, id, 'share_partner', 1, 'given', '2026-01-01', '2026-05-04', 'oral', 'en', 4 FROM family WHERE id > 100;

-- name: secret_consent_events
-- sees: all, since it makes them
INSERT INTO consent_event (consent_id, at, kind, how, language, staff_id) SELECT id, 1, 'given', 'oral', 'en', 4 FROM consent WHERE id > 100;

-- name: secret_releases
-- sees: all, since it makes them
INSERT INTO release (id, person_id, agency_id, purpose, items, since, until, how, language, taken_by, taken_at)
SELECT id, id, 1, 'a secret purpose', 'name', '2026-01-01', '2026-06-01', 'oral', 'en', 4, 1 FROM family WHERE id > 100;

-- name: secret_disclosures
-- sees: all, since it makes them
INSERT INTO disclosure (at, person_id, agency_id, release_id, items, how, staff_id)
SELECT 1, person_id, 1, id, 'name', 'oral', 4 FROM release WHERE id > 100;

-- name: secret_directives
-- sees: all, since it makes them
INSERT INTO directive (id, family_id, kind, scope, section, against, against_id, shown, since, how, recorded_by, recorded_at)
SELECT id, id, 'withhold', 'section', 'contact', 'person', 5, 1, '2026-01-01', 'oral', 4, 1 FROM family WHERE id > 100;

-- name: secret_relations
-- sees: all, since it makes them
INSERT INTO relation (id, from_person_id, to_person_id, kind, note)
SELECT id, id, 1, 'ex_partner', 'a secret relation' FROM family WHERE id > 100;

-- name: secret_custody
-- sees: all, since it makes them
INSERT INTO custody (id, child_person_id, adult_person_id, kind) SELECT id, id + 100, id, 'sole' FROM family WHERE id > 100;

-- name: secret_expected
-- sees: all, since it makes them
INSERT INTO expected_child (id, family_id, due_on) SELECT id, id, '2026-09-01' FROM family WHERE id > 100;

-- name: secret_episodes
-- sees: all, since it makes them
INSERT INTO episode (id, family_id, opened_on) SELECT id, id, '2026-02-06' FROM family WHERE id > 100;

-- name: secret_stories
-- sees: all, since it makes them
INSERT INTO story (id, family_id, lines, language, chosen_by, chosen_at) SELECT id, id, 'name', 'fr', 3, 1 FROM family WHERE id > 100;

-- name: common_catalogue
-- sees: all, since it makes it
INSERT INTO catalogue_file (code, version, xml, added_at, staff_id)
VALUES ('c', 1, '<?xml version="1.0"?><catalogue xmlns="urn:ca.vestibule:catalogue:1" code="c" version="1"><title><en>C</en><fr>C</fr></title><section code="s"><title><en>S</en><fr>S</fr></title><question code="q" type="text" about="family"><label><en>q</en><fr>q</fr></label><ask><en>What?</en><fr>Quoi?</fr></ask></question></section></catalogue>', 1, 3);

-- name: common_answer
-- sees: all, since it makes it
INSERT INTO answer (id, family_id, catalogue, version, question, state, value, language, asked_at, staff_id)
VALUES (3, 3, 'c', 1, 'q', 'answered', 'an answer', 'en', 1, 4);

-- name: secret_answers
-- sees: all, since it makes them
INSERT INTO answer (id, family_id, catalogue, version, question, state, value, language, asked_at, staff_id)
SELECT id, id, 'c', 1, 'q', 'answered', 'a secret answer', 'en', 1, 4 FROM family WHERE id > 100;

-- name: secret_look_alikes
-- sees: all, since it makes them
INSERT INTO look_alike (id, a_person_id, b_person_id, at, staff_id, why) SELECT id, id, 1, 1, 4, 'a secret reason' FROM family WHERE id > 100;

-- name: secret_elsewhere
-- What another hub wrote down of them.
-- sees: all, since it makes them
INSERT INTO elsewhere (id, family_id, person_id, kind, section, day, record)
SELECT id, id, id, 'visit', 'visits', '2025-05-01', 'a secret record' FROM family WHERE id > 100;

-- name: other_families
-- Who has, in another hub, what those here must not be seen to have: files that
-- nobody here knows, of the same people.
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 301 UNION ALL SELECT i + 1 FROM n WHERE i < 320)
INSERT INTO family (id, file_number, opened_on, name_key) SELECT i, '26-00' || (5000 + i), '2026-02-06', '' FROM n;

-- name: other_members
-- sees: all, since it makes them
INSERT INTO membership (id, family_id, person_id, role) SELECT id, id, id - 200, 'parent' FROM family WHERE id > 300;

-- name: other_visits
-- sees: all, since it makes them
INSERT INTO visit (id, day, family_id, origin, state, arrived_at, since)
SELECT id - 200, '2026-05-04', id, 'walk_in', 'waiting', 5, 5 FROM family WHERE id > 300;

-- name: other_appointments
-- sees: all, since it makes them
INSERT INTO appointment (id, day, from_minute, to_minute, zone, agency_id, service_id, room_id, family_id, visit_id, state)
SELECT id, '2026-05-04', 10 * (id - 100), 10 * (id - 100) + 10, 'America/Toronto', 1, 1, 1, family_id, id, 'scheduled' FROM visit WHERE id > 100;

-- name: other_chits
-- sees: all, since it moves them
UPDATE chit SET state = 'issued', family_id = id + 200, person_id = id, issued_at = 10 + id, issued_by = 4, limit_cents = 2500
 WHERE id BETWEEN 101 AND 120;

-- name: other_enrolments
-- sees: all, since it makes them
INSERT INTO enrolment (id, cohort_id, person_id, family_id, state, since, asked_on)
SELECT id - 200, 1, id - 200, id, 'enrolled', '2026-05-01', '2026-05-01' FROM family WHERE id > 300;

-- name: other_block
-- sees: all, since it makes them
INSERT INTO staff_block (id, family_id, staff_id, reason, asked_by, taken_by, since)
SELECT id, id, 3, 'violence', 'client', 4, 1 FROM family WHERE id > 300;

-- name: withheld_parts
-- Each part of their file, one of them by each way that something is withheld.
-- sees: all, since it makes them
INSERT INTO directive (family_id, kind, scope, section, against, against_id, shown, since, how, recorded_by, recorded_at)
SELECT f.id, 'withhold', 'section', s.section, CASE f.id % 2 WHEN 0 THEN 'person' ELSE 'everyone_but' END,
       CASE f.id % 2 WHEN 0 THEN 3 ELSE 4 END, 0, '2026-01-01', 'oral', 4, 1
  FROM family AS f
  JOIN (SELECT 'contacts' AS section UNION ALL SELECT 'notes' UNION ALL SELECT 'visits' UNION ALL SELECT 'appointments'
        UNION ALL SELECT 'chits' UNION ALL SELECT 'programs' UNION ALL SELECT 'messages' UNION ALL SELECT 'answers'
        UNION ALL SELECT 'alerts' UNION ALL SELECT 'story' UNION ALL SELECT 'relations' UNION ALL SELECT 'custody'
        UNION ALL SELECT 'consents' UNION ALL SELECT 'releases') AS s
 WHERE f.id BETWEEN 101 AND 130;

-- name: secret_merges
-- sees: all, since it makes them
INSERT INTO file_merge (id, kept_family_id, merged_family_id, whole, at, staff_id, note, state, opened_on)
SELECT id, id, id + 1, 0, 1, 4, 'a secret note', 'active', '2026-02-06' FROM family WHERE id BETWEEN 101 AND 119;

-- name: secret_joined_files
-- sees: all, since it makes them
INSERT INTO family (id, file_number, opened_on, name_key, merged_into)
SELECT id + 40000, '26-00' || (id + 8000), '2026-02-06', 'secret', id FROM family WHERE id BETWEEN 101 AND 120;

-- name: secret_joined_people
-- sees: all, since it makes them
INSERT INTO person (id, display_name, born, merged_into)
SELECT id + 40000, 'Secret', '1990-01-01', id FROM family WHERE id BETWEEN 101 AND 120;

-- name: secret_joined_contacts
-- sees: all, since it makes them
INSERT INTO contact_point (id, person_id, kind, value, hint) SELECT id + 40000, id + 40000, 'phone', X'00', '42' FROM family WHERE id BETWEEN 101 AND 120;
