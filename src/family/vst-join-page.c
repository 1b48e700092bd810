/* vst-join-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-join-page.h"

#include <glib/gi18n.h>

#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-family-wording.h"
#include "vst-find-field.h"
#include "vst-member-store.h"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
} Opening;

/**
 * VstJoinPage:
 *
 * Somebody who is here already gets a place in one more family: a child of two
 * homes, a grandmother who moves in.
 */
struct _VstJoinPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;

  GtkDropDown *role;
  GtkWidget *since;
  GtkLabel *problem;
  VstFindField *find;
};

G_DEFINE_FINAL_TYPE (VstJoinPage, vst_join_page, VST_TYPE_PAGE)

static void
joined_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstJoinPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (id == NULL)
    {
      g_autofree char *text = vst_error_text (error);

      gtk_label_set_label (self->problem, text);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      gtk_widget_grab_focus (self->since);
      return;
    }

  vst_page_say (GTK_WIDGET (self), _("Person joined to this file"), "desk.undo");
  vst_dialog_close (GTK_WIDGET (self));
}

static void
chosen_cb (VstJoinPage *self,
           gint64 family_id)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->since));
  g_autofree char *day = *typed != '\0' ? vst_day_parse (typed) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  vst_hub_do (self->hub, &vst_member_do_join,
              vst_member_join_new (self->family_id, vst_find_field_get_person (self->find),
                                   vst_member_role_codes ()[gtk_drop_down_get_selected (self->role)], day != NULL ? day : NO_DAY),
              (GDestroyNotify) vst_member_join_free, NULL, joined_cb, g_object_ref (self));
}

static char *
vst_join_page_dup_title (VstPage *page)
{
  return g_strdup (_("Somebody from another file"));
}

static const char *
vst_join_page_get_help (VstPage *page)
{
  return "kin";
}

static void
vst_join_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_JOIN_PAGE (page)->find));
}

static void
vst_join_page_set_private (VstPage *page,
                           gboolean is_private)
{
  vst_find_field_set_private (VST_JOIN_PAGE (page)->find, is_private);
}

static GVariant *
vst_join_page_save_state (VstPage *page)
{
  VstJoinPage *self = VST_JOIN_PAGE (page);

  return g_variant_new ("(uss)", gtk_drop_down_get_selected (self->role), gtk_editable_get_text (GTK_EDITABLE (self->since)),
                        vst_find_field_get_text (self->find));
}

static void
vst_join_page_restore_state (VstPage *page,
                             GVariant *state)
{
  VstJoinPage *self = VST_JOIN_PAGE (page);
  const char *since, *text;
  guint role;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(uss)")))
    return;

  g_variant_get (state, "(u&s&s)", &role, &since, &text);
  gtk_drop_down_set_selected (self->role, role);
  gtk_editable_set_text (GTK_EDITABLE (self->since), since);
  vst_find_field_set_text (self->find, text);
}

static void
vst_join_page_dispose (GObject *object)
{
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_JOIN_PAGE);
  g_clear_object (&VST_JOIN_PAGE (object)->hub);

  G_OBJECT_CLASS (vst_join_page_parent_class)->dispose (object);
}

static void
vst_join_page_class_init (VstJoinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_join_page_dispose;
  page_class->dup_title = vst_join_page_dup_title;
  page_class->get_help = vst_join_page_get_help;
  page_class->focus_first = vst_join_page_focus_first;
  page_class->set_private = vst_join_page_set_private;
  page_class->save_state = vst_join_page_save_state;
  page_class->restore_state = vst_join_page_restore_state;

  g_type_ensure (VST_TYPE_FIND_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-join-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstJoinPage, role);
  gtk_widget_class_bind_template_child (widget_class, VstJoinPage, since);
  gtk_widget_class_bind_template_child (widget_class, VstJoinPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstJoinPage, find);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
vst_join_page_init (VstJoinPage *self)
{
  const char *const *codes = vst_member_role_codes ();
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (roles, vst_word_role (codes[i]));
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (roles));

  /* Most often a child of two homes. */
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], "child"))
      gtk_drop_down_set_selected (self->role, i);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstJoinPage *self = g_object_new (VST_TYPE_JOIN_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  vst_find_field_set_hub (self->find, self->hub);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_free (opening);
}

void
vst_join_page_present (GtkWidget *from,
                       VstHub *hub,
                       gint64 family_id)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 520);
  gtk_window_present (GTK_WINDOW (dialog));
}
