/* test-entry.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first run and the way in, as a person at the keyboard meets them.
 */

#include "config.h"

#include <string.h>

#include "vst-test-desk.h"

#define PASSPHRASE "lune tabac citron marelle"
#define OTHER_PASSPHRASE "grenier violon huile passerelle"

/* What the screens say, in the language of the desk. */
typedef struct
{
  const char *option;
  const char *new_hub;
  const char *first_title;
  const char *name;
  const char *place_title;
  const char *admin_title;
  const char *tile_name;
  const char *passphrase;
  const char *repeat;
  const char *second_title;
  const char *reception_title;
  const char *summary_title;
  const char *summary_person;
  const char *create;
  const char *kit_title;
  const char *words;
  const char *proof_title;
  const char *proof_word;
  const char *open;
  const char *open_title;
  const char *wrong;
  const char *passphrase_for;
  const char *words_for;
  const char *renewal_title;
  const char *new_passphrase;
  const char *back;
  const char *staff;
  const char *add;
  const char *coordination;
  const char *save;
  const char *words_once;
  const char *backups;
  const char *back_up;
  const char *last_backup;
  const char *acts;
  const char *passphrase_act;
  const char *no_backup;
} Speech;

static const Speech english = {
  "--lang=en", "Make a new hub", "What is the hub called?", "Name in English", "Where is it?", "You, in administration",
  "Name on the tile", "Passphrase", "The same passphrase again", "A second person in administration", "The first person at reception",
  "Is everything right?", "Ruth E.: Administration", "Create the hub", "The recovery kit", "Words of the recovery kit",
  "Is the kit on paper?", "Word * of the kit", "Open the hub", "The door is open",
  "This passphrase doesn’t open the hub.*", "Passphrase for *", "Words for the first sign-in of*", "Choose your own passphrase",
  "New passphrase", "Back", "Staff", "Add someone", "Coordination", "Save", "Words for one sign-in of*",
  "Backups", "Back up now", "Last backup, proved whole*", "Recent acts", "Own passphrase changed*", "No backup has been made yet."
};

static const Speech french = {
  "--lang=fr", "Créer un centre", "Quel est le nom du centre?", "Nom en anglais", "Où est le centre?", "Vous, à l’administration",
  "Nom sur la tuile", "Phrase de passe", "La même phrase de passe encore une fois", "Une deuxième personne à l’administration",
  "La première personne à la réception", "Tout est exact?", "Ruth E.\302\240: Administration", "Créer le centre",
  "La trousse de récupération", "Mots de la trousse de récupération", "La trousse est sur papier?", "Mot * de la trousse",
  "Ouvrir le centre", "La porte est ouverte", "Cette phrase de passe n’ouvre pas le centre.*", "Phrase de passe pour *",
  "Mots pour la première entrée de*", "Choisir votre phrase de passe", "Nouvelle phrase de passe", "Retour", "Personnel", "Ajouter une personne",
  "Coordination", "Enregistrer", "Mots pour une entrée de la personne*", "Sauvegardes", "Sauvegarder maintenant",
  "Dernière sauvegarde vérifiée*", "Actes récents", "Propre phrase de passe changée*", "Aucune sauvegarde n’a encore été faite."
};

static void
see_step (VstTestDesk *desk,
          const char *title)
{
  vst_test_desk_see (desk, VST_TEST_ANY, title);
}

/* Goes on as one does at the keyboard. */
static void
enter (VstTestDesk *desk)
{
  vst_test_desk_key (desk, "Return");
}

static void
name_administrator (VstTestDesk *desk,
                    const Speech *speech,
                    const char *name,
                    const char *passphrase)
{
  vst_test_desk_focus_on (desk, speech->tile_name);
  vst_test_desk_type (desk, speech->tile_name, name);
  vst_test_desk_type (desk, speech->passphrase, passphrase);
  vst_test_desk_type (desk, speech->repeat, passphrase);
  enter (desk);
}

/* A word of the kit as the screen shows it: "7. marelle". */
static char *
read_word (VstTestDesk *desk,
           const char *pattern)
{
  g_autoptr (VstTestNode) label = vst_test_desk_find (desk, VST_TEST_LABEL, pattern);
  g_autofree char *text = vst_test_desk_text (label);

  return g_strdup (strchr (text, ' ') + 1);
}

static void
prove_kit (VstTestDesk *desk,
           const Speech *speech,
           char *const *words)
{
  for (guint i = 0; i < 24; i++)
    {
      g_auto (GStrv) parts = g_strsplit (speech->proof_word, "*", 2);
      g_autofree char *name = g_strdup_printf ("%s%u%s", parts[0], i + 1, parts[1]);

      if (vst_test_desk_has (desk, VST_TEST_FIELD, name))
        vst_test_desk_type (desk, name, words[i]);
    }
}

