-- When a worker is in the building, by who signed in.  Used by
-- vst-worker-time-store.c only.

-- name: came
-- When a worker was noted here on a day, and left.  Index partner_day_by_day.
-- $1 day, $2 agency, $3 provider.
SELECT in_at, out_at FROM partner_day WHERE day = $1 AND agency_id = $2 AND provider_id = $3;

-- name: signed_in
-- When a staff member last signed in at the desk.  Index security_by_staff.  $1 staff.
SELECT at FROM security_log WHERE staff_id = $1 AND kind = 'sign-in' ORDER BY id DESC LIMIT 1;
