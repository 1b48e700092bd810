/* vst-staff-store.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-act.h"
#include "vst-staff.h"

G_BEGIN_DECLS

/**
 * VstStaffForm:
 *
 * What is said of a staff member when she is added or changed.
 */
typedef struct
{
  gint64       staff_id;     /* 0 for a new one */
  gint64       revision;     /* what was shown, when changing */
  const char  *name;
  guint        roles;
  const char  *language;     /* "en" or "fr" */
} VstStaffForm;

extern const VstKept vst_staff_kept;

gboolean   vst_staff_read_roles       (VstView             *view,
                                       gint64               staff_id,
                                       guint               *roles,
                                       GError             **error);
VstStaff  *vst_staff_find             (VstDb               *db,
                                       gint64               staff_id,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
VstStaff  *vst_staff_read             (VstView             *view,
                                       gint64               staff_id,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *vst_staff_read_all         (VstView             *view,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GArray    *vst_staff_read_administrators (VstView          *view,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;

gint64     vst_staff_add              (VstAct              *act,
                                       const VstStaffForm  *form,
                                       GError             **error);
gboolean   vst_staff_change           (VstAct              *act,
                                       const VstStaffForm  *form,
                                       GError             **error);
gboolean   vst_staff_revoke           (VstAct              *act,
                                       gint64               staff_id,
                                       GError             **error);

/* Her own settings; args are these structs. */
typedef struct
{
  int         text_scale;    /* percent */
  const char *scheme;        /* "system", "light", "dark" */
} VstStaffLook;

extern const VstDeed    vst_staff_set_language;   /* args: const char *, "en" or "fr" */
extern const VstDeed    vst_staff_set_look;       /* args: VstStaffLook */
extern const VstDeed    vst_staff_set_last_page;  /* args: const char * */
extern const VstReading vst_staff_read_own;       /* args: NULL → VstStaff */
extern const VstReading vst_staff_read_everybody; /* args: NULL → GPtrArray of VstStaff */

G_END_DECLS
