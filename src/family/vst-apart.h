/* vst-apart.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_APART_NOTE_CHARS  2000
#define VST_APART_BUFFER      15   /* minutes, unless somebody says otherwise */
#define VST_APART_BUFFER_MOST 240

/* "order", "violence", …; "court", "client", "staff"; each ends with NULL. */
const char *const *vst_apart_reason_codes (void);
const char *const *vst_apart_source_codes (void);

/**
 * VstApartEntry:
 * @a_person_id: one side is a person, or
 * @a_family_id: a family, which stands for all who are in it
 * @b_staff_id: the other side may also be a worker: a staff member, or
 * @b_provider_id: somebody of a partner
 * @reason: a code of vst_apart_reason_codes()
 * @source: who said so: a code of vst_apart_source_codes()
 * @note: more, or empty
 * @court_file: its number at the court, of an order or of what a court said; or empty.
 *   Only of a new one, or to change it: elsewhere it is asked for
 * @buffer_minutes: how long one has to be gone before the other comes
 * @from: the first day
 * @until: the last one, or empty for as long as it isn't lifted
 *
 * Two who must not meet, as a form holds it.  The sides have no order, but that
 * the other one alone may be a worker.
 */
typedef struct
{
  gint64  a_person_id;
  gint64  a_family_id;
  gint64  b_person_id;
  gint64  b_family_id;
  gint64  b_staff_id;
  gint64  b_provider_id;
  char   *reason;
  char   *source;
  char   *note;
  char   *court_file;
  int     buffer_minutes;
  char   *from;
  char   *until;
} VstApartEntry;

VstApartEntry *vst_apart_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstApartEntry *vst_apart_entry_copy  (const VstApartEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void           vst_apart_entry_free  (VstApartEntry        *entry);
gboolean       vst_apart_entry_check (const VstApartEntry  *entry,
                                      GError              **error);
gboolean       vst_apart_has_court (const char *reason,
                                    const char *source);
gboolean       vst_apart_entry_names_worker (const VstApartEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstApartEntry, vst_apart_entry_free)

#define VST_TYPE_APART (vst_apart_get_type ())

G_DECLARE_FINAL_TYPE (VstApart, vst_apart, VST, APART, GObject)

VstApart            *vst_apart_new          (gint64                id,
                                             gint64                revision,
                                             const VstApartEntry  *entry,
                                             const char           *a_name,
                                             const char           *b_name,
                                             const char           *ended_on) G_GNUC_WARN_UNUSED_RESULT;

void                 vst_apart_set_agency   (VstApart             *self,
                                             const char           *agency_en,
                                             const char           *agency_fr);
void                 vst_apart_set_court_file (VstApart           *self,
                                             gboolean              has_one);
gboolean             vst_apart_has_court_file (VstApart           *self);

gint64               vst_apart_get_id       (VstApart             *self);
gint64               vst_apart_get_revision (VstApart             *self);
const VstApartEntry *vst_apart_get_entry    (VstApart             *self);
const char          *vst_apart_get_a_name   (VstApart             *self);
const char          *vst_apart_get_b_name   (VstApart             *self);
/* Of a partner's worker; else %NULL */
const char          *vst_apart_get_agency_en (VstApart            *self);
const char          *vst_apart_get_agency_fr (VstApart            *self);
gboolean             vst_apart_is_lifted    (VstApart             *self);
gboolean             vst_apart_is_in_force  (VstApart             *self,
                                             const char           *on);

G_END_DECLS
