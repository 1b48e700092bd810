/* test-care.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is seldom needed, and has to work that day: the recovery kit, every key
 * changed, a backup restored, a damaged file told.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "vst-test-desk.h"
#include "vst-test-hub.h"

#include "vst-backup.h"
#include "vst-hub-check.h"
#include "vst-hub-folder.h"
#include "vst-words.h"

#define NEW_PASSPHRASE "panier tulipe horloge riviere"
#define PAGE 4096

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *passphrase_for;
  const char *forgotten;
  const char *kit_words;
  const char *open_by_kit;
  const char *unknown_word;
  const char *new_passphrase;
  const char *repeat;
  const char *lock;
  const char *staff;
  const char *revoke;
  const char *change_keys;
  const char *keys_changed;
  const char *restore_backup;
  const char *choose;
  const char *chooser;
  const char *made;
  const char *passphrase;
  const char *restore;
  const char *damaged;
} Speech;

static const Speech english = {
  "--lang=en", "Passphrase for *", "Forgotten?*", "The words of the kit", "Open with the kit", "Word 3 isn’t in the list of words.*",
  "New passphrase", "The same passphrase again", "Lock the desk", "Staff", "Let her in no longer", "Change every key", "Every key is new.*",
  "Restore a backup…", "Choose a backup…", "Backup to restore", "Made *", "Passphrase", "Restore", "The hub’s file is damaged.*"
};

static const Speech french = {
  "--lang=fr", "Phrase de passe pour *", "Oubliée?*", "Les mots de la trousse", "Ouvrir avec la trousse", "Le mot 3 n’est pas dans la liste des mots.*",
  "Nouvelle phrase de passe", "La même phrase de passe encore une fois", "Verrouiller la réception", "Personnel", "Ne plus laisser entrer",
  "Changer toutes les clés", "Toutes les clés sont nouvelles.*", "Restaurer une sauvegarde…", "Choisir une sauvegarde…",
  "Sauvegarde à restaurer", "Faite le *", "Phrase de passe", "Restaurer", "Le fichier du centre est endommagé.*"
};

typedef struct
{
  VstTestHub hub;
  VstTestDesk desk;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  vst_test_hub_set_up (&self->hub, NULL);
  g_assert_no_errno (g_chdir (self->hub.place));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  vst_test_desk_stop (&self->desk);
  vst_test_hub_tear_down (&self->hub, NULL);
}

static void
start (Fixture *self,
       const Speech *speech,
       const char *folder)
{
  /* As at a prompt: named without an option. */
  const char *const arguments[] = { speech->option, folder, NULL };

  vst_test_desk_start (&self->desk, arguments);
}

/* The desk turns to the language of whoever comes in: hers is the one asked for. */
static const char *
get_administrator (const Speech *speech)
{
  return speech == &french ? "Berthe Admin" : "Ada Admin";
}

static void
sign_in (Fixture *self,
         const Speech *speech,
         const char *passphrase)
{
  vst_test_desk_press (&self->desk, get_administrator (speech));
  vst_test_desk_type (&self->desk, speech->passphrase_for, passphrase);
  vst_test_desk_key (&self->desk, "Return");
  vst_test_desk_see (&self->desk, VST_TEST_BUTTON, speech->lock);
}

/* As they are on the paper, but for one. */
static char *
spell_kit (Fixture *self,
           const char *third)
{
  const char *words[VST_WORDS_IN_KIT + 1] = { NULL };

  vst_words_from_secret (self->hub.recovery, words);
  if (third != NULL)
    words[2] = third;

  return g_strjoinv (" ", (char **) words);
}

static void
test_recovery_kit_opens_the_hub (Fixture *self,
                                 gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autofree char *misread = spell_kit (self, "zzzzz");
  g_autofree char *words = spell_kit (self, NULL);

  start (self, speech, self->hub.folder);
  vst_test_desk_press (desk, speech->forgotten);
  vst_test_desk_type (desk, speech->kit_words, misread);
  vst_test_desk_press (desk, speech->open_by_kit);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->unknown_word);

  /* The first of the list comes in, with a passphrase of her own from then on; the
   * desk turns to her language.
   */
  vst_test_desk_type (desk, speech->kit_words, words);
  vst_test_desk_press (desk, speech->open_by_kit);
  vst_test_desk_see (desk, VST_TEST_FIELD, speech->new_passphrase);
  vst_test_desk_type (desk, speech->new_passphrase, NEW_PASSPHRASE);
  vst_test_desk_type (desk, speech->repeat, NEW_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Famil*es*");
  vst_test_desk_activate (desk, "language", g_variant_new_string (speech == &french ? "fr" : "en"));
  vst_test_desk_see (desk, VST_TEST_BUTTON, speech->lock);

  vst_test_desk_key (desk, "ctrl+shift+l");
  vst_test_desk_press (desk, "Ada Admin");
  vst_test_desk_type (desk, speech->passphrase_for, NEW_PASSPHRASE);
  vst_test_desk_key (desk, "Return");
  vst_test_desk_see (desk, VST_TEST_ROW, "Famil*es*");
}

