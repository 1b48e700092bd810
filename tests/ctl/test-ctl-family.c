/* test-ctl-family.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <glib/gstdio.h>
#include <string.h>

#define OWN VST_TEST_CTL_PASSPHRASE "\n"
#define has vst_test_ctl_assert_has
#define lacks vst_test_ctl_assert_lacks

static const char list[] =
    "Famille;Prénom;Nom;Naissance;Lien;Téléphone;Code postal;Humeur\n"
    "a;Hélène;Saint-Onge;1991-04-30;mère;613-555-0142;k1l 1a1;bonne\n"
    "a;Léo;Saint-Onge;2021-06-02;enfant;;;\n"
    "b;Conor;D’Arcy;1988-12-01;parent;;;\n";

static void
run (VstTestCtl *self,
     int exit,
     const char *passphrases,
     const char *words)
{
  g_test_message ("%s", words);
  vst_test_ctl_run (self, passphrases, words);
  vst_test_ctl_assert_exit (self, exit);
}

static void
write_file (VstTestCtl *self,
            const char *name,
            const char *text)
{
  g_autofree char *path = vst_test_ctl_path (self, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static JsonObject *
get_first (JsonNode *answer)
{
  return json_array_get_object_element (json_node_get_array (answer), 0);
}

static void
test_list_goes_in_and_is_found (VstTestCtl *self,
                                gconstpointer data)
{
  g_autoptr (JsonNode) one = NULL;
  g_autoptr (JsonNode) child = NULL;
  const char *code;

  vst_test_ctl_hub (self);
  write_file (self, "list.csv", list);

  /* Looking changes nothing; only the coordinator takes lists in. */
  run (self, 0, OWN, "--as 1 import HUB families PLACE/list.csv --dry-run");
  has (self->err, "New families: 2");
  has (self->err, "Humeur");
  run (self, 0, OWN, "--as 3 --json find HUB onge");
  g_assert_cmpstr (self->out, ==, "[]\n");
  run (self, 3, OWN, "--as 3 import HUB families PLACE/list.csv");

  run (self, 0, OWN, "--as 1 --lang fr import HUB families PLACE/list.csv");
  has (self->err, "2 familles ont été ajoutées.");

  /* However it is spelled, by a child, by a phone, with one typing error. */
  run (self, 0, OWN, "--as 3 --json find HUB SAINT-ONGE H");
  one = vst_test_ctl_parse (self->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (one)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (get_first (one), "name"), ==, "Hélène Saint-Onge");
  g_assert_cmpfloat (json_object_get_double_member (get_first (one), "score"), ==, 1.0);
  code = json_object_get_string_member (get_first (one), "person");
  g_assert_cmpuint (strlen (code), ==, 13);

  run (self, 0, OWN, "--as 3 --json find HUB helene st onge");
  has (self->out, code);
  run (self, 0, OWN, "--as 3 --json find HUB 0142");
  has (self->out, code);
  run (self, 0, OWN, "--as 3 --json find HUB leo");
  child = vst_test_ctl_parse (self->out);
  g_assert_cmpstr (json_object_get_string_member (get_first (child), "family"), ==,
                   json_object_get_string_member (get_first (one), "family"));
  run (self, 0, OWN, "--as 3 --json find HUB darci");
  has (self->out, "D’Arcy");
  has (self->out, "\"score\":0.5");
  run (self, 0, OWN, "--as 3 find HUB nobodyofthisname");
  g_assert_cmpstr (self->out, ==, "");
  has (self->err, "Nobody was found.");
}

