/* vst-booked-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-booked-page.h"

#include <glib/gi18n.h>

#include "vst-booked.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-scene-row.h"

typedef struct
{
  VstHub *hub;
  GPtrArray *booked;
} Opening;

/**
 * VstBookedPage:
 *
 * Which families to call since a partner is not on site, and how they may be
 * reached.
 */
struct _VstBookedPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *booked;
  GtkListBox *list;
  gboolean is_private;
};

G_DEFINE_FINAL_TYPE (VstBookedPage, vst_booked_page, VST_TYPE_PAGE)

/* Every way to reach them, with what may be done now; a phone keeps its mask. */
static char *
dup_contacts (VstFamily *family,
              const VstContactWhen *when)
{
  GListModel *contacts = vst_family_get_contacts (family);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);
      g_autofree char *masked = NULL;
      g_autofree char *line = NULL;

      if (vst_contact_get_kind (contact) == VST_CONTACT_ADDRESS)
        continue;

      masked = vst_word_contact_masked (contact);
      line = vst_word_contact_now (contact, when);
      g_string_append_printf (text, "\n%s · %s", masked, line);
    }

  if (text->len == 0)
    g_string_append_printf (text, "\n%s", _("No way to reach this family is known."));

  return g_strdup (text->str);
}

static void
fill (VstBookedPage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  const VstContactWhen when = vst_contact_when_moment (g_get_real_time (), zone);

  vst_scene_list_clear (self->list, NULL);

  for (guint i = 0; i < self->booked->len; i++)
    {
      VstBooked *booked = self->booked->pdata[i];
      VstFamily *family = vst_booked_get_family (booked);
      VstMember *head = vst_family_get_head (family);
      g_autofree char *name = head != NULL ? vst_word_name (vst_member_get_person (head), self->is_private) : g_strdup ("");
      g_autofree char *time = vst_format_time (vst_booked_get_from (booked));
      g_autofree char *contacts = self->is_private ? g_strdup ("") : dup_contacts (family, &when);
      g_autofree char *line = g_strconcat (time, contacts, NULL);
      GtkWidget *row = vst_scene_row_append (self->list, name, line, G_OBJECT (booked));

      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
}

static void
row_cb (VstBookedPage *self,
        GtkListBoxRow *row)
{
  VstBooked *booked = vst_scene_row_get_record (row);

  vst_page_open (GTK_WIDGET (self), "family", g_variant_new_int64 (vst_family_get_id (vst_booked_get_family (booked))));
  vst_dialog_close (GTK_WIDGET (self));
}

static char *
vst_booked_page_dup_title (VstPage *page)
{
  return g_strdup (_("Families to call"));
}

static const char *
vst_booked_page_get_help (VstPage *page)
{
  return "partners";
}

static void
vst_booked_page_set_private (VstPage *page,
                             gboolean is_private)
{
  VST_BOOKED_PAGE (page)->is_private = is_private;
  fill (VST_BOOKED_PAGE (page));
}

static void
vst_booked_page_dispose (GObject *object)
{
  VstBookedPage *self = VST_BOOKED_PAGE (object);

  g_clear_object (&self->hub);
  g_clear_pointer (&self->booked, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_booked_page_parent_class)->dispose (object);
}

static void
vst_booked_page_class_init (VstBookedPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_booked_page_dispose;
  page_class->dup_title = vst_booked_page_dup_title;
  page_class->get_help = vst_booked_page_get_help;
  page_class->set_private = vst_booked_page_set_private;
}

static void
vst_booked_page_init (VstBookedPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (box, "dlg-body");
  self->list = vst_scene_list_new (GTK_BOX (box), _("Families with an appointment"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstBookedPage *self = g_object_new (VST_TYPE_BOOKED_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->booked = g_ptr_array_ref (opening->booked);
  fill (self);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_ptr_array_unref (opening->booked);
  g_free (opening);
}

/**
 * vst_booked_page_present:
 * @booked: (element-type VstBooked): as vst_absence_read_booked gave them
 */
void
vst_booked_page_present (GtkWidget *from,
                         VstHub *hub,
                         GPtrArray *booked)
{
  Opening *opening = g_new0 (Opening, 1);
  GtkWidget *dialog;

  opening->hub = g_object_ref (hub);
  opening->booked = g_ptr_array_ref (booked);
  dialog = vst_dialog_new (from, new_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 480);
  gtk_window_present (GTK_WINDOW (dialog));
}
