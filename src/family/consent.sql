-- Consents.  Used by vst-consent-store.c only.

-- name: of_family
-- The latest answer of each who is in a family, to each purpose and agency.
-- Indexes membership_by_family, consent_by_person.  $1 family.
SELECT c.id, c.revision, c.person_id, p.display_name, c.purpose, c.agency_id, c.state, c.scope, c.since, c.until, c.how,
       c.language, c.given_by, g.display_name, s.name, c.withdrawn_at, m.family_id, NULL
  FROM seen_membership AS m
  JOIN seen_latest_consent AS c ON c.person_id = m.person_id
  JOIN seen_person AS p ON p.id = c.person_id
  JOIN staff AS s ON s.id = c.taken_by
  LEFT JOIN seen_person AS g ON g.id = c.given_by
 WHERE m.family_id = $1 AND m.until IS NULL
 ORDER BY m.id, c.id;

-- name: withheld
-- The latest answers of those, which are withheld from who looks: for whom and to
-- what, where that may be told.  Indexes membership_by_family, consent_by_person.
-- $1 family.
-- sees: all, since it tells of nothing but that it is withheld
SELECT c.id, c.person_id, c.purpose
  FROM seen_membership AS m
  JOIN seen_person AS p ON p.id = m.person_id
  JOIN consent AS c ON c.person_id = p.id
 WHERE m.family_id = $1 AND m.until IS NULL AND c.undone = 0
   AND NOT EXISTS (SELECT 1 FROM seen_consent AS s WHERE s.id = c.id)
   AND NOT EXISTS (SELECT 1 FROM consent AS later
                    WHERE later.person_id = c.person_id AND later.purpose = c.purpose AND later.undone = 0
                      AND later.agency_id IS NOT DISTINCT FROM c.agency_id AND later.id > c.id)
 ORDER BY c.id;

-- name: ending
-- The latest answers whose last day is near, of active families.  Index
-- consent_by_end.  $1 first day, $2 last day, $3 at most.
SELECT c.id, c.revision, c.person_id, p.display_name, c.purpose, c.agency_id, c.state, c.scope, c.since, c.until, c.how,
       c.language, c.given_by, g.display_name, s.name, c.withdrawn_at, f.id, f.file_number
  FROM seen_latest_consent AS c
  JOIN seen_person AS p ON p.id = c.person_id
  JOIN staff AS s ON s.id = c.taken_by
  JOIN seen_family AS f ON f.id = (SELECT min (m.family_id) FROM seen_membership AS m
                                    WHERE m.person_id = c.person_id AND m.until IS NULL)
  LEFT JOIN seen_person AS g ON g.id = c.given_by
 WHERE c.state IN ('given', 'partly_given') AND c.undone = 0 AND c.until BETWEEN $1 AND $2 AND f.state = 'active'
 ORDER BY c.until, c.id LIMIT $3;

-- name: get
-- $1 consent.
SELECT c.id, c.revision, c.person_id, p.display_name, c.purpose, c.agency_id, c.state, c.scope, c.since, c.until, c.how,
       c.language, c.given_by, g.display_name, s.name, c.withdrawn_at,
       (SELECT min (m.family_id) FROM seen_membership AS m WHERE m.person_id = c.person_id AND m.until IS NULL), NULL
  FROM seen_consent AS c
  JOIN seen_person AS p ON p.id = c.person_id
  JOIN staff AS s ON s.id = c.taken_by
  LEFT JOIN seen_person AS g ON g.id = c.given_by
 WHERE c.id = $1;

-- name: add
-- $1 person, $2 purpose, $3 agency, $4 state, $5 scope, $6 since, $7 until, $8 how, $9 language, $10 given by, $11 staff.
-- sees: all, since references are checked
INSERT INTO consent (person_id, purpose, agency_id, state, scope, since, until, how, language, given_by, taken_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
RETURNING id;

-- name: answer
-- $1 state, $2 scope, $3 since, $4 until, $5 how, $6 language, $7 given by, $8 staff, $9 consent, $10 revision.
-- sees: all, since it was shown before it could be changed
UPDATE consent
   SET state = $1, scope = $2, since = $3, until = $4, how = $5, language = $6, given_by = $7, taken_by = $8,
       revision = revision + 1
 WHERE id = $9 AND revision = $10 AND undone = 0 AND state = 'offered'
RETURNING person_id;

-- name: withdraw
-- $1 at, $2 consent, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE consent SET state = 'withdrawn', withdrawn_at = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3 AND undone = 0 AND state IN ('given', 'partly_given')
RETURNING person_id;

-- name: add_event
-- $1 consent, $2 at, $3 kind, $4 how, $5 language, $6 staff.
-- sees: all, since references are checked
INSERT INTO consent_event (consent_id, at, kind, how, language, staff_id) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: events
-- The steps of an answer.  Index consent_event_by_consent.  $1 consent.
SELECT e.id, e.at, e.kind, e.how, e.language, s.name
  FROM seen_consent_event AS e
  JOIN staff AS s ON s.id = e.staff_id
 WHERE e.consent_id = $1
 ORDER BY e.id;

-- name: last
-- How it was last answered, for the ledger's next line.  $1 consent.
-- sees: all, since undo has just put it back
SELECT c.how, c.language, c.undone,
       (SELECT e.kind FROM consent_event AS e WHERE e.consent_id = c.id ORDER BY e.id DESC LIMIT 1)
  FROM consent AS c WHERE c.id = $1;

-- name: row
-- What acts keep of a consent.  $1 consent.
-- sees: all, for the history
SELECT id, person_id, purpose, agency_id, state, scope, since, until, how, language, given_by, taken_by, withdrawn_at, revision
  FROM consent WHERE id = $1 AND undone = 0;

-- name: put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO consent (id, person_id, purpose, agency_id, state, scope, since, until, how, language, given_by, taken_by,
                     withdrawn_at, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (id) DO UPDATE
   SET person_id = excluded.person_id, state = excluded.state, scope = excluded.scope, since = excluded.since,
       until = excluded.until, how = excluded.how, language = excluded.language, given_by = excluded.given_by,
       taken_by = excluded.taken_by, withdrawn_at = excluded.withdrawn_at, revision = excluded.revision, undone = 0;

-- name: remove
-- It stays, as undone.  $1 consent.
-- sees: all, since undo takes back what it had put
UPDATE consent SET undone = 1 WHERE id = $1;
