-- What the database itself knows of tables about people.

-- name: columns
-- Every column that points to a person or a family.
-- sees: all, since it names tables, not people
SELECT m.name, f."from", f."table"
  FROM sqlite_master AS m JOIN pragma_foreign_key_list (m.name) AS f
 WHERE m.type = 'table' AND f."table" IN ('person', 'family')
 ORDER BY m.name, f."from";

-- name: points
-- Whether a column points to a table.  $1 table, $2 column, $3 where to.
-- sees: all, since it names tables, not people
SELECT count (*) FROM pragma_foreign_key_list ($1) WHERE "from" = $2 AND "table" = $3;

-- name: views
-- Every view through which people are seen.
-- sees: all, since it names views, not people
SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'seen!_%' ESCAPE '!' ORDER BY name;
