/* test-chit-desk.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "vst-test-desk.h"
#include "vst-test-support.h"

#include "vst-schedule-room.h"
#include "vst-support-room.h"

static const VstSql count_printed = { "test.printed", "SELECT count (*) FROM chit WHERE state = 'issued' AND prints = 1 AND number = '0101'", TRUE };
static const VstSql count_signed = { "test.signed", "SELECT count (*) FROM chit WHERE state = 'void' AND countersigned_by IN (1, 4)", TRUE };
static const VstSql count_undone = { "test.undone", "SELECT count (*) FROM chit_event WHERE kind = 'undo'", TRUE };

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *coordinator;
  const char *language_key;
  const char *passphrase_for;
  const char *support;
  const char *first_book;
  const char *company;
  const char *add_company;
  const char *code;
  const char *first;
  const char *last;
  const char *limit;
  const char *receive;
  const char *book;
  const char *put_at_desk;
  const char *search;
  const char *found;
  const char *add_child;
  const char *give;
  const char *give_button;
  const char *allergy;
  const char *preview;
  const char *undone;
  const char *save;
  const char *saved;
  const char *slip;
  const char *number;
  const char *report;
  const char *reason;
  const char *note;
  const char *countersign;
  const char *passphrase;
  const char *sign;
  const char *signed_by;
} Speech;

static const Speech english = {
  "--lang=en", "Ada Admin", "ctrl+shift+e", "Passphrase for *", "Support", "Receive a first book", "Name of the company", "Add the company", "Code of the book",
  "First number", "Last number", "A chit is good for at most", "Receive the book", "Book 7, Capital Taxi*", "Put at the desk",
  "Search", "Josée Côté*", "Add a child", "Give a chit", "Give and print", "Allergy", "Print preview", "Undone: the chit is back in the book",
  "*Save", "Saved as a PDF.", "Bon de taxi", "Number of a chit", "Void, lost or stolen*", "Reason", "Note it", "Countersign*",
  "Her own passphrase", "Countersign", "Countersigned by"
};

static const Speech french = {
  "--lang=fr", "Coralie Coordination", "ctrl+shift+f", "Phrase de passe pour *", "Soutien", "Recevoir un premier carnet", "Nom de la compagnie", "Ajouter la compagnie",
  "Code du carnet", "Premier numéro", "Dernier numéro", "Un bon vaut au plus", "Recevoir le carnet", "Carnet 7, Capital Taxi*",
  "Mettre à la réception", "Rechercher", "Josée Côté*", "Ajouter un enfant", "Remettre un bon", "Remettre et imprimer", "Allergie", "Aperçu*",
  "C’est défait*: le bon est de retour dans le carnet", "*Enregistrer", "Enregistré*", "Bon de taxi", "Numéro d’un bon",
  "Annulé, perdu ou volé*", "Motif", "Noter", "Contresigner*", "Sa propre phrase de passe", "Contresigner", "Contresigné par"
};

/* A desk at a hub with one family and no book. */
typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
sign_in (Fixture *self,
         const Speech *speech,
         const char *tile,
         const char *hers)
{
  vst_test_desk_press (&self->desk, tile);
  vst_test_desk_type (&self->desk, speech->passphrase_for, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, hers);
}

static void
set_up (Fixture *self,
        gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *folder = NULL;
  const char *arguments[] = { speech->option, NULL, NULL };

  vst_room_register (&vst_schedule_room);
  vst_room_register (&vst_support_room);
  vst_test_family_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
  vst_test_family_mind (&self->hub, vst_test_support_family (&self->hub, "Josée", "Côté", "fr"), VST_ALERT_ALLERGY);
  vst_hub_lock (self->hub.hub);

  folder = g_strdup_printf ("--hub=%s", self->hub.folder);
  arguments[1] = folder;
  vst_test_desk_start (&self->desk, arguments);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
receive_book (Fixture *self,
              const Speech *speech)
{
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->support);
  vst_test_desk_press (&self->desk, speech->first_book);
  vst_test_desk_type (&self->desk, speech->company, "Capital Taxi");
  vst_test_desk_press (&self->desk, speech->add_company);
  vst_test_desk_wait_for (&self->desk, speech->company, "");
  vst_test_desk_overfill (&self->desk, speech->code, 40, NULL);
  vst_test_desk_type (&self->desk, speech->code, "7");
  vst_test_desk_type (&self->desk, speech->first, "0101");
  vst_test_desk_type (&self->desk, speech->last, "0103");
  vst_test_desk_type (&self->desk, speech->limit, "45");
  vst_test_desk_press (&self->desk, speech->receive);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->book);
  vst_test_desk_press (&self->desk, speech->put_at_desk);
  vst_test_desk_miss (&self->desk, VST_TEST_BUTTON, speech->put_at_desk);
}

