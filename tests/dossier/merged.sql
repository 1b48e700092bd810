-- Two files with something of everything.  Used by vst-test-merge.c and
-- the tests of merging only.  Families 1
-- and 2 and their people are there; what is random is so each time.

-- name: fill_agency
-- sees: all, since it makes it
INSERT INTO agency (id, name_en, name_fr, kind) VALUES (1, 'Clinic', 'Clinique', 'health'), (2, 'School', 'École', 'health');

-- name: fill_provider
-- sees: all, since it makes her
INSERT INTO provider (id, agency_id, name) VALUES (1, 1, 'Sam Lee');

-- name: fill_company
-- sees: all, since it makes it
INSERT INTO taxi_company (id, name) VALUES (1, 'Taxi');

-- name: fill_book
-- sees: all, since it makes it
INSERT INTO chit_book (id, code, company_id, first_serial, last_serial, digits, limit_cents, received_at, received_by)
VALUES (1, 'B', 1, 101, 120, 3, 2500, 1, 3);

-- name: fill_chits
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
INSERT INTO chit (id, book_id, serial, number, state) SELECT i, 1, i, CAST (i AS TEXT), 'received' FROM n;

-- name: fill_chits_safe
-- sees: all, since it moves them
UPDATE chit SET state = 'in_safe';

-- name: fill_chits_desk
-- sees: all, since it moves them
UPDATE chit SET state = 'at_desk';

-- name: fill_cohort_program
-- sees: all, since it makes it
INSERT INTO program (id, name_en, name_fr, label_en, label_fr, sessions, enough, minutes, capacity) VALUES (1, 'P', 'P', 'Group', 'Groupe', 4, 3, 60, 40);

-- name: fill_cohorts
-- sees: all, since it makes them
INSERT INTO cohort (id, program_id, code, name_en, name_fr, capacity, first_day, from_minute, to_minute, zone)
VALUES (1, 1, 'A', 'A', 'A', 40, '2026-01-05', 600, 660, 'UTC'), (2, 1, 'B', 'B', 'B', 40, '2026-01-05', 600, 660, 'UTC');

-- name: fill_session
-- sees: all, since it makes it
INSERT INTO session (id, cohort_id, number, day, from_minute, to_minute) VALUES (1, 1, 1, '2026-01-05', 600, 660), (2, 2, 1, '2026-01-05', 600, 660);

-- name: fill_enrolments
-- sees: all, since it makes them
INSERT INTO enrolment (cohort_id, person_id, family_id, state, since, asked_on)
SELECT c.id, m.person_id, m.family_id, 'active', '2026-01-05', '2026-01-05' FROM membership AS m JOIN cohort AS c
 WHERE abs (random () % 3) > 0;

-- name: fill_attendance
-- sees: all, since it makes them
INSERT INTO attendance (session_id, enrolment_id, mark) SELECT cohort_id, id, 'P' FROM enrolment WHERE abs (random () % 2) = 0;

-- name: fill_replies
-- sees: all, since it makes them
UPDATE family SET phone_reply = 'unknown', phone_replied_on = '2026-01-0' || (1 + abs (random () % 2))
 WHERE abs (random () % 3) > 0;

-- name: fill_replies_declined
-- sees: all, since it makes them
UPDATE family SET phone_reply = 'declined' WHERE phone_reply IS NOT NULL AND abs (random () % 2) = 0;

-- name: fill_nobody
-- sees: all, since it makes them
UPDATE family SET block_reply = 'nobody', block_replied_on = '2026-01-0' || (1 + abs (random () % 2)) WHERE abs (random () % 2) = 0;

-- name: fill_alerts
-- sees: all, since it makes them
INSERT INTO alert (family_id, text, priority, since) SELECT id, 'Mind the ' || random (), 'attention', '2026-01-05' FROM family WHERE abs (random () % 3) > 0;

-- name: fill_visits
-- sees: all, since it makes them
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
INSERT INTO visit (day, family_id, origin, state, arrived_at, since)
SELECT '2026-01-0' || i, f.id, 'walk_in', 'arrived', 1, 1 FROM n JOIN family AS f WHERE abs (random () % 3) > 0;

