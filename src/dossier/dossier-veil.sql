-- What stands before the journal for whoever must not know of some whom it tells
-- of.  Used by vst-dossier-room.c only.

-- name: act
-- Acts about them, about what was booked, kept or given for them, and those of
-- which a row is theirs: of people, where no other one is of somebody else.  So too
-- those, whatever they are told of, that say of one of them and somebody else who
-- they are to each other, or what she agreed to; and of which all rows were about
-- them, or of what is withheld: that a session was held goes with the mark that
-- said so.  What was told keeps no row of its own: it is known by when it was told,
-- and by whom.  Indexes act_row_by_act, act_whom, disclosure_by_time.
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_act AS
SELECT id, uid, at, staff_id, session, deed, subject, subject_id, undoes, reason, commitment, hash
  FROM act
 WHERE NOT (coalesce (subject, '') = 'family' AND coalesce (subject_id, 0) IN (SELECT id FROM hidden_family))
   AND NOT (coalesce (subject, '') = 'person' AND coalesce (subject_id, 0) IN (SELECT id FROM hidden_person))
   AND NOT (coalesce (subject, '') = 'visit'
            AND coalesce (subject_id, 0) IN (SELECT v.id FROM hidden_family AS h JOIN visit AS v ON v.family_id = h.id))
   AND NOT (coalesce (subject, '') = 'appointment'
            AND coalesce (subject_id, 0) IN (SELECT a.id FROM hidden_family AS h JOIN appointment AS a ON a.family_id = h.id))
   AND NOT (coalesce (subject, '') = 'chit'
            AND coalesce (subject_id, 0) IN (SELECT c.id FROM hidden_family AS h JOIN chit AS c ON c.family_id = h.id))
   AND NOT (coalesce (subject, '') = 'message'
            AND coalesce (subject_id, 0) IN (SELECT m.id FROM hidden_family AS h JOIN message AS m ON m.family_id = h.id))
   AND NOT EXISTS (SELECT 1 FROM hidden_record AS r
                    WHERE r.id = act.subject_id
                      AND r.section = CASE act.subject WHEN 'visit' THEN 'visits' WHEN 'appointment' THEN 'appointments'
                                                       WHEN 'chit' THEN 'chits' WHEN 'message' THEN 'messages'
                                                       WHEN 'enrolment' THEN 'programs' END)
   AND NOT (act.deed = 'release.disclose'
            AND (EXISTS (SELECT 1 FROM withheld_part AS h
                          WHERE h.section = 'releases' AND h.record_id = 0 AND h.withheld = 1
                            AND (h.family_id = act.subject_id
                                 OR act.subject_id IN (SELECT f.id FROM family AS f WHERE f.merged_into = h.family_id)))
                 OR EXISTS (SELECT 1 FROM disclosure AS d JOIN hidden_record AS r ON r.section = 'disclosures' AND r.id = d.id
                             WHERE d.at = act.at AND d.staff_id = act.staff_id)))
   AND NOT EXISTS (SELECT 1 FROM act_row AS w
                    WHERE w.act_id = act.id AND w.table_name = 'staff_block'
                      AND w.row_id IN (SELECT b.id FROM hidden_person AS h JOIN staff_block AS b ON b.person_id = h.id))
   AND NOT (EXISTS (SELECT 1 FROM act_row AS w
                     WHERE w.act_id = act.id
                       AND (w.table_name = 'person' AND w.row_id IN (SELECT id FROM hidden_person)
                            OR w.table_name = 'contact_point'
                               AND w.row_id IN (SELECT c.id FROM hidden_person AS h JOIN contact_point AS c ON c.person_id = h.id)))
            AND NOT EXISTS (SELECT 1 FROM act_row AS o
                             WHERE o.act_id = act.id AND o.table_name = 'person'
                               AND o.row_id NOT IN (SELECT id FROM hidden_person)))
   AND NOT (EXISTS (SELECT 1 FROM act_row AS w
                     WHERE w.act_id = act.id
                       AND (w.table_name IN ('relation', 'custody', 'look_alike', 'keep_apart', 'membership', 'consent', 'release',
                                             'disclosure')
                            OR w.table_name = 'enrolment' AND act.subject = 'family')
                       AND (EXISTS (SELECT 1 FROM hidden_person AS h
                                      JOIN act_whom AS m ON m.subject = 'person' AND m.subject_id = h.id AND m.row_id = w.id)
                            OR EXISTS (SELECT 1 FROM hidden_family AS h
                                         JOIN act_whom AS m ON m.subject = 'family' AND m.subject_id = h.id AND m.row_id = w.id)))
            AND NOT EXISTS (SELECT 1 FROM act_row AS o
                             WHERE o.act_id = act.id AND o.table_name = 'person'
                               AND o.row_id NOT IN (SELECT id FROM hidden_person)))
   AND (NOT EXISTS (SELECT 1 FROM act_row AS o WHERE o.act_id = act.id)
        OR EXISTS (SELECT 1 FROM act_row AS o
                    WHERE o.act_id = act.id
                      AND NOT EXISTS (SELECT 1 FROM hidden_record AS r
                                       WHERE r.id = o.row_id
                                         AND r.section = CASE o.table_name WHEN 'alert' THEN 'alerts' WHEN 'consent' THEN 'consents'
                                                                           WHEN 'contact_point' THEN 'contacts'
                                                                           WHEN 'custody' THEN 'custody' WHEN 'relation' THEN 'relations'
                                                                           WHEN 'release' THEN 'releases' WHEN 'story' THEN 'story' END)
                      AND NOT EXISTS (SELECT 1 FROM hidden_person AS h
                                        JOIN act_whom AS w ON w.subject = 'person' AND w.subject_id = h.id AND w.row_id = o.id)
                      AND NOT EXISTS (SELECT 1 FROM hidden_family AS h
                                        JOIN act_whom AS w ON w.subject = 'family' AND w.subject_id = h.id AND w.row_id = o.id)
                      AND NOT (o.table_name = 'session'
                               AND EXISTS (SELECT 1 FROM act_row AS a WHERE a.act_id = act.id AND a.table_name = 'attendance'))
                      AND NOT (o.table_name = 'block_match'
                               AND EXISTS (SELECT 1 FROM block_match AS m
                                             JOIN staff_block AS b ON b.id = m.staff_block_id
                                             JOIN hidden_person AS h ON h.id = b.person_id
                                            WHERE m.id = o.row_id))));

