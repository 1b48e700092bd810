-- Who else is in the building.  Used by vst-evacuation-store.c only.

-- name: held
-- How many came of whom whoever reads must not know, and where they are.  Indexes
-- visit_on_site, membership_by_person.  $1 day.
-- sees: all, since whoever is in the building is to be found
SELECT v.state, r.name_en, r.name_fr, count (*),
       sum (CASE WHEN EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = p.person_id AND m.role = 'child') THEN 1 ELSE 0 END)
  FROM visit AS v
  JOIN visit_person AS p ON p.visit_id = v.id AND p.came = 1
  LEFT JOIN room AS r ON r.id = v.room_id
 WHERE v.day = $1 AND v.state IN ('arrived', 'waiting', 'with_partner')
   AND NOT EXISTS (SELECT 1 FROM seen_visit_person AS s WHERE s.id = p.id)
 GROUP BY v.id, v.state, r.name_en, r.name_fr
 ORDER BY r.name_en, count (*), v.state;
