-- Who must not meet whom a partner sends, by what stands already.  Used by
-- vst-presence-apart-store.c only.

-- name: standing
-- When somebody is in the building, from today on, who must not meet a worker of a
-- partner; from minute -1: she is there now.  Indexes provider_by_agency,
-- apart_worker_by_provider, apart_side_by_pair, appointment_person_by_person,
-- visit_part_by_person, not all sessions there were; visit_by_day.  $1 agency, $2 today.
-- sees: all, since who must not meet must not whoever may see it
SELECT q.id, s.person_id, k.buffer_minutes, a.day, a.from_minute, a.to_minute
  FROM provider AS q
  JOIN apart_worker AS w ON w.provider_id = q.id
  JOIN keep_apart AS k ON k.id = w.keep_apart_id
  JOIN apart_side AS s ON s.keep_apart_id = k.id AND s.side = 'a'
  JOIN appointment_person AS p ON p.person_id = s.person_id AND p.day >= $2
  JOIN appointment_held AS a ON a.id = p.appointment_id
 WHERE q.agency_id = $1 AND s.since <= a.day AND s.until >= a.day
   AND k.since <= a.day AND coalesce (k.until, '~') >= a.day AND coalesce (k.ended_on, '~') > a.day
UNION ALL
SELECT q.id, s.person_id, k.buffer_minutes, v.day, t.from_minute, t.to_minute
  FROM provider AS q
  JOIN apart_worker AS w ON w.provider_id = q.id
  JOIN keep_apart AS k ON k.id = w.keep_apart_id
  JOIN apart_side AS s ON s.keep_apart_id = k.id AND s.side = 'a'
  JOIN visit_part AS t ON t.person_id = s.person_id AND +t.kind = 'session'
  JOIN visit AS v ON v.id = t.visit_id AND v.day >= $2
 WHERE q.agency_id = $1 AND s.since <= v.day AND s.until >= v.day
   AND k.since <= v.day AND coalesce (k.until, '~') >= v.day AND coalesce (k.ended_on, '~') > v.day
UNION ALL
SELECT q.id, s.person_id, k.buffer_minutes, v.day, -1, -1
  FROM provider AS q
  JOIN apart_worker AS w ON w.provider_id = q.id
  JOIN keep_apart AS k ON k.id = w.keep_apart_id
  JOIN apart_side AS s ON s.keep_apart_id = k.id AND s.side = 'a'
  JOIN visit_person AS p ON p.person_id = s.person_id AND p.came = 1
  JOIN visit AS v ON v.id = p.visit_id AND v.day = $2 AND v.state IN ('arrived', 'waiting', 'with_partner')
 WHERE q.agency_id = $1 AND s.since <= v.day AND s.until >= v.day
   AND k.since <= v.day AND coalesce (k.until, '~') >= v.day AND coalesce (k.ended_on, '~') > v.day;

-- name: say
-- Why a presence stands in spite of them.  $1 presence, $2 reason.
UPDATE presence SET override = $2 WHERE id = $1;