-- name: fill_visits_left
-- sees: all, since it makes them
UPDATE visit SET state = 'left', left_at = 2;

-- name: fill_visit_people
-- sees: all, since it makes them
INSERT INTO visit_person (visit_id, person_id, came)
SELECT v.id, m.person_id, 1 FROM visit AS v JOIN membership AS m ON m.family_id = v.family_id WHERE abs (random () % 3) > 0;

-- name: fill_visit_parts
-- sees: all, since it makes them
INSERT INTO visit_part (visit_id, kind, subject_id, person_id, from_minute, to_minute, label_en, label_fr)
SELECT visit_id, 'meal', 1, person_id, 600, 660, 'Meal', 'Repas' FROM visit_person WHERE abs (random () % 2) = 0;

-- name: fill_visit_events
-- sees: all, since it makes them
INSERT INTO visit_event (visit_id, at, state, staff_id) SELECT id, 1, 'arrived', 3 FROM visit;

-- name: fill_appointments
-- sees: all, since it makes them
INSERT INTO appointment (day, from_minute, to_minute, zone, agency_id, family_id, visit_id, state)
SELECT day, 600, 630, 'UTC', 1, family_id, id, 'cancelled_by_us' FROM visit WHERE abs (random () % 2) = 0;

-- name: fill_appointment_people
-- sees: all, since it makes them
INSERT INTO appointment_person (appointment_id, person_id)
SELECT a.id, m.person_id FROM appointment AS a JOIN membership AS m ON m.family_id = a.family_id WHERE abs (random () % 2) = 0;

-- name: fill_chits_given
-- sees: all, since it moves them
UPDATE chit
   SET state = 'issued', issued_at = 5, issued_by = 3, limit_cents = 2500, family_id = 1 + id % 2,
       person_id = (SELECT m.person_id FROM membership AS m WHERE m.family_id = 1 + chit.id % 2 ORDER BY random () LIMIT 1),
       visit_id = (SELECT v.id FROM visit AS v WHERE v.family_id = 1 + chit.id % 2 ORDER BY random () LIMIT 1)
 WHERE id < 112;

-- name: fill_events
-- sees: all, since it makes them
INSERT INTO chit_event (chit_id, at, kind, state, staff_id) SELECT id, 5, 'issued', 'issued', 3 FROM chit WHERE state = 'issued';

-- name: fill_messages
-- sees: all, since it makes them
INSERT INTO message (at, channel, direction, about, family_id, person_id, text, staff_id)
SELECT 1, 'phone', 'in', 'client', family_id, person_id, 'Call back', 3 FROM membership WHERE abs (random () % 2) = 0;

-- name: fill_consents
-- sees: all, since it makes them
INSERT INTO consent (person_id, purpose, agency_id, state, since, until, how, language, taken_by, withdrawn_at, given_by)
SELECT m.person_id, p.purpose, p.agency_id, p.state, '2026-01-05', '2026-12-31', 'oral', 'en', 3, CASE p.state WHEN 'withdrawn' THEN 4 END,
       CASE abs (random () % 2) WHEN 0 THEN (SELECT o.person_id FROM membership AS o WHERE o.person_id <> m.person_id ORDER BY random () LIMIT 1) END
  FROM membership AS m
  JOIN (SELECT 'collect_use' AS purpose, NULL AS agency_id, 'given' AS state UNION ALL SELECT 'collect_use', NULL, 'declined'
        UNION ALL SELECT 'share_partner', 1, 'withdrawn' UNION ALL SELECT 'share_partner', 1, 'given') AS p
 WHERE abs (random () % 2) = 0;

-- name: fill_consents_events
-- sees: all, since it makes them
INSERT INTO consent_event (consent_id, at, kind, how, language, staff_id) SELECT id, 1, state, 'oral', 'en', 3 FROM consent;

-- name: fill_releases
-- sees: all, since it makes them
INSERT INTO release (person_id, agency_id, purpose, items, since, until, how, language, taken_by, taken_at, given_by)
SELECT person_id, 1, 'a purpose', 'name', '2026-01-01', '2026-06-01', 'oral', 'en', 4, 1,
       CASE abs (random () % 2) WHEN 0 THEN (SELECT o.person_id FROM membership AS o WHERE o.person_id <> m.person_id ORDER BY random () LIMIT 1) END
  FROM membership AS m WHERE abs (random () % 2) = 0;

