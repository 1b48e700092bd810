/* vst-record-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-record-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-consent-store.h"
#include "vst-consent-wording.h"
#include "vst-contact-wording.h"
#include "vst-family-store.h"
#include "vst-kin-store.h"
#include "vst-kin-wording.h"
#include "vst-paper-format.h"
#include "vst-release-store.h"
#include "vst-timeline-store.h"
#include "vst-timeline-wording.h"

/* The latest; what is older is withheld with all of its part. */
#define MOST 50

/**
 * VstRecordField:
 *
 * Which record of a part of a file: all of them, or one.
 */
struct _VstRecordField
{
  AdwBin parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstSection section;
  GArray *ids; /* of gint64, in the order of the choice; the first, 0, is all of them */

  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (VstRecordField, vst_record_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  VstSection section;
  VstTimeFilter filter;
  const char *kind;
} lines[] = {
  { VST_SECTION_VISITS, VST_TIME_VISITS, "visit" },
  { VST_SECTION_APPOINTMENTS, VST_TIME_APPOINTMENTS, "appointment" },
  { VST_SECTION_CHITS, VST_TIME_CHITS, "chit" },
  { VST_SECTION_PROGRAMS, VST_TIME_GROUPS, "enrolment" },
  { VST_SECTION_MESSAGES, VST_TIME_MESSAGES, "message" },
};

static int
find_line (VstSection section)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].section == section)
      return (int) i;

  return -1;
}

static void
begin (VstRecordField *self)
{
  const char *const words[] = { _("All of it"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);
  gint64 all = 0;

  g_array_set_size (self->ids, 0);
  g_array_append_val (self->ids, all);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (list));
}

static void
add (VstRecordField *self,
     gint64 id,
     const char *words)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (self->choice)), words);
  g_array_append_val (self->ids, id);
}

static void
page_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = vst_hub_read_finish (VST_HUB (object), result, &error);
  int line = find_line (self->section);

  if (self->hub == NULL || entries == NULL || line < 0)
    return;

  begin (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const VstTimeFacts *facts = vst_time_entry_get_facts (g_ptr_array_index (entries, i));
      g_autofree char *day = vst_format_day (facts->day);
      g_autofree char *what = vst_word_time_entry (facts);
      g_autofree char *words = g_strdup_printf ("%s · %s", day, what);

      if (g_str_equal (facts->kind, lines[line].kind))
        add (self, facts->id, words);
    }
}

static void
ids_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *keys = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (keys == NULL)
    return;

  if (self->hub == NULL)
    {
      g_array_unref (keys);
      return;
    }

  g_array_set_size (keys, MIN (keys->len, MOST));
  vst_hub_read (self->hub, &vst_timeline_read_page, keys, (GDestroyNotify) g_array_unref, NULL, page_cb, g_object_ref (self));
}

/* Of whom, and what. */
static void
add_of (VstRecordField *self,
        gint64 id,
        const char *name,
        char *take_what)
{
  g_autofree char *what = take_what;
  g_autofree char *words = g_strdup_printf ("%s · %s", name[0] != '\0' ? name : _("Anonymous visitor"), what);

  add (self, id, words);
}

static char *
word_on (const char *on,
         const char *what)
{
  g_autofree char *day = vst_format_day (on);

  return g_strdup_printf ("%s · %s", day, what);
}

static void
add_contacts (VstRecordField *self,
              GListModel *contacts)
{
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (VstContact) contact = g_list_model_get_item (contacts, i);
      g_autofree char *masked = vst_word_contact_masked (contact);
      g_autofree char *words = g_strdup_printf ("%s · %s", vst_word_contact_kind (vst_contact_get_kind (contact)), masked);

      add (self, vst_contact_get_id (contact), words);
    }
}

static void
add_alerts (VstRecordField *self,
            GListModel *alerts)
{
  for (guint i = 0; i < g_list_model_get_n_items (alerts); i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);

      add (self, vst_alert_get_id (alert), vst_alert_get_entry (alert)->text);
    }
}

/* How the family's people belong together, and who has the care of whom. */
static void
kin_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (VstKin) kin = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->hub == NULL || kin == NULL || (self->section != VST_SECTION_RELATIONS && self->section != VST_SECTION_CUSTODY))
    return;

  begin (self);
  for (guint i = 0; self->section == VST_SECTION_RELATIONS && i < kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (kin->relations, i);

      add_of (self, relation->id, relation->from_name, vst_word_relation (relation, relation->from_id));
    }

  for (guint i = 0; self->section == VST_SECTION_CUSTODY && i < kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (kin->custodies, i);

      add_of (self, custody->id, custody->adult_name, vst_word_custody (custody, custody->adult_id));
    }
}

