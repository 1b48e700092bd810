/* test-candidate.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidate.h"

#include <string.h>

/* A hub of made-up families, and intakes of people it knows, with what goes
 * wrong at a desk: typing errors, nicknames, swapped fields, a changed phone,
 * a missing date.  The seed is fixed, so the figures are, too.
 */
#define N_KNOWN 2500
#define N_INTAKES 500

static const char *const given_names[] = {
  "Amélie", "Marie", "Sophie", "Émilie", "Julie", "Catherine", "Élisabeth", "Isabelle", "Nathalie", "Hélène",
  "Jean", "Pierre", "Michel", "Guillaume", "Mathieu", "François", "Étienne", "Alexandre", "Jean-Pierre", "Marie-Ève",
  "Emily", "Sarah", "Jessica", "Ashley", "Amanda", "Jennifer", "Elizabeth", "Margaret", "Christina", "Rebecca",
  "Michael", "Matthew", "Joshua", "Christopher", "William", "Robert", "James", "Daniel", "David", "Nicholas",
  "Noor", "Fatima", "Amina", "Leila", "Yasmine", "Mohammed", "Ibrahim", "Yusuf", "Omar", "Hassan",
  "Nguyễn Thị", "Linh", "Mei", "Wei", "Priya", "Anjali", "Arjun", "Olena", "Oksana", "Andriy",
  "Chantal", "Manon", "Sylvie", "Josée", "Chloé", "Zoé", "Océane", "Noémie", "Gabrielle", "Rosalie"
};

static const char *const family_names[] = {
  "Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier", "Morin", "Lavoie", "Fortin", "Gagné",
  "Ouellet", "Pelletier", "Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette", "Girard", "Simard", "Boucher",
  "Saint-Onge", "St-Laurent", "L’Heureux", "D’Amours", "Beauchamp-Roy", "Lachance", "Desjardins", "Archambault",
  "Charbonneau", "Villeneuve", "Smith", "Brown", "MacDonald", "McKenzie", "O’Neil", "Campbell", "Wilson", "Taylor",
  "Anderson", "Thompson", "Hassan", "Al-Hakim", "Ben Salah", "Diallo", "Traoré", "Nguyễn", "Trần", "Phạm", "Chen",
  "Wang", "Singh", "Kaur", "Patel", "Shevchenko", "Kovalenko", "García Márquez", "de la Cruz", "Okafor", "Mensah",
  "Kabongo", "Whiteduck", "Commanda", "Papatie", "Kistabish", "Sioui", "Ittusardjuat", "Flamand", "Awashish"
};

static const char *const parts[] = { "land", "ville", "mont", "ier", "ard", "eau", "son", "ski", "ette", "in" };

typedef struct
{
  char *given;
  char *family;
  char born[11];
  char phone[11];
} Made;

static void
made_free (Made *made)
{
  g_free (made->given);
  g_free (made->family);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Made, made_free)

/* Names are not evenly spread: the first ones are the common ones. */
static const char *
pick (GRand *rand,
      const char *const *names,
      int n)
{
  double at = g_rand_double (rand);

  return names[(int) (at * at * n)];
}

static Made *
make_person (GRand *rand)
{
  Made *made = g_new0 (Made, 1);
  const char *family = pick (rand, family_names, G_N_ELEMENTS (family_names));

  made->given = g_strdup (pick (rand, given_names, G_N_ELEMENTS (given_names)));

  /* Half of all surnames are rare ones. */
  if (g_rand_int_range (rand, 0, 2) == 0)
    made->family = g_strconcat (family, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))], NULL);
  else
    made->family = g_strdup (family);

  g_snprintf (made->born, sizeof made->born, "%04d-%02d-%02d", g_rand_int_range (rand, 1975, 2026),
              g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
  g_snprintf (made->phone, sizeof made->phone, "613%07d", g_rand_int_range (rand, 2000000, 9999999));

  return made;
}

static char *
mistype (GRand *rand,
         const char *text)
{
  int at = g_rand_int_range (rand, 0, (int) g_utf8_strlen (text, -1));
  const char *here = g_utf8_offset_to_pointer (text, at);
  const char *next = g_utf8_next_char (here);
  const char *after = *next != '\0' ? g_utf8_next_char (next) : next;
  int before = (int) (here - text);
  char letter = (char) ('a' + g_rand_int_range (rand, 0, 26));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0: /* left out */
      return g_strdup_printf ("%.*s%s", before, text, next);
    case 1: /* put in */
      return g_strdup_printf ("%.*s%c%s", before, text, letter, here);
    case 2: /* changed */
      return g_strdup_printf ("%.*s%c%s", before, text, letter, next);
    default: /* changed places with the next */
      return g_strdup_printf ("%.*s%.*s%.*s%s", before, text, (int) (after - next), next, (int) (next - here), here, after);
    }
}