-- name: fill_releases_told
-- sees: all, since it makes them
INSERT INTO disclosure (at, person_id, agency_id, release_id, items, how, staff_id) SELECT 1, person_id, 1, id, 'name', 'oral', 4 FROM release;

-- name: fill_directives
-- sees: all, since it makes them
INSERT INTO directive (family_id, kind, scope, section, against, against_id, shown, since, given_by, how, recorded_by, recorded_at)
SELECT f.id, k.kind, 'section', 'contact', 'agency', 1, 1, '2026-01-01',
       (SELECT m.person_id FROM membership AS m WHERE m.family_id = f.id ORDER BY random () LIMIT 1), 'oral', 4, 1
  FROM family AS f JOIN (SELECT 'allow' AS kind UNION ALL SELECT 'withhold') AS k WHERE abs (random () % 3) > 0;

-- name: unblock_all
-- As if nobody had to be kept in the dark.
-- sees: all, since it is a test of what is stored
DELETE FROM staff_block;

-- name: fill_blocks
-- sees: all, since it makes them
INSERT INTO staff_block (family_id, person_id, agency_id, reason, asked_by, taken_by, since)
SELECT CASE WHEN abs (m.id % 2) = 0 THEN m.family_id END, CASE WHEN abs (m.id % 2) = 1 THEN m.person_id END, 2, 'violence', 'client', 3, 1
  FROM membership AS m WHERE abs (random () % 2) = 0;

-- name: fill_relations
-- sees: all, since it makes them
INSERT INTO relation (from_person_id, to_person_id, kind)
SELECT a.person_id, b.person_id, 'parent' FROM membership AS a JOIN membership AS b ON b.family_id = a.family_id
 WHERE a.role = 'parent' AND b.role = 'child' AND abs (random () % 4) > 0;

-- name: fill_relations_custody
-- sees: all, since it makes them
INSERT INTO custody (child_person_id, adult_person_id, kind, may_collect)
SELECT to_person_id, from_person_id, 'sole', abs (random () % 2) FROM relation;

-- name: fill_expected
-- sees: all, since it makes them
INSERT INTO expected_child (family_id, due_on) SELECT id, '2026-09-0' || (1 + abs (random () % 2)) FROM family WHERE abs (random () % 2) = 0;

-- name: fill_catalogue
-- sees: all, since it makes it
INSERT INTO catalogue_file (code, version, xml, added_at, staff_id) VALUES ('c', 1, 'x', 1, 3);

-- name: fill_answers
-- sees: all, since it makes them
INSERT INTO answer (family_id, catalogue, version, question, state, value, language, asked_at, staff_id)
SELECT id, 'c', 1, q.q, 'answered', 'an answer ' || id, 'en', abs (random () % 100), 4
  FROM family JOIN (SELECT 'q' AS q UNION ALL SELECT 'r') AS q WHERE abs (random () % 3) > 0;

-- name: fill_answers_of_people
-- sees: all, since it makes them
INSERT INTO answer (person_id, catalogue, version, question, state, value, language, asked_at, staff_id)
SELECT person_id, 'c', 1, q.q, 'answered', 'an answer ' || person_id, 'en', abs (random () % 100), 4
  FROM membership JOIN (SELECT 'q' AS q UNION ALL SELECT 'r') AS q WHERE abs (random () % 3) > 0;

-- name: fill_elsewhere
-- What another hub wrote down of them.
-- sees: all, since it makes them
INSERT INTO elsewhere (family_id, person_id, given_by, kind, day, record)
SELECT a.family_id, a.person_id, CASE WHEN a.id % 2 = 0 THEN b.person_id END, 'consent', '2025-05-01', '<elsewhere/>'
  FROM membership AS a JOIN membership AS b ON b.family_id = a.family_id WHERE abs (random () % 2) = 0;

-- name: told_elsewhere
-- sees: all, since it makes it
INSERT INTO elsewhere (family_id, kind, section, day, record) VALUES (2, 'visit', 'visits', '2025-05-01', '<elsewhere/>');

-- name: elsewhere_of
-- sees: all, since it looks at it
SELECT family_id FROM elsewhere;

