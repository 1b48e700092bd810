/* vst-keys.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-keys.h"

#include <glib/gi18n.h>

/**
 * VstKeyPlace:
 * @APPLICATION: works wherever the focus is, before the focus hears of it
 * @WINDOW: only when the focus doesn't want the key: a text undoes its own typing
 * @PAGE: a page or GTK sees to it; the table only tells of it
 *
 * Who listens to a key.
 */
typedef enum
{
  APPLICATION,
  WINDOW,
  PAGE,
} VstKeyPlace;

/* Every key of the program, in one place; the shortcuts window reads them.
 * A line without a title is told of by the one before it.
 */
static const struct
{
  const char *group;
  const char *title;
  const char *told_as;
  VstKeyPlace place;
  const char *action;
  const char *accels[3];
} keys[] = {
  { N_ ("Find"), N_ ("Search"), NULL, APPLICATION, "desk.search", { "<Control>f" } },
  { N_ ("Find"), N_ ("Leave the search"), NULL, PAGE, NULL, { "Escape" } },
  { N_ ("Go to"), N_ ("Section"), "<Control>1...9", APPLICATION, "desk.section(0)", { "<Control>1" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(1)", { "<Control>2" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(2)", { "<Control>3" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(3)", { "<Control>4" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(4)", { "<Control>5" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(5)", { "<Control>6" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(6)", { "<Control>7" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(7)", { "<Control>8" } },
  { NULL, NULL, NULL, APPLICATION, "desk.section(8)", { "<Control>9" } },
  { N_ ("Go to"), N_ ("Back"), NULL, APPLICATION, "desk.back", { "<Alt>Left" } },
  { N_ ("Go to"), N_ ("Side pane"), NULL, APPLICATION, "desk.sidebar", { "F9" } },
  { N_ ("Go to"), N_ ("Today"), NULL, APPLICATION, "desk.today", { "<Alt>Home" } },
  { N_ ("Go to"), N_ ("Day before, day after"), "<Control>Page_Up <Control>Page_Down", PAGE, NULL, { "<Control>Page_Up" } },
  { N_ ("Go to"), N_ ("A day"), NULL, PAGE, NULL, { "<Control>g" } },
  { N_ ("The day"), N_ ("Next step: arrive, hand over, leave"), "space", PAGE, NULL, { "space" } },
  { N_ ("The day"), N_ ("One step back"), NULL, PAGE, NULL, { "<Shift>space" } },
  { N_ ("The day"), N_ ("What else has happened"), NULL, PAGE, NULL, { "Menu", "<Shift>F10" } },
  { N_ ("The day"), N_ ("Note the arrival of the family found or open"), NULL, WINDOW, "desk.arrive", { "<Control>Return" } },
  { N_ ("The day"), N_ ("Walk-in"), NULL, APPLICATION, "desk.walk-in", { "<Control>i" } },
  { N_ ("The day"), N_ ("Evacuation list"), NULL, APPLICATION, "desk.evacuation", { "F7" } },
  { N_ ("Schedule"), N_ ("From one time to the next"), "Up Down Left Right", PAGE, NULL, { "Up" } },
  { N_ ("Schedule"), N_ ("Book a free time, open an appointment"), NULL, PAGE, NULL, { "Return" } },
  { N_ ("Schedule"), N_ ("Move an appointment by 15 minutes"), "<Control>Up <Control>Down", PAGE, NULL, { "<Control>Up" } },
  { N_ ("Schedule"), N_ ("To today"), NULL, PAGE, NULL, { "<Control>Home" } },
  { N_ ("Families"), N_ ("New intake"), NULL, APPLICATION, "desk.open(('intake', <''>))", { "<Control>n" } },
  { N_ ("Families"), N_ ("The next line, in a new intake"), NULL, PAGE, NULL, { "Return" } },
  { N_ ("Families"), N_ ("The interview, from a family’s page"), NULL, PAGE, NULL, { "<Control><Shift>n" } },
  { N_ ("Families"), N_ ("Import a list"), NULL, APPLICATION, "desk.import", { "<Control><Shift>i" } },
  { N_ ("Families"), N_ ("Export the families"), NULL, APPLICATION, "desk.export", { "<Control>e" } },
  { N_ ("Families"), N_ ("Book an appointment"), NULL, APPLICATION, "desk.book", { "<Control>b" } },
  { N_ ("Families"), N_ ("Give a taxi chit"), NULL, APPLICATION, "desk.chit", { "<Control>t" } },
  { N_ ("Families"), N_ ("Enrol someone of the family in a group"), NULL, PAGE, NULL, { "<Control><Shift>g" } },
  { N_ ("Families"), N_ ("Consent, from a family’s page"), NULL, PAGE, NULL, { "<Control>k" } },
  { N_ ("Families"), N_ ("What else can be done, from a family’s page; then its letter"), NULL, PAGE, NULL, { "<Alt>m" } },
  { N_ ("Families"), N_ ("Print, from what is open"), NULL, PAGE, NULL, { "<Control>p" } },
  { N_ ("Undo"), N_ ("Undo the last act"), NULL, WINDOW, "desk.undo", { "<Control>z" } },
  { N_ ("Undo"), N_ ("Undo the last act, even while typing"), NULL, APPLICATION, "desk.undo", { "<Alt>BackSpace" } },
  { N_ ("Undo"), N_ ("Recent acts"), NULL, APPLICATION, "desk.acts", { "<Control>h" } },
  { N_ ("Undo"), N_ ("Redo it"), NULL, WINDOW, "desk.redo", { "<Control><Shift>z" } },
  { N_ ("At the counter"), N_ ("Someone is asking: words and a message slip"), NULL, APPLICATION, "app.call", { "F8" } },
  { N_ ("At the counter"), N_ ("Privacy mode"), NULL, APPLICATION, "desk.private", { "F12", "<Control><Shift>h" } },
  { N_ ("At the counter"), N_ ("Lock the desk"), NULL, APPLICATION, "app.lock", { "<Control>l" } },
  { N_ ("At the counter"), N_ ("Someone else signs in"), NULL, APPLICATION, "app.switch", { "<Control><Shift>l" } },
  { N_ ("Language and text"), N_ ("English"), NULL, APPLICATION, "app.language::en", { "<Control><Shift>e" } },
  { N_ ("Language and text"), N_ ("French"), NULL, APPLICATION, "app.language::fr", { "<Control><Shift>f" } },
  { N_ ("Language and text"), N_ ("Larger text"), "<Control>plus", APPLICATION, "app.text-larger", { "<Control>plus", "<Control>equal" } },
  { N_ ("Language and text"), N_ ("Smaller text"), NULL, APPLICATION, "app.text-smaller", { "<Control>minus" } },
  { N_ ("Language and text"), N_ ("Normal text size"), NULL, APPLICATION, "app.text-normal", { "<Control>0" } },
  { N_ ("Program"), N_ ("Help for this screen"), NULL, APPLICATION, "app.help", { "F1" } },
  { N_ ("Program"), N_ ("Keyboard shortcuts"), NULL, APPLICATION, "app.shortcuts", { "<Control>question" } },
  { N_ ("Program"), N_ ("Menu"), NULL, PAGE, NULL, { "F10" } },
  { N_ ("Program"), N_ ("Close the window"), NULL, APPLICATION, "window.close", { "<Control>w" } },
  { N_ ("Program"), N_ ("Quit"), NULL, APPLICATION, "app.quit", { "<Control>q" } },
};

/**
 * vst_keys_install:
 *
 * Gives @application the keys that work wherever the focus is.
 */
void
vst_keys_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].place == APPLICATION)
      gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accels);
}

/**
 * vst_keys_bind_window:
 *
 * Gives the window the keys that a text with something to undo has first.
 */
void
vst_keys_bind_window (GtkWidgetClass *window_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (window_class));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].place != WINDOW)
        continue;

      for (guint j = 0; keys[i].accels[j] != NULL; j++)
        {
          g_autoptr (GtkShortcut) shortcut =
              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].accels[j]),
                                gtk_named_action_new (keys[i].action));

          gtk_widget_class_add_shortcut (window_class, shortcut);
        }
    }
}

