/* test-message-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-message-page.h"

#include "vst-test-family.h"

static guint
count_problems (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ALERT &&
            gtk_widget_get_visible (widget) && gtk_label_get_label (GTK_LABEL (widget))[0] != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_problems (child);

  return n;
}

/* By which phone, and who sees to it: each says why it isn't there to choose. */
static void
test_says_what_it_cannot_read (VstTestHub *self,
                               gconstpointer data)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GList) windows = NULL;
  GtkWidget *dialog;

  vst_test_hub_enter (self, VST_TEST_SECOND_ADMIN);
  gtk_window_present (GTK_WINDOW (window));
  vst_message_page_present (window, self->hub, 99999, NULL);
  windows = gtk_window_list_toplevels ();
  dialog = windows->data == window ? windows->next->data : windows->data;

  while (count_problems (dialog) < 2)
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vst_language_init (g_getenv ("VST_LOCALE_DIR"));
  adw_init ();

  g_test_add ("/message-page/says-what-it-cannot-read", VstTestHub, NULL, vst_test_family_set_up, test_says_what_it_cannot_read,
              vst_test_hub_tear_down);

  return g_test_run ();
}