-- name: others_family
-- Somebody else, of whom some of them must not be seen.
-- sees: all, since it makes them
INSERT INTO family (id, file_number, opened_on) VALUES (900, '26-000900', '2026-01-05');

-- name: others_person
-- sees: all, since it makes her
INSERT INTO person (id, display_name) VALUES (900, 'Somebody Else');

-- name: others_place
-- sees: all, since it makes it
INSERT INTO membership (family_id, person_id, role, head) VALUES (900, 900, 'parent', 1);

-- name: others_family_both
-- A file in which both mothers are; it stands under the second.
-- sees: all, since it makes them
INSERT INTO family (id, file_number, opened_on, name_key) SELECT 901, '26-000901', '2026-01-05', name_key FROM family WHERE id = 2;

-- name: others_family_places
-- sees: all, since it makes them
INSERT INTO membership (family_id, person_id, role, head) VALUES (901, 1, 'parent', 0), (901, 3, 'parent', 1);

-- name: others_apart
-- sees: all, since it makes them
INSERT INTO keep_apart (a_person_id, b_family_id, reason, source, since)
SELECT person_id, 900, 'order', 'court', '2026-01-01' FROM membership WHERE family_id < 3 AND abs (random () % 2) = 0;

-- name: others_apart_families
-- sees: all, since it makes them
INSERT INTO keep_apart (a_family_id, b_person_id, reason, source, since)
SELECT id, 900, 'order', 'court', '2026-01-01' FROM family WHERE id < 3 AND abs (random () % 2) = 0;

-- name: others_apart_worker
-- sees: all, since it makes them
INSERT INTO keep_apart (a_family_id, b_staff_id, reason, source, since)
SELECT id, 6, 'conflict', 'client', '2026-01-01' FROM family WHERE id < 3 AND abs (random () % 2) = 0;

-- name: others_look_alike
-- sees: all, since it makes it
INSERT INTO look_alike (a_person_id, b_person_id, at, staff_id) SELECT person_id, 900, 1, 3 FROM membership WHERE family_id < 3 AND abs (random () % 2) = 0;

-- name: tables
-- sees: all, since it names tables
SELECT name FROM sqlite_master
 WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'act%' AND name NOT LIKE 'merge!_%' ESCAPE '!'
   AND name NOT LIKE 'shield!_%' ESCAPE '!'
   AND name NOT IN ('access_log', 'security_log', 'draft', 'file_merge', 'setting')
 ORDER BY name;

-- name: left_of_family
-- What of a merged file somebody still reads.
-- sees: all, since it counts them
SELECT (SELECT count (*) FROM chit WHERE family_id = 2) + (SELECT count (*) FROM message WHERE family_id = 2)
     + (SELECT count (*) FROM appointment WHERE family_id = 2) + (SELECT count (*) FROM alert WHERE family_id = 2)
     + (SELECT count (*) FROM staff_block WHERE family_id = 2)
     + (SELECT count (*) FROM directive WHERE family_id = 2 AND kind = 'withhold');

-- name: open_permissions
-- sees: all, since it counts them
SELECT count (*) FROM seen_directive WHERE family_id = 1 AND kind = 'allow';

-- name: noes
-- To what somebody of two who are one said no, last: a bit each.
-- sees: all, since it looks at them
SELECT coalesce (sum (k.bit), 0) FROM (SELECT 1 AS kept, 3 AS merged, 'collect_use' AS purpose, 0 AS agency_id, 1 AS bit UNION ALL SELECT 1, 3, 'share_partner', 1, 2
        UNION ALL SELECT 2, 4, 'collect_use', 0, 4 UNION ALL SELECT 2, 4, 'share_partner', 1, 8) AS k
 WHERE EXISTS (SELECT 1 FROM consent AS c
                WHERE c.person_id IN (k.kept, k.merged) AND c.purpose = k.purpose AND coalesce (c.agency_id, 0) = k.agency_id
                  AND c.state IN ('declined', 'withdrawn')
                  AND NOT EXISTS (SELECT 1 FROM consent AS o
                                   WHERE o.id > c.id AND o.person_id = c.person_id AND o.purpose = c.purpose
                                     AND coalesce (o.agency_id, 0) = k.agency_id));