-- name: access
-- Who looked at them.
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_access AS
SELECT * FROM access_log
 WHERE NOT (coalesce (subject, '') = 'family' AND coalesce (subject_id, 0) IN (SELECT id FROM hidden_family))
   AND NOT (coalesce (subject, '') = 'person' AND coalesce (subject_id, 0) IN (SELECT id FROM hidden_person));

-- name: file_merge
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_file_merge AS
SELECT id, kept_family_id, merged_family_id, whole, at, staff_id,
       CASE WHEN sealed IS NULL THEN note ELSE (SELECT o.note FROM open_file_merge AS o WHERE o.id = file_merge.id) END AS note,
       state, opened_on, apart_at, apart_by, revision
  FROM file_merge
 WHERE kept_family_id NOT IN (SELECT id FROM hidden_family) AND merged_family_id NOT IN (SELECT id FROM hidden_family);

-- name: elsewhere
-- What is withheld of a part here is withheld of what another hub wrote of it.
-- sees: all, since it is the view
CREATE TEMP VIEW IF NOT EXISTS seen_elsewhere AS
SELECT id, family_id, person_id,
       CASE WHEN given_by IN (SELECT id FROM hidden_person) THEN NULL ELSE given_by END AS given_by, kind, section, day, minute,
       CASE WHEN sealed IS NULL THEN record ELSE coalesce ((SELECT o.record FROM open_elsewhere AS o WHERE o.id = elsewhere.id), record) END AS record
  FROM elsewhere
 WHERE family_id NOT IN (SELECT id FROM hidden_family)
   AND coalesce (person_id, 0) NOT IN (SELECT id FROM hidden_person)
   AND NOT EXISTS (SELECT 1 FROM withheld_part AS h
                    WHERE h.family_id = elsewhere.family_id AND h.section = elsewhere.section AND h.record_id = 0 AND h.withheld = 1);
