-- What is known before a chit is given.  Used by vst-chit-offer-store.c only.

-- name: given_since
-- What a family was given since a moment, and when, the last time last.  Those that
-- came back or were void don't count.  Index chit_by_family.  $1 family, $2 moment.
SELECT id, issued_at FROM seen_chit
 WHERE family_id = $1 AND issued_at >= $2
   AND state IN ('issued', 'ridden', 'invoiced', 'matched', 'disputed')
 ORDER BY issued_at, id;

-- name: visit_of_day
-- The family's visit of a day.  Index visit_by_day_family.  $1 day, $2 family.
SELECT id FROM seen_visit WHERE day = $1 AND family_id = $2;

-- name: head_of_family
-- The head, and how many are in the family today, and young children.
-- $1 family, $2 the first day of whoever needs a seat, $3 the year before it.
SELECT coalesce (max (CASE WHEN m.head = 1 THEN p.id END), 0),
       coalesce (max (CASE WHEN m.head = 1 THEN p.display_name END), ''),
       count (*),
       sum (CASE WHEN p.born >= $2 OR (p.age_years IS NOT NULL AND p.age_years < CAST ($3 AS INTEGER)) THEN 1 ELSE 0 END)
  FROM seen_membership AS m JOIN seen_person AS p ON p.id = m.person_id
 WHERE m.family_id = $1 AND m.until IS NULL;

-- name: is_member
-- $1 family, $2 person.
SELECT count (*) FROM seen_membership WHERE family_id = $1 AND person_id = $2;

-- name: next_in_book
-- The lowest number of a book that is at the desk.  Index chit_by_state.  $1 book.
SELECT id, number FROM seen_chit WHERE book_id = $1 AND state = 'at_desk' ORDER BY serial LIMIT 1;