/* The text that has the focus, and whether somebody has typed in it since. */
typedef struct
{
  GtkEditable *text; /* weak */
  gulong changed_id;
  gboolean is_touched;
} Typing;

static void
touch_cb (Typing *self)
{
  self->is_touched = TRUE;
}

static void
typing_set_text (Typing *self,
                 GtkWidget *focus)
{
  if (self->text != NULL)
    g_signal_handler_disconnect (self->text, self->changed_id);

  self->is_touched = FALSE;
  g_set_weak_pointer (&self->text, GTK_IS_TEXT (focus) ? GTK_EDITABLE (focus) : NULL);

  if (self->text != NULL)
    self->changed_id = g_signal_connect_swapped (self->text, "changed", G_CALLBACK (touch_cb), self);
}

static void
typing_free (gpointer data)
{
  typing_set_text (data, NULL);
  g_free (data);
}

static void
focus_cb (GtkWindow *window,
          GParamSpec *pspec,
          gpointer data)
{
  typing_set_text (data, gtk_window_get_focus (window));
}

/* GTK's texts take these keys even where they have nothing to undo.  The search
 * box often has the focus with nothing in it.
 */
static gboolean
spare_cb (GtkWidget *window,
          GVariant *arguments,
          gpointer action)
{
  const Typing *typing = g_object_get_data (G_OBJECT (window), "typing");

  if (typing->text == NULL || typing->is_touched || *gtk_editable_get_text (typing->text) != '\0')
    return FALSE;

  return gtk_widget_activate_action (window, action, NULL);
}