-- name: noes_kept
-- The same of the one who is kept alone.
-- sees: all, since it looks at them
SELECT coalesce (sum (k.bit), 0) FROM (SELECT 1 AS kept, 3 AS merged, 'collect_use' AS purpose, 0 AS agency_id, 1 AS bit UNION ALL SELECT 1, 3, 'share_partner', 1, 2
        UNION ALL SELECT 2, 4, 'collect_use', 0, 4 UNION ALL SELECT 2, 4, 'share_partner', 1, 8) AS k
 WHERE EXISTS (SELECT 1 FROM consent AS c
                WHERE c.person_id IN (k.kept) AND c.purpose = k.purpose AND coalesce (c.agency_id, 0) = k.agency_id
                  AND c.state IN ('declined', 'withdrawn')
                  AND NOT EXISTS (SELECT 1 FROM consent AS o
                                   WHERE o.id > c.id AND o.person_id = c.person_id AND o.purpose = c.purpose
                                     AND coalesce (o.agency_id, 0) = k.agency_id));

-- name: heads_unseen
-- Files that stand under somebody who is merged.
-- sees: all, since it counts them
SELECT count (*) FROM membership AS m JOIN person AS p ON p.id = m.person_id JOIN family AS f ON f.id = m.family_id
 WHERE m.head = 1 AND p.merged_into IS NOT NULL AND f.merged_into IS NULL;

-- name: later_alert
-- sees: all, since it makes it
INSERT INTO alert (family_id, text, priority, since) VALUES (1, 'Written since', 'attention', '2026-02-05');

-- name: later_family
-- sees: all, since it looks at it
SELECT family_id FROM alert WHERE text = 'Written since';

-- name: guard_block
-- Somebody of the kept file who must not be known of, written down since.
-- sees: all, since it makes it
INSERT INTO staff_block (family_id, told, reason, asked_by, taken_by, since) VALUES (1, 'Marc Roy', 'violence', 'client', 3, 1);

-- name: guard_block_word
-- sees: all, since it makes it
INSERT INTO block_word (staff_block_id, place, form) SELECT max (id), 1, 'marc' FROM staff_block;

-- name: guard_block_match
-- sees: all, since it makes it
INSERT INTO block_match (staff_block_id, staff_id, same) SELECT max (id), 4, 0 FROM staff_block;

-- name: guard_block_person
-- sees: all, since it makes it
INSERT INTO staff_block (person_id, agency_id, reason, asked_by, taken_by, since) VALUES (2, 1, 'violence', 'client', 3, 1);

-- name: guard_directive
-- sees: all, since it makes it
INSERT INTO directive (family_id, kind, scope, section, against, against_id, shown, since, how, recorded_by, recorded_at)
VALUES (1, 'withhold', 'section', 'contacts', 'role', 1, 1, '2026-01-01', 'oral', 4, 1);

-- name: guard_pair
-- sees: all, since it makes it
INSERT INTO keep_apart (a_person_id, b_person_id, reason, source, since) VALUES (1, 900, 'order', 'court', '2026-01-01');

-- name: guard_pair_worker
-- sees: all, since it makes it
INSERT INTO keep_apart (a_person_id, b_staff_id, reason, source, since) VALUES (1, 6, 'violence', 'client', '2026-01-01');

-- name: guard_pair_both
-- Two of whom each was two.
-- sees: all, since it makes it
INSERT INTO keep_apart (a_person_id, b_person_id, reason, source, since) VALUES (1, 2, 'order', 'court', '2026-01-01');

