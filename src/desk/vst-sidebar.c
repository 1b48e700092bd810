/* vst-sidebar.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sidebar.h"

#include "vst-language.h"
#include "vst-section-row.h"

/**
 * VstSidebar:
 *
 * The pane at the side of the desk: the hub's name, its sections, who is signed
 * in, and the way out.
 */
struct _VstSidebar
{
  AdwBin parent_instance;

  GtkLabel *hub_name;
  GtkListBox *sections;
  GtkWidget *person;
  AdwAvatar *avatar;
  GtkLabel *person_name;
  GtkListBoxRow *marked; /* the section that one is in */
};

G_DEFINE_FINAL_TYPE (VstSidebar, vst_sidebar, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Tab would lead through all sections, and open each on the way; so it meets the
 * one that is open alone, and the arrow keys lead to the others.
 */
static void
row_selected_cb (VstSidebar *self,
                 GtkListBoxRow *row)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->sections)) != NULL;
  GtkListBoxRow *other;

  for (guint i = 0; (other = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    gtk_widget_set_focusable (GTK_WIDGET (other), other == row);

  if (row != NULL && has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));

  /* Tab selects the marked one once more, which is no wish to leave the page. */
  if (row != NULL && row != self->marked)
    {
      self->marked = row;
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
    }
}

/* The one that is marked leads back to it from what was opened on top. */
static void
row_activated_cb (VstSidebar *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
vst_sidebar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_SIDEBAR);

  G_OBJECT_CLASS (vst_sidebar_parent_class)->dispose (object);
}

static void
vst_sidebar_class_init (VstSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_sidebar_dispose;

  /**
   * VstSidebar::chosen:
   * @index: the number of the section, from 0
   *
   * Somebody wants a section, maybe the one that is marked.
   */
  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", VST_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/desk/vst-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSidebar, hub_name);
  gtk_widget_class_bind_template_child (widget_class, VstSidebar, sections);
  gtk_widget_class_bind_template_child (widget_class, VstSidebar, person);
  gtk_widget_class_bind_template_child (widget_class, VstSidebar, avatar);
  gtk_widget_class_bind_template_child (widget_class, VstSidebar, person_name);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
vst_sidebar_init (VstSidebar *self)
{
  const VstScreen *screen;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; (screen = vst_screen_nth_section (i)) != NULL; i++)
    gtk_list_box_append (self->sections, vst_section_row_new (screen));
}

/**
 * vst_sidebar_set_hub:
 * @hub: (nullable): the hub that is open
 *
 * Shows the hub's name in the language of the moment, and who is signed in.
 */
void
vst_sidebar_set_hub (VstSidebar *self,
                     VstHub *hub)
{
  const VstHubOpening *opening = hub != NULL ? vst_hub_get_opening (hub) : NULL;
  const char *name = "";

  g_return_if_fail (VST_IS_SIDEBAR (self));

  if (hub != NULL)
    {
      VstHubCard card;

      vst_keys_get_card (vst_hub_get_keys (hub), &card);
      name = vst_language_get () == VST_FRENCH ? card.name_fr : card.name_en;
    }

  vst_section_row_offer (self->sections, hub);
  gtk_label_set_label (self->hub_name, name);
  gtk_widget_set_visible (self->person, opening != NULL);

  if (opening != NULL)
    {
      adw_avatar_set_text (self->avatar, vst_staff_get_name (opening->staff));
      gtk_label_set_label (self->person_name, vst_staff_get_name (opening->staff));
    }
}

/* Marks the section one is in. */
void
vst_sidebar_select (VstSidebar *self,
                    const VstScreen *screen)
{
  g_return_if_fail (VST_IS_SIDEBAR (self));

  for (guint i = 0; vst_screen_nth_section (i) != NULL; i++)
    if (vst_screen_nth_section (i) == screen)
      {
        self->marked = gtk_list_box_get_row_at_index (self->sections, i);
        gtk_list_box_select_row (self->sections, self->marked);
      }
}
