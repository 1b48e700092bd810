-- Chits and their ledger, to read.  Used by vst-chit-list-store.c only.

-- name: get
-- One chit with all that its page tells; of one that was given to whom whoever
-- reads must not know, only that it is out.  $1 chit.
-- sees: all, since a number is where it is whoever may see for whom
SELECT n.id, coalesce (c.revision, 0), n.book_id, b.code, t.name, coalesce (f.code, ''), coalesce (b.expires_on, ''),
       n.number, n.state, coalesce (c.family_id, 0), coalesce (c.person_id, 0),
       coalesce (p.display_name, ''), coalesce (c.purpose, ''), coalesce (c.direction, ''),
       coalesce (c.passengers, 0), coalesce (c.child_seats, 0), coalesce (c.accessible, 0),
       coalesce (c.zone_from, ''), coalesce (c.zone_to, ''), coalesce (c.limit_cents, b.limit_cents),
       coalesce (c.over_reason, ''), coalesce (c.issued_at, 0), coalesce (c.issued_by, 0), coalesce (i.name, ''),
       coalesce (c.prints, 0), coalesce (c.fare_cents, -1), coalesce (c.invoice, ''), coalesce (c.reason, ''),
       coalesce (c.reported_at, 0), coalesce (c.reported_by, 0), coalesce (r.name, ''),
       coalesce (c.countersigned_at, 0), coalesce (s.name, ''), coalesce (y.file_number, '')
  FROM chit AS n
  JOIN chit_book AS b ON b.id = n.book_id
  JOIN taxi_company AS t ON t.id = b.company_id
  LEFT JOIN fund AS f ON f.id = b.fund_id
  LEFT JOIN seen_chit AS c ON c.id = n.id
  LEFT JOIN seen_family AS y ON y.id = c.family_id
  LEFT JOIN seen_person AS p ON p.id = c.person_id
  LEFT JOIN staff AS i ON i.id = c.issued_by
  LEFT JOIN staff AS r ON r.id = c.reported_by
  LEFT JOIN staff AS s ON s.id = c.countersigned_by
 WHERE n.id = $1;

-- name: events
-- What happened to a chit.  Index chit_event_by_chit.  $1 chit.
SELECT e.at, e.kind, e.state, s.name, coalesce (e.reason, '')
  FROM seen_chit_event AS e JOIN staff AS s ON s.id = e.staff_id
 WHERE e.chit_id = $1 ORDER BY e.id;

-- name: ids_given
-- All that were ever given, the latest first.  Index chit_by_issue.
-- sees: all, since a number is where it is whoever may see for whom
SELECT id FROM chit WHERE issued_at IS NOT NULL ORDER BY issued_at DESC, id DESC;

-- name: ids_to_countersign
-- What waits for a second person, the oldest first.  Index chit_to_countersign.
SELECT id FROM seen_chit
 WHERE reported_at IS NOT NULL AND countersigned_by IS NULL AND + state IN ('void', 'lost', 'stolen')
 ORDER BY reported_at, id;

-- name: ids_in_state
-- The latest book first.  Index chit_by_state.  $1 state.
-- sees: all, since a number is where it is whoever may see for whom
SELECT id FROM chit WHERE state = $1 ORDER BY book_id DESC, serial DESC;

-- name: ids_all
-- Book by book.  The unique index of books and numbers.
-- sees: all, since a number is where it is whoever may see for whom
SELECT id FROM chit ORDER BY book_id, serial;

-- name: by_number
-- As it stands on paper.  Index chit_by_number.  $1 number.
-- sees: all, since a number is where it is whoever may see for whom
SELECT id FROM chit WHERE number = $1 ORDER BY id;

-- name: by_serial
-- Without what is printed before it.  Index chit_by_serial.  $1 serial.
-- sees: all, since a number is where it is whoever may see for whom
SELECT id FROM chit WHERE serial = $1 ORDER BY id;

-- name: ids_of_family
-- What a family was given, the latest first.  Index chit_by_family.  $1 family.
SELECT id FROM seen_chit WHERE family_id = $1 ORDER BY issued_at DESC, id DESC;
