/* vst-apart.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart.h"

#include "vst-court-number.h"
#include "vst-date.h"
#include "vst-error.h"
#include "vst-text.h"

static const char *const reasons[] = { "order", "violence", "conflict", "request", "other", NULL };
static const char *const sources[] = { "court", "client", "staff", NULL };

/**
 * vst_apart_reason_codes:
 *
 * Why two must not meet, by code, in the order of a menu.
 */
const char *const *
vst_apart_reason_codes (void)
{
  return reasons;
}

/**
 * vst_apart_source_codes:
 *
 * Who said so, by code, in the order of a menu.
 */
const char *const *
vst_apart_source_codes (void)
{
  return sources;
}

VstApartEntry *
vst_apart_entry_new (void)
{
  VstApartEntry *entry = g_new0 (VstApartEntry, 1);

  entry->reason = g_strdup ("");
  entry->source = g_strdup ("");
  entry->note = g_strdup ("");
  entry->court_file = g_strdup ("");
  entry->from = g_strdup ("");
  entry->until = g_strdup ("");
  entry->buffer_minutes = VST_APART_BUFFER;

  return entry;
}

VstApartEntry *
vst_apart_entry_copy (const VstApartEntry *entry)
{
  VstApartEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new (VstApartEntry, 1);
  *copy = *entry;
  copy->reason = g_strdup (entry->reason);
  copy->source = g_strdup (entry->source);
  copy->note = g_strdup (entry->note);
  copy->court_file = g_strdup (entry->court_file);
  copy->from = g_strdup (entry->from);
  copy->until = g_strdup (entry->until);

  return copy;
}

void
vst_apart_entry_free (VstApartEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->reason);
  g_free (entry->source);
  g_free (entry->note);
  g_free (entry->court_file);
  g_free (entry->from);
  g_free (entry->until);
  g_free (entry);
}

/**
 * vst_apart_entry_check:
 *
 * Whether a pair can be kept.
 */
gboolean
vst_apart_entry_check (const VstApartEntry *entry,
                       GError **error)
{
  int n_others;

  g_return_val_if_fail (entry != NULL, FALSE);

  n_others = (entry->b_person_id != 0) + (entry->b_family_id != 0) + (entry->b_staff_id != 0) + (entry->b_provider_id != 0);

  if ((entry->a_person_id == 0) == (entry->a_family_id == 0) || n_others != 1 ||
      (entry->a_person_id == entry->b_person_id && entry->a_family_id == entry->b_family_id))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The two sides of a pair");
      return FALSE;
    }

  if (!g_strv_contains (reasons, entry->reason) || !g_strv_contains (sources, entry->source) || entry->buffer_minutes < 0 ||
      entry->buffer_minutes > VST_APART_BUFFER_MOST)
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The reason, the source or the minutes of a pair");
      return FALSE;
    }

  if (!vst_day_is_valid (entry->from) || (entry->until[0] != '\0' && !vst_day_is_valid (entry->until)) ||
      (entry->until[0] != '\0' && vst_day_compare (entry->until, entry->from) < 0))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_DATE_IMPOSSIBLE, "The days of a pair");
      return FALSE;
    }

  if (entry->court_file[0] != '\0' && !vst_apart_has_court (entry->reason, entry->source))
    {
      g_set_error (error, VST_ERROR, VST_ERROR_INVALID, "The court's number of what no court said");
      return FALSE;
    }

  return vst_text_check (entry->note, -1, VST_APART_NOTE_CHARS, error) &&
         vst_text_check (entry->court_file, -1, VST_COURT_NUMBER_CHARS, error);
}

/* Whether a court has a file of it: of an order, and of what it said. */
gboolean
vst_apart_has_court (const char *reason,
                     const char *source)
{
  return g_strcmp0 (reason, "order") == 0 || g_strcmp0 (source, "court") == 0;
}

