/* vst-time-entry.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-time-entry.h"

static const struct
{
  const char *kind;
  VstTimeFilter filter;
} kinds[] = {
  { "visit", VST_TIME_VISITS },
  { "appointment", VST_TIME_APPOINTMENTS },
  { "chit", VST_TIME_CHITS },
  { "enrolment", VST_TIME_GROUPS },
  { "session", VST_TIME_GROUPS },
  { "message", VST_TIME_MESSAGES },
  { "change", VST_TIME_CHANGES },
  { "elsewhere-visit", VST_TIME_VISITS },
  { "elsewhere-appointment", VST_TIME_APPOINTMENTS },
  { "elsewhere-chit", VST_TIME_CHITS },
  { "elsewhere-group", VST_TIME_GROUPS },
  { "elsewhere-consent", VST_TIME_CHANGES },
  { "elsewhere-told", VST_TIME_CHANGES },
  { "elsewhere-message", VST_TIME_MESSAGES },
  { "elsewhere-directive", VST_TIME_CHANGES },
};

/**
 * vst_time_filter_takes:
 * @kind: of a #VstTimeLine
 *
 * Whether entries of @kind are shown.
 */
gboolean
vst_time_filter_takes (VstTimeFilter filter,
                       const char *kind)
{
  if (filter == VST_TIME_ALL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return kinds[i].filter == filter;

  return FALSE;
}

/**
 * VstTimeEntry:
 *
 * A line of a family's time line.
 */
struct _VstTimeEntry
{
  GObject parent_instance;

  VstTimeFacts facts;
};

G_DEFINE_FINAL_TYPE (VstTimeEntry, vst_time_entry, G_TYPE_OBJECT)

static void
vst_time_entry_finalize (GObject *object)
{
  VstTimeFacts *facts = &VST_TIME_ENTRY (object)->facts;

  g_free ((char *) facts->kind);
  g_free ((char *) facts->day);
  g_free ((char *) facts->code);
  g_free ((char *) facts->detail);
  g_free ((char *) facts->name_en);
  g_free ((char *) facts->name_fr);
  g_free ((char *) facts->text);
  g_free ((char *) facts->who);
  g_free ((char *) facts->visit);

  G_OBJECT_CLASS (vst_time_entry_parent_class)->finalize (object);
}

static void
vst_time_entry_class_init (VstTimeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_time_entry_finalize;
}

static void
vst_time_entry_init (VstTimeEntry *self)
{
}

VstTimeEntry *
vst_time_entry_new (const VstTimeFacts *facts)
{
  VstTimeEntry *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (facts->day != NULL, NULL);

  self = g_object_new (VST_TYPE_TIME_ENTRY, NULL);
  self->facts = *facts;
  self->facts.kind = g_strdup (facts->kind);
  self->facts.day = g_strdup (facts->day);
  self->facts.code = g_strdup (facts->code);
  self->facts.detail = g_strdup (facts->detail);
  self->facts.name_en = g_strdup (facts->name_en);
  self->facts.name_fr = g_strdup (facts->name_fr);
  self->facts.text = g_strdup (facts->text);
  self->facts.who = g_strdup (facts->who);
  self->facts.visit = g_strdup (facts->visit);

  return self;
}

const VstTimeFacts *
vst_time_entry_get_facts (VstTimeEntry *self)
{
  g_return_val_if_fail (VST_IS_TIME_ENTRY (self), NULL);

  return &self->facts;
}
