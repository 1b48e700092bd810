/* vst-tour-office.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done behind the desk: a list taken in, people, keys, backups.
 */

#include "config.h"

#include "vst-tour.h"

/* As a hub keeps it today: a row a person, one without a name, one twice. */
static const char list_en[] = "Family name;First name;Birth date;Phone;Language;Note\r\n"
                              "Okafor;Chiamaka;1994-03-12;613-555-0119;English;\r\n"
                              "Lavigne;Maude;1999-03-02;613 555-0142;French;Prefers mornings\r\n"
                              ";;;613-555-0177;;\r\n"
                              "Nguyễn;Thu Hà;1990-11-30;;Vietnamese;Interpreter\r\n";
static const char list_fr[] = "Nom de famille;Prénom;Date de naissance;Téléphone;Langue;Note\r\n"
                              "Okafor;Chiamaka;1994-03-12;613 555-0119;anglais;\r\n"
                              "Lavigne;Maude;1999-03-02;613 555-0142;français;Plutôt le matin\r\n"
                              ";;;613 555-0177;;\r\n"
                              "Nguyễn;Thu Hà;1990-11-30;;vietnamien;Interprète\r\n";

static void
import (VstTestDesk *desk)
{
  gboolean is_french = vst_language_get () == VST_FRENCH;
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), is_french ? "liste.csv" : "list.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (file, is_french ? list_fr : list_en, -1, &error);
  g_assert_no_error (error);

  vst_tour_see (desk, "Import a list");
  vst_tour_picture ("30-import");
  vst_tour_press (desk, "Choose a file…");
  vst_test_desk_choose_file (desk, vst_tour_say ("Choose a list"), file);
  vst_tour_see (desk, "Look at the list");
  vst_tour_picture ("31-import-columns");
  vst_tour_press (desk, "Look at the list");
  vst_tour_see (desk, "Rows of the list");
  vst_tour_picture ("32-import-rows");
}

/* People, keys and backups are another person's. */
static void
administer (VstTestDesk *desk)
{
  vst_tour_go_to (desk, "Staff");
  vst_tour_see (desk, "New recovery kit");
  vst_tour_picture ("33-staff");

  vst_tour_go_to (desk, "Backups");
  vst_tour_see (desk, "Back up now");
  vst_tour_picture ("34-backups");

  vst_tour_go_to (desk, "Recent acts");
  vst_tour_see (desk, "Everyone’s");
  vst_tour_picture ("35-recent-acts");
}

void
vst_tour_office (const char *hub)
{
  VstTestDesk desk = { 0 };

  vst_tour_start (&desk, hub);
  vst_tour_sign_in (&desk, "Josée St-Amour");
  vst_test_desk_key (&desk, "ctrl+shift+i");
  import (&desk);

  vst_test_desk_activate (&desk, "switch", NULL);
  vst_tour_see (&desk, "Forgotten? Someone else in administration can help");
  vst_tour_sign_in (&desk, vst_language_get () == VST_FRENCH ? "Hélène Bélanger-Roy" : "Patrick O’Neil");
  administer (&desk);
  vst_test_desk_stop (&desk);
}
