/* test-contact-ways.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-answer-store.h"
#include "vst-contact-store.h"
#include "vst-export.h"
#include "vst-family-store.h"
#include "vst-message-store.h"
#include "vst-rooms.h"
#include "vst-story-store.h"
#include "vst-table-file.h"
#include "vst-test-ctl.h"
#include "vst-test-hub.h"

#define PASSPHRASE "sample hub passphrase"
#define ADMIN 1

/* Families whose own papers are printed. */
#define FILES 3

/* Whatever leaves the hub by a command, but for the file that somebody asks for as
 * hers: that has what is her own.  FILE is a family whose contacts have conditions.
 */
static const char *const commands[] = {
  "find HUB a --limit 100",
  "--json find HUB e --limit 100",
  "--json --lang fr find HUB 555 --limit 100",
  "candidates HUB --given Marie --family-name Tremblay",
  "--json candidates HUB --given Anne --family-name Roy",
  "slots HUB --service vaccination",
  "export HUB families -o PLACE/f.csv",
  "export HUB families --closed -o PLACE/f.xlsx",
  "export HUB appointments -o PLACE/a.csv",
  "export HUB appointments -o PLACE/a.ics",
  "export HUB presence -o PLACE/p.ics",
  "export HUB chits -o PLACE/c.csv",
  "export HUB attendance -o PLACE/g.csv",
  "--as 3 print HUB day-sheet -o PLACE/day.pdf",
  "print HUB roster 26-A -o PLACE/roster.pdf",
  "print HUB sign-in 26-A -o PLACE/sign.pdf",
  "print HUB grid 26-A -o PLACE/grid.pdf",
  "--as 3 print HUB chit 0101 -o PLACE/chit.pdf",
  "staff HUB list",
  "catalogue HUB list",
  "check HUB",
  "print HUB intake-form 26-000000 -o PLACE/none.pdf",
};

static const char *const papers[] = {
  "print HUB intake-form FILE --in both -o PLACE/intake.pdf",
  "print HUB interview FILE --in both -o PLACE/interview.pdf",
  "print HUB summary FILE --in both -o PLACE/summary.pdf",
  "print HUB consent FILE --in both -o PLACE/consent.pdf",
  "print HUB directive FILE --in both -o PLACE/directive.pdf",
  "--json find HUB FILE",
};

typedef struct
{
  VstTestHub hub;
  VstTestCtl ctl;
  GHashTable *never;  /* of texts that may leave the hub by nothing */
  GHashTable *freely; /* of those that may */
  GHashTable *asked;  /* of what was answered of where somebody lives: on her own interview alone */
  GPtrArray *files;   /* of file numbers, with something of both on them */
} Fixture;

/* Where a caller said to call back, in words of a slip that is of a family since. */
static void
take_call_back (Fixture *self,
                gint64 family_id)
{
  g_autoptr (VstMessageEntry) slip = vst_message_entry_new ("phone");
  VstMessageLink link = { 0, 1, family_id };
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = NULL;

  g_free (slip->call_back);
  slip->call_back = g_strdup_printf ("613 555-773%u, after six", self->files->len);
  g_free (slip->text);
  slip->text = g_strdup ("Please call.");
  id = vst_test_hub_do (&self->hub, &vst_message_do_take, slip, &error);
  g_assert_no_error (error);
  link.message_id = *id;
  vst_test_hub_do (&self->hub, &vst_message_do_link, &link, &error);
  g_assert_no_error (error);
  g_hash_table_add (self->never, g_strdup_printf ("555\\D{0,2}773%u", self->files->len));
}

/* Asked in the interview, where she lives is answered, each with a code of her own. */
static void
answer_postal_code (Fixture *self,
                    gint64 family_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstInterview) interview = vst_test_hub_read (&self->hub, &vst_interview_read_open, &family_id, &error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (VstInterviewSave) save = vst_interview_save_new (family_id, "en");
  g_autofree char *code = g_strdup_printf ("K4X 7T%u", self->files->len);

  g_assert_no_error (error);
  lines = vst_interview_lines (interview);

  for (guint i = 0; i < lines->len; i++)
    {
      const VstInterviewLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->question->code, "postal-code"))
        vst_interview_save_take (save, line->answer != NULL ? line->answer->id : 0,
                                 vst_answer_new (0, vst_catalogue_get_code (line->catalogue),
                                                 vst_catalogue_get_version (line->catalogue), line->question->code,
                                                 VST_ANSWER_ANSWERED, code));
    }

  g_assert_cmpuint (save->entries->len, ==, 1);
  vst_test_hub_do (&self->hub, &vst_interview_do_save, save, &error);
  g_assert_no_error (error);
  g_hash_table_add (self->asked, g_strdup_printf ("%.3s ?%s", code, code + 4));
}