/* Three keys after the search: Ctrl+T, Enter, and whatever the printer asks.  What
 * there is to mind stands beside her name.
 */
static void
give (Fixture *self,
      const Speech *speech)
{
  g_autoptr (VstTestNode) dialog = NULL;

  vst_test_desk_key (&self->desk, "ctrl+t");
  dialog = vst_test_desk_find (&self->desk, VST_TEST_WINDOW, speech->give);
  g_object_unref (vst_test_desk_find_in (dialog, VST_TEST_LABEL, speech->allergy));
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, "*0101-*");
  vst_test_desk_focus_on (&self->desk, speech->give_button);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_WINDOW, speech->preview);
}

static char *
read_pdf (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->hub.place, 0, NULL);
  g_autofree char *path = NULL;
  char *text = NULL;
  const char *name;

  while (path == NULL && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".pdf"))
      path = g_build_filename (self->hub.place, name, NULL);

  g_assert_nonnull (path);

  {
    const char *const argv[] = { "pdftotext", path, "-", NULL };
    g_autoptr (GError) error = NULL;

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
    g_assert_no_error (error);
  }

  return text;
}

/* By Tab, from wherever the focus is. */
static void
go_to (Fixture *self,
       const char *name)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *focus = vst_test_desk_focus (&self->desk);

      if (g_strcmp0 (focus, name) == 0)
        return;

      vst_test_desk_key (&self->desk, "Tab");
    }

  g_error ("No Tab leads to “%s”", name);
}

static void
void_and_countersign (Fixture *self,
                      const Speech *speech)
{
  vst_test_desk_choose (&self->desk, VST_TEST_ROW, speech->support);
  vst_test_desk_type (&self->desk, speech->number, "101");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, "0101, *");
  go_to (self, speech->number);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_press (&self->desk, speech->report);
  vst_test_desk_overfill (&self->desk, speech->reason, 200, NULL);
  vst_test_desk_type (&self->desk, speech->reason, "The printer ate it");
  vst_test_desk_press (&self->desk, speech->note);
  vst_test_desk_press (&self->desk, speech->countersign);
  vst_test_desk_type (&self->desk, speech->passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->signed_by);
}

static void
test_a_chit_from_its_book_to_its_end (Fixture *self,
                                      gconstpointer data)
{
  const Speech *speech = data;
  g_autofree char *slip = NULL;

  sign_in (self, speech, speech->coordinator, speech->support);
  receive_book (self, speech);
  vst_test_desk_key (&self->desk, "ctrl+shift+l");

  /* Her own language is English. */
  sign_in (self, speech, "Rita Reception", english.support);
  vst_test_desk_key (&self->desk, speech->language_key);
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->support);
  vst_test_desk_focus_on (&self->desk, speech->search);
  vst_test_desk_type (&self->desk, speech->search, "josee cote");
  vst_test_desk_see (&self->desk, VST_TEST_ROW, speech->found);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->add_child);

  give (self, speech);
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->preview);
  vst_test_desk_key (&self->desk, "alt+BackSpace");
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->undone);
  g_assert_cmpint (vst_test_count (&self->hub, &count_undone), ==, 1);

  give (self, speech);
  vst_test_desk_key (&self->desk, "ctrl+s");
  vst_test_desk_press (&self->desk, speech->save);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->saved);
  g_assert_cmpint (vst_test_count (&self->hub, &count_printed), ==, 1);
  slip = read_pdf (self);
  g_assert_nonnull (strstr (slip, speech->slip));
  g_assert_nonnull (strstr (slip, "0101-"));
  g_assert_null (strstr (slip, "Josée"));
  vst_test_desk_key (&self->desk, "Escape");
  vst_test_desk_miss (&self->desk, VST_TEST_WINDOW, speech->preview);

  void_and_countersign (self, speech);
  g_assert_cmpint (vst_test_count (&self->hub, &count_signed), ==, 1);
  vst_test_support_check (&self->hub);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chit-desk/a-chit-from-its-book-to-its-end", Fixture, speech, set_up, test_a_chit_from_its_book_to_its_end, tear_down);

  return g_test_run ();
}
