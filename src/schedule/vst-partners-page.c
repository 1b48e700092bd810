/* vst-partners-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-partners-page.h"

#include <glib/gi18n.h>

#include "vst-agency-store.h"
#include "vst-board-field.h"
#include "vst-closure-store.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-partner-store.h"
#include "vst-provider-store.h"
#include "vst-scene-page.h"
#include "vst-scene-row.h"
#include "vst-scene-wording.h"
#include "vst-space-store.h"
#include "vst-today-store.h"
#include "vst-visit-job.h"

/**
 * VstPartnersPage:
 *
 * The scene: who is in the building today and who signed in, all partners, the
 * rooms, the days on which the hub is closed.
 */
struct _VstPartnersPage
{
  VstPage parent_instance;

  VstHub *hub;
  GCancellable *cancellable;
  char *today;
  int n_rung; /* visits that were marked when it was last asked; -1 before */

  GPtrArray *agencies;
  GPtrArray *spaces;
  GPtrArray *providers;

  GtkLabel *problem;
  GtkWidget *add_agency;
  GtkWidget *add_space;
  GtkWidget *add_closure;
  GtkWidget *sign_in;
  GtkListBox *signed_in;
  GtkListBox *partners;
  GtkListBox *rooms;
  GtkListBox *closures;
};

G_DEFINE_FINAL_TYPE (VstPartnersPage, vst_partners_page, VST_TYPE_PAGE)

static void
show_problem (VstPartnersPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

/* What was read, or NULL where the page is gone or it can't be told. */
static GPtrArray *
take_records (VstPartnersPage *self,
              GObject *object,
              GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&records, g_ptr_array_unref);
      return NULL;
    }

  if (records == NULL)
    show_problem (self, error);

  return records;
}

static void
set_records (GPtrArray **records,
             GPtrArray *take)
{
  g_clear_pointer (records, g_ptr_array_unref);
  *records = take;
}

/* --- Who signed in --------------------------------------------------------------- */

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (self->hub == NULL)
    return;

  show_problem (self, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), _("Saved"), "desk.undo");
}

static void
leave_cb (VstPartnersPage *self,
          GtkWidget *button)
{
  VstPartnerDay *partner = vst_scene_row_get_record (button);
  VstPartnerLeave leave = { vst_partner_day_get_id (partner), vst_partner_day_get_revision (partner), 0 };

  vst_hub_do (self->hub, &vst_partner_do_leave, g_memdup2 (&leave, sizeof leave), g_free, NULL, done_cb, g_object_ref (self));
}

static void
signed_in_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  g_autoptr (GPtrArray) all = take_records (self, object, result);
  g_autoptr (GTimeZone) zone = all != NULL ? vst_hub_dup_zone (self->hub) : NULL;

  if (all == NULL)
    return;

  vst_scene_list_clear (self->signed_in, all->len == 0 ? _("Nobody of a partner has signed in today.") : NULL);

  for (guint i = 0; i < all->len; i++)
    {
      VstPartnerDay *partner = all->pdata[i];
      VstProvider *provider = vst_partner_day_get_provider (partner);
      const char *agency = vst_word_agency (vst_partner_day_get_agency (partner));
      const char *name = provider != NULL ? vst_provider_get_entry (provider)->name : agency;
      VstSpace *space = vst_partner_day_get_space (partner);
      g_autofree char *in = vst_format_time (vst_format_moment_time (vst_partner_day_get_in_at (partner), zone));
      g_autofree char *since = g_strdup_printf (_("in since %s"), in);
      g_autofree char *out = vst_partner_day_is_in (partner) ? NULL
                                                             : vst_format_time (vst_format_moment_time (vst_partner_day_get_out_at (partner), zone));
      g_autofree char *between = out != NULL ? g_strdup_printf ("%s–%s", in, out) : NULL;
      g_autofree char *line = g_strjoin (" · ", between != NULL ? between : since, agency, space != NULL ? vst_word_space (space) : NULL, NULL);
      g_autofree char *spoken = g_strdup_printf (_("Sign out: %s"), name);
      GtkWidget *row = vst_scene_row_append (self->signed_in, name, line, G_OBJECT (partner));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      if (vst_partner_day_is_in (partner) && vst_hub_may (self->hub, VST_RIGHT_MARK_PRESENCE))
        vst_scene_row_add_button (row, _("Sign out"), spoken, G_CALLBACK (leave_cb), self);
    }
}

/* --- Partners, rooms, closed days ----------------------------------------------------- */

