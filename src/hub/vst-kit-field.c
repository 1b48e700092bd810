/* vst-kit-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kit-field.h"

#include <glib/gi18n.h>

#include "vst-error.h"
#include "vst-language.h"
#include "vst-preview.h"
#include "vst-recovery-sheet.h"
#include "vst-words.h"

#define N_COLUMNS 4
#define N_ROWS (VST_WORDS_IN_KIT / N_COLUMNS)
#define N_ASKED 2

/**
 * VstKitField:
 *
 * The words of a new recovery kit, to be put on paper; and then two of them
 * asked for, as only who has the paper can tell.
 */
struct _VstKitField
{
  AdwBin parent_instance;

  VstSecret *recovery;
  char *name_en;
  char *name_fr;

  GtkWidget *show;
  GtkGrid *words;
  GtkWidget *prove;
  GtkLabel *captions[N_ASKED];
  GtkEditable *answers[N_ASKED];
};

G_DEFINE_FINAL_TYPE (VstKitField, vst_kit_field, ADW_TYPE_BIN)

/* One of each half: the same ones however often the page is built. */
static guint
get_asked (VstKitField *self,
           guint index)
{
  const guint8 *bytes = vst_secret_get_bytes (self->recovery);
  guint half = VST_WORDS_IN_KIT / N_ASKED;

  return index * half + bytes[index] % half;
}

/* What the preview lays out, as long as it is open. */
typedef struct
{
  VstSecret *recovery;
  char *name_en;
  char *name_fr;
  char *day;
} KitSheet;

static void
kit_sheet_free (gpointer data)
{
  KitSheet *sheet = data;

  vst_secret_unref (sheet->recovery);
  g_free (sheet->name_en);
  g_free (sheet->name_fr);
  g_free (sheet->day);
  g_free (sheet);
}

static VstPages *
lay_out (VstReader reader,
         VstPaper paper,
         gpointer data)
{
  const KitSheet *sheet = data;

  return vst_recovery_sheet_layout (sheet->name_en, sheet->name_fr, sheet->recovery, sheet->day, reader, paper);
}

static void
print_cb (VstKitField *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  KitSheet *data = g_new0 (KitSheet, 1);
  VstPreviewSheet sheet = {
    .title = N_ ("Recovery kit"),
    .gives_away = N_ ("Gives everything away: whoever has this paper opens the hub. Keep it in a safe."),
    .reader = vst_language_get () == VST_FRENCH ? VST_READER_FRENCH_FIRST : VST_READER_ENGLISH_FIRST,
    .layout = lay_out,
    .data = data,
    .destroy = kit_sheet_free,
  };

  data->recovery = vst_secret_ref (self->recovery);
  data->name_en = g_strdup (self->name_en);
  data->name_fr = g_strdup (self->name_fr);
  data->day = g_date_time_format (now, "%F");
  vst_preview_present (GTK_WIDGET (self), &sheet);
}

static void
vst_kit_field_dispose (GObject *object)
{
  VstKitField *self = VST_KIT_FIELD (object);

  g_clear_pointer (&self->recovery, vst_secret_unref);
  g_clear_pointer (&self->name_en, g_free);
  g_clear_pointer (&self->name_fr, g_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_KIT_FIELD);

  G_OBJECT_CLASS (vst_kit_field_parent_class)->dispose (object);
}

static void
vst_kit_field_class_init (VstKitFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_kit_field_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-kit-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstKitField, show);
  gtk_widget_class_bind_template_child (widget_class, VstKitField, words);
  gtk_widget_class_bind_template_child (widget_class, VstKitField, prove);
  gtk_widget_class_bind_template_child_full (widget_class, "first_caption", FALSE, G_STRUCT_OFFSET (VstKitField, captions[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_caption", FALSE, G_STRUCT_OFFSET (VstKitField, captions[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "first_answer", FALSE, G_STRUCT_OFFSET (VstKitField, answers[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_answer", FALSE, G_STRUCT_OFFSET (VstKitField, answers[1]));
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
vst_kit_field_init (VstKitField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vst_kit_field_set_kit:
 * @recovery: the kit's secret
 * @name_en: the hub's name in English
 * @name_fr: the same in French
 */
void
vst_kit_field_set_kit (VstKitField *self,
                       VstSecret *recovery,
                       const char *name_en,
                       const char *name_fr)
{
  const char *words[VST_WORDS_IN_KIT];
  GtkWidget *child;

  g_return_if_fail (VST_IS_KIT_FIELD (self));
  g_return_if_fail (recovery != NULL);

  if (self->recovery == recovery)
    return;

  g_clear_pointer (&self->recovery, vst_secret_unref);
  self->recovery = vst_secret_ref (recovery);
  g_free (self->name_en);
  g_free (self->name_fr);
  self->name_en = g_strdup (name_en);
  self->name_fr = g_strdup (name_fr);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words))) != NULL)
    gtk_grid_remove (self->words, child);

  vst_words_from_secret (recovery, words);
  for (guint i = 0; i < VST_WORDS_IN_KIT; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, words[i]);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "num");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (self->words, label, (int) i / N_ROWS, (int) i % N_ROWS, 1, 1);
    }

  for (guint i = 0; i < N_ASKED; i++)
    {
      /* Translators: the number of a word of the recovery kit. */
      g_autofree char *caption = g_strdup_printf (_("Word %u of the kit"), get_asked (self, i) + 1);

      gtk_label_set_label (self->captions[i], caption);
    }
}

/* The words go from the screen while two of them are asked for. */
void
vst_kit_field_set_proving (VstKitField *self,
                           gboolean proving)
{
  g_return_if_fail (VST_IS_KIT_FIELD (self));

  gtk_widget_set_visible (self->show, !proving);
  gtk_widget_set_visible (self->prove, proving);
}

/**
 * vst_kit_field_check_proof:
 *
 * Whether both words are the kit's; it fails with `VST_ERROR_RECOVERY_KIT`.
 */
gboolean
vst_kit_field_check_proof (VstKitField *self,
                           GError **error)
{
  const char *words[VST_WORDS_IN_KIT];

  g_return_val_if_fail (VST_IS_KIT_FIELD (self) && self->recovery != NULL, FALSE);

  vst_words_from_secret (self->recovery, words);
  for (guint i = 0; i < N_ASKED; i++)
    {
      guint typed, wanted;

      if (vst_words_find (gtk_editable_get_text (self->answers[i]), &typed) &&
          vst_words_find (words[get_asked (self, i)], &wanted) && typed == wanted)
        continue;

      gtk_widget_grab_focus (GTK_WIDGET (self->answers[i]));
      g_set_error_literal (error, VST_ERROR, VST_ERROR_RECOVERY_KIT, "A word isn't the kit's");
      return FALSE;
    }

  return TRUE;
}

void
vst_kit_field_focus_proof (VstKitField *self)
{
  g_return_if_fail (VST_IS_KIT_FIELD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->answers[0]));
}

/* Returns: (transfer floating): an `as` */
GVariant *
vst_kit_field_save_proof (VstKitField *self)
{
  const char *const answers[] = { gtk_editable_get_text (self->answers[0]), gtk_editable_get_text (self->answers[1]) };

  return g_variant_new_strv (answers, N_ASKED);
}

void
vst_kit_field_restore_proof (VstKitField *self,
                             GVariant *proof)
{
  g_autofree const char **answers = g_variant_get_strv (proof, NULL);

  for (guint i = 0; i < N_ASKED && answers[i] != NULL; i++)
    gtk_editable_set_text (self->answers[i], answers[i]);
}
