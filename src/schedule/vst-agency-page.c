/* vst-agency-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-agency-page.h"

#include <glib/gi18n.h>

#include "vst-agency-store.h"
#include "vst-error-text.h"
#include "vst-paper-format.h"
#include "vst-presence-store.h"
#include "vst-provider-store.h"
#include "vst-scene-page.h"
#include "vst-scene-row.h"
#include "vst-scene-wording.h"
#include "vst-service-store.h"
#include "vst-space-store.h"
#include "vst-staff-store.h"

/**
 * VstAgencyPage:
 *
 * One partner: when it comes, who comes, what it offers.
 */
struct _VstAgencyPage
{
  VstPage parent_instance;

  VstHub *hub;
  GCancellable *cancellable;
  gint64 agency_id;

  VstAgency *agency;
  GPtrArray *spaces;
  GPtrArray *providers;
  GPtrArray *staff; /* NULL for who may not read it */
  GPtrArray *presences;

  GtkLabel *heading;
  GtkLabel *summary;
  GtkLabel *problem;
  GtkWidget *edit;
  GtkWidget *add_presence;
  GtkWidget *add_provider;
  GtkWidget *add_service;
  GtkListBox *times;
  GtkListBox *people;
  GtkListBox *services;
};

G_DEFINE_FINAL_TYPE (VstAgencyPage, vst_agency_page, VST_TYPE_PAGE)

static void
show_problem (VstAgencyPage *self,
              const GError *error)
{
  g_autofree char *text = error != NULL ? vst_error_text (error) : g_strdup ("");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static GPtrArray *
take_records (VstAgencyPage *self,
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

static gboolean
may_edit (VstAgencyPage *self)
{
  return vst_hub_may (self->hub, VST_RIGHT_EDIT_SCENE);
}

static void
removed_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (self->hub == NULL)
    return;

  show_problem (self, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), _("Presence removed"), "desk.undo");
}

static void
remove_cb (VstAgencyPage *self,
           GtkWidget *button)
{
  VstPresence *presence = vst_scene_row_get_record (button);

  vst_hub_do (self->hub, &vst_presence_do_remove,
              vst_presence_edit_new (vst_presence_get_id (presence), vst_presence_get_revision (presence), vst_presence_get_entry (presence)),
              (GDestroyNotify) vst_presence_edit_free, NULL, removed_cb, g_object_ref (self));
}

static VstSpace *
find_space (VstAgencyPage *self,
            gint64 space_id)
{
  for (guint i = 0; self->spaces != NULL && i < self->spaces->len; i++)
    if (vst_space_get_id (self->spaces->pdata[i]) == space_id)
      return self->spaces->pdata[i];

  return NULL;
}

static VstProvider *
find_provider (VstAgencyPage *self,
               gint64 provider_id)
{
  for (guint i = 0; self->providers != NULL && i < self->providers->len; i++)
    if (vst_provider_get_id (self->providers->pdata[i]) == provider_id)
      return self->providers->pdata[i];

  return NULL;
}

static char *
dup_end (const VstPresenceEntry *entry)
{
  g_autofree char *day = entry->last_day[0] != '\0' ? vst_format_day (entry->last_day) : NULL;

  return day != NULL ? g_strdup_printf (_("last day %s"), day) : NULL;
}

/* Needs rooms and people, so it waits for both. */
static void
present_form (VstAgencyPage *self,
              const VstSceneForm *form,
              gpointer record)
{
  const VstSceneSubject subject = { self->hub, self->agency, record, self->spaces, self->providers, NULL, self->staff };

  if (self->agency != NULL && self->spaces != NULL && self->providers != NULL)
    vst_scene_page_present (GTK_WIDGET (self), form, &subject);
}

static void
one_day_cb (VstAgencyPage *self,
            GtkWidget *button)
{
  present_form (self, &vst_presence_day_form, vst_scene_row_get_record (button));
}