/* Whether its other side works here, or comes with a partner. */
gboolean
vst_apart_entry_names_worker (const VstApartEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->b_staff_id != 0 || entry->b_provider_id != 0;
}

/**
 * VstApart:
 *
 * Two people, two families, or one of each, who must not be in the building
 * together; or one of them and a worker.
 */
struct _VstApart
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  VstApartEntry *entry;
  char *a_name;
  char *b_name;
  char *ended_on;
  char *agency_en;
  char *agency_fr;
  gboolean has_court_file;
};

G_DEFINE_FINAL_TYPE (VstApart, vst_apart, G_TYPE_OBJECT)

static void
vst_apart_finalize (GObject *object)
{
  VstApart *self = VST_APART (object);

  vst_apart_entry_free (self->entry);
  g_free (self->a_name);
  g_free (self->b_name);
  g_free (self->ended_on);
  g_free (self->agency_en);
  g_free (self->agency_fr);

  G_OBJECT_CLASS (vst_apart_parent_class)->finalize (object);
}

static void
vst_apart_class_init (VstApartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_apart_finalize;
}

static void
vst_apart_init (VstApart *self)
{
}

/**
 * vst_apart_new:
 * @a_name: the name to use of a person, or of a family's head
 * @b_name: the same, or a worker's
 * @ended_on: (nullable): the day from which it is lifted
 */
VstApart *
vst_apart_new (gint64 id,
               gint64 revision,
               const VstApartEntry *entry,
               const char *a_name,
               const char *b_name,
               const char *ended_on)
{
  VstApart *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_object_new (VST_TYPE_APART, NULL);
  self->id = id;
  self->revision = revision;
  self->entry = vst_apart_entry_copy (entry);
  self->a_name = g_strdup (a_name != NULL ? a_name : "");
  self->b_name = g_strdup (b_name != NULL ? b_name : "");
  self->ended_on = g_strdup (ended_on);

  return self;
}

/* Whose staff the worker is, as the partner is called in both languages. */
void
vst_apart_set_agency (VstApart *self,
                      const char *agency_en,
                      const char *agency_fr)
{
  g_return_if_fail (VST_IS_APART (self));

  g_free (self->agency_en);
  self->agency_en = g_strdup (agency_en);
  g_free (self->agency_fr);
  self->agency_fr = g_strdup (agency_fr);
}

void
vst_apart_set_court_file (VstApart *self,
                          gboolean has_one)
{
  g_return_if_fail (VST_IS_APART (self));

  self->has_court_file = has_one;
}

gboolean
vst_apart_has_court_file (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), FALSE);

  return self->has_court_file;
}

const char *
vst_apart_get_agency_en (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), NULL);

  return self->agency_en;
}

const char *
vst_apart_get_agency_fr (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), NULL);

  return self->agency_fr;
}

gint64
vst_apart_get_id (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), 0);

  return self->id;
}

gint64
vst_apart_get_revision (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), 0);

  return self->revision;
}

const VstApartEntry *
vst_apart_get_entry (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), NULL);

  return self->entry;
}

const char *
vst_apart_get_a_name (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), NULL);

  return self->a_name;
}

const char *
vst_apart_get_b_name (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), NULL);

  return self->b_name;
}

gboolean
vst_apart_is_lifted (VstApart *self)
{
  g_return_val_if_fail (VST_IS_APART (self), FALSE);

  return self->ended_on != NULL;
}

/**
 * vst_apart_is_in_force:
 * @on: a day
 *
 * Whether it counts on a day.
 */
gboolean
vst_apart_is_in_force (VstApart *self,
                       const char *on)
{
  g_return_val_if_fail (VST_IS_APART (self), FALSE);

  return vst_day_compare (self->entry->from, on) <= 0 &&
         (self->entry->until[0] == '\0' || vst_day_compare (on, self->entry->until) <= 0) &&
         (self->ended_on == NULL || vst_day_compare (on, self->ended_on) < 0);
}
