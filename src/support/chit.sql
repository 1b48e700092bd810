-- Chits and their ledger, to write.  Used by vst-chit-store.c only.

-- name: give
-- $1 chit, $2 family, $3 person, $4 visit, $5 appointment, $6 purpose, $7 direction, $8 passengers, $9 child seats,
-- $10 accessible, $11 from, $12 to, $13 limit, $14 reason, $15 moment, $16 staff.
-- sees: all, since whoever is named was checked
UPDATE chit
   SET state = 'issued', family_id = $2, person_id = $3, visit_id = $4, appointment_id = $5, purpose = $6, direction = $7,
       passengers = $8, child_seats = $9, accessible = $10, zone_from = $11, zone_to = $12, limit_cents = $13,
       over_reason = $14, issued_at = $15, issued_by = $16, revision = revision + 1
 WHERE id = $1 AND state = 'at_desk'
RETURNING id;

-- name: set_state
-- $1 chit, $2 state.
-- sees: all, since it was shown before it could be changed
UPDATE chit SET state = $2, revision = revision + 1 WHERE id = $1;

-- name: step
-- $1 chit, $2 revision, $3 state.
-- sees: all, since it was shown before it could be changed
UPDATE chit SET state = $3, revision = revision + 1 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: report
-- Why it is void, lost or stolen.  $1 chit, $2 revision, $3 state, $4 reason, $5 staff, $6 moment.
-- sees: all, since it was shown before it could be changed
UPDATE chit
   SET state = $3, reason = $4, reported_by = $5, reported_at = $6, countersigned_by = NULL, countersigned_at = NULL,
       revision = revision + 1
 WHERE id = $1 AND revision = $2
RETURNING id;

-- name: rest_of_book
-- Those of a book that were never given.  Index chit_by_state.  $1 book.
-- sees: all, since nobody has had them
SELECT id, revision FROM chit WHERE book_id = $1 AND state IN ('received', 'in_safe', 'at_desk') ORDER BY serial;

-- name: reported_with
-- Those of its book that were never given either, reported in the same act, and not yet signed.  Index
-- chit_to_countersign.  $1 chit.
-- sees: all, since nobody has had them
SELECT o.id, o.revision
  FROM chit AS c JOIN chit AS o ON o.reported_at = c.reported_at
 WHERE c.id = $1 AND c.issued_by IS NULL AND o.id <> c.id AND o.book_id = c.book_id AND o.reported_by = c.reported_by
   AND o.state = c.state AND o.issued_by IS NULL AND o.countersigned_by IS NULL
 ORDER BY o.serial;

-- name: countersign
-- $1 chit, $2 revision, $3 staff, $4 moment.
-- sees: all, since it was shown before it could be changed
UPDATE chit SET countersigned_by = $3, countersigned_at = $4, revision = revision + 1
 WHERE id = $1 AND revision = $2 AND countersigned_by IS NULL
RETURNING id;

-- name: print
-- $1 chit, $2 how often it was printed when it was shown.
-- sees: all, since it was shown before it could be printed
UPDATE chit SET prints = prints + 1, revision = revision + 1
 WHERE id = $1 AND prints = $2 AND state IN ('issued', 'ridden', 'invoiced', 'matched', 'disputed')
RETURNING id;

-- name: add_event
-- $1 chit, $2 moment, $3 kind, $4 state, $5 staff, $6 reason.
-- sees: all, since it is the ledger
INSERT INTO chit_event (chit_id, at, kind, state, staff_id, reason) VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: place
-- Where a chit is, and where its book is.  $1 chit.
-- sees: all, since undo puts back what was there
SELECT c.state, b.place FROM chit AS c JOIN chit_book AS b ON b.id = c.book_id WHERE c.id = $1;

-- name: last_events
-- The last two events of a chit, the latest first.  $1 chit.
-- sees: all, since undo puts back what was there
SELECT kind, state FROM chit_event WHERE chit_id = $1 ORDER BY id DESC LIMIT 2;

-- name: row
-- What acts keep of a chit.  $1 chit.
-- sees: all, for the history
SELECT id, book_id, serial, number, state, family_id, person_id, visit_id, appointment_id, purpose, direction, passengers,
       child_seats, accessible, zone_from, zone_to, limit_cents, over_reason, issued_at, issued_by, prints, fare_cents,
       invoice_month, invoice, reason, reported_by, reported_at, countersigned_by, countersigned_at, revision
  FROM chit WHERE id = $1;

-- name: put
-- $1 … in the order of row.  A chit is always there: it stays in its book.
-- sees: all, since undo puts back what was there
UPDATE chit
   SET book_id = $2, serial = $3, number = $4, state = $5, family_id = $6, person_id = $7, visit_id = $8,
       appointment_id = $9, purpose = $10, direction = $11, passengers = $12, child_seats = $13, accessible = $14,
       zone_from = $15, zone_to = $16, limit_cents = $17, over_reason = $18, issued_at = $19, issued_by = $20, prints = $21,
       fare_cents = $22, invoice_month = $23, invoice = $24, reason = $25, reported_by = $26, reported_at = $27,
       countersigned_by = $28, countersigned_at = $29, revision = $30
 WHERE id = $1;

-- name: remove
-- $1 chit.  The database refuses: a number stays in its book.
-- sees: all, since undo puts back what was there
DELETE FROM chit WHERE id = $1;
