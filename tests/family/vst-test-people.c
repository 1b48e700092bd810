/* vst-test-people.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-people.h"

#include <string.h>

#include "vst-candidate.h"

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

void
vst_test_person_free (VstTestPerson *made)
{
  g_free (made->given);
  g_free (made->family);
  g_free (made);
}

/* Names are not evenly spread: the first ones are the common ones. */
static const char *
pick (GRand *rand,
      const char *const *names,
      int n)
{
  double at = g_rand_double (rand);

  return names[(int) (at * at * n)];
}

VstTestPerson *
vst_test_person_make (GRand *rand)
{
  VstTestPerson *made = g_new0 (VstTestPerson, 1);
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
VstTestPerson *
vst_test_person_again (GRand *rand,
                       const VstTestPerson *known)
{
  VstTestPerson *made = g_new0 (VstTestPerson, 1);
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

  /* Married, or divorced: her birth date is what she is known by. */
  if (chance (rand, 4))
    {
      g_autofree char *other = made->family;
      const char *taken = pick (rand, family_names, G_N_ELEMENTS (family_names));

      made->family = chance (rand, 50) ? g_strdup (taken) : g_strconcat (other, "-", taken, NULL);
    }
  else if (chance (rand, 25))
    {
      spoil_date (rand, made->born);
    }

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