-- name: guarded
-- How much of that both files have: a bit each.
-- sees: all, since it counts them
SELECT CASE WHEN (SELECT count (DISTINCT family_id) FROM staff_block WHERE told IS NOT NULL AND family_id IN (1, 2)) = 2 THEN 1 ELSE 0 END
     + CASE WHEN (SELECT count (DISTINCT w.staff_block_id) FROM block_word AS w JOIN staff_block AS b ON b.id = w.staff_block_id
                   WHERE b.told IS NOT NULL) = 2 THEN 2 ELSE 0 END
     + CASE WHEN (SELECT count (*) FROM block_match) = 2 THEN 4 ELSE 0 END
     + CASE WHEN (SELECT count (DISTINCT person_id) FROM staff_block WHERE person_id IN (2, 4)) = 2 THEN 8 ELSE 0 END
     + CASE WHEN (SELECT count (DISTINCT family_id) FROM directive WHERE kind = 'withhold') = 2 THEN 16 ELSE 0 END
     + CASE WHEN (SELECT count (DISTINCT a_person_id) FROM keep_apart WHERE a_person_id IN (1, 3) AND b_person_id = 900) = 2 THEN 32 ELSE 0 END
     + CASE WHEN (SELECT count (*) FROM apart_side WHERE person_id = 3 AND rank = 0) > 0 THEN 64 ELSE 0 END
     + CASE WHEN (SELECT count (*) FROM keep_apart WHERE a_person_id IN (1, 3) AND b_person_id IN (2, 4)) = 4 THEN 128 ELSE 0 END
     + CASE WHEN (SELECT count (DISTINCT a_person_id) FROM keep_apart WHERE a_person_id IN (1, 3) AND b_staff_id = 6) = 2 THEN 256 ELSE 0 END;

-- name: later_of_person
-- sees: all, since it makes it
INSERT INTO disclosure (at, person_id, agency_id, items, how, basis, reason, staff_id) VALUES (1, 1, 1, 'name', 'oral', 'harm', 'a reason', 4);

-- name: later_person
-- sees: all, since it looks at it
SELECT person_id FROM disclosure;

-- name: newcomer_person
-- sees: all, since it makes her
INSERT INTO person (id, display_name) VALUES (800, 'New Here');

-- name: newcomer_old_head
-- sees: all, since it moves it
UPDATE membership SET head = 0 WHERE family_id = 1 AND head = 1;

-- name: newcomer_place
-- Under whom the file stands since.
-- sees: all, since it makes it
INSERT INTO membership (family_id, person_id, role, head) VALUES (1, 800, 'other', 1);

-- name: heads
-- How many of the two files stand under one of theirs, and of how many it is somebody else.
-- sees: all, since it looks at them
SELECT (SELECT count (*) FROM membership WHERE family_id IN (1, 2) AND head = 1 AND until IS NULL)
     + 10 * (SELECT count (*) FROM membership WHERE family_id = 2 AND person_id = 800);

-- name: returned_place
-- The child is in the kept file once more, from today.
-- sees: all, since it makes it
INSERT INTO membership (family_id, person_id, role, head, since) VALUES (1, 2, 'child', 0, '2026-02-05');

-- name: place_of_returned
-- sees: all, since it looks at it
SELECT family_id FROM membership WHERE since = '2026-02-05';

-- name: secret_visits
-- On one day both came; one visit is withheld.
-- sees: all, since it makes them
INSERT INTO visit (id, day, family_id, origin, state, arrived_at, since, left_at)
VALUES (500, '2026-01-03', 1, 'walk_in', 'arrived', 1, 1, NULL), (501, '2026-01-03', 2, 'walk_in', 'arrived', 1, 1, NULL);

-- name: secret_visits_left
-- sees: all, since it makes them
UPDATE visit SET state = 'left', left_at = 2;

-- name: secret_visits_people
-- sees: all, since it makes them
INSERT INTO visit_person (visit_id, person_id, came) VALUES (500, 1, 1), (501, 5, 1);

-- name: secret_directive
-- sees: all, since it makes it
INSERT INTO directive (family_id, kind, scope, section, record_id, against, against_id, shown, since, how, recorded_by, recorded_at)
VALUES (2, 'withhold', 'record', 'visits', 501, 'role', 1, 1, '2026-01-01', 'oral', 4, 1);

-- name: told_of_secret
-- sees: all, since it counts them
SELECT count (*) FROM visit_person WHERE visit_id = 500 AND person_id = 5;

-- name: same_phone_twice
-- A second row for the number of the kept mother, without a word against it.
-- sees: all, since it makes it
INSERT INTO contact_point (id, person_id, kind, value, hint, rule) SELECT 700, person_id, kind, value, hint, 'call_ok vm_ok text_ok' FROM contact_point WHERE person_id = 1;