/* As it is looked for: the end of a phone however it is written, else the words. */
static char *
pattern_of (const VstContactEntry *entry)
{
  gsize length = strlen (entry->value);

  if (entry->kind == VST_CONTACT_PHONE && length >= 7)
    return g_strdup_printf ("%.3s\\D{0,2}%s", entry->value + length - 7, entry->value + length - 4);

  return entry->value[0] != '\0' ? g_regex_escape_string (entry->value, -1) : NULL;
}

static void
sort_contact (Fixture *self,
              VstContact *contact,
              const char *today,
              gboolean *is_never)
{
  static const VstContactUse uses[] = {
    [VST_CONTACT_PHONE] = VST_CONTACT_LIST_PHONE,
    [VST_CONTACT_EMAIL] = VST_CONTACT_LIST_EMAIL,
    [VST_CONTACT_ADDRESS] = VST_CONTACT_LIST_ADDRESS,
  };
  const VstContactWhen when = vst_contact_when (today, -1);
  const VstContactReveal reveal = { vst_contact_get_id (contact), (char *) "To see that it stays" };
  g_autoptr (GError) error = NULL;
  g_autoptr (VstContactEntry) entry = vst_test_hub_read (&self->hub, &vst_contact_read_reveal, &reveal, &error);
  char *pattern;

  g_assert_no_error (error);
  *is_never = vst_contact_ask (contact, uses[vst_contact_get_kind (contact)], &when) != VST_CONTACT_YES;
  pattern = pattern_of (entry);
  if (pattern != NULL)
    g_hash_table_add (*is_never ? self->never : self->freely, pattern);
  if (entry->code_word[0] != '\0')
    g_hash_table_add (self->never, g_strdup (entry->code_word));
}

/* She asks for all of it to stand on her sheet; the gate decides all the same. */
static void
choose_all (Fixture *self,
            VstFamily *family)
{
  g_autoptr (GString) lines = g_string_new (VST_STORY_DEFAULT);
  g_autoptr (VstStory) story = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (vst_family_get_contacts (family)); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (vst_family_get_contacts (family), i);

      g_string_append_printf (lines, " contact:%" G_GINT64_FORMAT, vst_contact_get_id (contact));
    }

  story = vst_story_new (vst_family_get_id (family), lines->str, "both");
  vst_test_hub_do (&self->hub, &vst_story_do_choose, story, &error);
  g_assert_no_error (error);
}

static void
sort_contacts (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = vst_test_hub_read (&self->hub, &vst_family_read_all, NULL, &error);
  g_autofree char *today = vst_hub_dup_today (self->hub.hub);
  GHashTableIter iter;
  gpointer pattern;

  g_assert_no_error (error);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (VstFamily) family = vst_test_hub_read (&self->hub, &vst_family_read_open, &g_array_index (ids, gint64, i), &error);
      GListModel *contacts = vst_family_get_contacts (family);
      gboolean has_never = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (contacts); j++)
        {
          g_autoptr (VstContact) contact = g_list_model_get_item (contacts, j);
          gboolean is_never;

          sort_contact (self, contact, today, &is_never);
          has_never |= is_never;
        }

      if (!has_never || self->files->len == FILES)
        continue;

      choose_all (self, family);
      answer_postal_code (self, g_array_index (ids, gint64, i));
      take_call_back (self, g_array_index (ids, gint64, i));
      g_ptr_array_add (self->files, g_strdup (vst_family_get_file_number (family)));
    }

  /* Two families may have one number: then it may be told for one of them. */
  g_hash_table_iter_init (&iter, self->freely);
  while (g_hash_table_iter_next (&iter, &pattern, NULL))
    g_hash_table_remove (self->never, pattern);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vst_secret_init (NULL));
  vst_rooms_register ();
  vst_test_ctl_set_up (&self->ctl, NULL);
  vst_test_ctl_run (&self->ctl, NULL, "demo HUB --families 30");
  vst_test_ctl_assert_exit (&self->ctl, 0);
  self->never = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->freely = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->files = g_ptr_array_new_with_free_func (g_free);

  self->hub.hub = vst_hub_new (self->ctl.hub, &error);
  g_assert_no_error (error);
  vst_test_hub_try (&self->hub, ADMIN, PASSPHRASE, &error);
  g_assert_no_error (error);
  sort_contacts (self);
  vst_hub_lock (self->hub.hub);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->hub.hub);
  g_hash_table_unref (self->never);
  g_hash_table_unref (self->freely);
  g_hash_table_unref (self->asked);
  g_ptr_array_unref (self->files);
  vst_test_ctl_tear_down (&self->ctl, NULL);
}