static void
show_times (VstAgencyPage *self)
{
  if (self->presences == NULL || self->spaces == NULL || self->providers == NULL)
    return;

  vst_scene_list_clear (self->times, self->presences->len == 0 ? _("No times yet.") : NULL);

  for (guint i = 0; i < self->presences->len; i++)
    {
      VstPresence *presence = self->presences->pdata[i];
      const VstPresenceEntry *entry = vst_presence_get_entry (presence);
      VstSpace *space = find_space (self, entry->space_id);
      VstProvider *provider = find_provider (self, entry->provider_id);
      g_autofree char *days = vst_word_recurrence (entry);
      g_autofree char *times = vst_word_minutes (entry->from_minute, entry->to_minute);
      g_autofree char *end = dup_end (entry);
      g_autofree char *spoken = g_strdup_printf (_("Remove: %s"), days);
      const char *parts[5] = { times };
      g_autofree char *line = NULL;
      GtkWidget *row;
      guint n = 1;

      if (space != NULL)
        parts[n++] = vst_word_space (space);
      if (provider != NULL)
        parts[n++] = vst_provider_get_entry (provider)->name;
      if (end != NULL)
        parts[n++] = end;

      line = g_strjoinv (" · ", (char **) parts);
      row = vst_scene_row_append (self->times, days, line, G_OBJECT (presence));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), may_edit (self));
      if (vst_hub_may (self->hub, VST_RIGHT_MARK_PRESENCE))
        {
          g_autofree char *one_day = g_strdup_printf (_("One day: %s"), days);

          vst_scene_row_add_button (row, _("One day…"), one_day, G_CALLBACK (one_day_cb), self);
        }
      if (may_edit (self))
        vst_scene_row_add_button (row, _("Remove"), spoken, G_CALLBACK (remove_cb), self);
    }
}

static void
presences_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  GPtrArray *presences = take_records (self, object, result);

  if (presences == NULL)
    return;

  set_records (&self->presences, presences);
  show_times (self);
}

static void
spaces_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  GPtrArray *spaces = take_records (self, object, result);

  if (spaces == NULL)
    return;

  set_records (&self->spaces, spaces);
  show_times (self);
}

static void
providers_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  GPtrArray *providers = take_records (self, object, result);

  if (providers == NULL)
    return;

  set_records (&self->providers, providers);
  vst_scene_list_clear (self->people, providers->len == 0 ? _("Nobody is on the list yet.") : NULL);

  for (guint i = 0; i < providers->len; i++)
    {
      const VstProviderEntry *entry = vst_provider_get_entry (providers->pdata[i]);
      g_autofree char *languages = entry->ended_on[0] == '\0' ? vst_word_languages (entry->languages) : g_strdup (_("Doesn’t come any more"));
      GtkWidget *row = vst_scene_row_append (self->people, entry->name, languages, G_OBJECT (providers->pdata[i]));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), may_edit (self));
    }

  show_times (self);
}

static void
staff_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  GPtrArray *staff = take_records (self, object, result);

  if (staff != NULL)
    set_records (&self->staff, staff);
}

static void
services_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  g_autoptr (GPtrArray) services = take_records (self, object, result);

  if (services == NULL)
    return;

  vst_scene_list_clear (self->services, services->len == 0 ? _("No service yet.") : NULL);

  for (guint i = 0; i < services->len; i++)
    {
      const VstServiceEntry *entry = vst_service_get_entry (services->pdata[i]);
      g_autofree char *line = entry->ended_on[0] == '\0'
                                  ? g_strdup_printf (ngettext ("%d minute", "%d minutes", entry->minutes), entry->minutes)
                                  : g_strdup (_("Not offered any more"));
      GtkWidget *row = vst_scene_row_append (self->services, vst_word_service (services->pdata[i]), line, G_OBJECT (services->pdata[i]));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), may_edit (self));
    }
}

static void
agencies_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstAgencyPage) self = user_data;
  g_autoptr (GPtrArray) agencies = take_records (self, object, result);
  const VstAgencyEntry *entry;

  for (guint i = 0; agencies != NULL && i < agencies->len; i++)
    if (vst_agency_get_id (agencies->pdata[i]) == self->agency_id)
      g_set_object (&self->agency, agencies->pdata[i]);

  if (self->agency == NULL)
    return;

  entry = vst_agency_get_entry (self->agency);
  gtk_label_set_label (self->heading, vst_word_agency (self->agency));

  if (vst_agency_get_label (self->agency) == VST_LABEL_NAME)
    {
      g_autofree char *line = g_strjoin (" · ", vst_word_agency_kind (entry->kind), vst_word_sensitivity (entry->sensitivity),
                                         entry->note[0] != '\0' ? entry->note : NULL, NULL);

      gtk_label_set_label (self->summary, line);
    }

  vst_page_title_changed (VST_PAGE (self));
}

