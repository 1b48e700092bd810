/* vst-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-page.h"

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-focus.h"
#include "vst-line.h"

/**
 * VstPage:
 *
 * A screen of a room, as the window that shows it sees it.
 */
typedef struct
{
  gboolean is_private;
  gboolean is_large;
  GtkWidget *default_button; /* one of its own children */
} VstPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VstPage, vst_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_TITLE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
vst_page_real_dup_title (VstPage *self)
{
  return g_strdup ("");
}

static void
vst_page_real_focus_first (VstPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static const char *
vst_page_real_get_help (VstPage *self)
{
  return "index";
}

static gboolean
vst_page_real_has_unsaved (VstPage *self)
{
  return FALSE;
}

static void
vst_page_map (GtkWidget *widget)
{
  VstPagePrivate *priv = vst_page_get_instance_private (VST_PAGE (widget));

  GTK_WIDGET_CLASS (vst_page_parent_class)->map (widget);

  if (priv->default_button != NULL)
    gtk_window_set_default_widget (GTK_WINDOW (gtk_widget_get_root (widget)), priv->default_button);
}

/* The window itself would keep a button that is gone. */
static void
vst_page_unmap (GtkWidget *widget)
{
  VstPagePrivate *priv = vst_page_get_instance_private (VST_PAGE (widget));
  GtkRoot *root = gtk_widget_get_root (widget);

  if (priv->default_button != NULL && GTK_IS_WINDOW (root) && gtk_window_get_default_widget (GTK_WINDOW (root)) == priv->default_button)
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);

  GTK_WIDGET_CLASS (vst_page_parent_class)->unmap (widget);
}

static void
vst_page_class_init (VstPageClass *klass)
{
  /* Any page may have one. */
  g_type_ensure (VST_TYPE_LINE);

  GTK_WIDGET_CLASS (klass)->map = vst_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = vst_page_unmap;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  klass->dup_title = vst_page_real_dup_title;
  klass->focus_first = vst_page_real_focus_first;
  klass->get_help = vst_page_real_get_help;
  klass->has_unsaved = vst_page_real_has_unsaved;

  /**
   * VstPage::title-changed:
   *
   * What vst_page_dup_title() gives is another text now.
   */
  signals[SIGNAL_TITLE_CHANGED] =
      g_signal_new ("title-changed", VST_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_page_init (VstPage *self)
{
}

char *
vst_page_dup_title (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), NULL);

  return VST_PAGE_GET_CLASS (self)->dup_title (self);
}

/**
 * vst_page_save_state:
 *
 * What the page would need to look the same after being built anew.
 *
 * Returns: (transfer full) (nullable): never floating
 */
GVariant *
vst_page_save_state (VstPage *self)
{
  GVariant *state;

  g_return_val_if_fail (VST_IS_PAGE (self), NULL);

  if (VST_PAGE_GET_CLASS (self)->save_state == NULL)
    return NULL;

  state = VST_PAGE_GET_CLASS (self)->save_state (self);

  return state != NULL ? g_variant_take_ref (state) : NULL;
}

void
vst_page_restore_state (VstPage *self,
                        GVariant *state)
{
  g_return_if_fail (VST_IS_PAGE (self));
  g_return_if_fail (state != NULL);

  if (VST_PAGE_GET_CLASS (self)->restore_state != NULL)
    VST_PAGE_GET_CLASS (self)->restore_state (self, state);
}

void
vst_page_focus_first (VstPage *self)
{
  g_return_if_fail (VST_IS_PAGE (self));

  VST_PAGE_GET_CLASS (self)->focus_first (self);
}

const char *
vst_page_get_help (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), NULL);

  return VST_PAGE_GET_CLASS (self)->get_help (self);
}

gboolean
vst_page_has_unsaved (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), FALSE);

  return VST_PAGE_GET_CLASS (self)->has_unsaved (self);
}

/**
 * vst_page_set_private:
 *
 * Tells the page that privacy mode is on or off; it hears of changes only.
 */
void
vst_page_set_private (VstPage *self,
                      gboolean is_private)
{
  VstPagePrivate *priv = vst_page_get_instance_private (self);

  g_return_if_fail (VST_IS_PAGE (self));

  if (priv->is_private == !!is_private)
    return;

  priv->is_private = !!is_private;

  if (VST_PAGE_GET_CLASS (self)->set_private != NULL)
    VST_PAGE_GET_CLASS (self)->set_private (self, priv->is_private);
}

/**
 * vst_page_set_large:
 *
 * Tells the page that the text is very large, or no longer; it hears of changes
 * only.
 */
void
vst_page_set_large (VstPage *self,
                    gboolean is_large)
{
  VstPagePrivate *priv = vst_page_get_instance_private (self);

  g_return_if_fail (VST_IS_PAGE (self));

  if (priv->is_large == !!is_large)
    return;

  priv->is_large = !!is_large;

  if (VST_PAGE_GET_CLASS (self)->set_large != NULL)
    VST_PAGE_GET_CLASS (self)->set_large (self, priv->is_large);
}

