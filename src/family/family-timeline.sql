-- What families have for their time line.  Used by vst-family-timeline.c only.

-- name: messages
-- Index message_by_family.  $1 family.
SELECT id, at, NULL, NULL, NULL FROM seen_message WHERE family_id = $1;

-- name: message
-- $1 message.
SELECT id, at, NULL, NULL, CASE WHEN done_at IS NULL THEN 'open' ELSE 'done' END, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       text, caller, NULL, NULL, NULL
  FROM seen_message WHERE id = $1;

-- name: changes
-- Index act_by_subject.  Who must not meet is told elsewhere.  $1 family.
SELECT id, at, NULL, NULL, NULL FROM seen_act
 WHERE subject = 'family' AND deed NOT LIKE 'apart.%'
   AND (subject_id = $1 OR subject_id IN (SELECT f.family_id FROM seen_merged AS f WHERE f.into_id = $1));

-- name: change
-- $1 act.
SELECT act.id, act.at, NULL, NULL, act.deed, CASE WHEN act.undoes IS NULL THEN NULL ELSE 'undo' END, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, staff.name, NULL, NULL, NULL
  FROM seen_act AS act JOIN staff ON staff.id = act.staff_id
 WHERE act.id = $1;
