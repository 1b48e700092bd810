-- What stands before the views of people for whoever must not know of some, and
-- whom that takes along.  Used by vst-family-room.c only.

-- name: heads
-- A family goes with the one it stands under.
-- sees: all, since it finds whom to hide
INSERT INTO hidden_family (id)
SELECT family_id FROM membership WHERE head = 1 AND person_id IN (SELECT id FROM hidden_person)
ON CONFLICT (id) DO NOTHING;

-- name: merged_files
-- And the files that were merged into it.
-- sees: all, since it finds whom to hide
INSERT INTO hidden_family (id)
SELECT id FROM family WHERE merged_into IN (SELECT id FROM hidden_family)
ON CONFLICT (id) DO NOTHING;

-- name: merged_people
-- And who turned out to be one of them.
-- sees: all, since it finds whom to hide
INSERT INTO hidden_person (id)
SELECT id FROM person WHERE merged_into IN (SELECT id FROM hidden_person)
ON CONFLICT (id) DO NOTHING;

-- name: members
-- So do the people of a family who have a place in no other.
-- sees: all, since it finds whom to hide
INSERT INTO hidden_person (id)
SELECT m.person_id FROM hidden_family AS h JOIN membership AS m ON m.family_id = h.id
 WHERE NOT EXISTS (SELECT 1 FROM membership AS o
                    WHERE o.person_id = m.person_id AND o.family_id NOT IN (SELECT id FROM hidden_family))
ON CONFLICT (id) DO NOTHING;