gboolean
vst_page_can_search (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), FALSE);

  return VST_PAGE_GET_CLASS (self)->search != NULL;
}

void
vst_page_search (VstPage *self,
                 const char *text)
{
  g_return_if_fail (vst_page_can_search (self));
  g_return_if_fail (text != NULL);

  VST_PAGE_GET_CLASS (self)->search (self, text);
}

void
vst_page_open_first (VstPage *self)
{
  g_return_if_fail (VST_IS_PAGE (self));

  if (VST_PAGE_GET_CLASS (self)->open_first != NULL)
    VST_PAGE_GET_CLASS (self)->open_first (self);
}

/* Whether it went a step back within itself. */
gboolean
vst_page_go_back (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), FALSE);

  return VST_PAGE_GET_CLASS (self)->go_back != NULL && VST_PAGE_GET_CLASS (self)->go_back (self);
}

/**
 * vst_page_get_family:
 *
 * The family that what is done next is for: the page's, or the one chosen in it.
 *
 * Returns: 0 for none
 */
gint64
vst_page_get_family (VstPage *self)
{
  g_return_val_if_fail (VST_IS_PAGE (self), 0);

  return VST_PAGE_GET_CLASS (self)->get_family != NULL ? VST_PAGE_GET_CLASS (self)->get_family (self) : 0;
}

void
vst_page_set_default_button (VstPage *self,
                             GtkWidget *button)
{
  VstPagePrivate *priv = vst_page_get_instance_private (self);

  g_return_if_fail (VST_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (button));

  priv->default_button = button;
}

void
vst_page_set_confirm_action (VstPage *self,
                             const char *action_name)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (VST_IS_PAGE (self));
  g_return_if_fail (action_name != NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_named_action_new (action_name)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
vst_page_dispose_template (VstPage *self,
                           GType type)
{
  g_return_if_fail (VST_IS_PAGE (self));

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), type);
}

void
vst_page_title_changed (VstPage *self)
{
  g_return_if_fail (VST_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_TITLE_CHANGED], 0);
}

/* A dialog has no such action; the window it belongs to has. */
static void
ask_window (GtkWidget *from,
            const char *action_name,
            GVariant *parameter)
{
  g_autoptr (GVariant) kept = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  GtkWidget *widget = from;

  while (widget != NULL && !gtk_widget_activate_action_variant (widget, action_name, kept))
    {
      GtkRoot *root = gtk_widget_get_root (widget);

      widget = GTK_IS_WINDOW (root) ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root))) : NULL;
    }
}

/**
 * vst_page_show_problem:
 * @problem: the page's label for it
 * @error: (nullable): what can't be; %NULL where nothing stands in the way
 */
void
vst_page_show_problem (GtkLabel *problem,
                       const GError *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (problem), VST_TYPE_PAGE);
  gboolean is_beside = page != NULL && g_error_matches (error, VST_ERROR, VST_ERROR_TOO_LONG) && vst_line_take_too_long (page);
  g_autofree char *text = error != NULL && !is_beside ? vst_error_text (error) : NULL;

  g_return_if_fail (GTK_IS_LABEL (problem));

  gtk_label_set_label (problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (problem), text != NULL);
  if (text != NULL)
    vst_focus_show (GTK_WIDGET (problem), GTK_WIDGET (problem));
}

void
vst_page_tell (VstPage *self,
               GtkLabel *problem,
               const GError *error,
               const char *said,
               const char *undo_action)
{
  g_return_if_fail (VST_IS_PAGE (self));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (problem, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), said, undo_action);
}

/**
 * vst_page_say:
 * @from: a widget in the window, or in a dialog of it
 * @text: what has been done, as a sentence
 * @undo_action: (nullable): the detailed action that takes it back
 *
 * Says what has been done: in a toast for ten seconds, and in the status line
 * until the next act.
 */
void
vst_page_say (GtkWidget *from,
              const char *text,
              const char *undo_action)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  ask_window (from, "desk.say", g_variant_new ("(ss)", text, undo_action != NULL ? undo_action : ""));
}

/**
 * vst_page_say_named:
 *
 * The same of a sentence with somebody's name in it, or a partner's: privacy mode
 * takes it away.
 */
void
vst_page_say_named (GtkWidget *from,
                    const char *text,
                    const char *undo_action)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (text != NULL);

  ask_window (from, "desk.say-named", g_variant_new ("(ss)", text, undo_action != NULL ? undo_action : ""));
}

/**
 * vst_page_open:
 * @from: a widget in the window, or in a dialog of it
 * @screen: the name of a screen in the desk's table
 * @target: (nullable): what to show on it; its type is the screen's affair
 *
 * Asks the window to show another screen.
 */
void
vst_page_open (GtkWidget *from,
               const char *screen,
               GVariant *target)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (screen != NULL);

  if (target == NULL)
    target = g_variant_new_tuple (NULL, 0);

  ask_window (from, "desk.open", g_variant_new ("(sv)", screen, target));
}

/**
 * vst_page_close:
 *
 * Asks the window to go back to the screen before.
 */
void
vst_page_close (GtkWidget *from)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  ask_window (from, "desk.back", NULL);
}
