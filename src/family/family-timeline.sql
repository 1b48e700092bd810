-- What families have for their time line.  Used by vst-family-timeline.c only.

-- name: messages
-- Index message_by_family.  $1 family.
SELECT id, at, NULL, NULL, NULL FROM seen_message WHERE family_id = $1;

-- name: message
-- Its second code tells how, and what came of it: "out phone reached".  A slip is linked
-- to a family by somebody, a note is of it from the start.  $1 message.
SELECT m.id, m.at, NULL, NULL,
       CASE WHEN m.done_at IS NULL AND m.for_staff_id IS NOT NULL THEN 'follow-up' WHEN m.done_at IS NULL THEN 'open'
            WHEN m.linked_by IS NULL OR m.answers_id IS NOT NULL OR m.contact_id IS NOT NULL OR m.direction = 'out'
              OR m.for_staff_id IS NOT NULL OR m.outcome IS NOT NULL THEN 'noted'
            ELSE 'done' END,
       m.direction || ' ' || m.channel || coalesce (' ' || m.outcome, ''),
       NULL, NULL, NULL, NULL, NULL, NULL, m.text, coalesce (m.caller, p.display_name), NULL, NULL, NULL
  FROM seen_message AS m LEFT JOIN seen_person AS p ON p.id = m.person_id
 WHERE m.id = $1;

-- name: changes
-- Index act_by_subject.  Who must not meet is told elsewhere.  $1 family.
SELECT id, at, NULL, NULL, NULL FROM seen_act
 WHERE subject = 'family' AND deed NOT LIKE 'apart.%'
   AND (subject_id = $1 OR subject_id IN (SELECT f.family_id FROM seen_merged AS f WHERE f.into_id = $1));

-- name: change
-- $1 act.
SELECT act.id, act.at, NULL, NULL, act.deed, CASE WHEN act.undoes IS NULL THEN NULL WHEN
       (WITH RECURSIVE chain (id) AS (SELECT act.undoes WHERE act.undoes IS NOT NULL
                                UNION ALL
                                SELECT before.undoes FROM chain JOIN act AS before ON before.id = chain.id WHERE before.undoes IS NOT NULL)
        SELECT count (*) FROM chain) % 2 = 0 THEN 'redo' ELSE 'undo' END, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, staff.name, NULL, NULL, NULL
  FROM seen_act AS act JOIN staff ON staff.id = act.staff_id
 WHERE act.id = $1;
