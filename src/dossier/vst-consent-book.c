/* vst-consent-book.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-consent-book.h"

#include "consent-book-sql.h"

static void
staff_free (gpointer data)
{
  VstConsentStaff *staff = data;

  g_free (staff->name);
  g_free (staff);
}

static void
clear (gpointer data)
{
  VstConsentBook *self = data;

  g_clear_object (&self->family);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->withheld, g_ptr_array_unref);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->covers, g_ptr_array_unref);
  g_clear_pointer (&self->givers, g_hash_table_unref);
  g_clear_pointer (&self->rules, vst_consent_rules_free);
  g_free (self->today);
}

VstConsentBook *
vst_consent_book_ref (VstConsentBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vst_consent_book_unref (VstConsentBook *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* NULL where it is none. */
VstAgency *
vst_consent_book_find_agency (VstConsentBook *self,
                              gint64 agency_id)
{
  for (guint i = 0; i < self->agencies->len; i++)
    if (vst_agency_get_id (g_ptr_array_index (self->agencies, i)) == agency_id)
      return g_ptr_array_index (self->agencies, i);

  return NULL;
}

/* NULL where nobody asked about that partner. */
VstConsent *
vst_consent_book_find_cover (VstConsentBook *self,
                             gint64 person_id,
                             gint64 agency_id)
{
  for (guint i = 0; i < self->covers->len; i++)
    {
      const VstConsentFacts *facts = vst_consent_get_facts (g_ptr_array_index (self->covers, i));

      if (facts->person_id == person_id && facts->agency_id == agency_id)
        return g_ptr_array_index (self->covers, i);
    }

  return NULL;
}

/* Whoever is no longer here has no name here. */
const char *
vst_consent_book_find_staff (VstConsentBook *self,
                             gint64 staff_id)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (((VstConsentStaff *) g_ptr_array_index (self->staff, i))->id == staff_id)
      return ((VstConsentStaff *) g_ptr_array_index (self->staff, i))->name;

  return "…";
}

/**
 * vst_consent_book_get_members:
 *
 * Who is in the family now: she under whose name the file is first.
 *
 * Returns: (transfer full) (element-type VstMember):
 */
GPtrArray *
vst_consent_book_get_members (VstConsentBook *self)
{
  GPtrArray *there = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *members = vst_family_get_members (self->family);

  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);

      if (vst_member_get_until (member)[0] == '\0')
        g_ptr_array_insert (there, vst_member_is_head (member) ? 0 : -1, g_object_ref (member));
    }

  return there;
}

/**
 * vst_consent_book_get_givers:
 * @person_id: somebody of the family
 *
 * Returns: (transfer none) (nullable) (element-type VstGiver): who may answer for her
 */
GPtrArray *
vst_consent_book_get_givers (VstConsentBook *self,
                             gint64 person_id)
{
  return g_hash_table_lookup (self->givers, &person_id);
}

static gboolean
read_givers (VstView *view,
             VstConsentBook *self,
             GError **error)
{
  g_autoptr (GPtrArray) members = vst_consent_book_get_members (self);

  self->givers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < members->len; i++)
    {
      gint64 person_id = vst_person_get_id (vst_member_get_person (g_ptr_array_index (members, i)));
      GPtrArray *givers = vst_givers_read (view, person_id, error);

      if (givers == NULL)
        return FALSE;

      g_hash_table_insert (self->givers, g_memdup2 (&person_id, sizeof person_id), givers);
    }

  return TRUE;
}

static GPtrArray *
read_staff (VstView *view,
            GError **error)
{
  g_autoptr (VstStmt) stmt = vst_view_prepare (view, VST_SQL_CONSENT_BOOK_STAFF);
  g_autoptr (GPtrArray) everybody = g_ptr_array_new_with_free_func (staff_free);
  VstStep step;

  while ((step = vst_stmt_step (stmt, error)) == VST_STEP_ROW)
    {
      VstConsentStaff *staff = g_new0 (VstConsentStaff, 1);

      staff->id = vst_stmt_get_int (stmt, 0);
      staff->name = vst_stmt_dup_words (stmt, 1);
      g_ptr_array_add (everybody, staff);
    }

  return step == VST_STEP_DONE ? g_steal_pointer (&everybody) : NULL;
}

static gpointer
read_func (VstView *view,
           gconstpointer args,
           GError **error)
{
  gint64 family_id = *(const gint64 *) args;
  g_autoptr (VstConsentBook) self = g_atomic_rc_box_new0 (VstConsentBook);

  if (!(self->family = vst_family_read (view, family_id, FALSE, error)) ||
      !(self->agencies = vst_agencies_read (view, error)) || !(self->staff = read_staff (view, error)) ||
      !(self->consents = vst_consents_read (view, family_id, error)) ||
      !(self->withheld = vst_consents_read_withheld (view, family_id, error)) ||
      !(self->releases = vst_releases_read (view, family_id, error)) ||
      !(self->covers = vst_release_covers_read (view, family_id, error)) || !read_givers (view, self, error))
    return NULL;

  self->rules = vst_consent_rules_of (view);
  self->today = vst_view_dup_today (view);
  vst_view_note (view, VST_ACCESS_OPEN, "family", family_id, NULL);

  return g_steal_pointer (&self);
}

const VstReading vst_consent_book_read = {
  "consent.book", VST_RIGHT_TAKE_CONSENT, read_func, (GDestroyNotify) vst_consent_book_unref
};

void
vst_register_free (VstRegister *self)
{
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_free (self);
}

/* The privacy officer knows partners by the register alone. */
static gpointer
register_func (VstView *view,
               gconstpointer args,
               GError **error)
{
  g_autoptr (VstRegister) self = g_new0 (VstRegister, 1);

  if (!(self->told = vst_disclosure_read_register.run (view, NULL, error)) || !(self->agencies = vst_agencies_read (view, error)))
    return NULL;

  return g_steal_pointer (&self);
}

const VstReading vst_register_read = {
  "disclosure.book", VST_RIGHT_READ_DISCLOSURES, register_func, (GDestroyNotify) vst_register_free
};
