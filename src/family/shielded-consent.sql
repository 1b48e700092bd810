-- What consents, releases and lock-boxes say of whoever has a key of her own.  Used by
-- vst-shielded.c only.

-- name: consent_row
-- $1 consent.
-- sees: all, since it is sealed
SELECT id, scope FROM consent WHERE id = $1;

-- name: consent_open
-- $1 … in the order of consent_row.
-- sees: all, since it is closed again with the act
UPDATE consent SET scope = $2, sealed = NULL WHERE id = $1;

-- name: consent_close
-- $1 consent, $2 sealed.
-- sees: all, since it is sealed
UPDATE consent
   SET scope = CASE WHEN scope IS NOT NULL THEN '*' END, sealed = $2
 WHERE id = $1;

-- name: consent_rows
-- Index consent_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM consent WHERE person_id = $1;

-- name: consent_whose
-- $1 consent.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM consent WHERE id = $1;

-- name: consent_shown
CREATE TEMP TABLE IF NOT EXISTS open_consent (id INTEGER PRIMARY KEY, scope TEXT);

-- name: consent_show
-- $1 … in the order of consent_row.
INSERT INTO open_consent (id, scope) VALUES ($1, $2);

-- name: consent_drop
DELETE FROM open_consent;

-- name: release_row
-- $1 release.
-- sees: all, since it is sealed
SELECT id, purpose FROM release WHERE id = $1;

-- name: release_open
-- $1 … in the order of release_row.
-- sees: all, since it is closed again with the act
UPDATE release SET purpose = $2, sealed = NULL WHERE id = $1;

-- name: release_close
-- $1 release, $2 sealed.
-- sees: all, since it is sealed
UPDATE release SET purpose = '*', sealed = $2 WHERE id = $1;

-- name: release_rows
-- Index release_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM release WHERE person_id = $1;

-- name: release_whose
-- $1 release.
-- sees: all, since it is sealed
SELECT person_id, sealed FROM release WHERE id = $1;

-- name: release_shown
CREATE TEMP TABLE IF NOT EXISTS open_release (id INTEGER PRIMARY KEY, purpose TEXT);

-- name: release_show
-- $1 … in the order of release_row.
INSERT INTO open_release (id, purpose) VALUES ($1, $2);

-- name: release_drop
DELETE FROM open_release;

-- name: disclosure_row
-- $1 disclosure.
-- sees: all, since it is sealed
SELECT id, recipient, reason FROM disclosure WHERE id = $1;

-- name: disclosure_open
-- $1 … in the order of disclosure_row.
-- sees: all, since it is closed again with the act
UPDATE disclosure SET recipient = $2, reason = $3, sealed = NULL WHERE id = $1;

-- name: disclosure_close
-- $1 disclosure, $2 sealed.
-- sees: all, since it is sealed
UPDATE disclosure
   SET recipient = NULL, reason = CASE WHEN reason IS NOT NULL THEN '*' END, sealed = $2
 WHERE id = $1;

-- name: disclosure_rows
-- Index disclosure_by_person.  $1 person.
-- sees: all, since it is sealed
SELECT id, sealed FROM disclosure WHERE person_id = $1;

-- name: disclosure_whose
-- $1 disclosure.
-- sees: all, since it is sealed
SELECT coalesce (person_id, 0), sealed FROM disclosure WHERE id = $1;

-- name: disclosure_shown
CREATE TEMP TABLE IF NOT EXISTS open_disclosure (id INTEGER PRIMARY KEY, recipient TEXT, reason TEXT);

-- name: disclosure_show
-- $1 … in the order of disclosure_row.
INSERT INTO open_disclosure (id, recipient, reason) VALUES ($1, $2, $3);

-- name: disclosure_drop
DELETE FROM open_disclosure;

-- name: directive_row
-- $1 directive.
-- sees: all, since it is sealed
SELECT id, purpose FROM directive WHERE id = $1;

-- name: directive_open
-- $1 … in the order of directive_row.
-- sees: all, since it is closed again with the act
UPDATE directive SET purpose = $2, sealed = NULL WHERE id = $1;

-- name: directive_close
-- $1 directive, $2 sealed.
-- sees: all, since it is sealed
UPDATE directive SET purpose = NULL, sealed = $2 WHERE id = $1;

-- name: directive_rows
-- Index directive_by_family.  $1 family.
-- sees: all, since it is sealed
SELECT id, sealed FROM directive WHERE family_id = $1;

-- name: directive_whose
-- $1 directive.
-- sees: all, since it is sealed
SELECT family_id, sealed FROM directive WHERE id = $1;

-- name: directive_shown
CREATE TEMP TABLE IF NOT EXISTS open_directive (id INTEGER PRIMARY KEY, purpose TEXT);

-- name: directive_show
-- $1 … in the order of directive_row.
INSERT INTO open_directive (id, purpose) VALUES ($1, $2);

-- name: directive_drop
DELETE FROM open_directive;