static guint32
read_generation (Fixture *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->hub.folder, VST_HUB_KEYS);
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeys) keys = vst_keys_load (path, &error);

  g_assert_no_error (error);

  return vst_keys_get_generation (keys, VST_KEY_DATABASE);
}

static void
test_every_key_is_changed_after_a_bad_departure (Fixture *self,
                                                 gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  guint32 generation = read_generation (self);

  start (self, speech, self->hub.folder);
  sign_in (self, speech, VST_TEST_PASSPHRASE);
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->staff);
  vst_test_desk_choose (desk, VST_TEST_ROW, "Rita Reception*");
  vst_test_desk_press (desk, speech->revoke);
  vst_test_desk_press (desk, speech->change_keys);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->keys_changed);
  g_assert_cmpuint (read_generation (self), ==, generation + 1);

  /* She who did it works on, and comes in again; the other has no tile. */
  vst_test_desk_choose (desk, VST_TEST_ROW, speech->staff);
  vst_test_desk_see (desk, VST_TEST_ROW, "Pia Pivot*");
  vst_test_desk_key (desk, "ctrl+shift+l");
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Pia Pivot");
  g_assert_false (vst_test_desk_has (desk, VST_TEST_BUTTON, "Rita Reception"));
  sign_in (self, speech, VST_TEST_PASSPHRASE);
}

static char *
back_up (Fixture *self)
{
  char *path = vst_backup_build_path (self->hub.place, g_get_real_time ());
  g_autoptr (VstBackupReport) report = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vst_test_hub_enter (&self->hub, VST_TEST_RECEPTION);
  vst_backup_make (self->hub.hub, path, NULL, vst_test_keep_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  report = vst_backup_make_finish (self->hub.hub, result, &error);
  g_assert_no_error (error);
  vst_hub_lock (self->hub.hub);

  return path;
}

static void
test_backup_becomes_a_hub (Fixture *self,
                           gconstpointer data)
{
  const Speech *speech = data;
  VstTestDesk *desk = &self->desk;
  g_autofree char *path = back_up (self);

  start (self, speech, "nowhere.vestibule");
  vst_test_desk_press (desk, speech->restore_backup);
  vst_test_desk_press (desk, speech->choose);
  vst_test_desk_choose_file (desk, speech->chooser, path);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->made);
  vst_test_desk_type (desk, speech->passphrase, VST_TEST_PASSPHRASE);
  vst_test_desk_press (desk, speech->restore);
  vst_test_desk_see (desk, VST_TEST_BUTTON, "Rita Reception");
  sign_in (self, speech, VST_TEST_PASSPHRASE);
}

/* A byte that nobody reads who signs in. */
static void
spoil (Fixture *self)
{
  g_autofree char *path = vst_hub_folder_get_part (self->hub.folder, VST_HUB_DATABASE);
  g_autofree char *bytes = NULL;
  gboolean is_in = FALSE;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));

  for (gsize at = size - PAGE / 2; !is_in && at > size / 2; at -= PAGE)
    {
      bytes[at] ^= 1;
      g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
      bytes[at] ^= 1;
      is_in = vst_test_hub_try (&self->hub, VST_TEST_ADMIN, VST_TEST_PASSPHRASE, NULL) &&
              vst_test_hub_read (&self->hub, &vst_hub_look, NULL, NULL) == NULL;
    }

  g_assert_true (is_in);
  vst_hub_lock (self->hub.hub);
}

static void
test_damage_is_told_over_every_page (Fixture *self,
                                     gconstpointer data)
{
  const Speech *speech = data;

  spoil (self);
  start (self, speech, self->hub.folder);
  sign_in (self, speech, VST_TEST_PASSPHRASE);
  vst_test_desk_see (&self->desk, VST_TEST_LABEL, speech->damaged);
}

#define ADD(path, test) g_test_add (path, Fixture, speech, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  ADD ("/care/recovery-kit-opens-the-hub", test_recovery_kit_opens_the_hub);
  ADD ("/care/every-key-is-changed-after-a-bad-departure", test_every_key_is_changed_after_a_bad_departure);
  ADD ("/care/backup-becomes-a-hub", test_backup_becomes_a_hub);
  ADD ("/care/damage-is-told-over-every-page", test_damage_is_told_over_every_page);

  return g_test_run ();
}