static gboolean
chance (GRand *rand,
        int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

static VstIdentity *
identity_of (const Made *made)
{
  VstIdentity *identity = vst_identity_new ("", made->given, made->family);

  vst_identity_set_birth (identity, made->born, -1, "");
  if (made->phone[0] != '\0')
    vst_identity_add_phone (identity, made->phone);

  return identity;
}

static void
spoil_date (GRand *rand,
            char *born)
{
  char month[2] = { born[5], born[6] };

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      born[0] = '\0';
      break;
    case 1: /* day and month turned, where that is a date */
      if (strncmp (born + 8, "13", 2) < 0)
        {
          memcpy (born + 5, born + 8, 2);
          memcpy (born + 8, month, 2);
        }
      break;
    case 2:
      born[3] = (char) ('0' + (born[3] - '0' + 1) % 10);
      break;
    default:
      born[9] = (char) ('0' + (born[9] - '0' + 1) % 8 + 1);
      break;
    }
}

/* The same person at the desk again, with a thing or two gone wrong. */
static Made *
come_again (GRand *rand,
            const Made *known)
{
  Made *made = g_new0 (Made, 1);
  g_autofree char *folded = g_utf8_strdown (known->given, -1);
  g_auto (GStrv) variants = vst_given_name_list_variants (folded);

  made->given = chance (rand, 35) ? mistype (rand, known->given) : g_strdup (known->given);
  made->family = chance (rand, 35) ? mistype (rand, known->family) : g_strdup (known->family);
  memcpy (made->born, known->born, sizeof made->born);
  memcpy (made->phone, known->phone, sizeof made->phone);

  if (variants[0] != NULL && chance (rand, 20))
    {
      g_free (made->given);
      made->given = g_strdup (variants[0]);
    }

  if (chance (rand, 25))
    spoil_date (rand, made->born);

  if (chance (rand, 5))
    {
      char *given = made->given;

      made->given = made->family;
      made->family = given;
    }

  if (made->born[0] != '\0' && chance (rand, 30))
    made->phone[0] = '\0';
  else if (chance (rand, 30))
    g_snprintf (made->phone, sizeof made->phone, "819%07d", g_rand_int_range (rand, 2000000, 9999999));

  return made;
}

static guint
rank_of (GPtrArray *known,
         const VstIdentity *typed,
         guint truth,
         double *best)
{
  double of_truth = truth < known->len ? vst_candidate_score (typed, g_ptr_array_index (known, truth), NULL) : 2;
  guint above = 0;

  *best = 0;
  for (guint i = 0; i < known->len; i++)
    {
      double score = vst_candidate_score (typed, g_ptr_array_index (known, i), NULL);

      *best = MAX (*best, score);
      if (i != truth && score >= of_truth)
        above++;
    }

  return above;
}

static void
test_who_comes_again_is_among_the_first_three (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (481703);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) made_free);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) vst_identity_free);
  guint found = 0, rung = 0, cried_wolf = 0;

  for (guint i = 0; i < N_KNOWN; i++)
    {
      g_ptr_array_add (made, make_person (rand));
      g_ptr_array_add (known, identity_of (g_ptr_array_index (made, i)));
    }

  for (guint i = 0; i < N_INTAKES; i++)
    {
      guint truth = (guint) g_rand_int_range (rand, 0, N_KNOWN);
      const Made *was = g_ptr_array_index (made, truth);
      g_autoptr (Made) again = come_again (rand, was);
      g_autoptr (Made) stranger = make_person (rand);
      g_autoptr (VstIdentity) typed = identity_of (again);
      g_autoptr (VstIdentity) new_face = identity_of (stranger);
      double best;

      if (rank_of (known, typed, truth, &best) < 3)
        found++;
      else
        g_test_message ("not found: %s %s %s was %s %s %s", again->given, again->family, again->born, was->given, was->family,
                        was->born);

      if (best >= VST_CANDIDATE_ALARM)
        rung++;

      rank_of (known, new_face, G_MAXUINT, &best);
      if (best >= VST_CANDIDATE_ALARM)
        cried_wolf++;
    }

  g_test_message ("%u of %d among the first three, %u rang; %u false alarms in %d intakes", found, N_INTAKES, rung,
                  cried_wolf, N_INTAKES);
  g_assert_cmpuint (found * 100, >=, 99 * N_INTAKES);
  g_assert_cmpuint (rung * 100, >=, 90 * N_INTAKES);
  g_assert_cmpuint (cried_wolf * 100, <=, N_INTAKES);
}