-- name: contacts
-- How to reach whoever is, or was, of such a family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'contacts', c.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN contact_point AS c ON c.person_id = m.person_id
 WHERE h.section = 'contacts' AND h.withheld = 1
   AND (h.record_id = c.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = c.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: messages
-- Index message_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'messages', m.id
  FROM withheld_part AS h
  JOIN message AS m ON m.family_id = h.family_id
 WHERE h.section = 'messages' AND h.withheld = 1
   AND (h.record_id = m.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = m.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: alerts
-- What is to be minded of a family.  Index alert_by_family.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'alerts', r.id
  FROM withheld_part AS h
  JOIN alert AS r ON r.family_id = h.family_id
 WHERE h.section = 'alerts' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: told
-- What she chose to have told once.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'story', r.id
  FROM withheld_part AS h
  JOIN story AS r ON r.family_id = h.family_id
 WHERE h.section = 'story' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: relations
-- How whoever is, or was, of such a family belongs to anybody.  Indexes
-- relation_by_from, relation_by_to.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'relations', r.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN relation AS r ON r.from_person_id = m.person_id OR r.to_person_id = m.person_id
 WHERE h.section = 'relations' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: custodies
-- Who has the care of whom of them.  Indexes custody_by_child, custody_by_adult.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'custody', r.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN custody AS r ON r.child_person_id = m.person_id OR r.adult_person_id = m.person_id
 WHERE h.section = 'custody' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: consents
-- What they agreed to, and declined.  Index consent_by_person.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'consents', r.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN consent AS r ON r.person_id = m.person_id
 WHERE h.section = 'consents' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: releases
-- What may be told of them.  Index release_by_person.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'releases', r.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN release AS r ON r.person_id = m.person_id
 WHERE h.section = 'releases' AND h.withheld = 1
   AND (h.record_id = r.id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: disclosures
-- And what was told.  Index disclosure_by_person.
-- sees: all, since it finds what to hide
INSERT INTO hidden_record (section, id)
SELECT 'disclosures', r.id
  FROM withheld_part AS h
  JOIN membership AS m ON m.family_id = h.family_id
  JOIN disclosure AS r ON r.person_id = m.person_id
 WHERE h.section = 'releases' AND h.withheld = 1
   AND (h.record_id = r.release_id
        OR (h.record_id = 0
            AND NOT EXISTS (SELECT 1 FROM withheld_part AS o
                             WHERE o.section = h.section AND o.family_id = h.family_id AND o.record_id = r.release_id)))
ON CONFLICT (section, id) DO NOTHING;

-- name: family
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_family AS
SELECT id, file_number, opened_on, state,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_family AS o WHERE o.id = family.id) END AS note,
       CASE WHEN sealed IS NULL THEN name_key
            ELSE coalesce ((SELECT k.name_key FROM open_family_key AS k WHERE k.id = family.id), name_key) END AS name_key,
       merged_into, revision, name_key AS sort_key,
       CASE WHEN sealed IS NULL THEN block_reply
            ELSE (SELECT o.block_reply FROM open_family AS o WHERE o.id = family.id) END AS block_reply,
       CASE WHEN sealed IS NULL THEN block_replied_on
            ELSE (SELECT o.block_replied_on FROM open_family AS o WHERE o.id = family.id) END AS block_replied_on,
       phone_reply, phone_replied_on
  FROM family WHERE merged_into IS NULL AND id NOT IN (SELECT id FROM hidden_family);

-- name: sealed_family
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_sealed_family AS
SELECT f.id, k.name_key FROM open_family_key AS k JOIN family AS f ON f.id = k.id
 WHERE f.sealed IS NOT NULL AND f.merged_into IS NULL AND f.id NOT IN (SELECT id FROM hidden_family);

-- name: person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_person AS
SELECT id,
       CASE WHEN sealed IS NULL THEN display_name
            ELSE coalesce ((SELECT o.display_name FROM open_person AS o WHERE o.id = person.id), display_name) END AS display_name,
       CASE WHEN sealed IS NULL THEN given_name ELSE (SELECT o.given_name FROM open_person AS o WHERE o.id = person.id) END AS given_name,
       CASE WHEN sealed IS NULL THEN family_name ELSE (SELECT o.family_name FROM open_person AS o WHERE o.id = person.id) END AS family_name,
       CASE WHEN sealed IS NULL THEN pronouns ELSE (SELECT o.pronouns FROM open_person AS o WHERE o.id = person.id) END AS pronouns,
       CASE WHEN sealed IS NULL THEN born ELSE (SELECT o.born FROM open_person AS o WHERE o.id = person.id) END AS born,
       CASE WHEN sealed IS NULL THEN age_years ELSE (SELECT o.age_years FROM open_person AS o WHERE o.id = person.id) END AS age_years,
       CASE WHEN sealed IS NULL THEN age_as_of ELSE (SELECT o.age_as_of FROM open_person AS o WHERE o.id = person.id) END AS age_as_of,
       CASE WHEN sealed IS NULL THEN language ELSE (SELECT o.language FROM open_person AS o WHERE o.id = person.id) END AS language,
       CASE WHEN sealed IS NULL THEN interpreter
            ELSE coalesce ((SELECT o.interpreter FROM open_person AS o WHERE o.id = person.id), interpreter) END AS interpreter,
       anonymous,
       CASE WHEN sealed IS NULL THEN due_on ELSE (SELECT o.due_on FROM open_person AS o WHERE o.id = person.id) END AS due_on,
       CASE WHEN sealed IS NULL THEN gestation_weeks
            ELSE (SELECT o.gestation_weeks FROM open_person AS o WHERE o.id = person.id) END AS gestation_weeks,
       merged_into, revision, born AS born_key
  FROM person WHERE merged_into IS NULL AND id NOT IN (SELECT id FROM hidden_person);

-- name: open_birth
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_open_birth AS
SELECT o.id, o.born FROM open_person AS o JOIN person AS p ON p.id = o.id
 WHERE o.born IS NOT NULL AND p.sealed IS NOT NULL AND p.merged_into IS NULL AND o.id NOT IN (SELECT id FROM hidden_person);

-- name: membership
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_membership AS
SELECT id, family_id, person_id, role, head,
       CASE WHEN sealed IS NULL THEN since ELSE (SELECT o.since FROM open_membership AS o WHERE o.id = membership.id) END AS since,
       until, revision
  FROM membership
 WHERE family_id NOT IN (SELECT id FROM hidden_family) AND person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM family AS f WHERE f.id = membership.family_id AND f.merged_into IS NOT NULL);

-- name: contact
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_contact AS
SELECT id, person_id, kind,
       CASE WHEN sealed IS NULL THEN value
            ELSE coalesce ((SELECT o.value FROM open_contact AS o WHERE o.id = contact_point.id), value) END AS value,
       CASE WHEN sealed IS NULL THEN hint ELSE (SELECT o.hint FROM open_contact AS o WHERE o.id = contact_point.id) END AS hint,
       rule, review_on,
       CASE WHEN sealed IS NULL THEN plan ELSE (SELECT o.plan FROM open_contact AS o WHERE o.id = contact_point.id) END AS plan,
       CASE WHEN sealed IS NULL THEN code_word
            ELSE (SELECT o.code_word FROM open_contact AS o WHERE o.id = contact_point.id) END AS code_word,
       via_id, revision
  FROM contact_point
 WHERE person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'contacts');

-- name: contact_key
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_contact_key AS
SELECT * FROM contact_key
 WHERE contact_id NOT IN (SELECT id FROM hidden_record WHERE section = 'contacts')
   AND NOT EXISTS (SELECT 1 FROM contact_point AS c
                    WHERE c.id = contact_key.contact_id AND c.person_id IN (SELECT id FROM hidden_person));

-- name: open_contact_key
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_open_contact_key AS
SELECT kind, mac, contact_id FROM open_contact_key
 WHERE contact_id NOT IN (SELECT id FROM hidden_record WHERE section = 'contacts');