static void
agencies_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  GPtrArray *agencies = take_records (self, object, result);

  if (agencies == NULL)
    return;

  set_records (&self->agencies, agencies);
  vst_scene_list_clear (self->partners, agencies->len == 0 ? _("No partner yet. Add the first.") : NULL);

  for (guint i = 0; i < agencies->len; i++)
    {
      VstAgency *agency = agencies->pdata[i];
      const char *kind = vst_agency_get_label (agency) == VST_LABEL_NAME ? vst_word_agency_kind (vst_agency_get_entry (agency)->kind) : NULL;
      g_autofree char *line = vst_agency_is_there (agency, self->today) ? g_strdup (kind) : g_strdup (_("Doesn’t come any more"));
      GtkWidget *row = vst_scene_row_append (self->partners, vst_word_agency (agency), line, G_OBJECT (agency));

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
}

static void
spaces_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  GPtrArray *spaces = take_records (self, object, result);

  if (spaces == NULL)
    return;

  set_records (&self->spaces, spaces);
  vst_scene_list_clear (self->rooms, spaces->len == 0 ? _("No room yet. Add the first.") : NULL);

  for (guint i = 0; i < spaces->len; i++)
    {
      VstSpace *space = spaces->pdata[i];
      int capacity = vst_space_get_entry (space)->capacity;
      g_autofree char *line = vst_space_is_there (space, self->today)
                                  ? g_strdup_printf (ngettext ("%d place", "%d places", capacity), capacity)
                                  : g_strdup (_("Not used any more"));
      GtkWidget *row = vst_scene_row_append (self->rooms, vst_word_space (space), line, G_OBJECT (space));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), vst_hub_may (self->hub, VST_RIGHT_EDIT_SCENE));
    }
}

static void
providers_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  GPtrArray *providers = take_records (self, object, result);

  if (providers != NULL)
    set_records (&self->providers, providers);
}

static void
open_again_cb (VstPartnersPage *self,
               GtkWidget *button)
{
  VstClosure *closure = vst_scene_row_get_record (button);

  vst_hub_do (self->hub, &vst_closure_do_remove,
              vst_closure_edit_new (vst_closure_get_id (closure), vst_closure_get_revision (closure), vst_closure_get_entry (closure)),
              (GDestroyNotify) vst_closure_edit_free, NULL, done_cb, g_object_ref (self));
}

static void
closures_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  g_autoptr (GPtrArray) closures = take_records (self, object, result);

  if (closures == NULL)
    return;

  vst_scene_list_clear (self->closures, closures->len == 0 ? _("No closed day is planned.") : NULL);

  for (guint i = 0; i < closures->len; i++)
    {
      const VstClosureEntry *entry = vst_closure_get_entry (closures->pdata[i]);
      g_autofree char *day = vst_format_day_full (entry->day);
      g_autofree char *spoken = g_strdup_printf (_("Open on this day: %s"), day);
      GtkWidget *row = vst_scene_row_append (self->closures, day, vst_language_get () == VST_FRENCH ? entry->name_fr : entry->name_en,
                                             G_OBJECT (closures->pdata[i]));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      if (vst_hub_may (self->hub, VST_RIGHT_EDIT_SCENE))
        vst_scene_row_add_button (row, _("Open after all"), spoken, G_CALLBACK (open_again_cb), self);
    }
}

/* Today rings by itself; whoever notes here that a worker has come would not see it. */
static void
summary_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstPartnersPage) self = user_data;
  VstTodaySummary *summary = vst_hub_read_finish (VST_HUB (object), result, NULL);
  int n;

  if (summary == NULL)
    return;

  n = (int) summary->apart->len;
  if (self->n_rung >= 0 && n > self->n_rung && gtk_widget_get_mapped (GTK_WIDGET (self)))
    vst_visit_say_alarm (GTK_WIDGET (self));
  self->n_rung = n;
  vst_today_summary_free (summary);
}

static void
read_all (VstPartnersPage *self)
{
  gint64 every = 0;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_free (self->today);
  self->today = vst_hub_dup_today (self->hub);

  vst_hub_read (self->hub, &vst_partner_read_day, g_strdup (self->today), g_free, self->cancellable, signed_in_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_agency_read_all, NULL, NULL, self->cancellable, agencies_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_space_read_all, NULL, NULL, self->cancellable, spaces_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_provider_read_of_agency, g_memdup2 (&every, sizeof every), g_free, self->cancellable, providers_cb,
                g_object_ref (self));
  vst_hub_read (self->hub, &vst_closure_read_from, g_strdup (self->today), g_free, self->cancellable, closures_cb, g_object_ref (self));
  if (vst_hub_may (self->hub, VST_RIGHT_READ_DAY))
    vst_hub_read (self->hub, &vst_today_read_summary, g_strdup (self->today), g_free, self->cancellable, summary_cb, g_object_ref (self));
}

