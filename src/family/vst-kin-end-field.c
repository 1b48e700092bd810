/* vst-kin-end-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-end-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-date-text.h"
#include "vst-error-text.h"
#include "vst-kin-store.h"
#include "vst-page.h"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

/* What waits for the rows of a list. */
#define WAITING "vst-kin-end"

/**
 * VstKinEndField:
 *
 * Ends a relation or a custody: a button, and once it is pressed the day, which
 * is today unless another is typed.
 */
struct _VstKinEndField
{
  AdwBin parent_instance;

  VstHub *hub;
  const VstDeed *deed;
  gint64 id;
  gint64 revision;
  char *said;

  GtkWidget *begin;
  GtkWidget *line;
  GtkWidget *day;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstKinEndField, vst_kin_end_field, ADW_TYPE_BIN)

/* The row goes as soon as it is ended: the page is there to say so. */
typedef struct
{
  VstKinEndField *field;
  GtkWidget *page;
} Ending;

static void
ending_free (Ending *ending)
{
  g_object_unref (ending->field);
  g_object_unref (ending->page);
  g_free (ending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ending, ending_free)

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Ending) ending = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  gtk_widget_set_sensitive (ending->field->line, TRUE);

  if (gtk_widget_get_root (ending->page) == NULL)
    return;

  if (error == NULL)
    {
      vst_page_say (ending->page, ending->field->said, "desk.undo");
    }
  else if (gtk_widget_get_root (GTK_WIDGET (ending->field)) == NULL)
    {
      /* The list was read anew meanwhile. */
      g_autofree char *text = vst_error_text (error);

      vst_page_say (ending->page, text, NULL);
    }
  else
    {
      vst_page_show_problem (ending->field->problem, error);
      gtk_widget_grab_focus (ending->field->day);
    }
}

static void
confirm_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstKinEndField *self = VST_KIN_END_FIELD (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->day));
  g_autofree char *today = vst_hub_dup_today (self->hub);
  g_autofree char *day = *typed != '\0' ? vst_day_parse (typed) : g_strdup (today);
  Ending *ending;

  if (!gtk_widget_get_sensitive (self->line))
    return;

  gtk_widget_set_sensitive (self->line, FALSE);
  ending = g_new0 (Ending, 1);
  ending->field = g_object_ref (self);
  ending->page = g_object_ref (gtk_widget_get_ancestor (widget, VST_TYPE_PAGE));
  vst_hub_do (self->hub, self->deed, vst_kin_end_new (self->id, self->revision, day != NULL ? day : NO_DAY),
              (GDestroyNotify) vst_kin_end_free, NULL, done_cb, ending);
}

static void
entered_cb (VstKinEndField *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "end.confirm", NULL);
}

static void
open_line (VstKinEndField *self,
           const char *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (self->day), typed);
  gtk_widget_set_visible (self->begin, FALSE);
  gtk_widget_set_visible (self->line, TRUE);
}

static void
close_line (VstKinEndField *self)
{
  vst_page_show_problem (self->problem, NULL);
  gtk_widget_set_visible (self->line, FALSE);
  gtk_widget_set_visible (self->begin, TRUE);
}

/* The one with that id, or with 0 the one whose day is being typed. */
static VstKinEndField *
find (GtkWidget *widget,
      gint64 id)
{
  if (VST_IS_KIN_END_FIELD (widget))
    {
      VstKinEndField *self = VST_KIN_END_FIELD (widget);

      return id != 0 ? (self->id == id ? self : NULL) : gtk_widget_get_visible (self->line) ? self
                                                                                            : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      VstKinEndField *found = find (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
begin_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstKinEndField *self = VST_KIN_END_FIELD (widget);
  VstKinEndField *other = find (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX), 0);
  g_autofree char *today = vst_hub_dup_today (self->hub);

  /* One at a time, which is the one that is kept. */
  if (other != NULL && other != self)
    close_line (other);

  open_line (self, today);
  gtk_widget_grab_focus (self->day);
}

static void
vst_kin_end_field_dispose (GObject *object)
{
  VstKinEndField *self = VST_KIN_END_FIELD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_KIN_END_FIELD);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_kin_end_field_parent_class)->dispose (object);
}