-- name: alert
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_alert AS
SELECT id, family_id,
       CASE WHEN sealed IS NULL THEN text ELSE coalesce ((SELECT o.text FROM open_alert AS o WHERE o.id = alert.id), text) END AS text,
       kind, priority, since, until, revision
  FROM alert
 WHERE family_id NOT IN (SELECT id FROM hidden_family)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'alerts');

-- name: token
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_token AS
SELECT * FROM name_token WHERE person_id NOT IN (SELECT id FROM hidden_person);

-- name: open_token
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_open_token AS
SELECT token, idle, person_id FROM open_token WHERE person_id NOT IN (SELECT id FROM hidden_person);

-- name: keep_apart
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_keep_apart AS
SELECT id, a_person_id, a_family_id, b_person_id, b_family_id, b_staff_id, b_provider_id, reason, source,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_keep_apart AS o WHERE o.id = keep_apart.id) END AS note,
       CASE WHEN sealed IS NULL THEN court_file ELSE (SELECT o.court_file FROM open_keep_apart AS o WHERE o.id = keep_apart.id) END
         AS court_file,
       buffer_minutes, since, until, ended_on, revision
  FROM keep_apart
 WHERE coalesce (a_person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND coalesce (b_person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND coalesce (a_family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (b_family_id, 0) NOT IN (SELECT id FROM hidden_family);

-- name: apart_side
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_apart_side AS
SELECT * FROM apart_side
 WHERE person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM keep_apart AS k
                    WHERE k.id = apart_side.keep_apart_id
                      AND (k.a_person_id IN (SELECT id FROM hidden_person) OR k.b_person_id IN (SELECT id FROM hidden_person)
                           OR k.a_family_id IN (SELECT id FROM hidden_family)
                           OR k.b_family_id IN (SELECT id FROM hidden_family)));

-- name: message
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_message AS
SELECT id, at, channel, direction, about, family_id, person_id, contact_id, answers_id,
       CASE WHEN sealed IS NULL THEN caller ELSE (SELECT o.caller FROM open_message AS o WHERE o.id = message.id) END AS caller,
       CASE WHEN sealed IS NULL THEN call_back ELSE (SELECT o.call_back FROM open_message AS o WHERE o.id = message.id) END AS call_back,
       CASE WHEN sealed IS NULL THEN for_whom ELSE (SELECT o.for_whom FROM open_message AS o WHERE o.id = message.id) END AS for_whom,
       CASE WHEN sealed IS NULL THEN text ELSE coalesce ((SELECT o.text FROM open_message AS o WHERE o.id = message.id), text) END AS text,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_message AS o WHERE o.id = message.id) END AS reason,
       for_staff_id, follow_up_on,
       CASE WHEN sealed IS NULL THEN outcome ELSE (SELECT o.outcome FROM open_message AS o WHERE o.id = message.id) END AS outcome,
       done_at, staff_id, linked_by, linked_at, letter, revision
  FROM message
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'messages');

-- name: block
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_block AS
SELECT id, family_id, person_id, staff_id, provider_id, agency_id,
       CASE WHEN sealed IS NULL THEN told ELSE (SELECT o.told FROM open_staff_block AS o WHERE o.id = staff_block.id) END AS told,
       reason, asked_by, taken_by, since, until, asked_at, lift_asker,
       CASE WHEN sealed IS NULL THEN lift_why ELSE (SELECT o.lift_why FROM open_staff_block AS o WHERE o.id = staff_block.id) END AS lift_why,
       lifted_at, lifted_by, revision
  FROM staff_block
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person);

-- name: block_match
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_block_match AS
SELECT * FROM block_match
 WHERE NOT EXISTS (SELECT 1 FROM staff_block AS b
                    WHERE b.id = block_match.staff_block_id
                      AND (b.family_id IN (SELECT id FROM hidden_family) OR b.person_id IN (SELECT id FROM hidden_person)));

-- name: consent
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_consent AS
SELECT id, person_id, purpose, agency_id, state,
       CASE WHEN sealed IS NULL THEN scope ELSE (SELECT o.scope FROM open_consent AS o WHERE o.id = consent.id) END AS scope,
       since, until, how, language, given_by, taken_by, withdrawn_at, undone, revision
  FROM consent
 WHERE undone = 0 AND person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'consents');

-- name: latest_consent
-- What an answer took the place of counts no more, whoever may see that one.
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_latest_consent AS
SELECT c.* FROM seen_consent AS c
 WHERE NOT EXISTS (SELECT 1 FROM consent AS later
                    WHERE later.person_id = c.person_id AND later.purpose = c.purpose AND later.undone = 0
                      AND later.agency_id IS NOT DISTINCT FROM c.agency_id AND later.id > c.id);

