/* vst-staff-keys.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-staff-store.h"

G_BEGIN_DECLS

/* Staff together with their keys: what an administrator does.  The slot in the
 * `keys` file and the row in the database are changed by one act.
 */

/**
 * VstStaffKeysForm:
 *
 * Who is added, changed or helped, and with which passphrase.
 */
typedef struct
{
  VstStaffForm  form;
  VstSecret    *passphrase;    /* with its NUL; NULL for a mere change */
  gboolean      must_change;   /* chosen by somebody else */
  VstKeyCost    cost;
} VstStaffKeysForm;

VstStaffKeysForm *vst_staff_keys_form_new  (gint64             staff_id,
                                            gint64             revision,
                                            const char        *name,
                                            guint              roles,
                                            const char        *language,
                                            const char        *passphrase,
                                            gboolean           must_change,
                                            VstKeyCost         cost) G_GNUC_WARN_UNUSED_RESULT;
void              vst_staff_keys_form_free (VstStaffKeysForm  *self);

extern const VstDeed vst_staff_keys_add;        /* args: VstStaffKeysForm → gint64, her id */
extern const VstDeed vst_staff_keys_change;     /* args: VstStaffKeysForm: name, roles, language */
extern const VstDeed vst_staff_keys_reset;      /* args: VstStaffKeysForm: staff_id, passphrase: who forgot hers */
extern const VstDeed vst_staff_keys_revoke;     /* args: VstStaffKeysForm: staff_id */
extern const VstDeed vst_staff_keys_change_own; /* args: VstStaffKeysForm: passphrase */
extern const VstDeed vst_staff_keys_renew_kit;  /* args: NULL → VstSecret, of the new recovery kit */
extern const VstDeed vst_staff_keys_set_card;   /* args: VstHubCard: names, language, times */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VstStaffKeysForm, vst_staff_keys_form_free)

G_END_DECLS
