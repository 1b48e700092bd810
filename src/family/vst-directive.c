/* vst-directive.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-directive.h"

#include "vst-consent.h"
#include "vst-date.h"
#include "vst-error.h"

/**
 * VstDirective:
 *
 * What she asked to be withheld from whom, or to be open all the same.  It
 * never changes: another one takes its place.
 */
struct _VstDirective
{
  GObject parent_instance;

  gint64 id;
  gint64 revision;
  gint64 withdrawn_at;
  VstDirectiveEntry *entry;
};

G_DEFINE_FINAL_TYPE (VstDirective, vst_directive, G_TYPE_OBJECT)

static const char *const sections[VST_N_SECTIONS] = { "whole", "contacts", "notes", "visits", "appointments",
                                                      "chits", "programs", "messages", "answers", "alerts", "story",
                                                      "relations", "custody", "consents", "releases" };
static const char *const kinds[] = { "withhold", "allow" };
static const char *const scopes[] = { "whole", "section", "record" };
static const char *const againsts[] = { "everyone_but", "role", "agency", "person" };

static gboolean
find_code (const char *const *codes,
           guint n_codes,
           const char *code,
           guint *found)
{
  for (guint i = 0; i < n_codes; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

const char *
vst_section_code (VstSection section)
{
  g_return_val_if_fail (section < VST_N_SECTIONS, NULL);

  return sections[section];
}

gboolean
vst_section_parse (const char *code,
                   VstSection *section)
{
  guint found;

  if (!find_code (sections, VST_N_SECTIONS, code, &found))
    return FALSE;

  *section = (VstSection) found;

  return TRUE;
}

const char *
vst_directive_kind_code (VstDirectiveKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

gboolean
vst_directive_kind_parse (const char *code,
                          VstDirectiveKind *kind)
{
  guint found;

  if (!find_code (kinds, G_N_ELEMENTS (kinds), code, &found))
    return FALSE;

  *kind = (VstDirectiveKind) found;

  return TRUE;
}

const char *
vst_directive_scope_code (VstDirectiveScope scope)
{
  g_return_val_if_fail ((guint) scope < G_N_ELEMENTS (scopes), NULL);

  return scopes[scope];
}

gboolean
vst_directive_scope_parse (const char *code,
                           VstDirectiveScope *scope)
{
  guint found;

  if (!find_code (scopes, G_N_ELEMENTS (scopes), code, &found))
    return FALSE;

  *scope = (VstDirectiveScope) found;

  return TRUE;
}

const char *
vst_directive_against_code (VstDirectiveAgainst against)
{
  g_return_val_if_fail ((guint) against < G_N_ELEMENTS (againsts), NULL);

  return againsts[against];
}

gboolean
vst_directive_against_parse (const char *code,
                             VstDirectiveAgainst *against)
{
  guint found;

  if (!find_code (againsts, G_N_ELEMENTS (againsts), code, &found))
    return FALSE;

  *against = (VstDirectiveAgainst) found;

  return TRUE;
}

VstDirectiveEntry *
vst_directive_entry_new (gint64 family_id)
{
  VstDirectiveEntry *entry = g_new0 (VstDirectiveEntry, 1);

  entry->family_id = family_id;
  entry->against = VST_AGAINST_PERSON;
  entry->purpose = g_strdup ("");
  entry->from = g_strdup ("");
  entry->until = g_strdup ("");
  entry->how = g_strdup (vst_consent_how_codes ()[0]);

  return entry;
}

VstDirectiveEntry *
vst_directive_entry_copy (const VstDirectiveEntry *entry)
{
  VstDirectiveEntry *copy;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_memdup2 (entry, sizeof *entry);
  copy->purpose = g_strdup (entry->purpose);
  copy->from = g_strdup (entry->from);
  copy->until = g_strdup (entry->until);
  copy->how = g_strdup (entry->how);

  return copy;
}

void
vst_directive_entry_free (VstDirectiveEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->purpose);
  g_free (entry->from);
  g_free (entry->until);
  g_free (entry->how);
  g_free (entry);
}

VstDirectiveScope
vst_directive_entry_scope (const VstDirectiveEntry *entry)
{
  g_return_val_if_fail (entry != NULL, VST_SCOPE_WHOLE);

  if (entry->section == VST_SECTION_WHOLE)
    return VST_SCOPE_WHOLE;

  return entry->record_id != 0 ? VST_SCOPE_RECORD : VST_SCOPE_SECTION;
}

static gboolean
refuse (GError **error,
        VstError code,
        const char *message)
{
  g_set_error_literal (error, VST_ERROR, code, message);

  return FALSE;
}

/**
 * vst_directive_entry_check:
 *
 * Fills in the first day, and tells whether it can be kept: none begins in the
 * past, since nothing can be withheld backward.
 */
gboolean
vst_directive_entry_check (VstDirectiveEntry *entry,
                           const char *today,
                           GError **error)
{
  g_return_val_if_fail (entry != NULL && today != NULL, FALSE);

  if (entry->from[0] == '\0')
    {
      g_free (entry->from);
      entry->from = g_strdup (today);
    }

  g_strstrip (entry->purpose);

  if (entry->against_id == 0)
    return refuse (error, VST_ERROR_AGAINST_NEEDED, "From whom something is withheld");

  if (entry->section >= VST_N_SECTIONS || (guint) entry->kind >= G_N_ELEMENTS (kinds) ||
      (guint) entry->against >= G_N_ELEMENTS (againsts) || !vst_consent_how_is_valid (entry->how) ||
      (entry->section == VST_SECTION_WHOLE && entry->record_id != 0))
    return refuse (error, VST_ERROR_INVALID, "No such directive");

  if (!vst_day_is_valid (entry->from) || (entry->until[0] != '\0' && !vst_day_is_valid (entry->until)))
    return refuse (error, VST_ERROR_DATE_IMPOSSIBLE, "A day of a directive");

  if (vst_day_compare (entry->from, today) < 0)
    return refuse (error, VST_ERROR_DATE_PAST, "A directive that begins in the past");

  if (entry->until[0] != '\0' && vst_day_compare (entry->until, entry->from) < 0)
    return refuse (error, VST_ERROR_DAYS, "A directive that ends before it begins");

  if (!g_utf8_validate (entry->purpose, -1, NULL))
    return refuse (error, VST_ERROR_TEXT, "Why something is withheld");

  return g_utf8_strlen (entry->purpose, -1) <= VST_DIRECTIVE_PURPOSE_CHARS ||
         refuse (error, VST_ERROR_TOO_LONG, "Why something is withheld");
}

static void
vst_directive_finalize (GObject *object)
{
  vst_directive_entry_free (VST_DIRECTIVE (object)->entry);

  G_OBJECT_CLASS (vst_directive_parent_class)->finalize (object);
}

static void
vst_directive_class_init (VstDirectiveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_directive_finalize;
}

static void
vst_directive_init (VstDirective *self)
{
}

VstDirective *
vst_directive_new (gint64 id,
                   gint64 revision,
                   const VstDirectiveEntry *entry,
                   gint64 withdrawn_at)
{
  VstDirective *self = g_object_new (VST_TYPE_DIRECTIVE, NULL);

  self->id = id;
  self->revision = revision;
  self->entry = vst_directive_entry_copy (entry);
  self->withdrawn_at = withdrawn_at;

  return self;
}

gint64
vst_directive_get_id (VstDirective *self)
{
  g_return_val_if_fail (VST_IS_DIRECTIVE (self), 0);

  return self->id;
}

gint64
vst_directive_get_revision (VstDirective *self)
{
  g_return_val_if_fail (VST_IS_DIRECTIVE (self), 0);

  return self->revision;
}

const VstDirectiveEntry *
vst_directive_get_entry (VstDirective *self)
{
  g_return_val_if_fail (VST_IS_DIRECTIVE (self), NULL);

  return self->entry;
}

gint64
vst_directive_get_withdrawn_at (VstDirective *self)
{
  g_return_val_if_fail (VST_IS_DIRECTIVE (self), 0);

  return self->withdrawn_at;
}

/* From its first day to its last, unless it was withdrawn: that counts at once. */
gboolean
vst_directive_is_in_force (VstDirective *self,
                           const char *on)
{
  g_return_val_if_fail (VST_IS_DIRECTIVE (self) && on != NULL, FALSE);

  return self->withdrawn_at == 0 && vst_day_compare (self->entry->from, on) <= 0 &&
         (self->entry->until[0] == '\0' || vst_day_compare (on, self->entry->until) <= 0);
}

static gboolean
comes_with (const VstDirectiveViewer *viewer,
            gint64 agency_id)
{
  for (guint i = 0; viewer->agencies != NULL && i < viewer->agencies->len; i++)
    if (g_array_index (viewer->agencies, gint64, i) == agency_id)
      return TRUE;

  return FALSE;
}

static gboolean
is_about_viewer (const VstDirectiveEntry *entry,
                 const VstDirectiveViewer *viewer)
{
  switch (entry->against)
    {
    case VST_AGAINST_EVERYONE_BUT:
      return entry->against_id != viewer->staff_id;
    case VST_AGAINST_ROLE:
      return (entry->against_id & (gint64) viewer->roles) != 0;
    case VST_AGAINST_AGENCY:
      return comes_with (viewer, entry->against_id);
    case VST_AGAINST_PERSON:
      return entry->against_id == viewer->staff_id;
    default:
      g_return_val_if_reached (TRUE);
    }
}

static gboolean
is_about_record (const VstDirectiveEntry *entry,
                 VstSection section,
                 gint64 record_id)
{
  if (entry->section == VST_SECTION_WHOLE)
    return TRUE;

  return entry->section == section && (entry->record_id == 0 || entry->record_id == record_id);
}

/* Positive where the first goes before the second. */
static int
compare (VstDirective *one,
         VstDirective *other)
{
  int order = (int) vst_directive_entry_scope (one->entry) - (int) vst_directive_entry_scope (other->entry);

  if (order == 0)
    order = (int) one->entry->against - (int) other->entry->against;

  if (order == 0)
    order = (int) other->entry->kind - (int) one->entry->kind;

  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

/**
 * vst_directive_decide:
 * @directives: (element-type VstDirective): a family's, in any order
 * @viewer: who looks
 * @section: at what; %VST_SECTION_WHOLE for the file itself
 * @record_id: at which record; 0 for the section
 * @on: a day
 *
 * Which directive decides: the most specific (a record goes before a section,
 * that before the file; a person before an agency, a role, everybody but one),
 * then one that withholds, then the newest.
 *
 * Returns: (transfer none) (nullable): %NULL where nobody asked for anything
 */
VstDirective *
vst_directive_decide (GPtrArray *directives,
                      const VstDirectiveViewer *viewer,
                      VstSection section,
                      gint64 record_id,
                      const char *on)
{
  VstDirective *best = NULL;

  g_return_val_if_fail (directives != NULL && viewer != NULL && on != NULL, NULL);

  for (guint i = 0; i < directives->len; i++)
    {
      VstDirective *directive = g_ptr_array_index (directives, i);

      if (vst_directive_is_in_force (directive, on) && is_about_viewer (directive->entry, viewer) &&
          is_about_record (directive->entry, section, record_id) && (best == NULL || compare (directive, best) > 0))
        best = directive;
    }

  return best;
}
