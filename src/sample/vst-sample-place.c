/* vst-sample-place.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-place.h"

#include "vst-text.h"

/* A hub in Ottawa: most families are near, on both sides of the river. */
static const struct
{
  const char *city;
  const char *province;
  gboolean french;
  const char *areas[6]; /* first halves of postal codes */
} places[] = {
  { "Ottawa", "ON", FALSE, { "K1L", "K1K", "K1N", "K1J", "K1B", NULL } },
  { "Ottawa", "ON", FALSE, { "K1V", "K1G", "K2B", "K2C", "K1C", NULL } },
  { "Ottawa", "ON", FALSE, { "K1L", "K1K", "K1R", "K1Z", "K2A", NULL } },
  { "Gatineau", "QC", TRUE, { "J8X", "J8P", "J8T", "J8Y", "J8Z", NULL } },
  { "Rockland", "ON", TRUE, { "K4K", NULL } },
  { "Hawkesbury", "ON", TRUE, { "K6A", NULL } },
  { "Cornwall", "ON", FALSE, { "K6H", "K6J", NULL } },
  { "Arnprior", "ON", FALSE, { "K7S", NULL } },
};

static const char *const near_codes[] = { "613", "613", "613", "343", "819", "873", "613", "416", NULL };

static const char *const all_codes[] = {
  "204", "226", "236", "249", "250", "263", "289", "306", "343", "354", "365", "367", "368", "382", "403", "416", "418",
  "428", "431", "437", "438", "450", "474", "506", "514", "519", "548", "579", "581", "584", "587", "604", "613", "639",
  "647", "672", "683", "705", "709", "742", "753", "778", "780", "782", "807", "819", "825", "867", "873", "902", "905", NULL
};

static const char *const english_streets[] = {
  "Acacia Avenue", "Beechwood Avenue", "Bronson Avenue", "Brittany Drive", "Carling Avenue", "Cyrville Road",
  "Donald Street", "Elgin Street", "Gladstone Avenue", "Granville Street", "Hannah Street", "Heron Road",
  "King Edward Avenue", "Lees Avenue", "Marier Avenue", "McArthur Avenue", "Meadowlands Drive", "Olmstead Street",
  "Ogilvie Road", "Presland Road", "Rideau Street", "River Road", "Russell Road", "Somerset Street West",
  "St. Laurent Boulevard", "Walkley Road", "Wellington Street West", "Whitton Place", NULL
};

static const char *const french_streets[] = {
  "boul. Gréber", "boul. Saint-Joseph", "boul. de la Cité", "chemin d’Aylmer", "rue Archambault", "rue Catherine",
  "rue Crémazie", "rue de l’Église", "rue des Érables", "rue du Parc", "rue Dupuis", "rue Eddy", "rue Gamelin",
  "rue Jacques-Cartier", "rue Laurier", "rue Main", "rue Maisonneuve", "rue Montcalm", "rue Notre-Dame",
  "rue Principale", "rue Saint-Louis", "rue Sherbrooke", "rue Taché", NULL
};

static const char postal_letters[] = "ABCEGHJKLMNPRSTVWXYZ";

char *
vst_sample_make_phone (VstSampleRandom *random,
                       gboolean local)
{
  const char *area = vst_sample_random_pick (random, local ? near_codes : all_codes);

  return g_strdup_printf ("%s-555-01%02u", area, vst_sample_random_below (random, 100));
}

char *
vst_sample_make_email (VstSampleRandom *random,
                       const char *given_name,
                       const char *family_name)
{
  g_autofree char *given = vst_text_fold (given_name);
  g_autofree char *family = vst_text_fold (family_name);

  g_strdelimit (given, " -'", '.');
  g_strdelimit (family, " -'", '.');

  return g_strdup_printf ("%s.%s%u@example.org", given, family, vst_sample_random_below (random, 90) + 10);
}

void
vst_sample_make_address (VstSampleRandom *random,
                         char **lines,
                         char **postal_code)
{
  guint place = vst_sample_random_below (random, G_N_ELEMENTS (places));
  const char *street = vst_sample_random_pick (random, places[place].french ? french_streets : english_streets);
  const char *area = vst_sample_random_pick (random, places[place].areas);
  int number = vst_sample_random_between (random, 3, 1890);
  g_autofree char *flat = NULL;

  if (vst_sample_random_chance (random, 55))
    flat = g_strdup_printf ("%d-", vst_sample_random_between (random, 1, 1204));

  *lines = g_strdup_printf ("%s%d%s %s\n%s (%s)", flat != NULL ? flat : "", number, places[place].french ? "," : "",
                            street, places[place].city, places[place].province);
  *postal_code = g_strdup_printf ("%s %u%c%u", area, vst_sample_random_below (random, 10),
                                  postal_letters[vst_sample_random_below (random, sizeof postal_letters - 1)],
                                  vst_sample_random_below (random, 10));
}