static char *
read_cells (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VstTable) table = vst_table_read_file (file, NULL, NULL, NULL, &error);
  GString *cells = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < vst_table_get_n_rows (table); i++)
    for (guint j = 0; j < vst_table_get_n_columns (table); j++)
      g_string_append_printf (cells, "%s\n", vst_table_get_cell (table, i, j));

  return g_string_free (cells, FALSE);
}

/* All that a command says, and what is in its file. */
static char *
run (Fixture *self,
     const char *command,
     const char *file)
{
  g_auto (GStrv) parts = g_strsplit (command, "FILE", -1);
  g_autofree char *line = g_strjoinv (file, parts);
  g_autofree char *words = strstr (line, "--as") != NULL ? g_strdup (line) : g_strdup_printf ("--as %d %s", ADMIN, line);
  const char *output = strstr (line, "PLACE/");
  g_autofree char *path = output != NULL ? vst_test_ctl_path (&self->ctl, output + strlen ("PLACE/")) : NULL;
  g_autofree char *content = NULL;

  vst_test_ctl_run (&self->ctl, PASSPHRASE "\n", words);

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (g_str_has_suffix (path, ".pdf"))
        content = vst_test_ctl_paper (&self->ctl, output + strlen ("PLACE/"));
      else if (g_str_has_suffix (path, ".xlsx"))
        content = read_cells (path);
      else
        g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

      g_unlink (path);
    }

  return g_strjoin ("\n", self->ctl.out, self->ctl.err, content != NULL ? content : "", NULL);
}

static guint
count_told (GHashTable *patterns,
            const char *said,
            const char *command)
{
  GHashTableIter iter;
  gpointer pattern;
  guint n = 0;

  g_hash_table_iter_init (&iter, patterns);
  while (g_hash_table_iter_next (&iter, &pattern, NULL))
    if (g_regex_match_simple (pattern, said, 0, 0))
      {
        n++;
        if (command != NULL)
          g_test_fail_printf ("%s tells %s", command, (char *) pattern);
      }

  return n;
}

/* A number, an address, an e-mail that has a condition, and a code word, leave the
 * hub by no command; what has none leaves it by the list and her sheet alone.
 */
static void
test_there_is_no_other_way_to_a_contact (Fixture *self,
                                         gconstpointer data)
{
  guint n_done = 0, n_freely = 0, n_hers = 0;

  g_assert_cmpuint (g_hash_table_size (self->never), >, 20);
  g_assert_cmpuint (g_hash_table_size (self->freely), >, 5);
  g_assert_cmpuint (g_hash_table_size (self->asked), ==, FILES);
  g_assert_cmpuint (self->files->len, ==, FILES);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *said = run (self, commands[i], "");
      gboolean is_list = strstr (commands[i], "export HUB families") != NULL;

      n_done += self->ctl.exit == 0;
      count_told (self->never, said, commands[i]);
      count_told (self->asked, said, commands[i]);
      n_freely += count_told (self->freely, said, is_list ? NULL : commands[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (guint j = 0; j < self->files->len; j++)
      {
        g_autofree char *said = run (self, papers[i], self->files->pdata[j]);
        gboolean is_sheet = strstr (papers[i], "summary") != NULL;

        n_done += self->ctl.exit == 0;
        count_told (self->never, said, papers[i]);
        n_hers += count_told (self->asked, said, strstr (papers[i], "interview") != NULL ? NULL : papers[i]);
        n_freely += count_told (self->freely, said, is_sheet ? NULL : papers[i]);
      }

  g_test_message ("%u commands done, %u texts that may not leave, %u told that may", n_done, g_hash_table_size (self->never), n_freely);
  g_assert_cmpuint (n_done, >, 30);
  g_assert_cmpuint (n_freely, >, 5);
  g_assert_cmpuint (n_hers, ==, FILES);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/contact-ways/there-is-no-other-way-to-a-contact", Fixture, NULL, set_up, test_there_is_no_other_way_to_a_contact, tear_down);

  return g_test_run ();
}
