/* vst-sheet-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sheet-dialog.h"

#include <glib/gi18n.h>

#include "vst-contact-store.h"
#include "vst-dialog.h"
#include "vst-family-store.h"
#include "vst-intake-sheet.h"
#include "vst-kin-store.h"
#include "vst-preview.h"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstFamilyEntry *entry; /* NULL for a blank sheet */
  VstKin *kin;           /* NULL for what is typed */
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_object_unref (sheet->hub);
  g_clear_pointer (&sheet->entry, vst_family_entry_free);
  g_clear_pointer (&sheet->kin, vst_kin_free);
  g_free (sheet);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  const Sheet *sheet = data;
  const VstFamilyEntry *entry = sheet->entry;
  g_autoptr (VstDocument) document = vst_intake_sheet_new (entry, sheet->kin, reader, NULL, entry != NULL ? entry->opened_on : "");

  return vst_document_layout (document, paper);
}

static void
note (gpointer data,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  Sheet *sheet = data;

  vst_hub_read (sheet->hub, &vst_family_read_print, g_memdup2 (&sheet->family_id, sizeof sheet->family_id), g_free,
                NULL, callback, user_data);
}

static gboolean
note_finish (gpointer data,
             GAsyncResult *result,
             GError **error)
{
  g_autoptr (VstFamily) family = vst_hub_read_finish (((Sheet *) data)->hub, result, error);

  return family != NULL;
}

static void
present (GtkWidget *from,
         VstHub *hub,
         gint64 family_id,
         VstFamilyEntry *take_entry,
         VstKin *take_kin,
         VstPreviewSheet *preview)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->hub = g_object_ref (hub);
  sheet->family_id = family_id;
  sheet->entry = take_entry;
  sheet->kin = take_kin;

  if (take_entry != NULL)
    {
      g_free (take_entry->opened_on);
      take_entry->opened_on = vst_hub_dup_today (hub);
    }

  preview->title = N_ ("Intake sheet");
  preview->reader = vst_intake_sheet_reader (take_entry, vst_language_get ());
  preview->layout = lay_out;
  preview->data = sheet;
  preview->destroy = sheet_free;
  vst_preview_present (from, preview);
}

typedef struct
{
  GtkWidget *from;
  VstFamily *family;
  VstPhoneReplied phone;
} Opening;

static void
kin_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (GtkWidget) from = opening->from;
  g_autoptr (VstFamily) family = opening->family;
  g_autoptr (GError) error = NULL;
  VstKin *kin = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstPreviewSheet preview = {
    .gives_away = N_ ("Gives away names, ages, languages, who belongs to whom and the file number; no phone, no note."),
    .note = note,
    .note_finish = note_finish,
  };
  g_autofree char *today = NULL;
  VstFamilyEntry *entry;

  if (!vst_dialog_may_open (from, kin, error))
    {
      g_clear_pointer (&kin, vst_kin_free);
      return;
    }

  today = vst_hub_dup_today (VST_HUB (object));
  vst_intake_sheet_reduce (kin, family, today);
  entry = vst_intake_sheet_entry (family);
  entry->phone_reply = opening->phone;
  present (from, VST_HUB (object), vst_family_get_id (family), entry, kin, &preview);
}

static void
phone_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstPhoneReplied *phone = vst_hub_read_finish (VST_HUB (object), result, &error);
  gint64 family_id = vst_family_get_id (opening->family);

  /* Where it can't be read, the next one can't be, and tells why. */
  if (phone != NULL)
    opening->phone = *phone;
  vst_hub_read (VST_HUB (object), &vst_kin_read_family, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, kin_cb, opening);
}

void
vst_sheet_dialog_present (GtkWidget *from,
                          VstHub *hub,
                          VstFamily *family)
{
  gint64 family_id;
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_FAMILY (family));

  family_id = vst_family_get_id (family);
  opening = g_new0 (Opening, 1);
  opening->from = g_object_ref (from);
  opening->family = g_object_ref (family);
  vst_hub_read (hub, &vst_contact_read_replied, g_memdup2 (&family_id, sizeof family_id), g_free, NULL, phone_cb, opening);
}

void
vst_sheet_dialog_present_typed (GtkWidget *from,
                                VstHub *hub,
                                VstFamilyEntry *take_entry)
{
  VstPreviewSheet preview = {
    .gives_away = N_ ("Blank, it gives nothing away. Filled, it gives away all that is on it."),
  };

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  present (from, hub, 0, take_entry, NULL, &preview);
}