static void
vst_kin_end_field_finalize (GObject *object)
{
  g_free (VST_KIN_END_FIELD (object)->said);

  G_OBJECT_CLASS (vst_kin_end_field_parent_class)->finalize (object);
}

static void
vst_kin_end_field_class_init (VstKinEndFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_kin_end_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_kin_end_field_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-kin-end-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstKinEndField, begin);
  gtk_widget_class_bind_template_child (widget_class, VstKinEndField, line);
  gtk_widget_class_bind_template_child (widget_class, VstKinEndField, day);
  gtk_widget_class_bind_template_child (widget_class, VstKinEndField, problem);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "end.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "end.confirm", NULL, confirm_action);
}

static void
vst_kin_end_field_init (VstKinEndField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_kin_end_field_new:
 * @deed: that takes a VstKinEnd
 * @text: what is ended, to be heard
 * @said: once it is
 */
GtkWidget *
vst_kin_end_field_new (VstHub *hub,
                       const VstDeed *deed,
                       gint64 id,
                       gint64 revision,
                       const char *text,
                       const char *said)
{
  VstKinEndField *self;
  g_autofree char *spoken = NULL;
  g_autofree char *spoken_day = NULL;

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);
  g_return_val_if_fail (deed != NULL && text != NULL && said != NULL, NULL);

  self = g_object_new (VST_TYPE_KIN_END_FIELD, NULL);
  self->hub = g_object_ref (hub);
  self->deed = deed;
  self->id = id;
  self->revision = revision;
  self->said = g_strdup (said);

  /* Translators: what a button does, and to what: "End: Parent: Amélie". */
  spoken = g_strdup_printf (_("%1$s: %2$s"), C_ ("relation", "End"), text);
  /* Translators: a field for a day, and of what: "Last day: Parent: Amélie". */
  spoken_day = g_strdup_printf (_("%1$s: %2$s"), _("Last day"), text);
  gtk_button_set_label (GTK_BUTTON (self->begin), C_ ("relation", "End"));
  vst_a11y_set_label (self->begin, spoken);
  vst_a11y_set_label (self->day, spoken_day);

  return GTK_WIDGET (self);
}

/**
 * vst_kin_end_field_keep:
 *
 * Returns: (nullable): %NULL where nothing is being ended
 */
GVariant *
vst_kin_end_field_keep (GtkListBox *list)
{
  VstKinEndField *self;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  self = find (GTK_WIDGET (list), 0);
  if (self == NULL)
    {
      GVariant *waiting = g_object_get_data (G_OBJECT (list), WAITING);

      return waiting != NULL ? g_variant_ref (waiting) : NULL;
    }

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return g_variant_ref_sink (g_variant_new (VST_KIN_END_FIELD_KEPT, self->id, gtk_editable_get_text (GTK_EDITABLE (self->day)),
                                            focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))));
}

/**
 * vst_kin_end_field_resume:
 * @kept: (nullable): as vst_kin_end_field_keep() has given it
 *
 * It waits for a list that is empty, since it isn't read yet or is covered.
 */
void
vst_kin_end_field_resume (GtkListBox *list,
                          GVariant *kept)
{
  VstKinEndField *self;
  const char *typed;
  gboolean has_focus;
  gint64 id;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  if (kept == NULL)
    return;

  g_variant_get (kept, "(x&sb)", &id, &typed, &has_focus);
  self = find (GTK_WIDGET (list), id);
  g_object_set_data_full (G_OBJECT (list), WAITING,
                          gtk_list_box_get_row_at_index (list, 0) == NULL ? g_variant_ref (kept) : NULL,
                          (GDestroyNotify) g_variant_unref);
  if (self == NULL)
    return;

  open_line (self, typed);
  if (has_focus)
    gtk_widget_grab_focus (self->day);
}
