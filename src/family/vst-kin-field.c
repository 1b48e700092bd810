/* vst-kin-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-collect-wording.h"
#include "vst-expected-page.h"
#include "vst-join-page.h"
#include "vst-kin-page.h"
#include "vst-kin-store.h"
#include "vst-kin-wording.h"
#include "vst-person-page.h"
#include "vst-person-row.h"

/**
 * VstKinField:
 *
 * A family's people on its page: who they are to each other, whom it awaits,
 * who may come for the children, when the file was open.
 */
struct _VstKinField
{
  AdwBin parent_instance;

  VstHub *hub;
  VstFamily *family;
  VstKin *kin;
  char *today;
  gboolean is_private;

  GtkListBox *members;
  GtkWidget *more;
  GtkLabel *collectors;
  GtkLabel *episodes;
};

G_DEFINE_FINAL_TYPE (VstKinField, vst_kin_field, ADW_TYPE_BIN)

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
kin_cb (VstKinField *self,
        GtkWidget *button)
{
  VstMember *member = g_object_get_data (G_OBJECT (button), "member");

  vst_kin_page_present (GTK_WIDGET (self), self->hub, self->family, member);
}

/* Enter on the row opens the person, this button how she belongs to the others. */
static GtkWidget *
new_kin_button (VstKinField *self,
                VstMember *member,
                const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_("Relations"));
  /* Translators: how one belongs to others, and who that is: "Relations: Léo". */
  g_autofree char *spoken = g_strdup_printf (_("Relations: %s"), name);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "mini");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vst_a11y_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "member", g_object_ref (member), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (kin_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_member (VstKinField *self,
            VstMember *member)
{
  GtkWidget *child = vst_person_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();
  VstPerson *person = vst_member_get_person (member);

  vst_person_row_show_member (VST_PERSON_ROW (child), member, self->today, self->is_private);

  if (!self->is_private)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      if (self->kin != NULL)
        {
          gint64 id = vst_person_get_id (person);
          g_autofree char *relations = vst_word_relations (self->kin, id, self->today);
          g_autofree char *may_not = vst_word_collect_of (self->kin, VST_COLLECT_NO, id, self->today);
          g_autofree char *may = vst_word_collect_of (self->kin, VST_COLLECT_YES, id, self->today);

          vst_person_row_add_kin (VST_PERSON_ROW (child), relations, may_not, may);
        }

      gtk_widget_set_hexpand (child, TRUE);
      gtk_box_append (GTK_BOX (box), child);
      gtk_box_append (GTK_BOX (box), new_kin_button (self, member, vst_person_get_display_name (person)));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
    }
  else
    {
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
    }

  vst_a11y_set_label (row, vst_person_row_get_spoken (VST_PERSON_ROW (child)));
  g_object_set_data_full (G_OBJECT (row), "member", g_object_ref (member), g_object_unref);
  gtk_list_box_append (self->members, row);
}

/* Who has come back is shown where she is, not where she was. */
static gboolean
is_back (VstKinField *self,
         VstMember *member)
{
  VstMember *now = vst_family_find_member (self->family, vst_person_get_id (vst_member_get_person (member)));

  return vst_member_get_until (member)[0] != '\0' && now != NULL && vst_member_get_until (now)[0] == '\0';
}

static void
add_expected (VstKinField *self,
              const VstExpected *expected)
{
  GtkWidget *child = vst_person_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *due = vst_word_due (expected);

  vst_person_row_show_expected (VST_PERSON_ROW (child), due);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  vst_a11y_set_label (row, vst_person_row_get_spoken (VST_PERSON_ROW (child)));
  g_object_set_data (G_OBJECT (row), "expected", (gpointer) expected);
  gtk_list_box_append (self->members, row);
}

static void
show_more (VstKinField *self)
{
  g_autofree char *text = vst_word_collectors (self->kin, self->today);
  g_autofree char *episodes = vst_word_episodes (self->kin);

  gtk_label_set_label (self->collectors, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->collectors), text != NULL);
  gtk_label_set_label (self->episodes, episodes);
  gtk_widget_set_visible (GTK_WIDGET (self->episodes), *episodes != '\0');
}

