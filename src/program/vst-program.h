/* vst-program.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "vst-language.h"

G_BEGIN_DECLS

#define VST_PROGRAM_NAME_CHARS 200
#define VST_PROGRAM_MOST_SESSIONS 104
#define VST_PROGRAM_MOST_PLACES 200

/**
 * VstProgramEntry:
 * @name_en: what it is called
 * @label_en: what paper and the desk's lists say instead, as "Group"
 * @sensitivity: "public", "neutral" or "hidden"
 * @sessions: how many it has
 * @enough: sessions received that complete it
 * @minutes: how long one takes
 * @capacity: places in a group of it
 *
 * A program, as a form holds it.  Texts are never %NULL.
 */
typedef struct
{
  char *name_en;
  char *name_fr;
  char *label_en;
  char *label_fr;
  char *sensitivity;
  int   sessions;
  int   enough;
  int   minutes;
  int   capacity;
} VstProgramEntry;

VstProgramEntry *vst_program_entry_new   (void) G_GNUC_WARN_UNUSED_RESULT;
VstProgramEntry *vst_program_entry_circle (void) G_GNUC_WARN_UNUSED_RESULT;
VstProgramEntry *vst_program_entry_copy  (const VstProgramEntry  *entry) G_GNUC_WARN_UNUSED_RESULT;
void             vst_program_entry_free  (VstProgramEntry        *entry);
gboolean         vst_program_entry_check (VstProgramEntry        *entry,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstProgramEntry, vst_program_entry_free)

/* "public", "neutral", "hidden"; ends with NULL. */
const char *const *vst_program_sensitivity_codes (void);

/**
 * VstProgram:
 * @ended_on: (nullable): no longer run, from that day on
 * @named: whether the reader may know what it is called; where she may not, the
 *   names are its labels already
 *
 * A program of the hub.  It never changes.
 */
typedef struct
{
  gint64           id;
  gint64           revision;
  VstProgramEntry *entry;
  char            *ended_on;
  gboolean         named;
} VstProgram;

VstProgram *vst_program_new       (gint64                  id,
                                   gint64                  revision,
                                   const VstProgramEntry  *entry,
                                   const char             *ended_on,
                                   gboolean                named) G_GNUC_WARN_UNUSED_RESULT;
VstProgram *vst_program_ref       (VstProgram             *self) G_GNUC_WARN_UNUSED_RESULT;
void        vst_program_unref     (VstProgram             *self);
const char *vst_program_get_name  (const VstProgram       *self,
                                   VstLanguage             language);
const char *vst_program_get_label (const VstProgram       *self,
                                   VstLanguage             language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstProgram, vst_program_unref)

G_END_DECLS
