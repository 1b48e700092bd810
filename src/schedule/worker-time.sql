-- When a worker is in the building, by who signed in.  Used by
-- vst-worker-time-store.c only.

-- name: came
-- When a worker was noted here on a day, and left, and whether it names her: one that
-- names nobody may be hers, unless it is from before she left by name.  Index
-- partner_day_by_day.  $1 day, $2 agency, $3 provider.
SELECT d.in_at, d.out_at, d.provider_id IS NOT NULL
  FROM partner_day AS d
 WHERE d.day = $1 AND d.agency_id = $2 AND coalesce (d.provider_id, $3) = $3
   AND NOT (d.provider_id IS NULL AND EXISTS (SELECT 1 FROM partner_day AS o
                                               WHERE o.day = $1 AND o.agency_id = $2 AND o.provider_id = $3
                                                 AND coalesce (o.out_at, d.in_at + 1) > d.in_at));
