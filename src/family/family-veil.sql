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

-- name: family
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_family AS
SELECT * FROM family WHERE merged_into IS NULL AND id NOT IN (SELECT id FROM hidden_family);

-- name: person
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_person AS
SELECT * FROM person WHERE merged_into IS NULL AND id NOT IN (SELECT id FROM hidden_person);

-- name: membership
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_membership AS
SELECT * FROM membership
 WHERE family_id NOT IN (SELECT id FROM hidden_family) AND person_id NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM family AS f WHERE f.id = membership.family_id AND f.merged_into IS NOT NULL);

-- name: contact
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_contact AS
SELECT * FROM contact_point
 WHERE person_id NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'contacts');

-- name: contact_key
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_contact_key AS
SELECT * FROM contact_key
 WHERE contact_id NOT IN (SELECT id FROM hidden_record WHERE section = 'contacts')
   AND NOT EXISTS (SELECT 1 FROM contact_point AS c
                    WHERE c.id = contact_key.contact_id AND c.person_id IN (SELECT id FROM hidden_person));

-- name: alert
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_alert AS
SELECT * FROM alert WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: token
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_token AS
SELECT * FROM name_token WHERE person_id NOT IN (SELECT id FROM hidden_person);

-- name: keep_apart
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_keep_apart AS
SELECT * FROM keep_apart
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
SELECT * FROM message
 WHERE coalesce (family_id, 0) NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND id NOT IN (SELECT id FROM hidden_record WHERE section = 'messages');

-- name: block
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_block AS
SELECT * FROM staff_block
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
SELECT * FROM consent WHERE undone = 0 AND person_id NOT IN (SELECT id FROM hidden_person);

-- name: consent_event
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_consent_event AS
SELECT * FROM consent_event
 WHERE NOT EXISTS (SELECT 1 FROM consent AS c
                    WHERE c.id = consent_event.consent_id AND c.person_id IN (SELECT id FROM hidden_person));

-- name: release
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_release AS
SELECT * FROM release WHERE undone = 0 AND person_id NOT IN (SELECT id FROM hidden_person);

-- name: disclosure
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_disclosure AS
SELECT * FROM disclosure WHERE coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person);

-- name: directive
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_directive AS
SELECT * FROM directive WHERE undone = 0 AND family_id NOT IN (SELECT id FROM hidden_family);

-- name: relation
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_relation AS
SELECT * FROM relation
 WHERE from_person_id NOT IN (SELECT id FROM hidden_person) AND to_person_id NOT IN (SELECT id FROM hidden_person);

-- name: custody
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_custody AS
SELECT * FROM custody
 WHERE child_person_id NOT IN (SELECT id FROM hidden_person) AND adult_person_id NOT IN (SELECT id FROM hidden_person);

-- name: expected_child
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_expected_child AS
SELECT * FROM expected_child WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: episode
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_episode AS
SELECT * FROM episode WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: look_alike
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_look_alike AS
SELECT * FROM look_alike
 WHERE a_person_id NOT IN (SELECT id FROM hidden_person) AND b_person_id NOT IN (SELECT id FROM hidden_person);

-- name: story
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_story AS
SELECT * FROM story WHERE family_id NOT IN (SELECT id FROM hidden_family);

-- name: merged
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_merged AS
SELECT id AS family_id, merged_into AS into_id FROM family
 WHERE merged_into IS NOT NULL AND merged_into NOT IN (SELECT id FROM hidden_family) AND id NOT IN (SELECT id FROM hidden_family);
