/* vst-recovery-sheet.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-recovery-sheet.h"

#include <glib/gi18n.h>

#include "vst-document.h"
#include "vst-paper-format.h"
#include "vst-words.h"

#define N_COLUMNS 4
#define N_ROWS (VST_WORDS_IN_KIT / N_COLUMNS)
#define CODE_MM 32

static void
add_name (VstDocument *document,
          VstReader reader,
          const char *name_en,
          const char *name_fr)
{
  gboolean french = vst_reader_get_language (reader) == VST_FRENCH;
  VstWording label = VST_WORDING (reader, _("Hub"));
  VstWording name = vst_wording_take (g_strdup (french ? name_fr : name_en),
                                      vst_reader_is_bilingual (reader) ? g_strdup (french ? name_en : name_fr) : NULL);

  vst_document_add_field (document, label, name);
}

/* Numbered downwards, since one types a column after the other. */
static void
add_words (VstDocument *document,
           const char *const *words)
{
  VstColumn columns[N_COLUMNS] = { 0 };

  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i].strong = TRUE;

  vst_document_begin_table (document, columns, N_COLUMNS, 7.5);

  for (guint row = 0; row < N_ROWS; row++)
    {
      VstWording cells[N_COLUMNS];

      for (guint column = 0; column < N_COLUMNS; column++)
        {
          guint i = column * N_ROWS + row;

          cells[column] = vst_wording_take (g_strdup_printf ("%u.\302\240%s", i + 1, words[i]), NULL);
        }

      vst_document_add_row_words (document, cells);
    }
}

static void
add_code (VstDocument *document,
          VstReader reader,
          const char *const *words)
{
  g_autoptr (GString) text = g_string_new (words[0]);
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < VST_WORDS_IN_KIT; i++)
    g_string_append_printf (text, " %s", words[i]);

  /* 24 words always fit. */
  vst_document_add_qr (document, text->str, CODE_MM,
                       VST_WORDING (reader, _("The same words, for a code reader. A phone’s camera may keep them: use one that stays in the hub.")), &error);
  g_assert_no_error (error);
}

static void
add_advice (VstDocument *document,
            VstReader reader)
{
  vst_document_add_heading (document, VST_WORDING (reader, _("Where to keep it")));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("In a sealed envelope, signed across the flap, in a safe or a locked drawer. Not in the same room as the computer. No photo, no copy on a computer.")));
  vst_document_add_heading (document, VST_WORDING (reader, _("How to use it")));
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("Open Vestibule, choose the recovery kit, type the 24 words in their order. Capitals and accents don’t matter. Then print a new kit and destroy this one.")));

  vst_document_add_space (document, 3);
  vst_document_add_field (document, VST_WORDING (reader, _("Kept at")), VST_NO_WORDING);
  vst_document_add_field (document, VST_WORDING (reader, _("Signature and date")), VST_NO_WORDING);
}

/**
 * vst_recovery_sheet_layout:
 * @name_en: the hub's name in English
 * @name_fr: and in French
 * @recovery: the kit's secret
 * @day: the ISO day of today
 * @reader: who keeps it
 * @paper: what it is printed on
 *
 * The recovery kit on paper: the words, what they are for, where to keep them.
 *
 * The pages hold the words where they may be swapped out, as everything that is
 * drawn does: let go of them as soon as they are printed.
 */
VstPages *
vst_recovery_sheet_layout (const char *name_en,
                           const char *name_fr,
                           VstSecret *recovery,
                           const char *day,
                           VstReader reader,
                           VstPaper paper)
{
  g_autoptr (VstDocument) document = NULL;
  const char *words[VST_WORDS_IN_KIT];

  g_return_val_if_fail (name_en != NULL && name_fr != NULL, NULL);
  g_return_val_if_fail (recovery != NULL && day != NULL, NULL);

  vst_words_from_secret (recovery, words);

  document = vst_document_new (reader);
  vst_document_set_side_by_side (document, TRUE);
  vst_document_add_title (document, VST_WORDING (reader, _("Recovery kit")),
                                                 VST_WORDING_TAKE (reader, vst_format_day_prose (day)));
  add_name (document, reader, name_en, name_fr);
  vst_document_add_paragraph (document, VST_TEXT_BODY,
                              VST_WORDING (reader, _("These 24 words open the hub when its passphrases are forgotten. Whoever has this sheet and the computer, or a backup, can read everything in it.")));
  add_words (document, words);
  add_code (document, reader, words);
  add_advice (document, reader);

  return vst_document_layout (document, paper);
}
