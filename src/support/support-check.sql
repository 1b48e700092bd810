-- Whether the ledger of chits is whole.  Used by vst-support-check.c only.

-- name: gaps
-- Lines of the ledger are numbered one by one.
-- sees: all, since it is the check
SELECT count (*), coalesce (max (id), 0) FROM chit_event;

-- name: guards
-- The triggers that keep states and ledger.
SELECT count (*) FROM sqlite_master
 WHERE type = 'trigger'
   AND name IN ('chit_event_stays', 'chit_event_is_kept', 'chit_event_is_true', 'chit_book_is_kept', 'chit_book_stays',
                'chit_book_is_one', 'chit_is_kept', 'chit_begins', 'chit_stays', 'chit_steps', 'chit_is_out',
                'chit_prints_stay', 'chit_is_signed');

-- name: short_books
-- Books whose numbers are not all there, each in one state.
-- sees: all, since it is the check
SELECT count (*) FROM chit_book AS b
 WHERE b.last_serial - b.first_serial + 1 <> (SELECT count (*) FROM chit WHERE book_id = b.id)
    OR b.first_serial <> (SELECT min (serial) FROM chit WHERE book_id = b.id)
    OR b.last_serial <> (SELECT max (serial) FROM chit WHERE book_id = b.id);

-- name: silent
-- Chits of which the ledger's last line tells something else.
-- sees: all, since it is the check
SELECT count (*) FROM chit AS c
 WHERE c.state <> coalesce ((SELECT e.state FROM chit_event AS e WHERE e.chit_id = c.id ORDER BY e.id DESC LIMIT 1), '');

-- name: prints
-- Chits of which the ledger tells of more or fewer prints.
-- sees: all, since it is the check
SELECT count (*) FROM chit AS c
 WHERE c.prints > 0
   AND c.prints <> (SELECT count (*) FROM chit_event AS e WHERE e.chit_id = c.id AND e.kind IN ('print', 'reprint'));

-- name: astray
-- Chits in stock that are not where their book is.
-- sees: all, since it is the check
SELECT count (*) FROM chit AS c JOIN chit_book AS b ON b.id = c.book_id
 WHERE c.state IN ('received', 'in_safe', 'at_desk') AND c.state <> b.place;

-- name: steps
-- Every kind of step that the ledger tells of.
-- sees: all, since it is the check
SELECT DISTINCT before, state
  FROM (SELECT lag (state) OVER (PARTITION BY chit_id ORDER BY id) AS before, state FROM chit_event)
 WHERE before IS NOT NULL AND before <> state;

-- name: beginnings
-- Chits whose first line is not that they came.
-- sees: all, since it is the check
SELECT count (*)
  FROM (SELECT state, lag (state) OVER (PARTITION BY chit_id ORDER BY id) AS before FROM chit_event)
 WHERE before IS NULL AND state <> 'received';