static void
changed_cb (VstPartnersPage *self,
            guint topics)
{
  if (topics & (VST_TOPIC_SCENE | VST_TOPIC_HUB))
    read_all (self);
}

static void
present_form (VstPartnersPage *self,
              const VstSceneForm *form,
              gpointer record)
{
  const VstSceneSubject subject = { self->hub, NULL, record, self->spaces, self->providers, self->agencies };

  vst_scene_page_present (GTK_WIDGET (self), form, &subject);
}

static void
agency_row_cb (VstPartnersPage *self,
               GtkListBoxRow *row)
{
  vst_page_open (GTK_WIDGET (self), "agency", g_variant_new_int64 (vst_agency_get_id (vst_scene_row_get_record (row))));
}

static void
space_row_cb (VstPartnersPage *self,
              GtkListBoxRow *row)
{
  present_form (self, &vst_space_form, vst_scene_row_get_record (row));
}

static void
add_cb (VstPartnersPage *self,
        GtkWidget *button)
{
  if (button == self->add_agency)
    present_form (self, &vst_agency_form, NULL);
  else if (button == self->add_space)
    present_form (self, &vst_space_form, NULL);
  else if (button == self->add_closure)
    present_form (self, &vst_closure_form, NULL);
  else if (self->agencies != NULL && self->spaces != NULL && self->providers != NULL)
    present_form (self, &vst_partner_form, NULL);
}

static GtkWidget *
add_button (VstPartnersPage *self,
            GtkWidget *box,
            int place,
            const char *label,
            gboolean offered)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "plain");
  gtk_widget_set_visible (button, offered);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (box), button, place % 2, place / 2, 1, 1);

  return button;
}

static void
build (VstPartnersPage *self)
{
  gboolean may_edit = vst_hub_may (self->hub, VST_RIGHT_EDIT_SCENE);
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new (), *heading = gtk_label_new (_("Partners"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18), *buttons = gtk_grid_new (), *problem = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "t-page");
  gtk_label_set_xalign (GTK_LABEL (problem), 0);
  gtk_label_set_wrap (GTK_LABEL (problem), TRUE);
  gtk_widget_set_visible (problem, FALSE);
  gtk_widget_add_css_class (problem, "banner");
  gtk_widget_add_css_class (problem, "mind");
  self->problem = GTK_LABEL (problem);

  gtk_grid_set_column_spacing (GTK_GRID (buttons), 12);
  gtk_grid_set_row_spacing (GTK_GRID (buttons), 9);
  self->sign_in = add_button (self, buttons, 0, _("Sign in someone"), vst_hub_may (self->hub, VST_RIGHT_MARK_PRESENCE));
  self->add_agency = add_button (self, buttons, 1, _("Add a partner"), may_edit);
  self->add_space = add_button (self, buttons, 2, _("Add a room"), may_edit);
  self->add_closure = add_button (self, buttons, 3, _("Add a closed day"), may_edit);

  gtk_widget_add_css_class (box, "page");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), problem);
  gtk_box_append (GTK_BOX (box), vst_board_field_new (self->hub));
  self->signed_in = vst_scene_list_new (GTK_BOX (box), _("Signed in at the desk"));
  self->partners = vst_scene_list_new (GTK_BOX (box), _("All partners"));
  self->rooms = vst_scene_list_new (GTK_BOX (box), _("Rooms"));
  self->closures = vst_scene_list_new (GTK_BOX (box), _("Closed days"));
  g_signal_connect_object (self->partners, "row-activated", G_CALLBACK (agency_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rooms, "row-activated", G_CALLBACK (space_row_cb), self, G_CONNECT_SWAPPED);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 820);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static char *
vst_partners_page_dup_title (VstPage *page)
{
  return g_strdup (_("Partners"));
}

static const char *
vst_partners_page_get_help (VstPage *page)
{
  return "partners";
}

static void
vst_partners_page_dispose (GObject *object)
{
  VstPartnersPage *self = VST_PARTNERS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (vst_partners_page_parent_class)->dispose (object);
}

static void
vst_partners_page_class_init (VstPartnersPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_partners_page_dispose;
  page_class->dup_title = vst_partners_page_dup_title;
  page_class->get_help = vst_partners_page_get_help;
}

static void
vst_partners_page_init (VstPartnersPage *self)
{
  self->n_rung = -1;
}

GtkWidget *
vst_partners_page_new (VstHub *hub,
                       GVariant *target)
{
  VstPartnersPage *self = g_object_new (VST_TYPE_PARTNERS_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  build (self);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
