/* vst-directive.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VST_DIRECTIVE_PURPOSE_CHARS 500

/**
 * VstSection:
 * @VST_SECTION_WHOLE: the file itself
 *
 * A part of a family's file that can be withheld.
 */
typedef enum
{
  VST_SECTION_WHOLE,
  VST_SECTION_CONTACTS,
  VST_SECTION_NOTES,
  VST_SECTION_VISITS,
  VST_SECTION_APPOINTMENTS,
  VST_SECTION_CHITS,
  VST_SECTION_PROGRAMS,
  VST_SECTION_MESSAGES,
  VST_SECTION_ANSWERS,
  VST_SECTION_ALERTS,
  VST_SECTION_STORY,
  VST_SECTION_RELATIONS,
  VST_SECTION_CUSTODY,
  VST_SECTION_CONSENTS,
  VST_SECTION_RELEASES,
  VST_N_SECTIONS
} VstSection;

const char *vst_section_code  (VstSection   section);
gboolean    vst_section_parse (const char  *code,
                               VstSection  *section);

typedef enum
{
  VST_DIRECTIVE_WITHHOLD,
  VST_DIRECTIVE_ALLOW,
} VstDirectiveKind;

/* The more specific, the greater. */
typedef enum
{
  VST_SCOPE_WHOLE,
  VST_SCOPE_SECTION,
  VST_SCOPE_RECORD,
} VstDirectiveScope;

/* The more specific, the greater. */
typedef enum
{
  VST_AGAINST_EVERYONE_BUT,
  VST_AGAINST_ROLE,
  VST_AGAINST_AGENCY,
  VST_AGAINST_PERSON,
} VstDirectiveAgainst;

const char *vst_directive_kind_code     (VstDirectiveKind      kind);
gboolean    vst_directive_kind_parse    (const char           *code,
                                         VstDirectiveKind     *kind);
const char *vst_directive_scope_code    (VstDirectiveScope     scope);
gboolean    vst_directive_scope_parse   (const char           *code,
                                         VstDirectiveScope    *scope);
const char *vst_directive_against_code  (VstDirectiveAgainst   against);
gboolean    vst_directive_against_parse (const char           *code,
                                         VstDirectiveAgainst  *against);

/**
 * VstDirectiveEntry:
 * @family_id: whose file
 * @section: which part; %VST_SECTION_WHOLE for all of it
 * @record_id: one record of the section; 0 for all of them
 * @against_id: a staff member, bits of #VstRole, an agency
 * @is_shown: whether they are told that something is withheld
 * @from: the first day; empty: today
 * @until: the last one, or empty for as long as it isn't withdrawn
 * @given_by: who of the family asked; 0 for nobody in the file
 * @supersedes: the one it takes the place of; 0 for none
 *
 * What is withheld, or open all the same, as a form holds it.
 */
typedef struct
{
  gint64               family_id;
  VstDirectiveKind     kind;
  VstSection           section;
  gint64               record_id;
  VstDirectiveAgainst  against;
  gint64               against_id;
  gboolean             is_shown;
  char                *purpose;
  char                *from;
  char                *until;
  gint64               given_by;
  char                *how;
  gint64               supersedes;
} VstDirectiveEntry;

VstDirectiveEntry *vst_directive_entry_new   (gint64                    family_id) G_GNUC_WARN_UNUSED_RESULT;
VstDirectiveEntry *vst_directive_entry_copy  (const VstDirectiveEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void               vst_directive_entry_free  (VstDirectiveEntry        *entry);
VstDirectiveScope  vst_directive_entry_scope (const VstDirectiveEntry  *entry);
gboolean           vst_directive_entry_check (VstDirectiveEntry        *entry,
                                              const char               *today,
                                              GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstDirectiveEntry, vst_directive_entry_free)

/**
 * VstDirectiveViewer:
 * @staff_id: who looks
 * @roles: bits of #VstRole
 * @agencies: (nullable) (element-type gint64): those she comes with
 */
typedef struct
{
  gint64  staff_id;
  guint   roles;
  GArray *agencies;
} VstDirectiveViewer;

#define VST_TYPE_DIRECTIVE (vst_directive_get_type ())

G_DECLARE_FINAL_TYPE (VstDirective, vst_directive, VST, DIRECTIVE, GObject)

VstDirective            *vst_directive_new          (gint64                    id,
                                                     gint64                    revision,
                                                     const VstDirectiveEntry  *entry,
                                                     gint64                    withdrawn_at) G_GNUC_WARN_UNUSED_RESULT;
gint64                   vst_directive_get_id       (VstDirective             *self);
gint64                   vst_directive_get_revision (VstDirective             *self);
const VstDirectiveEntry *vst_directive_get_entry    (VstDirective             *self);
gint64                   vst_directive_get_withdrawn_at (VstDirective         *self);
gboolean                 vst_directive_is_in_force  (VstDirective             *self,
                                                     const char               *on);

/* The one rule: which directive decides, or NULL where none does. */
VstDirective            *vst_directive_decide       (GPtrArray                *directives,
                                                     const VstDirectiveViewer *viewer,
                                                     VstSection                section,
                                                     gint64                    record_id,
                                                     const char               *on);

G_END_DECLS
