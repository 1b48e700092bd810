/* test-ctl-consent.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-test-ctl.h"

#include <string.h>

#define PASS VST_TEST_CTL_SAMPLE
#define has vst_test_ctl_assert_has
#define lacks vst_test_ctl_assert_lacks

static void
run (VstTestCtl *self,
     int exit,
     const char *format,
     const char *file)
{
  g_auto (GStrv) parts = g_strsplit (format, "FILE", -1);
  g_autofree char *words = g_strjoinv (file, parts);

  vst_test_ctl_run (self, PASS, words);
  vst_test_ctl_assert_exit (self, exit);
}

static GStrv
read_files (VstTestCtl *self)
{
  g_autofree char *path = vst_test_ctl_path (self, "families.csv");
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  run (self, 0, "--as 1 export HUB families -o PLACE/families.csv --replace", "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *file = g_strndup (lines[i], strlen ("26-000000"));

      if (g_ascii_isdigit (file[0]))
        g_strv_builder_add (files, file);
    }

  return g_strv_builder_end (files);
}

/* The first file that has something to print of a kind. */
static char *
find_printed (VstTestCtl *self,
              const char *kind)
{
  g_auto (GStrv) files = read_files (self);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *words = g_strdup_printf ("--as 1 print HUB %s %s --in both -o PLACE/%s.pdf", kind, files[i], kind);

      vst_test_ctl_run (self, PASS, words);
      if (self->exit == 0)
        return g_strdup (files[i]);

      has (self->err, g_str_equal (kind, "consent") ? "Nobody of this file" : "Nothing of this file");
    }

  g_assert_not_reached ();
}

static void
test_consents_and_lock_boxes_are_printed (VstTestCtl *self,
                                          gconstpointer data)
{
  g_autofree char *asked = NULL;
  g_autofree char *locked = NULL;
  g_autofree char *both = NULL;
  g_autofree char *closed = NULL;
  g_autofree char *french = NULL;
  g_autofree char *blank = NULL;

  vst_test_ctl_run (self, NULL, "demo HUB --families 30");
  vst_test_ctl_assert_exit (self, 0);

  asked = find_printed (self, "consent");
  both = vst_test_ctl_paper (self, "consent.pdf");
  has (both, "Where it stands");
  has (both, "Consentement");

  /* It names what is withheld, and nobody of whom. */
  locked = find_printed (self, "directive");
  closed = vst_test_ctl_paper (self, "directive.pdf");
  has (closed, "closed to");
  has (closed, "accès fermé");
  lacks (closed, locked);

  run (self, 0, "--as 4 print HUB consent FILE --in fr --paper a4 -o PLACE/fr.pdf", asked);
  french = vst_test_ctl_paper (self, "fr.pdf");
  has (french, "Nom usuel");
  lacks (french, "Name to use");

  /* Forms to fill in, of all that the hub asks. */
  run (self, 0, "--as 3 print HUB consent --in en -o PLACE/forms.pdf", "");
  blank = vst_test_ctl_paper (self, "forms.pdf");
  has (blank, "Photo or story");
  has (blank, "I do not agree");
  lacks (blank, "Where it stands");

  run (self, 2, "--as 3 print HUB directive -o PLACE/none.pdf", "");
  run (self, 1, "--as 3 print HUB consent 26-000000 -o PLACE/none.pdf", "");
  run (self, 3, "--as 8 print HUB consent FILE -o PLACE/none.pdf", asked);
  run (self, 3, "--as 8 print HUB directive FILE -o PLACE/none.pdf", locked);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ctl-consent/consents-and-lock-boxes-are-printed", VstTestCtl, NULL, vst_test_ctl_set_up,
              test_consents_and_lock_boxes_are_printed, vst_test_ctl_tear_down);

  return g_test_run ();
}