/* The label under a caption, in the same box. */
static char *
read_under (VstTestDesk *desk,
            const char *caption)
{
  g_autoptr (VstTestNode) label = vst_test_desk_find (desk, VST_TEST_LABEL, caption);
  g_autoptr (VstTestNode) box = vst_test_node_dup_parent (label);
  g_autoptr (GPtrArray) labels = vst_test_node_dup_children (box);

  g_assert_cmpuint (labels->len, >, 1);

  return vst_test_desk_text (g_ptr_array_index (labels, 1));
}

/* Through the assistant to the desk; what reception signs in with comes back. */
static char *
found (VstTestDesk *desk,
       const Speech *speech)
{
  char *words[25] = { NULL };
  char *once_text;

  vst_test_desk_press (desk, speech->new_hub);
  see_step (desk, speech->first_title);
  vst_test_desk_focus_on (desk, speech->name);
  vst_test_desk_type (desk, speech->name, "Cedar House");
  enter (desk);

  see_step (desk, speech->place_title);
  enter (desk);

  see_step (desk, speech->admin_title);
  name_administrator (desk, speech, "Ruth E.", PASSPHRASE);
  see_step (desk, speech->second_title);
  name_administrator (desk, speech, "Agathe N.", OTHER_PASSPHRASE);

  see_step (desk, speech->reception_title);
  vst_test_desk_focus_on (desk, speech->tile_name);
  vst_test_desk_type (desk, speech->tile_name, "Josée L.");
  enter (desk);

  see_step (desk, speech->summary_title);
  vst_test_desk_see (desk, VST_TEST_LABEL, speech->summary_person);
  vst_test_desk_focus_on (desk, speech->create);
  enter (desk);

  see_step (desk, speech->kit_title);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("%u. *", i + 1);

      words[i] = read_word (desk, pattern);
    }

  once_text = read_under (desk, speech->words_for);
  enter (desk);

  see_step (desk, speech->proof_title);
  prove_kit (desk, speech, words);
  enter (desk);
  see_step (desk, speech->open_title);

  for (guint i = 0; i < 24; i++)
    g_free (words[i]);

  return once_text;
}

static void
test_makes_a_hub_by_keyboard_and_lets_reception_in (gconstpointer data)
{
  const Speech *speech = data;
  const char *const arguments[] = { speech->option, NULL };
  VstTestDesk desk = { 0 };
  g_autofree char *once = NULL;

  vst_test_desk_start (&desk, arguments);
  once = found (&desk, speech);

  vst_test_desk_key (&desk, "ctrl+shift+l");
  vst_test_desk_press (&desk, "Josée L.");
  vst_test_desk_type (&desk, speech->words_for, once);
  enter (&desk);
  see_step (&desk, speech->renewal_title);
  vst_test_desk_type (&desk, speech->new_passphrase, "panier tulipe horloge riviere");
  vst_test_desk_type (&desk, speech->repeat, "panier tulipe horloge riviere");
  enter (&desk);
  see_step (&desk, speech->open_title);
  vst_test_desk_stop (&desk);
}

/* After a wrong passphrase the button rests for some seconds.  Enter is pressed
 * once and no more: a second one would press what the desk offers first.
 */
static void
wait_for_turn (VstTestDesk *desk,
               const char *button)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  for (;;)
    {
      g_autoptr (VstTestNode) found = vst_test_desk_find (desk, VST_TEST_BUTTON, button);

      if (vst_test_desk_is (found, ATSPI_STATE_SENSITIVE))
        return;

      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (50000);
    }
}

static void
test_waits_after_a_wrong_passphrase_and_opens_with_the_right_one (gconstpointer data)
{
  const Speech *speech = data;
  const char *const arguments[] = { speech->option, NULL };
  VstTestDesk desk = { 0 };

  /* The hub of the test before, which this desk remembers. */
  vst_test_desk_start (&desk, arguments);
  vst_test_desk_key (&desk, "ctrl+shift+l");
  vst_test_desk_key (&desk, "j");
  vst_test_desk_focus_on (&desk, "Josée L.");
  vst_test_desk_key (&desk, "r");
  vst_test_desk_focus_on (&desk, "Ruth E.");
  vst_test_desk_key (&desk, "Return");
  vst_test_desk_type (&desk, speech->passphrase_for, "another one altogether");
  enter (&desk);
  vst_test_desk_see (&desk, VST_TEST_ANY, speech->wrong);

  vst_test_desk_type (&desk, speech->passphrase_for, PASSPHRASE);
  wait_for_turn (&desk, speech->open);
  enter (&desk);
  see_step (&desk, speech->open_title);
  /* Whoever may not look for a family is offered no search box. */
  g_assert_false (vst_test_desk_has (&desk, VST_TEST_FIELD, "*"));

  vst_test_desk_key (&desk, "ctrl+l");
  vst_test_desk_focus_on (&desk, "*Ruth E.*");
  vst_test_desk_type (&desk, speech->passphrase_for, PASSPHRASE);
  enter (&desk);
  see_step (&desk, speech->open_title);
  vst_test_desk_stop (&desk);
}

