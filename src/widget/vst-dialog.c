/* vst-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-dialog.h"

#include "vst-a11y.h"
#include "vst-error-text.h"
#include "vst-focus.h"

#define DPI (96 * PANGO_SCALE)

/**
 * VstDialog:
 *
 * A window in front of the desk's, with one page in it.
 *
 * Like the desk's window it has no text of its own, and puts the same page up
 * again when the language changes: so it is given a function that makes the
 * page, not the page.  In privacy mode it is as private as the window it belongs
 * to.
 */
struct _VstDialog
{
  AdwWindow parent_instance;

  VstDialogPageFunc new_page;
  gpointer data;
  GDestroyNotify destroy;
  VstPage *page;
  gboolean is_private;
};

G_DEFINE_FINAL_TYPE (VstDialog, vst_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_PRIVATE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
title_changed_cb (VstDialog *self)
{
  g_autofree char *title = vst_page_dup_title (self->page);

  gtk_window_set_title (GTK_WINDOW (self), title);
  vst_a11y_set_label (GTK_WIDGET (self), title);
}

static void
vst_dialog_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRIVATE:
      g_value_set_boolean (value, VST_DIALOG (object)->is_private);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_private (VstDialog *self,
             gboolean is_private)
{
  if (self->is_private == is_private)
    return;

  self->is_private = is_private;
  if (self->page != NULL)
    vst_page_set_private (self->page, is_private);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIVATE]);
}

static void
vst_dialog_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRIVATE:
      set_private (VST_DIALOG (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vst_dialog_dispose (GObject *object)
{
  VST_DIALOG (object)->page = NULL;

  G_OBJECT_CLASS (vst_dialog_parent_class)->dispose (object);
}

static void
vst_dialog_finalize (GObject *object)
{
  VstDialog *self = VST_DIALOG (object);

  if (self->destroy != NULL)
    self->destroy (self->data);

  G_OBJECT_CLASS (vst_dialog_parent_class)->finalize (object);
}

/* What was done in it is undone from within it. */
static void
undo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (behind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (behind), name, NULL);
}

/* What it would be high and wide was thought of at 100 %: with larger text it is as
 * much larger as the window behind it has room.
 */
static void
vst_dialog_realize (GtkWidget *widget)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));
  int dpi, width, height;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  gtk_window_get_default_size (GTK_WINDOW (widget), &width, &height);

  if (behind != NULL && dpi > DPI)
    gtk_window_set_default_size (GTK_WINDOW (widget),
                                 width > 0 ? MAX (width, MIN (width * dpi / DPI, gtk_widget_get_width (GTK_WIDGET (behind)))) : width,
                                 height > 0 ? MAX (height, MIN (height * dpi / DPI, gtk_widget_get_height (GTK_WIDGET (behind)))) : height);

  GTK_WIDGET_CLASS (vst_dialog_parent_class)->realize (widget);
}

/* The keyboard was put somewhere before anything had a place. */
static void
vst_dialog_map (GtkWidget *widget)
{
  GtkWidget *focus;

  GTK_WIDGET_CLASS (vst_dialog_parent_class)->map (widget);

  focus = gtk_root_get_focus (GTK_ROOT (widget));
  if (focus != NULL)
    vst_focus_show (focus, focus);
}

static void
vst_dialog_class_init (VstDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vst_dialog_get_property;
  object_class->set_property = vst_dialog_set_property;
  object_class->dispose = vst_dialog_dispose;
  object_class->finalize = vst_dialog_finalize;
  GTK_WIDGET_CLASS (klass)->realize = vst_dialog_realize;
  GTK_WIDGET_CLASS (klass)->map = vst_dialog_map;

  /**
   * VstDialog:private:
   *
   * Privacy mode, as in the window it belongs to; the same key turns both.
   */
  properties[PROP_PRIVATE] =
      g_param_spec_boolean ("private", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "desk.private", "private");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "desk.undo", NULL, undo_action);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vst_dialog_init (VstDialog *self)
{
}