static void
test_candidates_are_as_at_intake (VstTestCtl *self,
                                  gconstpointer data)
{
  g_auto (GStrv) lines = NULL;
  const char *const alarms[] = { "\"id\":\"one\",\"alarm\":true", "\"id\":\"two\",\"alarm\":false", "\"id\":\"three\",\"alarm\":true" };

  vst_test_ctl_hub (self);
  write_file (self, "list.csv", list);
  run (self, 0, OWN, "--as 1 import HUB families PLACE/list.csv");

  run (self, 0, OWN, "--as 3 candidates HUB --given Helene --family-name 'St-Onge' --born 1991-04-30");
  has (self->out, "Hélène Saint-Onge");
  has (self->out, "Same birth date");
  run (self, 0, OWN, "--as 3 --lang fr candidates HUB --given Helene --family-name 'St-Onge' --born 1991-04-30");
  has (self->out, "Même date de naissance");

  write_file (self, "batch.jsonl",
              "{\"id\":\"one\",\"given_name\":\"Hélène\",\"family_name\":\"Saint-Onge\",\"born\":\"1991-04-30\"}\n"
              "{\"id\":\"two\",\"given_name\":\"Xanthe\",\"family_name\":\"Quill\"}\n"
              "\n"
              "{\"id\":\"three\",\"given_name\":\"Conor\",\"family_name\":\"Darcy\",\"born\":\"1988-12-01\",\"phone\":null}\n");
  run (self, 0, OWN, "--as 3 candidates HUB --batch PLACE/batch.jsonl");
  lines = g_strsplit (self->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (JsonNode) line = vst_test_ctl_parse (lines[i]);

      g_assert_true (JSON_NODE_HOLDS_OBJECT (line));
      has (lines[i], alarms[i]);
    }

  has (lines[0], "same-birth-date");
  write_file (self, "batch.jsonl", "{\"id\":\"one\"}\nno JSON\n");
  run (self, 1, OWN, "--as 3 candidates HUB --batch PLACE/batch.jsonl");
  run (self, 1, OWN, "--as 3 candidates HUB --batch PLACE/not-there");
}

static void
test_bad_rows_change_nothing (VstTestCtl *self,
                              gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  vst_test_ctl_hub (self);
  write_file (self, "bad.csv", "given_name,family_name,born\nAna,Roy,1990-01-02\nLou,Roy,2021-02-31\n");
  run (self, 1, OWN, "--as 1 import HUB families PLACE/bad.csv");
  has (self->out, "Row 3: Birth date: ");
  run (self, 1, OWN, "--as 1 --lang fr import HUB families PLACE/bad.csv");
  has (self->out, "Ligne 3\302\240: Date de naissance\302\240: ");
  run (self, 1, OWN, "--as 1 --json import HUB families PLACE/bad.csv --dry-run");
  lines = g_strsplit (self->out, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "{\"row\":2,\"action\":\"new\",\"candidates\":[]}");
  has (lines[1], "\"row\":3,\"action\":\"error\"");
  has (lines[1], "date-impossible");
  has (self->err, "file-rows");

  run (self, 0, OWN, "--as 3 --json find HUB roy");
  g_assert_cmpstr (self->out, ==, "[]\n");

  write_file (self, "binary.csv", "a\001\002\003\377\376");
  run (self, 1, OWN, "--as 1 import HUB families PLACE/binary.csv");
  write_file (self, "strange.csv", "shoe,hat\n1,2\n");
  run (self, 1, OWN, "--as 1 import HUB families PLACE/strange.csv");
  run (self, 1, OWN, "--as 1 import HUB families PLACE/not-there.csv");
  run (self, 2, OWN, "--as 1 import HUB families PLACE/bad.csv --dates backwards");
  run (self, 2, OWN, "--as 1 import HUB animals PLACE/bad.csv");
}

static void
test_map_names_our_columns (VstTestCtl *self,
                            gconstpointer data)
{
  vst_test_ctl_hub (self);
  write_file (self, "list.csv", "Premier,Second\nAna,Roy\nAna,Roy\n");
  write_file (self, "map.json", "{\"Premier\": \"given_name\", \"Second\": \"family_name\"}");
  write_file (self, "wrong.json", "[]");
  run (self, 1, OWN, "--as 1 import HUB families PLACE/list.csv --map PLACE/wrong.json");
  run (self, 0, OWN, "--as 1 --json import HUB families PLACE/list.csv --map PLACE/map.json --dry-run");
  has (self->out, "{\"row\":3,\"action\":\"unsure\",\"candidates\":[],\"same_as_row\":2}");
  run (self, 0, OWN, "--as 1 import HUB families PLACE/list.csv --map PLACE/map.json");
  has (self->out, "Row 3: This may be the same family as in row 2.");
  has (self->err, "1 family was taken in.");
  run (self, 0, OWN, "--as 3 --json find HUB ana roy");
  has (self->out, "Ana Roy");
}

