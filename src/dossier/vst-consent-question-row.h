/* vst-consent-question-row.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "vst-consent-book.h"

G_BEGIN_DECLS

/**
 * VstConsentQuestion:
 * @purpose: (type utf8): which question; static
 * @agency_id: to whom; 0 for here, or a partner still to be chosen
 * @consent: (nullable): the answer so far; %NULL where there is none
 *
 * What the hub asks of somebody: the record of a row, as vst_choice_get_record()
 * has it.
 */
typedef struct
{
  const char *purpose;
  gint64      agency_id;
  VstConsent *consent;
} VstConsentQuestion;

gboolean vst_consent_question_rows_show   (GtkListBox      *list,
                                           VstConsentBook  *book,
                                           gint64           person_id);
void     vst_consent_question_rows_choose (GtkListBox      *list,
                                           const char      *purpose,
                                           gint64           agency_id);

G_END_DECLS
