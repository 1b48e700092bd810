-- Books of chits.  Used by vst-chit-book-store.c only.

-- name: get
-- $1 book.
SELECT b.id, b.revision, b.code, b.company_id, t.name, coalesce (b.fund_id, 0), coalesce (f.code, ''),
       coalesce (b.cost_code, ''), b.prefix, b.first_serial, b.last_serial, b.digits, b.limit_cents,
       coalesce (b.expires_on, ''), b.received_at, s.name, b.place, b.desk_rank
  FROM chit_book AS b
  JOIN taxi_company AS t ON t.id = b.company_id
  JOIN staff AS s ON s.id = b.received_by
  LEFT JOIN fund AS f ON f.id = b.fund_id
 WHERE b.id = $1;

-- name: states
-- Where each of its chits is.  The unique index of books and numbers.  $1 book.
-- sees: all, since a number is where it is whoever may see for whom
SELECT state FROM chit WHERE book_id = $1;

-- name: ids_at_desk
-- Those at the desk, in the order they are used.  Index chit_book_at_desk.
SELECT id, expires_on, limit_cents FROM chit_book WHERE place = 'at_desk' ORDER BY desk_rank, id;

-- name: ids_elsewhere
-- Those in the safe, or not yet in it; those that are used up go last.
SELECT id FROM chit_book WHERE place <> 'at_desk' ORDER BY id DESC;

-- name: first_rank
SELECT coalesce (min (desk_rank), 0) FROM chit_book WHERE place = 'at_desk';

-- name: add
-- $1 code, $2 company, $3 fund, $4 cost code, $5 prefix, $6 first, $7 last, $8 digits, $9 limit, $10 expiry, $11 moment,
-- $12 staff.
-- sees: all, since what refers to it is checked
INSERT INTO chit_book (code, company_id, fund_id, cost_code, prefix, first_serial, last_serial, digits, limit_cents,
                       expires_on, received_at, received_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
RETURNING id;

-- name: overlaps
-- Whether some of these numbers came before.  Index chit_book_by_company.
-- $1 company, $2 prefix, $3 digits, $4 first, $5 last.
SELECT count (*) FROM chit_book
 WHERE company_id = $1 AND prefix = $2 AND digits = $3 AND first_serial <= $5 AND last_serial >= $4;

-- name: add_chit
-- $1 book, $2 serial, $3 number.
-- sees: all, since it is a new row
INSERT INTO chit (book_id, serial, number, state) VALUES ($1, $2, $3, 'received')
RETURNING id;

-- name: set_place
-- $1 book, $2 revision, $3 place, $4 rank at the desk.
-- sees: all, since what refers to it is checked
UPDATE chit_book SET place = $3, desk_rank = $4, revision = revision + 1 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: change
-- What may be put right later.  $1 book, $2 revision, $3 code, $4 fund, $5 cost code, $6 limit, $7 expiry.
-- sees: all, since what refers to it is checked
UPDATE chit_book SET code = $3, fund_id = $4, cost_code = $5, limit_cents = $6, expires_on = $7, revision = revision + 1
 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: place_of
-- $1 book.
SELECT place FROM chit_book WHERE id = $1;

-- name: move_chits
-- Its chits go where it goes.  $1 book, $2 from, $3 to.
-- sees: all, since a book is moved whole
UPDATE chit SET state = $3, revision = revision + 1 WHERE book_id = $1 AND state = $2;

-- name: add_events
-- A line of the ledger for each of them.  $1 book, $2 state, $3 kind, $4 moment, $5 staff.
-- sees: all, since it is the ledger
INSERT INTO chit_event (chit_id, at, kind, state, staff_id)
SELECT id, CAST ($4 AS INTEGER), $3, $2, CAST ($5 AS INTEGER) FROM chit WHERE book_id = $1 AND state = $2 ORDER BY serial;

-- name: last_serial_of
-- The latest book of a company, whose next number is proposed.  $1 company.
SELECT prefix, last_serial, digits, limit_cents, coalesce (cost_code, ''), coalesce (fund_id, 0)
  FROM chit_book WHERE company_id = $1 ORDER BY id DESC LIMIT 1;

-- name: row
-- What acts keep of a book.  $1 book.
SELECT id, code, company_id, fund_id, cost_code, prefix, first_serial, last_serial, digits, limit_cents, expires_on,
       received_at, received_by, place, desk_rank, revision
  FROM chit_book WHERE id = $1;

-- name: put
-- $1 … in the order of row.  A book is always there.
-- sees: all, since undo puts back what was there
UPDATE chit_book
   SET code = $2, company_id = $3, fund_id = $4, cost_code = $5, prefix = $6, first_serial = $7, last_serial = $8,
       digits = $9, limit_cents = $10, expires_on = $11, received_at = $12, received_by = $13, place = $14,
       desk_rank = $15, revision = $16
 WHERE id = $1;

-- name: remove
-- $1 book.  The database refuses: a book is kept.
-- sees: all, since what refers to it is checked
DELETE FROM chit_book WHERE id = $1;