static void
show (VstKinField *self)
{
  GListModel *members = vst_family_get_members (self->family);
  GtkWidget *focus = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))) != NULL
                         ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                         : NULL;
  GtkWidget *held = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  int focused = held != NULL && gtk_widget_get_parent (held) == GTK_WIDGET (self->members)
                    ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (held))
                    : -1;

  empty_list (self->members);
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (!is_back (self, member))
        add_member (self, member);
    }

  for (guint i = 0; !self->is_private && self->kin != NULL && i < self->kin->expected->len; i++)
    if (((const VstExpected *) g_ptr_array_index (self->kin->expected, i))->is_awaited)
      add_expected (self, g_ptr_array_index (self->kin->expected, i));

  gtk_widget_set_visible (self->more, !self->is_private);
  if (self->is_private || self->kin == NULL)
    {
      gtk_label_set_label (self->collectors, "");
      gtk_label_set_label (self->episodes, "");
    }
  else
    {
      show_more (self);
    }

  if (focused >= 0 && gtk_list_box_get_row_at_index (self->members, focused) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->members, focused)));

  vst_a11y_patch (GTK_WIDGET (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstKinField) self = user_data;
  g_autoptr (VstKin) kin = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->family == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  /* Rows point into the old one until they are made anew. */
  {
    g_autoptr (VstKin) before = self->kin;

    self->kin = g_steal_pointer (&kin);
    show (self);
  }
}

/**
 * vst_kin_field_show:
 *
 * Shows a family, and reads how its people belong together.
 */
void
vst_kin_field_show (VstKinField *self,
                    VstHub *hub,
                    VstFamily *family,
                    gboolean is_private)
{
  gint64 family_id;

  g_return_if_fail (VST_IS_KIN_FIELD (self));
  g_return_if_fail (VST_IS_HUB (hub) && VST_IS_FAMILY (family));

  family_id = vst_family_get_id (family);
  g_set_object (&self->hub, hub);
  g_free (self->today);
  self->today = vst_hub_dup_today (hub);

  /* Its rows come once all is read, so that none goes while it is being used;
   * what may not be read over the counter goes at once.
   */
  if (g_set_object (&self->family, family))
    vst_hub_read (hub, &vst_kin_read_family, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, read_cb, g_object_ref (self));
  else if (self->is_private == is_private)
    return;

  if (self->is_private != is_private)
    {
      self->is_private = is_private;
      show (self);
    }
}

void
vst_kin_field_clear (VstKinField *self)
{
  g_return_if_fail (VST_IS_KIN_FIELD (self));

  /* The rows point into both. */
  empty_list (self->members);
  gtk_label_set_label (self->collectors, "");
  gtk_label_set_label (self->episodes, "");
  g_clear_pointer (&self->kin, vst_kin_free);
  g_clear_object (&self->family);
}

static void
row_cb (VstKinField *self,
        GtkListBoxRow *row)
{
  VstMember *member = g_object_get_data (G_OBJECT (row), "member");
  const VstExpected *expected = g_object_get_data (G_OBJECT (row), "expected");

  if (self->is_private)
    return;

  if (member != NULL)
    vst_person_page_present (GTK_WIDGET (self), self->hub, vst_family_get_id (self->family), member, "unknown");
  else if (expected != NULL)
    vst_expected_page_present (GTK_WIDGET (self), self->hub, vst_family_get_id (self->family), expected);
}

static void
expect_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstKinField *self = VST_KIN_FIELD (widget);

  if (self->family != NULL)
    vst_expected_page_present (widget, self->hub, vst_family_get_id (self->family), NULL);
}

static void
join_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstKinField *self = VST_KIN_FIELD (widget);

  if (self->family != NULL)
    vst_join_page_present (widget, self->hub, vst_family_get_id (self->family));
}

static void
vst_kin_field_dispose (GObject *object)
{
  VstKinField *self = VST_KIN_FIELD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_KIN_FIELD);
  g_clear_object (&self->hub);
  g_clear_object (&self->family);
  g_clear_pointer (&self->kin, vst_kin_free);

  G_OBJECT_CLASS (vst_kin_field_parent_class)->dispose (object);
}

static void
vst_kin_field_finalize (GObject *object)
{
  g_free (VST_KIN_FIELD (object)->today);

  G_OBJECT_CLASS (vst_kin_field_parent_class)->finalize (object);
}

static void
vst_kin_field_class_init (VstKinFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_kin_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_kin_field_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-kin-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstKinField, members);
  gtk_widget_class_bind_template_child (widget_class, VstKinField, more);
  gtk_widget_class_bind_template_child (widget_class, VstKinField, collectors);
  gtk_widget_class_bind_template_child (widget_class, VstKinField, episodes);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_install_action (widget_class, "family.expect", NULL, expect_action);
  gtk_widget_class_install_action (widget_class, "family.join", NULL, join_action);
}

static void
vst_kin_field_init (VstKinField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
