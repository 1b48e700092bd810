/* vst-chit-slip.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-chit-slip.h"

#include <glib/gi18n.h>

#include "vst-paper-format.h"
#include "vst-paper-reader.h"
#include "vst-support-wording.h"

#define CODE_MM 32

/**
 * vst_chit_slip_reader:
 * @desk: what the desk speaks
 *
 * Whom a slip is for: its language is hers.
 */
VstReader
vst_chit_slip_reader (const VstChitFacts *facts,
                      VstLanguage desk)
{
  g_return_val_if_fail (facts != NULL, VST_READER_ENGLISH_FIRST);

  return vst_paper_reader (facts->language, desk);
}

static void
add_hub (VstDocument *document,
         const VstChitSlip *slip,
         VstReader reader)
{
  gboolean french = vst_reader_get_language (reader) == VST_FRENCH;
  VstWording name = { g_strdup (french ? slip->hub_fr : slip->hub_en), NULL };

  if (vst_reader_is_bilingual (reader) && !g_str_equal (slip->hub_en, slip->hub_fr))
    name.second = g_strdup (french ? slip->hub_en : slip->hub_fr);

  vst_document_add_field (document, VST_WORDING (reader, _("Account of")), name);
}

static char *
dup_limit (gint64 cents)
{
  g_autofree char *amount = vst_format_cents (cents);

  /* Translators: an amount of money */
  return g_strdup_printf (_("Up to %s"), amount);
}

static char *
dup_reprint (guint prints)
{
  /* Translators: how often the slip was printed again */
  return g_strdup_printf (_("Printed again: no. %u. It replaces the slip before."), prints);
}

static void
add_ride (VstDocument *document,
          const VstChitSlip *slip,
          VstReader reader)
{
  const VstChitFacts *facts = slip->facts;

  vst_document_add_field (document, VST_WORDING (reader, _("Given on")),
                                                 VST_WORDING_TAKE (reader, vst_format_day_prose (slip->day)));
  if (facts->expires_on[0] != '\0')
    vst_document_add_field (document, VST_WORDING (reader, _("Good until")),
                                                   VST_WORDING_TAKE (reader, vst_format_day_prose (facts->expires_on)));

  vst_document_add_field (document, VST_WORDING (reader, _("Ride")), VST_WORDING_TAKE (reader, vst_word_chit_ride (facts)));
  vst_document_add_field (document, VST_WORDING (reader, _("People")),
                                                 VST_WORDING_TAKE (reader, vst_word_chit_people (facts->passengers, facts->child_seats)));
  if (facts->accessible)
    vst_document_add_field (document, VST_WORDING (reader, _("Vehicle")), VST_WORDING (reader, _("Accessible vehicle")));

  vst_document_add_field (document, VST_WORDING (reader, _("Fare")), VST_WORDING_TAKE (reader, dup_limit (facts->limit_cents)));
}

/* What stays at the desk: a number and a day, and nobody. */
static void
add_stub (VstDocument *document,
          const VstChitSlip *slip,
          VstReader reader)
{
  vst_document_add_space (document, 12);
  vst_document_add_heading (document, VST_WORDING (reader, _("Stub, to be kept at reception")));
  vst_document_add_field (document, VST_WORDING (reader, _("Number")),
                                                 VST_WORDING_TAKE (reader, vst_word_chit_number (slip->facts->number)));
  vst_document_add_field (document, VST_WORDING (reader, _("Given on")),
                                                 VST_WORDING_TAKE (reader, vst_format_day_prose (slip->day)));
  vst_document_add_field (document, VST_WORDING (reader, _("Direction")),
                                                 VST_WORDING (reader, vst_word_chit_direction (slip->facts->direction)));
  vst_document_add_field (document, VST_WORDING (reader, _("Fare")),
                                                 VST_WORDING_TAKE (reader, dup_limit (slip->facts->limit_cents)));
}

/**
 * vst_chit_slip_layout:
 * @slip: what stands on it
 * @reader: who reads it
 * @paper: what it is printed on
 *
 * A chit's slip and its stub: a number, a ride between zones, how many ride.  No
 * name, no address, no reason.
 */
VstPages *
vst_chit_slip_layout (const VstChitSlip *slip,
                      VstReader reader,
                      VstPaper paper)
{
  g_autoptr (VstDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (slip != NULL && slip->facts != NULL, NULL);
  g_return_val_if_fail (slip->day != NULL && slip->hub_en != NULL && slip->hub_fr != NULL, NULL);

  document = vst_document_new (reader);
  vst_document_set_side_by_side (document, TRUE);
  vst_document_set_handed_out (document, TRUE);
  vst_document_add_title (document, VST_WORDING (reader, _("Taxi chit")), vst_wording_same (slip->facts->company));
  vst_document_add_paragraph (document, VST_TEXT_HUGE, VST_WORDING_TAKE (reader, vst_word_chit_number (slip->facts->number)));

  if (slip->facts->prints > 0)
    vst_document_add_paragraph (document, VST_TEXT_BODY, VST_WORDING_TAKE (reader, dup_reprint (slip->facts->prints)));

  add_hub (document, slip, reader);
  add_ride (document, slip, reader);

  code = g_strdup_printf ("%s-%c", slip->facts->number, vst_chit_number_check (slip->facts->number));
  if (!vst_document_add_qr (document, code, CODE_MM,
                            VST_WORDING (reader, _("Please hand this chit to the driver. The number is in the code, too.")), &error))
    g_warning ("The code of a slip: %s", error->message);

  add_stub (document, slip, reader);

  return vst_document_layout (document, paper);
}
