/* vst-role-wording.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vst-right.h"

G_BEGIN_DECLS

const char *vst_word_staff_role  (VstRole  role);

/* Of bits of VstRole: "Reception and Coordination" */
char       *vst_word_staff_roles (guint    roles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
