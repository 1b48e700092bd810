/* test-heading.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-csv.h"
#include "vst-heading.h"

#include <string.h>

static const VstColumn columns[] = {
  { "given_name", { "pr\xc3\xa9nom", "first name" } },
  { "family_name", { "nom", "last name" } },
  { "postal_code", { "code postal" } },
  { "display_name", { "nom usuel" } },
  { "email", { "courriel", "e-mail" } },
  { NULL },
};

static VstTable *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  VstTable *table = vst_csv_read (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return table;
}

static void
test_spelling_does_not_matter (void)
{
  static const struct
  {
    const char *heading;
    const char *code;
  } cases[] = {
    { "given_name", "given_name" },
    { "Given Name", "given_name" },
    { "GIVEN-NAME", "given_name" },
    { " givenname ", "given_name" },
    { "Pr\xc3\xa9nom", "given_name" },
    { "PRENOM", "given_name" },
    { "Pre\xcc\x81nom", "given_name" },
    { "Nom", "family_name" },
    { "Nom_Usuel", "display_name" },
    { "Code postal", "postal_code" },
    { "code'postal", "postal_code" },
    { "e\xe2\x80\x91mail", "email" },
    { "E mail", "email" },
    { "noms", NULL },
    { "?", NULL },
    { "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VstTable) table = read_text (cases[i].heading);
      g_autoptr (GError) error = NULL;
      g_autoptr (VstHeading) heading = vst_heading_match (table, columns, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (vst_heading_get_code (heading, 0), ==, cases[i].code);
      g_assert_cmpuint (vst_heading_get_n_known (heading), ==, cases[i].code != NULL ? 1 : 0);
    }
}

static void
test_finds_doubles_and_strangers (void)
{
  g_autoptr (VstTable) table = read_text ("Nom,Shoe size,Pr\xc3\xa9nom,NOM\nC\xc3\xb4t\xc3\xa9,7,Ana,x\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHeading) heading = vst_heading_match (table, columns, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (vst_heading_get_n_known (heading), ==, 3);
  g_assert_cmpint (vst_heading_get_column (heading, "family_name"), ==, 0);
  g_assert_cmpint (vst_heading_get_column (heading, "given_name"), ==, 2);
  g_assert_cmpint (vst_heading_get_column (heading, "email"), ==, -1);
  g_assert_null (vst_heading_get_code (heading, 1));
  g_assert_false (vst_heading_is_double (heading, 0));
  g_assert_false (vst_heading_is_double (heading, 1));
  g_assert_true (vst_heading_is_double (heading, 3));

  /* Whoever imports it says which one it is. */
  vst_heading_set_code (heading, 3, "family_name");
  g_assert_null (vst_heading_get_code (heading, 0));
  g_assert_false (vst_heading_is_double (heading, 3));
  g_assert_cmpint (vst_heading_get_column (heading, "family_name"), ==, 3);
  vst_heading_set_code (heading, 3, NULL);
  g_assert_cmpint (vst_heading_get_column (heading, "family_name"), ==, -1);
}

static void
test_a_map_goes_before (void)
{
  g_autoptr (VstTable) table = read_text ("Nom,Client,Courriel\na,b,c\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (VstHeading) heading = NULL;

  heading = vst_heading_match (table, columns, "{\"CLIENT\": \"family_name\", \"courriel\": null}", &error);
  g_assert_no_error (error);
  g_assert_null (vst_heading_get_code (heading, 0));
  g_assert_cmpstr (vst_heading_get_code (heading, 1), ==, "family_name");
  g_assert_null (vst_heading_get_code (heading, 2));
  g_assert_cmpuint (vst_heading_get_n_known (heading), ==, 1);
}

static void
test_a_wrong_map_is_refused (void)
{
  static const char *const maps[] = {
    "",
    "{",
    "[]",
    "null",
    "\"Nom\"",
    "{\"Nom\": 7}",
    "{\"Nom\": [\"family_name\"]}",
    "{\"Nom\": \"shoe_size\"}",
    "{\"Nome\": \"family_name\"}",
    "{\"\": \"family_name\"}",
    "{\"\xff\": \"family_name\"}",
  };
  g_autoptr (VstTable) table = read_text ("Nom,Client\na,b\n");

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (vst_heading_match (table, columns, maps[i], &error));
      g_assert_error (error, VST_ERROR, VST_ERROR_FILE_MAP);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/heading/spelling-does-not-matter", test_spelling_does_not_matter);
  g_test_add_func ("/heading/finds-doubles-and-strangers", test_finds_doubles_and_strangers);
  g_test_add_func ("/heading/a-map-goes-before", test_a_map_goes_before);
  g_test_add_func ("/heading/a-wrong-map-is-refused", test_a_wrong_map_is_refused);

  return g_test_run ();
}