/* What export writes, import reads: into an empty hub it goes as it was. */
static void
test_export_comes_back (VstTestCtl *self,
                        gconstpointer data)
{
  const char *const names[] = { "out.csv", "out.xlsx" };

  vst_test_ctl_sample (self, VST_TEST_CTL_HUB, 12);
  run (self, 2, VST_TEST_CTL_SAMPLE, "--as 1 export HUB families");
  run (self, 2, VST_TEST_CTL_SAMPLE, "--as 1 export HUB families -o PLACE/out.txt --format txt");
  run (self, 3, VST_TEST_CTL_SAMPLE, "--as 3 export HUB families -o PLACE/out.csv");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *out = g_strdup_printf ("--json --as 1 export HUB families -o PLACE/%s", names[i]);
      g_autofree char *again = g_strdup_printf ("--as 1 import PLACE/%s.vestibule families PLACE/%s --take-unsure", names[i], names[i]);
      g_autofree char *empty = g_strdup_printf ("%s.vestibule", names[i]);
      g_autofree char *same = g_strdup_printf ("--as 1 import PLACE/%s.vestibule families PLACE/%s --dry-run", names[i], names[i]);

      run (self, 0, VST_TEST_CTL_SAMPLE, out);
      has (self->out, "\"families\":12");
      run (self, 1, VST_TEST_CTL_SAMPLE, out);

      vst_test_ctl_sample (self, empty, 0);
      run (self, 0, VST_TEST_CTL_SAMPLE, again);
      has (self->err, "12 families were taken in.");
      run (self, 0, VST_TEST_CTL_SAMPLE, same);
      has (self->err, "New families: 0");
    }
}

static void
assert_pdf (VstTestCtl *self,
            const char *name)
{
  g_autofree char *path = vst_test_ctl_path (self, name);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, 5000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
}