-- name: same_phone_twice_keys
-- sees: all, since it makes it
INSERT INTO contact_key (kind, mac, contact_id) SELECT k.kind, k.mac, 700 FROM contact_key AS k JOIN contact_point AS c ON c.id = k.contact_id WHERE c.person_id = 1 AND c.id <> 700;

-- name: phones_that_may_ring
-- sees: all, since it counts them
SELECT count (*) FROM contact_point WHERE person_id = 1 AND rule LIKE '%call_ok%';

-- name: stories
-- sees: all, since it makes them
INSERT INTO story (family_id, lines, language, chosen_by, chosen_at) VALUES (2, 'name', 'en', 4, 1);

-- name: stories_without_names
-- sees: all, since it makes it
UPDATE family SET block_reply = 'declined', block_replied_on = '2026-01-02' WHERE id = 2;

-- name: declined_by
-- sees: all, since it looks at it
SELECT coalesce (sum (id), 0) FROM family WHERE block_reply = 'declined' AND block_replied_on = '2026-01-02';

-- name: story_of
-- sees: all, since it looks at it
SELECT family_id FROM story WHERE lines = 'name';

-- name: text_person
-- What is written of the first family, a word each that is nowhere else.
-- sees: all, since it makes it
UPDATE person SET born = '1987-03-29', language = 'qax', interpreter = 1 WHERE id = 1;

-- name: text_place
-- sees: all, since it makes it
UPDATE membership SET since = '2019-11-24' WHERE person_id = 2;

-- name: text_child
-- sees: all, since it makes it
UPDATE person SET born = '2019-11-23', due_on = '2019-12-01' WHERE id = 2;

-- name: text_expected
-- sees: all, since it makes it
INSERT INTO expected_child (family_id, due_on, state, ended_on, person_id)
VALUES (1, '2031-03-07', 'expected', NULL, NULL), (1, '2031-03-08', 'born', '2031-03-09', 2);

-- name: text_relation
-- sees: all, since it makes it
INSERT INTO relation (from_person_id, to_person_id, kind, note) VALUES (1, 2, 'parent', 'qanari-relation'), (4, 1, 'other', 'qanari-relative');

-- name: text_custody
-- sees: all, since it makes it
INSERT INTO custody (child_person_id, adult_person_id, kind, order_number) VALUES (2, 4, 'sole', CAST ('qanari-order' AS BLOB));

-- name: text_apart
-- sees: all, since it makes them
INSERT INTO keep_apart (a_person_id, a_family_id, b_person_id, b_family_id, reason, source, note, since)
VALUES (1, NULL, 4, NULL, 'order', 'court', 'qanari-apart-a', '2026-01-01'), (4, NULL, 1, NULL, 'order', 'court', 'qanari-apart-b', '2026-01-01'),
       (NULL, 1, 4, NULL, 'order', 'court', 'qanari-apart-c', '2026-01-01'), (4, NULL, NULL, 1, 'order', 'court', 'qanari-apart-d', '2026-01-01');

-- name: text_court_file
-- sees: all, since it makes them
UPDATE keep_apart SET court_file = CAST ('qanari-court-' || note AS BLOB) WHERE note LIKE 'qanari-apart-%';

-- name: text_alike
-- sees: all, since it makes it
INSERT INTO look_alike (a_person_id, b_person_id, at, staff_id, why) VALUES (4, 1, 1, 3, 'qanari-alike');

-- name: text_consent
-- sees: all, since it makes it
INSERT INTO consent (person_id, purpose, state, scope, since, until, how, language, taken_by)
VALUES (1, 'collect_use', 'partly_given', 'qanari-scope', '2026-01-05', '2026-12-31', 'oral', 'en', 3);

-- name: text_release
-- sees: all, since it makes it
INSERT INTO release (person_id, agency_id, purpose, items, since, until, how, language, taken_by, taken_at)
VALUES (1, 1, 'qanari-release', 'name', '2026-01-01', '2026-06-01', 'oral', 'en', 4, 1);

-- name: text_disclosure
-- sees: all, since it makes it
INSERT INTO disclosure (at, person_id, agency_id, items, recipient, how, basis, reason, staff_id)
VALUES (1, 1, 1, 'name', 'qanari-recipient', 'oral', 'harm', 'qanari-disclosure', 4);

