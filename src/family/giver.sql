-- Who answers for somebody.  Used by vst-giver-store.c only.

-- name: who
-- Of whom a consent is asked.  $1 person.
SELECT born, age_years, age_as_of FROM seen_person WHERE id = $1;

-- name: givers
-- Who may answer for a person: who is in a family with her, and no child there, or
-- has the custody of her; where anybody has it, only they, and nobody who hasn't.
-- Whoever custody is withheld from is told who may answer, and not why.  Indexes
-- membership_by_person, custody_by_child.  $1 for whom, $2 day.
-- sees: all, since a decision must not change with who looks
SELECT p.id, p.display_name
  FROM seen_person AS p
 WHERE p.id <> $1
   AND (p.id IN (SELECT theirs.person_id
                   FROM seen_membership AS hers
                   JOIN seen_membership AS theirs ON theirs.family_id = hers.family_id AND theirs.until IS NULL
                  WHERE hers.person_id = $1 AND hers.until IS NULL AND theirs.role <> 'child')
        OR p.id IN (SELECT c.adult_person_id FROM custody AS c WHERE c.child_person_id = $1))
   AND NOT EXISTS (SELECT 1 FROM custody AS c
                    WHERE c.child_person_id = $1 AND c.adult_person_id = p.id AND c.kind = 'none'
                      AND coalesce (c.since, '') <= $2 AND coalesce (c.until, '~') > $2)
   AND (EXISTS (SELECT 1 FROM custody AS c
                 WHERE c.child_person_id = $1 AND c.adult_person_id = p.id AND c.kind NOT IN ('none', 'unknown')
                   AND coalesce (c.since, '') <= $2 AND coalesce (c.until, '~') > $2)
        OR (p.id IN (SELECT theirs.person_id
                       FROM seen_membership AS hers
                       JOIN seen_membership AS theirs ON theirs.family_id = hers.family_id AND theirs.until IS NULL
                      WHERE hers.person_id = $1 AND hers.until IS NULL AND theirs.role <> 'child')
            AND NOT EXISTS (SELECT 1 FROM custody AS c JOIN seen_person AS a ON a.id = c.adult_person_id
                             WHERE c.child_person_id = $1 AND c.kind NOT IN ('none', 'unknown')
                               AND coalesce (c.since, '') <= $2 AND coalesce (c.until, '~') > $2)))
 ORDER BY p.id;