/* What was exported, with the second of the family made its head, too. */
static void
put_under_two_names (VstTestCtl *self)
{
  g_autofree char *from = vst_test_ctl_path (self, "file.xml");
  g_autofree char *to = vst_test_ctl_path (self, "two.xml");
  g_autofree char *bytes = NULL;
  g_autoptr (GString) xml = NULL;

  g_assert_true (g_file_get_contents (from, &bytes, NULL, NULL));
  xml = g_string_new (bytes);
  g_assert_cmpuint (g_string_replace (xml, "<member id=\"p2\"", "<member id=\"p2\" head=\"yes\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (to, xml->str, -1, NULL));
}

/* One family, for whoever asks for what is hers, and in another hub. */
static void
test_a_family_goes_elsewhere (VstTestCtl *self,
                              gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *file = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *find = NULL;
  g_autofree char *unsaid = NULL;
  g_autoptr (JsonNode) answer = NULL;
  const char *asker;
  g_autofree char *broken = vst_test_ctl_path (self, "broken.xml");
  g_auto (GStrv) lines = NULL;

  vst_test_ctl_sample (self, VST_TEST_CTL_HUB, 1);
  vst_test_ctl_sample (self, "there.vestibule", 0);
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 1 export HUB families -o PLACE/list.csv");
  path = vst_test_ctl_path (self, "list.csv");
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  lines = g_strsplit (bytes, "\n", 3);
  file = g_strndup (strpbrk (lines[1], "0123456789"), 9);
  find = g_strdup_printf ("--as 1 --json find HUB %s", file);
  run (self, 0, VST_TEST_CTL_SAMPLE, find);
  answer = vst_test_ctl_parse (self->out);
  asker = json_object_get_string_member (get_first (answer), "person");
  unsaid = g_strdup_printf ("--as 1 export HUB family --family %s -o PLACE/all.xml", file);
  xml = g_strdup_printf ("--as 1 export HUB family --family %s --for %s --part access -o PLACE/file.xml", file, asker);
  pdf = g_strdup_printf ("--as 1 export HUB family --family %s --for %s --in both -o PLACE/file.pdf", file, asker);

  /* Both adults in one file: only where somebody says so. */
  run (self, 2, VST_TEST_CTL_SAMPLE, unsaid);
  has (self->err, "more than one adult");

  run (self, 2, VST_TEST_CTL_SAMPLE, "--as 1 export HUB family -o PLACE/file.xml");
  run (self, 0, VST_TEST_CTL_SAMPLE, xml);
  run (self, 0, VST_TEST_CTL_SAMPLE, pdf);
  assert_pdf (self, "file.pdf");
  run (self, 3, VST_TEST_CTL_SAMPLE, "--as 3 import HUB family PLACE/file.xml");
  put_under_two_names (self);
  run (self, 1, VST_TEST_CTL_SAMPLE, "--as 1 import PLACE/there.vestibule family PLACE/two.xml");
  has (self->err, "A file stands under one name. Choose one person.");
  run (self, 0, VST_TEST_CTL_SAMPLE, "--as 1 import PLACE/there.vestibule family PLACE/file.xml");
  has (self->err, "The family was taken in; its file is 2");
  run (self, 1, VST_TEST_CTL_SAMPLE, "--as 1 import PLACE/there.vestibule family PLACE/file.xml");
  has (self->out, "The family may be file");
  g_assert_true (g_file_set_contents (broken, "<family>\n<a></family>", -1, NULL));
  run (self, 1, VST_TEST_CTL_SAMPLE, "--as 1 import PLACE/there.vestibule family PLACE/broken.xml");
  has (self->err, "Line 2");
}

static void
test_intake_form_is_printed (VstTestCtl *self,
                             gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;
  g_autofree char *by_code = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *by_number = NULL;

  vst_test_ctl_hub (self);
  write_file (self, "list.csv", list);
  run (self, 0, OWN, "--as 1 import HUB families PLACE/list.csv");

  /* One to write on says nothing of anybody, and needs no passphrase. */
  run (self, 0, NULL, "print HUB intake-form -o PLACE/blank.pdf --in both --paper a4");
  assert_pdf (self, "blank.pdf");
  run (self, 1, NULL, "print HUB intake-form -o PLACE/blank.pdf");
  run (self, 0, NULL, "--lang fr print HUB intake-form -o PLACE/blank.pdf --replace");
  run (self, 2, NULL, "print HUB intake-form");
  run (self, 2, NULL, "print HUB wallpaper -o PLACE/no.pdf");
  run (self, 2, NULL, "print HUB intake-form -o PLACE/no.pdf --in latin");
  run (self, 2, NULL, "print HUB intake-form -o PLACE/no.pdf --paper roll");

  run (self, 0, OWN, "--as 3 --json find HUB helene saint-onge");
  answer = vst_test_ctl_parse (self->out);
  by_code = g_strdup_printf ("--as 3 print HUB intake-form %s -o PLACE/code.pdf",
                             json_object_get_string_member (get_first (answer), "family"));
  by_number = g_strdup_printf ("--as 3 print HUB intake-form %s -o PLACE/number.pdf",
                               json_object_get_string_member (get_first (answer), "file"));
  run (self, 0, OWN, by_code);
  assert_pdf (self, "code.pdf");
  run (self, 0, OWN, by_number);
  assert_pdf (self, "number.pdf");

  /* What she wants told once: of somebody, and never of nobody. */
  summary = g_strdup_printf ("--as 3 print HUB summary %s -o PLACE/summary.pdf --in both", json_object_get_string_member (get_first (answer), "file"));
  run (self, 0, OWN, summary);
  assert_pdf (self, "summary.pdf");
  run (self, 2, OWN, "--as 3 print HUB summary -o PLACE/no.pdf");
  run (self, 1, OWN, "--as 3 print HUB intake-form 26-000000 -o PLACE/no.pdf");
  run (self, 3, OWN, "--as 2 print HUB intake-form 26-000000 -o PLACE/no.pdf");
}

static const char questions[] =
    "<?xml version=\"1.0\"?>\n<catalogue xmlns=\"urn:ca.vestibule:catalogue:1\" code=\"garden\" version=\"1\">\n"
    "<title><en>Garden</en><fr>Jardin</fr></title><section code=\"plot\"><title><en>Plot</en><fr>Parcelle</fr></title>\n"
    "<question code=\"wish\" type=\"yes-no\" about=\"family\"><label><en>plot</en><fr>parcelle</fr></label>"
    "<ask><en>A plot?</en><fr>Une parcelle?</fr></ask></question></section></catalogue>\n";

static void
test_questions_are_added_and_printed (VstTestCtl *self,
                                      gconstpointer data)
{
  vst_test_ctl_hub (self);
  write_file (self, "own.xml", questions);
  write_file (self, "bad.xml", "<?xml version=\"1.0\"?>\n<catalogue>\n</catalogue>\n");

  run (self, 0, OWN, "--as 1 catalogue HUB list");
  has (self->out, "intake\t1\t");
  lacks (self->out, "garden");
  run (self, 0, OWN, "--as 1 catalogue HUB add PLACE/own.xml");
  run (self, 1, OWN, "--as 1 catalogue HUB add PLACE/own.xml");
  run (self, 0, OWN, "--as 1 --json catalogue HUB list");
  has (self->out, "garden");

  /* What isn't right is told with its line, before anybody signs in. */
  run (self, 1, NULL, "--lang fr catalogue HUB add PLACE/bad.xml");
  has (self->err, "Ligne 2");
  run (self, 3, OWN, "--as 3 catalogue HUB add PLACE/own.xml");
  run (self, 2, OWN, "--as 1 catalogue HUB add");
  run (self, 2, OWN, "--as 1 catalogue HUB remove");

  run (self, 0, OWN, "--as 3 print HUB interview -o PLACE/blank.pdf --in both");
  assert_pdf (self, "blank.pdf");
  write_file (self, "list.csv", list);
  run (self, 0, OWN, "--as 1 import HUB families PLACE/list.csv");
  run (self, 1, OWN, "--as 3 print HUB interview 26-000000 -o PLACE/no.pdf");
}

static void
test_day_sheet_is_printed (VstTestCtl *self,
                           gconstpointer data)
{
  vst_test_ctl_hub (self);

  run (self, 0, OWN, "--as 3 print HUB day-sheet -o PLACE/day.pdf");
  assert_pdf (self, "day.pdf");
  run (self, 0, OWN, "--as 3 print HUB day-sheet -o PLACE/later.pdf --date 2026-12-01 --in both --paper a4");
  assert_pdf (self, "later.pdf");
  run (self, 2, OWN, "--as 3 print HUB day-sheet -o PLACE/no.pdf --date 2026-02-31");
  run (self, 2, OWN, "--as 3 print HUB day-sheet 26-000000 -o PLACE/no.pdf");

  /* Administration sees no family. */
  run (self, 3, OWN, "--as 2 print HUB day-sheet -o PLACE/no.pdf");
}

#define ADD(path, test) g_test_add (path, VstTestCtl, NULL, vst_test_ctl_set_up, test, vst_test_ctl_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ctl-family/list-goes-in-and-is-found", test_list_goes_in_and_is_found);
  ADD ("/ctl-family/candidates-are-as-at-intake", test_candidates_are_as_at_intake);
  ADD ("/ctl-family/bad-rows-change-nothing", test_bad_rows_change_nothing);
  ADD ("/ctl-family/map-names-our-columns", test_map_names_our_columns);
  ADD ("/ctl-family/intake-form-is-printed", test_intake_form_is_printed);
  ADD ("/ctl-family/questions-are-added-and-printed", test_questions_are_added_and_printed);
  ADD ("/ctl-family/day-sheet-is-printed", test_day_sheet_is_printed);
  ADD ("/ctl-family/export-comes-back", test_export_comes_back);
  ADD ("/ctl-family/a-family-goes-elsewhere", test_a_family_goes_elsewhere);

  return g_test_run ();
}