static void
test_keeps_what_was_typed_in_another_language_and_going_back (void)
{
  const char *const arguments[] = { "--lang=en", "--hub=nowhere.vestibule", NULL };
  VstTestDesk desk = { 0 };

  vst_test_desk_start (&desk, arguments);
  vst_test_desk_press (&desk, english.new_hub);
  vst_test_desk_focus_on (&desk, english.name);
  vst_test_desk_type (&desk, english.name, "Cedar House");
  vst_test_desk_key (&desk, "ctrl+shift+f");
  vst_test_desk_wait_for (&desk, french.name, "Cedar House");

  enter (&desk);
  see_step (&desk, french.place_title);
  vst_test_desk_type (&desk, "Ville", "Ottawa");
  enter (&desk);
  vst_test_desk_focus_on (&desk, french.tile_name);
  vst_test_desk_type (&desk, french.tile_name, "Ruth E.");
  vst_test_desk_type (&desk, french.passphrase, PASSPHRASE);
  vst_test_desk_key (&desk, "ctrl+shift+e");
  vst_test_desk_wait_for (&desk, english.tile_name, "Ruth E.");
  vst_test_desk_wait_for (&desk, english.passphrase, PASSPHRASE);

  vst_test_desk_key (&desk, "alt+Left");
  vst_test_desk_wait_for (&desk, "City", "Ottawa");
  vst_test_desk_key (&desk, "alt+Left");
  vst_test_desk_wait_for (&desk, english.name, "Cedar House");
  vst_test_desk_key (&desk, "alt+Left");
  vst_test_desk_see (&desk, VST_TEST_BUTTON, english.new_hub);
  vst_test_desk_stop (&desk);
}

static void
test_adds_somebody_who_comes_in_and_makes_a_backup (gconstpointer data)
{
  const Speech *speech = data;
  const char *const arguments[] = { speech->option, NULL };
  VstTestDesk desk = { 0 };
  g_autofree char *once = NULL;

  vst_test_desk_start (&desk, arguments);
  vst_test_desk_press (&desk, "Ruth E.");
  vst_test_desk_type (&desk, speech->passphrase_for, PASSPHRASE);
  enter (&desk);
  see_step (&desk, speech->open_title);

  vst_test_desk_choose (&desk, VST_TEST_ROW, speech->staff);
  vst_test_desk_press (&desk, speech->add);
  vst_test_desk_type (&desk, speech->tile_name, "Nadia B.");
  vst_test_desk_choose (&desk, VST_TEST_CHECK, speech->coordination);
  vst_test_desk_press (&desk, speech->save);
  once = read_under (&desk, speech->words_once);

  vst_test_desk_key (&desk, "ctrl+shift+l");
  vst_test_desk_press (&desk, "Nadia B.");
  vst_test_desk_type (&desk, speech->words_for, once);
  enter (&desk);
  see_step (&desk, speech->renewal_title);
  vst_test_desk_type (&desk, speech->new_passphrase, "fenetre castor semoule brouillard");
  vst_test_desk_type (&desk, speech->repeat, "fenetre castor semoule brouillard");
  enter (&desk);
  see_step (&desk, speech->open_title);

  vst_test_desk_choose (&desk, VST_TEST_ROW, speech->backups);
  vst_test_desk_see (&desk, VST_TEST_LABEL, speech->no_backup);
  vst_test_desk_press (&desk, speech->back_up);
  vst_test_desk_see (&desk, VST_TEST_LABEL, speech->last_backup);
  vst_test_desk_key (&desk, "ctrl+h");
  vst_test_desk_see (&desk, VST_TEST_ROW, speech->passphrase_act);

  /* At the end of the day: another backup, and the door is shut. */
  vst_test_desk_miss (&desk, VST_TEST_LABEL, speech->no_backup);
  vst_test_desk_activate (&desk, "close-desk", NULL);
  vst_test_desk_see (&desk, VST_TEST_BUTTON, "Nadia B.");
  vst_test_desk_stop (&desk);
}

int
main (int argc,
      char *argv[])
{
  const Speech *speech = g_strcmp0 (g_getenv ("VST_TEST_LANGUAGE"), "fr") == 0 ? &french : &english;

  g_test_init (&argc, &argv, NULL);

  /* In this order: the second enters the hub that the first made. */
  g_test_add_func ("/entry/keeps-what-was-typed-in-another-language-and-going-back",
                   test_keeps_what_was_typed_in_another_language_and_going_back);
  g_test_add_data_func ("/entry/makes-a-hub-by-keyboard-and-lets-reception-in", speech,
                        test_makes_a_hub_by_keyboard_and_lets_reception_in);
  g_test_add_data_func ("/entry/waits-after-a-wrong-passphrase-and-opens-with-the-right-one", speech,
                        test_waits_after_a_wrong_passphrase_and_opens_with_the_right_one);
  g_test_add_data_func ("/entry/adds-somebody-who-comes-in-and-makes-a-backup", speech,
                        test_adds_somebody_who_comes_in_and_makes_a_backup);

  return g_test_run ();
}