static void
read_all (VstAgencyPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  vst_hub_read (self->hub, &vst_agency_read_all, NULL, NULL, self->cancellable, agencies_cb, g_object_ref (self));
  if (vst_hub_may (self->hub, vst_staff_read_everybody.right))
    vst_hub_read (self->hub, &vst_staff_read_everybody, NULL, NULL, self->cancellable, staff_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_space_read_all, NULL, NULL, self->cancellable, spaces_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_provider_read_of_agency, g_memdup2 (&self->agency_id, sizeof self->agency_id), g_free,
                self->cancellable, providers_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_service_read_of_agency, g_memdup2 (&self->agency_id, sizeof self->agency_id), g_free,
                self->cancellable, services_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_presence_read_of_agency, g_memdup2 (&self->agency_id, sizeof self->agency_id), g_free,
                self->cancellable, presences_cb, g_object_ref (self));
}

static void
changed_cb (VstAgencyPage *self,
            guint topics)
{
  if (topics & VST_TOPIC_SCENE)
    read_all (self);
}

static void
row_cb (VstAgencyPage *self,
        GtkListBoxRow *row,
        GtkListBox *list)
{
  const VstSceneForm *form = list == self->times ? &vst_presence_form : list == self->people ? &vst_provider_form
                                                                                             : &vst_service_form;

  present_form (self, form, vst_scene_row_get_record (row));
}

static void
add_cb (VstAgencyPage *self,
        GtkWidget *button)
{
  if (button == self->edit)
    present_form (self, &vst_agency_form, self->agency);
  else if (button == self->add_presence)
    present_form (self, &vst_presence_form, NULL);
  else if (button == self->add_provider)
    present_form (self, &vst_provider_form, NULL);
  else
    present_form (self, &vst_service_form, NULL);
}

static GtkWidget *
add_button (VstAgencyPage *self,
            GtkWidget *box,
            int place,
            const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "plain");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (box), button, place % 2, place / 2, 1, 1);

  return button;
}

static GtkLabel *
add_label (GtkWidget *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
connect_rows (VstAgencyPage *self,
              GtkListBox *list)
{
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
}

static void
build (VstAgencyPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18), *buttons = gtk_grid_new ();

  gtk_widget_add_css_class (box, "page");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  self->heading = add_label (box, "t-page");
  self->summary = add_label (box, "t-small");

  gtk_grid_set_column_spacing (GTK_GRID (buttons), 12);
  gtk_grid_set_row_spacing (GTK_GRID (buttons), 9);
  gtk_widget_set_visible (buttons, may_edit (self));
  self->add_presence = add_button (self, buttons, 0, _("Add a presence"));
  self->add_provider = add_button (self, buttons, 1, _("Add a person"));
  self->add_service = add_button (self, buttons, 2, _("Add a service"));
  self->edit = add_button (self, buttons, 3, _("Change the partner"));
  gtk_box_append (GTK_BOX (box), buttons);

  self->problem = add_label (box, "banner");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->times = vst_scene_list_new (GTK_BOX (box), _("When it comes"));
  self->people = vst_scene_list_new (GTK_BOX (box), _("Who comes"));
  self->services = vst_scene_list_new (GTK_BOX (box), _("What it offers"));
  connect_rows (self, self->times);
  connect_rows (self, self->people);
  connect_rows (self, self->services);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 820);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static char *
vst_agency_page_dup_title (VstPage *page)
{
  VstAgencyPage *self = VST_AGENCY_PAGE (page);

  return g_strdup (self->agency != NULL ? vst_word_agency (self->agency) : C_ ("partner", "Partner"));
}

static const char *
vst_agency_page_get_help (VstPage *page)
{
  return "partners";
}

static void
vst_agency_page_dispose (GObject *object)
{
  VstAgencyPage *self = VST_AGENCY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->hub);
  g_clear_object (&self->agency);
  g_clear_pointer (&self->spaces, g_ptr_array_unref);
  g_clear_pointer (&self->providers, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->presences, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_agency_page_parent_class)->dispose (object);
}

static void
vst_agency_page_class_init (VstAgencyPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_agency_page_dispose;
  page_class->dup_title = vst_agency_page_dup_title;
  page_class->get_help = vst_agency_page_get_help;
}

static void
vst_agency_page_init (VstAgencyPage *self)
{
}

GtkWidget *
vst_agency_page_new (VstHub *hub,
                     GVariant *target)
{
  VstAgencyPage *self = g_object_new (VST_TYPE_AGENCY_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64))
    self->agency_id = g_variant_get_int64 (target);

  build (self);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