static void
test_reasons_are_told_by_code (void)
{
  static const struct
  {
    const char *given[2];
    const char *family[2];
    const char *born[2];
    const char *codes;
  } rows[] = {
    { { "Amélie", "Amelie" }, { "Tremblay", "TREMBLAY" }, { "1990-03-12", "1990-03-12" }, "same-name same-birth-date" },
    { { "Liz", "Élisabeth" }, { "Roy", "Roy" }, { "", "1990-03-12" }, "name-variant" },
    { { "Amélie", "Amléie" }, { "Tremblay", "Tremblay" }, { "1990-03-12", "1990-12-03" }, "name-similar birth-date-turned" },
    { { "Amélie", "Amélie" }, { "Roy", "Roy-Tremblay" }, { "1990-03-12", "1990-03-13" }, "name-part birth-date-close" },
    { { "Tremblay", "Amélie" }, { "Amélie", "Tremblay" }, { "", "" }, "same-name names-swapped" },
    { { "Amélie", "Amélie" }, { "Tremblay-Roy", "Roy Tremblay" }, { "", "" }, "same-name" },
    { { "Anne", "Anne" }, { "St-Onge", "Saint-Onge" }, { "", "" }, "same-name" },
    { { "Anne", "Anne" }, { "Roy", "Gagnon" }, { "", "" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VstIdentity) a = vst_identity_new ("", rows[i].given[0], rows[i].family[0]);
      g_autoptr (VstIdentity) b = vst_identity_new ("", rows[i].given[1], rows[i].family[1]);
      g_auto (GStrv) codes = NULL;
      g_autofree char *all = NULL;
      VstReasons reasons;
      double there, back;

      vst_identity_set_birth (a, rows[i].born[0], -1, "");
      vst_identity_set_birth (b, rows[i].born[1], -1, "");
      there = vst_candidate_score (a, b, &reasons);
      back = vst_candidate_score (b, a, NULL);
      codes = vst_candidate_reason_codes (reasons);
      all = g_strjoinv (" ", codes);

      g_assert_cmpstr (all, ==, rows[i].codes);
      g_assert_cmpfloat_with_epsilon (there, back, 1e-9);
    }
}

static void
test_a_twin_is_not_her_sister (void)
{
  g_autoptr (VstIdentity) maya = vst_identity_new ("", "Maya", "Tremblay");
  g_autoptr (VstIdentity) zoe = vst_identity_new ("", "Zoé", "Tremblay");

  vst_identity_set_birth (maya, "2024-06-01", -1, "");
  vst_identity_set_birth (zoe, "2024-06-01", -1, "");

  g_assert_cmpfloat (vst_candidate_score (maya, zoe, NULL), <, VST_CANDIDATE_ALARM);
}

static void
test_a_child_speaks_for_the_mother (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("Amélie Tremblay", "", "");
  g_autoptr (VstIdentity) known = vst_identity_new ("", "Amélie", "Tremblay");
  VstIdentity *leo = vst_identity_new ("Léo", "", "");
  VstIdentity *same = vst_identity_new ("", "Leo", "Roy");
  VstReasons reasons;
  double before = vst_candidate_score (typed, known, NULL);

  vst_identity_set_birth (leo, "2022-05-01", -1, "");
  vst_identity_set_birth (same, "2022-05-01", -1, "");
  vst_identity_add_child (typed, leo);
  vst_identity_add_child (known, same);

  g_assert_cmpfloat (before, <, VST_CANDIDATE_ALARM);
  g_assert_cmpfloat (vst_candidate_score (typed, known, &reasons), >=, VST_CANDIDATE_ALARM);
  g_assert_cmpuint (reasons & VST_REASON_SAME_CHILD, !=, 0);
}

static void
test_ages_and_dates_are_compared (void)
{
  g_autoptr (VstIdentity) typed = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) dated = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) older = vst_identity_new ("", "Amélie", "Tremblay");
  g_autoptr (VstIdentity) unknown = vst_identity_new ("", "Amélie", "Tremblay");
  VstReasons reasons;

  vst_identity_set_birth (typed, "", 30, "2026-06-01");
  vst_identity_set_birth (dated, "1995-09-01", -1, "");
  vst_identity_set_birth (older, "1960-09-01", -1, "");

  g_assert_cmpfloat (vst_candidate_score (typed, dated, &reasons), >, vst_candidate_score (typed, unknown, NULL));
  g_assert_cmpuint (reasons & VST_REASON_SAME_AGE, !=, 0);
  g_assert_cmpfloat (vst_candidate_score (typed, older, NULL), <, vst_candidate_score (typed, unknown, NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate/who-comes-again-is-among-the-first-three", test_who_comes_again_is_among_the_first_three);
  g_test_add_func ("/candidate/reasons-are-told-by-code", test_reasons_are_told_by_code);
  g_test_add_func ("/candidate/a-twin-is-not-her-sister", test_a_twin_is_not_her_sister);
  g_test_add_func ("/candidate/a-child-speaks-for-the-mother", test_a_child_speaks_for_the_mother);
  g_test_add_func ("/candidate/ages-and-dates-are-compared", test_ages_and_dates_are_compared);

  return g_test_run ();
}
