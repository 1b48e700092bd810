/* vst-contact-plan.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VST_CONTACT_SPANS      4     /* "weekdays 9 to 12" is one */
#define VST_CONTACT_NAME_CHARS 100
#define VST_CONTACT_SAY_CHARS  300
#define VST_CONTACT_DAY        1440  /* minutes */

/**
 * VstContactSpan:
 * @days: bits, Monday's is the first
 * @from: minute of the day
 * @until: the minute it ends before
 *
 * Hours of some days of the week, on the wall of the hub.
 */
typedef struct
{
  guint days;
  int   from;
  int   until;
} VstContactSpan;

#define VST_CONTACT_WEEKDAYS 0x1f
#define VST_CONTACT_WEEK     0x7f

/**
 * VstAddressClass:
 * @VST_ADDRESS_SHELTER: where she stays is never kept
 */
typedef enum
{
  VST_ADDRESS_NOT_ASKED,
  VST_ADDRESS_SAFE,
  VST_ADDRESS_SHELTER,
  VST_ADDRESS_PO_BOX,
} VstAddressClass;

/**
 * VstContactPlan:
 * @spans: when; none: at any time
 * @cover: under which name we call, or empty
 * @say: what we say, or empty
 * @is_via: only through somebody
 * @via_id: who that is, of the file; 0 for a name
 * @via: the name; empty where she isn't there any more, or not for who looks
 * @language: to speak, or empty
 * @who: who may answer, or empty
 * @address_class: of an address
 *
 * How somebody is reached safely, beyond what may be done at all.  Texts are
 * never %NULL.
 */
typedef struct
{
  VstContactSpan   spans[VST_CONTACT_SPANS];
  guint            n_spans;
  char            *cover;
  char            *say;
  gboolean         is_via;
  gint64           via_id;
  char            *via;
  char            *language;
  char            *who;
  VstAddressClass  address_class;
} VstContactPlan;

VstContactPlan *vst_contact_plan_new      (void) G_GNUC_WARN_UNUSED_RESULT;
VstContactPlan *vst_contact_plan_copy     (const VstContactPlan  *plan) G_GNUC_WARN_UNUSED_RESULT;
void            vst_contact_plan_free     (VstContactPlan        *plan);
gboolean        vst_contact_plan_is_empty (const VstContactPlan  *plan);
gboolean        vst_contact_plan_check    (VstContactPlan        *plan,
                                           GError               **error);

/* As it is sealed */
char           *vst_contact_plan_pack     (const VstContactPlan  *plan) G_GNUC_WARN_UNUSED_RESULT;
VstContactPlan *vst_contact_plan_unpack   (const char            *text) G_GNUC_WARN_UNUSED_RESULT;

/* Its hours */
gboolean        vst_contact_plan_is_open  (const VstContactPlan  *plan,
                                           const char            *day,
                                           int                    minute,
                                           int                   *until);
gboolean        vst_contact_plan_next     (const VstContactPlan  *plan,
                                           const char            *day,
                                           int                    minute,
                                           char                 **next_day,
                                           int                   *next_minute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstContactPlan, vst_contact_plan_free)

G_END_DECLS