-- name: cover
-- Of those she may know: whether a release counts doesn't change with who looks,
-- from whom the answer itself may be withheld.
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_cover AS
SELECT c.id, c.person_id, c.purpose, c.agency_id, c.state, c.since, c.until, c.withdrawn_at
  FROM consent AS c
 WHERE c.undone = 0 AND c.agency_id IS NOT NULL AND c.person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM consent AS later
                    WHERE later.person_id = c.person_id AND later.purpose = c.purpose AND later.undone = 0
                      AND later.agency_id = c.agency_id AND later.id > c.id)
   AND (c.purpose = 'share_partner'
        OR (c.purpose = 'psi'
            AND NOT EXISTS (SELECT 1 FROM consent AS o
                             WHERE o.person_id = c.person_id AND o.purpose = 'share_partner' AND o.agency_id = c.agency_id
                               AND o.undone = 0)));

-- name: consent_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_consent_event AS
SELECT * FROM consent_event
 WHERE NOT EXISTS (SELECT 1 FROM consent AS c
                    WHERE c.id = consent_event.consent_id AND c.person_id IN (SELECT id FROM hidden_person))
   AND consent_id NOT IN (SELECT id FROM hidden_record WHERE section = 'consents');

-- name: release
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_release AS
SELECT id, person_id, agency_id,
       CASE WHEN sealed IS NULL THEN purpose ELSE coalesce ((SELECT o.purpose FROM open_release AS o WHERE o.id = release.id), purpose) END AS purpose,
       items, since, until, how, language, given_by, taken_by, taken_at, withdrawn_at, withdrawn_by, undone, revision
  FROM release
 WHERE undone = 0 AND person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'releases');

-- name: disclosure
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_disclosure AS
SELECT id, at, person_id, agency_id, release_id, items,
       CASE WHEN sealed IS NULL THEN recipient ELSE (SELECT o.recipient FROM open_disclosure AS o WHERE o.id = disclosure.id) END AS recipient,
       how, basis,
       CASE WHEN sealed IS NULL THEN reason ELSE (SELECT o.reason FROM open_disclosure AS o WHERE o.id = disclosure.id) END AS reason,
       staff_id
  FROM disclosure
 WHERE coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'disclosures');

-- name: directive
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_directive AS
SELECT id, family_id, kind, scope, section, record_id, against, against_id, shown,
       CASE WHEN sealed IS NULL THEN purpose ELSE (SELECT o.purpose FROM open_directive AS o WHERE o.id = directive.id) END AS purpose,
       since, until, given_by, how, recorded_by, recorded_at, withdrawn_by, withdrawn_at, supersedes, undone, revision
  FROM directive WHERE undone = 0 AND family_id NOT IN (SELECT id FROM hidden_family);

-- name: relation
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_relation AS
SELECT id, from_person_id, to_person_id, kind, since, until,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_relation AS o WHERE o.id = relation.id) END AS note,
       revision
  FROM relation
 WHERE from_person_id NOT IN (SELECT id FROM hidden_person) AND to_person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'relations');

-- name: custody
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_custody AS
SELECT id, child_person_id, adult_person_id, kind, may_collect,
       CASE WHEN sealed IS NULL THEN order_number ELSE (SELECT o.order_number FROM open_custody AS o WHERE o.id = custody.id) END AS order_number,
       since, until, revision
  FROM custody
 WHERE child_person_id NOT IN (SELECT id FROM hidden_person) AND adult_person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'custody');

-- name: expected_child
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_expected_child AS
SELECT id, family_id,
       CASE WHEN sealed IS NULL THEN due_on ELSE (SELECT o.due_on FROM open_expected_child AS o WHERE o.id = expected_child.id) END AS due_on,
       state,
       CASE WHEN sealed IS NULL THEN ended_on ELSE (SELECT o.ended_on FROM open_expected_child AS o WHERE o.id = expected_child.id) END AS ended_on,
       person_id, revision
  FROM expected_child WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: episode
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_episode AS
SELECT * FROM episode WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: look_alike
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_look_alike AS
SELECT id, a_person_id, b_person_id, at, staff_id,
       CASE WHEN sealed IS NULL THEN why ELSE (SELECT o.why FROM open_look_alike AS o WHERE o.id = look_alike.id) END AS why
  FROM look_alike
 WHERE a_person_id NOT IN (SELECT id FROM hidden_person) AND b_person_id NOT IN (SELECT id FROM hidden_person);

-- name: story
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_story AS
SELECT * FROM story
 WHERE family_id NOT IN (SELECT id FROM hidden_family)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'story');

-- name: merged
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_merged AS
SELECT id AS family_id, merged_into AS into_id FROM family
 WHERE merged_into IS NOT NULL AND merged_into NOT IN (SELECT id FROM hidden_family) AND id NOT IN (SELECT id FROM hidden_family);
