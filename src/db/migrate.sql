-- Which migrations have run.  Used by vst-db-migrate.c only.
-- A table and not PRAGMA user_version, so that a server could be asked, too.

-- name: make_table
-- Before anything else; does nothing when it is there.
CREATE TABLE IF NOT EXISTS schema_version (
  version INTEGER NOT NULL,
  name    TEXT    NOT NULL
) STRICT;

-- name: has_table
-- Whether this is a database of ours at all.
SELECT count (*) FROM sqlite_schema WHERE name = 'schema_version';

-- name: get_version
-- The last migration that ran; 0 for none.
SELECT coalesce (max (version), 0) FROM schema_version;

-- name: add_version
-- A migration has run.  $1 number, $2 name.
INSERT INTO schema_version (version, name) VALUES ($1, $2);
