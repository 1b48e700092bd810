-- What chits are paid from, and to whom.  Used by vst-fund-store.c only.

-- name: all
-- Those in use, and those that have ended last.
SELECT id, revision, code, name_en, name_fr, coalesce (funder, ''), first_day, last_day, amount_cents,
       coalesce (ended_on, '')
  FROM fund ORDER BY ended_on IS NOT NULL, code;

-- name: spending
-- What chits of a fund's books may still cost, and have cost.  $1 fund.
-- sees: all, since money is spent whoever may see on whom
SELECT coalesce (sum (CASE WHEN c.state IN ('issued', 'ridden', 'invoiced', 'disputed') THEN c.limit_cents ELSE 0 END), 0),
       coalesce (sum (CASE WHEN c.state = 'matched' THEN c.fare_cents ELSE 0 END), 0)
  FROM chit_book AS b JOIN chit AS c ON c.book_id = b.id
 WHERE b.fund_id = $1;

-- name: add
-- $1 code, $2 English, $3 French, $4 funder, $5 first day, $6 last day, $7 amount.
INSERT INTO fund (code, name_en, name_fr, funder, first_day, last_day, amount_cents) VALUES ($1, $2, $3, $4, $5, $6, $7)
RETURNING id;

-- name: change
-- $1 fund, $2 revision, $3 … as add, $10 ended on.
UPDATE fund
   SET code = $3, name_en = $4, name_fr = $5, funder = $6, first_day = $7, last_day = $8, amount_cents = $9,
       ended_on = $10, revision = revision + 1
 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: row
-- $1 fund.
SELECT id, code, name_en, name_fr, funder, first_day, last_day, amount_cents, ended_on, revision FROM fund WHERE id = $1;

-- name: put
-- $1 … in the order of row.
INSERT INTO fund (id, code, name_en, name_fr, funder, first_day, last_day, amount_cents, ended_on, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (id) DO UPDATE
   SET code = excluded.code, name_en = excluded.name_en, name_fr = excluded.name_fr, funder = excluded.funder,
       first_day = excluded.first_day, last_day = excluded.last_day, amount_cents = excluded.amount_cents,
       ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove
-- $1 fund.
DELETE FROM fund WHERE id = $1;

-- name: companies
SELECT id, revision, name, coalesce (phone, ''), coalesce (ended_on, '') FROM taxi_company ORDER BY ended_on IS NOT NULL, name;

-- name: add_company
-- $1 name, $2 phone.
INSERT INTO taxi_company (name, phone) VALUES ($1, $2)
RETURNING id;

-- name: change_company
-- $1 company, $2 revision, $3 name, $4 phone, $5 ended on.
UPDATE taxi_company SET name = $3, phone = $4, ended_on = $5, revision = revision + 1 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: company_row
-- $1 company.
SELECT id, name, phone, ended_on, revision FROM taxi_company WHERE id = $1;

-- name: put_company
-- $1 … in the order of company_row.
INSERT INTO taxi_company (id, name, phone, ended_on, revision) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (id) DO UPDATE
   SET name = excluded.name, phone = excluded.phone, ended_on = excluded.ended_on, revision = excluded.revision;

-- name: remove_company
-- $1 company.
DELETE FROM taxi_company WHERE id = $1;