/* All others come to the window when the page has no use for them. */
static gboolean
is_taken_by_texts (const char *action)
{
  return g_strcmp0 (action, "desk.undo") == 0 || g_strcmp0 (action, "desk.redo") == 0;
}

/**
 * vst_keys_watch_window:
 *
 * Gives @window the keys of undo where a text with nothing to undo has the focus.
 */
void
vst_keys_watch_window (GtkWindow *window)
{
  Typing *typing;
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));

  typing = g_new0 (Typing, 1);
  g_object_set_data_full (G_OBJECT (window), "typing", typing, typing_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), typing);

  controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; keys[i].place == WINDOW && is_taken_by_texts (keys[i].action) && keys[i].accels[j] != NULL; j++)
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].accels[j]),
                                                              gtk_callback_action_new (spare_cb, (gpointer) keys[i].action, NULL)));

  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

static void
append_element (GString *xml,
                const char *class_name,
                const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  g_string_append_printf (xml, "<child><object class='%s'><property name='title'>%s</property>", class_name, escaped);
}

/**
 * vst_keys_window_new:
 *
 * The shortcuts window, in the language of the moment.
 */
GtkWidget *
vst_keys_window_new (GtkWindow *parent)
{
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                          "<property name='modal'>1</property><child>"
                                          "<object class='GtkShortcutsSection'>"
                                          "<property name='section-name'>keys</property>"
                                          "<property name='max-height'>12</property>");
  g_autoptr (GtkBuilder) builder = NULL;
  const char *group = NULL;
  GtkWidget *window;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *joined = g_strjoinv (" ", (char **) keys[i].accels);
      g_autofree char *accelerators = g_markup_escape_text (keys[i].told_as != NULL ? keys[i].told_as : joined, -1);

      if (keys[i].title == NULL)
        continue;

      if (g_strcmp0 (group, keys[i].group) != 0)
        {
          if (group != NULL)
            g_string_append (xml, "</object></child>");

          group = keys[i].group;
          append_element (xml, "GtkShortcutsGroup", _(group));
        }

      append_element (xml, "GtkShortcutsShortcut", _(keys[i].title));
      g_string_append_printf (xml, "<property name='accelerator'>%s</property></object></child>", accelerators);
    }

  g_string_append (xml, "</object></child></object></child></object></interface>");

  builder = gtk_builder_new_from_string (xml->str, -1);
  window = GTK_WIDGET (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (parent));

  return window;
}