static void
build (VstDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->page = VST_PAGE (self->new_page (self->data));
  vst_page_set_private (self->page, self->is_private);
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_window_set_content (ADW_WINDOW (self), box);

  g_signal_connect_object (self->page, "title-changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  title_changed_cb (self);
  vst_a11y_patch (box);
}

/**
 * vst_dialog_may_open:
 * @from: (nullable): a widget of the window it is to belong to
 * @read: (nullable): what it needs
 * @error: (nullable): why that is %NULL
 *
 * Whether a dialog that first reads something can be made.  Where not, the
 * window behind says why, if it is still there.
 */
gboolean
vst_dialog_may_open (GtkWidget *from,
                     gpointer read,
                     const GError *error)
{
  g_autofree char *text = NULL;

  if (from == NULL || gtk_widget_get_root (from) == NULL)
    return FALSE;

  if (read != NULL)
    return TRUE;

  text = vst_error_text (error);
  vst_page_say (from, text, NULL);

  return FALSE;
}

/**
 * vst_dialog_new:
 * @from: a widget of the window it belongs to
 * @new_page: makes its page, a #VstPage, in the language of the moment
 *
 * Makes a dialog, modal unless told otherwise.  Present it with
 * gtk_window_present().
 */
GtkWidget *
vst_dialog_new (GtkWidget *from,
                VstDialogPageFunc new_page,
                gpointer data,
                GDestroyNotify destroy)
{
  GtkWindow *parent;
  VstDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (new_page != NULL, NULL);

  parent = GTK_WINDOW (gtk_widget_get_root (from));
  self = g_object_new (VST_TYPE_DIALOG,
                       "application", gtk_window_get_application (parent),
                       "transient-for", parent,
                       "modal", TRUE,
                       NULL);
  self->new_page = new_page;
  self->data = data;
  self->destroy = destroy;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (parent), "private") != NULL)
    g_object_bind_property (parent, "private", self, "private", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  build (self);
  vst_page_focus_first (self->page);

  return GTK_WIDGET (self);
}

typedef struct
{
  VstDialogAboutFunc new_page;
  GObject *hub;
  gint64 id;
} About;

static void
about_free (gpointer data)
{
  About *about = data;

  g_object_unref (about->hub);
  g_free (about);
}

static GtkWidget *
new_page_about (gpointer data)
{
  const About *about = data;

  return about->new_page (about->hub, about->id);
}

/**
 * vst_dialog_present_about:
 * @new_page: makes its page, in the language of the moment
 * @hub: (type GObject): of which hub, held as long as the dialog is open
 * @id: what of it the page is about
 *
 * Opens a dialog about one thing.
 */
void
vst_dialog_present_about (GtkWidget *from,
                          VstDialogAboutFunc new_page,
                          gpointer hub,
                          gint64 id,
                          int width,
                          int height)
{
  About *about;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (new_page != NULL);
  g_return_if_fail (G_IS_OBJECT (hub));

  about = g_new0 (About, 1);
  about->new_page = new_page;
  about->hub = g_object_ref (hub);
  about->id = id;
  dialog = vst_dialog_new (from, new_page_about, about, about_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), width, height);
  gtk_window_present (GTK_WINDOW (dialog));
}

VstPage *
vst_dialog_get_page (VstDialog *self)
{
  g_return_val_if_fail (VST_IS_DIALOG (self), NULL);

  return self->page;
}

/**
 * vst_dialog_rebuild:
 *
 * Puts the page up anew, in the language of the moment, with all that has been
 * typed in it.
 */
void
vst_dialog_rebuild (VstDialog *self)
{
  g_autoptr (GVariant) state = NULL;
  g_autoptr (GVariant) focus = NULL;

  g_return_if_fail (VST_IS_DIALOG (self));

  state = vst_page_save_state (self->page);
  focus = g_variant_ref_sink (vst_focus_save (GTK_WIDGET (self->page)));

  build (self);

  if (state != NULL)
    vst_page_restore_state (self->page, state);

  vst_focus_restore (GTK_WIDGET (self->page), focus);
}

/* Closes the dialog that @from is in. */
void
vst_dialog_close (GtkWidget *from)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (from));

  root = gtk_widget_get_root (from);
  if (VST_IS_DIALOG (root))
    gtk_window_close (GTK_WINDOW (root));
}
