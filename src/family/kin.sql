-- Relations and custody.  Used by vst-kin-store.c only.

-- name: relations
-- Of all who are or were in a family, the ended ones, too.  Indexes
-- relation_by_from, relation_by_to.  $1 family.
SELECT r.id, r.revision, r.from_person_id, r.to_person_id, r.kind, r.since, r.until, r.note, f.display_name, t.display_name
  FROM seen_relation AS r
  JOIN seen_person AS f ON f.id = r.from_person_id
  JOIN seen_person AS t ON t.id = r.to_person_id
 WHERE r.from_person_id IN (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = $1)
    OR r.to_person_id IN (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = $1)
 ORDER BY r.id;

-- name: custodies
-- The same of who has the care of a child.  Of two answers, that she may not come
-- counts: where that one is withheld, the other doesn't say that she may.  It reads as
-- where nobody was asked, in words that send to coordination.  Indexes
-- custody_by_child, custody_by_adult.  $1 family, $2 today.
-- sees: all, since who may come for a child must not change with who looks
SELECT c.id, c.revision, c.child_person_id, c.adult_person_id, c.kind,
       CASE WHEN c.may_collect = 1 AND EXISTS (SELECT 1 FROM custody AS o
                                                WHERE o.child_person_id = c.child_person_id AND o.adult_person_id = c.adult_person_id
                                                  AND o.may_collect = 0 AND coalesce (o.since, '') <= $2 AND coalesce (o.until, '~') > $2
                                                  AND NOT EXISTS (SELECT 1 FROM seen_custody AS s WHERE s.id = o.id))
            THEN NULL ELSE c.may_collect END,
       c.order_number IS NOT NULL, c.since, c.until, k.display_name, a.display_name
  FROM seen_custody AS c
  JOIN seen_person AS k ON k.id = c.child_person_id
  JOIN seen_person AS a ON a.id = c.adult_person_id
 WHERE c.child_person_id IN (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = $1)
    OR c.adult_person_id IN (SELECT m.person_id FROM seen_membership AS m WHERE m.family_id = $1)
 ORDER BY c.id;

-- name: people
-- Those in a family, and in the other families of those: whom a relation can be
-- with.  Indexes membership_by_family, membership_by_person.  $1 family.
SELECT DISTINCT p.id, p.display_name
  FROM seen_membership AS mine
  JOIN seen_membership AS place ON place.person_id = mine.person_id
  JOIN seen_membership AS theirs ON theirs.family_id = place.family_id
  JOIN seen_person AS p ON p.id = theirs.person_id
 WHERE mine.family_id = $1
 ORDER BY p.id;

-- name: relation_between
-- By what they are so related now.  Index relation_by_from.  $1 from, $2 to, $3 kind.
SELECT id FROM seen_relation
 WHERE from_person_id = $1 AND to_person_id = $2 AND kind = $3 AND until IS NULL LIMIT 1;

-- name: relation_add
-- $1 from, $2 to, $3 kind, $4 since, $5 until, $6 note.
-- sees: all, since references are checked
INSERT INTO relation (from_person_id, to_person_id, kind, since, until, note)
VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: relation_end
-- A last day may come nearer.  $1 until, $2 relation, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE relation SET until = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3 AND (until IS NULL OR until > $1)
RETURNING from_person_id;

-- name: relation_get
-- $1 relation.
SELECT from_person_id, since FROM seen_relation WHERE id = $1;

-- name: relation_row
-- What acts keep of a relation.  $1 relation.
-- sees: all, for the history
SELECT id, from_person_id, to_person_id, kind, since, until, note, revision FROM relation WHERE id = $1;

-- name: relation_put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO relation (id, from_person_id, to_person_id, kind, since, until, note, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
   SET from_person_id = excluded.from_person_id, to_person_id = excluded.to_person_id, kind = excluded.kind,
       since = excluded.since, until = excluded.until, note = excluded.note, revision = excluded.revision;

-- name: relation_remove
-- $1 relation.
-- sees: all, since undo puts back what was there
DELETE FROM relation WHERE id = $1;

-- name: custody_between
-- What holds now between a child and an adult, or has a last day to come.  Index
-- custody_by_child.  $1 child, $2 adult, $3 today.
SELECT id, revision, since FROM seen_custody
 WHERE child_person_id = $1 AND adult_person_id = $2 AND (until IS NULL OR until > $3)
 ORDER BY id;

-- name: custody_add
-- $1 child, $2 adult, $3 kind, $4 may collect, $5 since, $6 until.
-- sees: all, since references are checked
INSERT INTO custody (child_person_id, adult_person_id, kind, may_collect, since, until)
VALUES ($1, $2, $3, $4, $5, $6)
RETURNING id;

-- name: custody_set_order
-- $1 custody, $2 sealed number.
-- sees: all, since it was added in the same act
UPDATE custody SET order_number = $2 WHERE id = $1;

-- name: custody_end
-- A last day may come nearer.  $1 until, $2 custody, $3 revision.
-- sees: all, since it was shown before it could be changed
UPDATE custody SET until = $1, revision = revision + 1
 WHERE id = $2 AND revision = $3 AND (until IS NULL OR until > $1)
RETURNING child_person_id;

-- name: custody_get
-- $1 custody.
SELECT child_person_id, since FROM seen_custody WHERE id = $1;

-- name: custody_sealed
-- The number of an order, of whoever it is, to be sealed anew.  $1 custody.
-- sees: all, since a key is changed for everybody
SELECT order_number FROM custody WHERE id = $1;

-- name: custody_number
-- The same, of whom one may know.  $1 custody.
SELECT order_number FROM seen_custody WHERE id = $1;

-- name: custody_orders
-- Those with an order's number.
-- sees: all, since each is sealed anew
SELECT id FROM custody WHERE order_number IS NOT NULL ORDER BY id;

-- name: custody_row
-- What acts keep of it.  $1 custody.
-- sees: all, for the history
SELECT id, child_person_id, adult_person_id, kind, may_collect, order_number, since, until, revision FROM custody WHERE id = $1;

-- name: custody_put
-- $1 … in the order of row.
-- sees: all, since undo puts back what was there
INSERT INTO custody (id, child_person_id, adult_person_id, kind, may_collect, order_number, since, until, revision)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (id) DO UPDATE
   SET child_person_id = excluded.child_person_id, adult_person_id = excluded.adult_person_id, kind = excluded.kind,
       may_collect = excluded.may_collect, order_number = excluded.order_number, since = excluded.since,
       until = excluded.until, revision = excluded.revision;

-- name: custody_remove
-- $1 custody.
-- sees: all, since undo puts back what was there
DELETE FROM custody WHERE id = $1;