static void
consents_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (GPtrArray) consents = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->hub == NULL || consents == NULL || self->section != VST_SECTION_CONSENTS)
    return;

  begin (self);
  for (guint i = 0; i < consents->len; i++)
    {
      const VstConsentFacts *facts = vst_consent_get_facts (g_ptr_array_index (consents, i));

      add_of (self, facts->id, facts->person, word_on (facts->from, vst_word_consent_purpose (facts->purpose)));
    }
}

static void
releases_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (GPtrArray) releases = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (self->hub == NULL || releases == NULL || self->section != VST_SECTION_RELEASES)
    return;

  begin (self);
  for (guint i = 0; i < releases->len; i++)
    {
      VstRelease *release = g_ptr_array_index (releases, i);
      const VstReleaseEntry *entry = vst_release_get_entry (release);

      add_of (self, vst_release_get_id (release), vst_release_get_person (release), word_on (entry->from, entry->purpose));
    }
}

static void
family_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstRecordField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstFamily) family = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || family == NULL || (self->section != VST_SECTION_CONTACTS && self->section != VST_SECTION_ALERTS))
    return;

  begin (self);
  if (self->section == VST_SECTION_CONTACTS)
    add_contacts (self, vst_family_get_contacts (family));
  else
    add_alerts (self, vst_family_get_alerts (family));
}

/* What isn't on the time line is read of the family as such. */
typedef struct
{
  VstSection section;
  const VstReading *reading;
  GAsyncReadyCallback read_cb;
} OfFamily;

static const OfFamily *
find_of_family (VstSection section)
{
  static const OfFamily readings[] = {
    { VST_SECTION_CONTACTS, &vst_family_read_open, family_cb },
    { VST_SECTION_ALERTS, &vst_family_read_open, family_cb },
    { VST_SECTION_RELATIONS, &vst_kin_read_family, kin_cb },
    { VST_SECTION_CUSTODY, &vst_kin_read_family, kin_cb },
    { VST_SECTION_CONSENTS, &vst_consent_read_family, consents_cb },
    { VST_SECTION_RELEASES, &vst_release_read_family, releases_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (readings[i].section == section)
      return &readings[i];

  return NULL;
}

/**
 * vst_record_field_show:
 *
 * Offers the records of a part; a note, the answers and the sheet are withheld
 * whole.
 */
void
vst_record_field_show (VstRecordField *self,
                       VstHub *hub,
                       gint64 family_id,
                       VstSection section)
{
  int line = find_line (section);
  const OfFamily *of = find_of_family (section);

  g_return_if_fail (VST_IS_RECORD_FIELD (self) && VST_IS_HUB (hub));

  g_set_object (&self->hub, hub);
  self->family_id = family_id;
  self->section = section;
  begin (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), line >= 0 || of != NULL);

  if (of != NULL)
    {
      vst_hub_read (hub, of->reading, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, of->read_cb, g_object_ref (self));
    }
  else if (line >= 0)
    {
      VstTimeQuery query = { family_id, lines[line].filter };

      vst_hub_read (hub, &vst_timeline_read_ids, vst_time_query_copy (&query), g_free, NULL, ids_cb, g_object_ref (self));
    }
}

/* 0 for all of them. */
gint64
vst_record_field_get_id (VstRecordField *self)
{
  guint chosen;

  g_return_val_if_fail (VST_IS_RECORD_FIELD (self), 0);

  chosen = gtk_drop_down_get_selected (self->choice);

  return chosen < self->ids->len ? g_array_index (self->ids, gint64, chosen) : 0;
}

static void
chosen_cb (VstRecordField *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
vst_record_field_dispose (GObject *object)
{
  VstRecordField *self = VST_RECORD_FIELD (object);

  g_clear_object (&self->hub);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (vst_record_field_parent_class)->dispose (object);
}

static void
vst_record_field_finalize (GObject *object)
{
  g_array_unref (VST_RECORD_FIELD (object)->ids);

  G_OBJECT_CLASS (vst_record_field_parent_class)->finalize (object);
}

static void
vst_record_field_class_init (VstRecordFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_record_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = vst_record_field_finalize;

  /**
   * VstRecordField::changed:
   *
   * Another record was chosen.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_RECORD_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_record_field_init (VstRecordField *self)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choice = GTK_DROP_DOWN (choice);
  vst_a11y_set_label (choice, _("Which"));
  adw_bin_set_child (ADW_BIN (self), choice);
  begin (self);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}
