-- In which language a paper is.  Used by vst-paper-language-store.c only.

-- name: of
-- A person's language, and her family head's.  Index membership_one_head.
-- $1 person, $2 family.
SELECT (SELECT language FROM seen_person WHERE id = $1),
       (SELECT p.language FROM seen_membership AS m JOIN seen_person AS p ON p.id = m.person_id
         WHERE m.family_id = $2 AND m.head = 1);