-- name: text_directive
-- sees: all, since it makes it
INSERT INTO directive (family_id, kind, scope, section, against, against_id, shown, purpose, since, how, recorded_by, recorded_at)
VALUES (1, 'allow', 'section', 'contacts', 'agency', 1, 1, 'qanari-directive', '2026-01-01', 'oral', 4, 1);

-- name: text_appointments
-- sees: all, since it makes them
INSERT INTO appointment (day, from_minute, to_minute, zone, agency_id, family_id, state, reason, override, accepted, note)
VALUES ('2026-01-05', 600, 630, 'UTC', 1, 1, 'cancelled_by_us', 'qanari-cancelled', 'qanari-override', 'qanari-accepted', 'qanari-booked'),
       ('2026-01-06', 600, 630, 'UTC', 1, 1, 'missed', 'dnc_no_word', NULL, NULL, 'qanari-missed');

-- name: text_visit
-- sees: all, since it makes it
INSERT INTO visit (day, family_id, origin, state, from_minute, note) VALUES ('2026-01-07', 1, 'appointment', 'expected', 600, 'qanari-visit');

-- name: text_chit
-- sees: all, since it makes it
UPDATE chit SET over_reason = 'qanari-over', purpose = 'qanari-purpose', zone_from = 'qanari-zone', zone_to = 'qanari-there' WHERE id = 102;

-- name: text_chit_lost
-- sees: all, since it makes it
UPDATE chit SET state = 'lost', reason = 'qanari-lost', reported_by = 3, reported_at = 6 WHERE id = 104;

-- name: text_chit_event
-- sees: all, since it makes it
INSERT INTO chit_event (chit_id, at, kind, state, staff_id, reason) VALUES (104, 6, 'lost', 'lost', 3, 'qanari-event');

-- name: text_enrolment
-- sees: all, since it makes it
INSERT INTO enrolment (cohort_id, person_id, family_id, state, since, asked_on, reason)
VALUES (1, 1, 1, 'withdrew', '2026-01-05', '2026-01-05', 'qanari-withdrew');

-- name: text_answers
-- sees: all, since it makes them
INSERT INTO answer (family_id, person_id, catalogue, version, question, state, value, sealed, compartment, language, asked_at, staff_id)
VALUES (1, NULL, 'c', 1, 'q', 'answered', 'qanari-answer', NULL, NULL, 'en', 1, 4),
       (NULL, 1, 'c', 1, 'q', 'answered', 'qanari-hers', NULL, NULL, 'en', 1, 4),
       (NULL, 2, 'c', 1, 'r', 'answered', NULL, CAST ('qanari-secret' AS BLOB), 'contact', 'en', 1, 4),
       (1, NULL, 'c', 1, 's', 'declined', NULL, NULL, NULL, 'en', 1, 4);

-- name: sealed
-- How many rows are sealed, table by table.
-- sees: all, since it counts them
SELECT (SELECT count (*) FROM person WHERE sealed IS NOT NULL) + (SELECT count (*) FROM family WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM staff_block WHERE sealed IS NOT NULL) + (SELECT count (*) FROM relation WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM custody WHERE sealed IS NOT NULL) + (SELECT count (*) FROM keep_apart WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM look_alike WHERE sealed IS NOT NULL) + (SELECT count (*) FROM expected_child WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM consent WHERE sealed IS NOT NULL) + (SELECT count (*) FROM release WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM disclosure WHERE sealed IS NOT NULL) + (SELECT count (*) FROM directive WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM appointment WHERE sealed IS NOT NULL) + (SELECT count (*) FROM visit WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM chit WHERE sealed IS NOT NULL) + (SELECT count (*) FROM chit_event WHERE sealed IS NOT NULL)
     + (SELECT count (*) FROM enrolment WHERE sealed IS NOT NULL) + (SELECT count (*) FROM answer WHERE shielded IS NOT NULL);

-- name: hidden_child
-- Kept from all but one.
-- sees: all, since it makes it
INSERT INTO staff_block (person_id, staff_id, reason, asked_by, taken_by, since) SELECT 2, id, 'safety', 'client', 3, 1 FROM staff WHERE id <> 4;
