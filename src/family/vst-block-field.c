/* vst-block-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-field.h"

#include <glib/gi18n.h>

#include "vst-block-store.h"
#include "vst-error-text.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-text.h"

/**
 * VstBlockField:
 *
 * Who must not know, in her words, and what that will do before it is saved.
 */
struct _VstBlockField
{
  AdwBin parent_instance;

  GPtrArray *all; /* of VstBlockWhom; NULL until they are read */

  GtkWidget *entry;
  VstAskedField *asked;
  GtkLabel *effect;
};

G_DEFINE_FINAL_TYPE (VstBlockField, vst_block_field, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const VstAskedWay ways[] = {
  { VST_BLOCK_NOBODY, N_ ("Nobody") },
  { VST_BLOCK_NOT_ASKED, N_ ("Not asked") },
  { VST_BLOCK_UNKNOWN, N_ ("Don’t know") },
  { VST_BLOCK_DECLINED, N_ ("Prefer not to answer") },
};

/* What is answered where nobody is named. */
void
vst_block_set_ways (VstAskedField *field)
{
  vst_asked_field_set_ways (field, ways, G_N_ELEMENTS (ways));
}

char *
vst_word_block_whom (const VstBlockWhom *whom)
{
  const char *agency = vst_language_get () == VST_FRENCH ? whom->agency_fr : whom->agency_en;

  if (whom->name == NULL)
    /* Translators: the staff of a partner, those who come later too. */
    return g_strdup_printf (_("everybody of %s"), agency);

  return agency != NULL ? g_strdup_printf ("%s (%s)", whom->name, agency) : g_strdup (whom->name);
}

char *
vst_word_block (VstBlock *block)
{
  const VstBlockWhom whom = { .name = block->who, .agency_en = block->agency_en, .agency_fr = block->agency_fr };

  if (block->who == NULL && block->agency_en == NULL)
    /* Translators: a name as it was told. */
    return g_strdup_printf (_("whoever is called “%s”"), block->entry->told);

  return vst_word_block_whom (&whom);
}

static gboolean
is_meant (const char *line,
          const char *const *words,
          const VstBlockWhom *whom)
{
  if (whom->name != NULL)
    return vst_block_is_meant (words, whom->name);

  return vst_block_names_agency (line, whom->agency_en) || vst_block_names_agency (line, whom->agency_fr);
}

/* Whether a line names anybody at all. */
static gboolean
add_meant (VstBlockField *self,
           const char *line,
           GPtrArray *names)
{
  g_auto (GStrv) words = vst_block_words (line);

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    if (is_meant (line, (const char *const *) words, g_ptr_array_index (self->all, i)))
      g_ptr_array_add (names, vst_word_block_whom (g_ptr_array_index (self->all, i)));

  return words[0] != NULL;
}

static void
show_effect (VstBlockField *self)
{
  g_auto (GStrv) lines = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ";", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  gboolean any = FALSE, unclear = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      {
        any = TRUE;
        unclear |= !add_meant (self, lines[i], names);
      }

  gtk_widget_set_visible (GTK_WIDGET (self->effect), any);
  gtk_widget_remove_css_class (GTK_WIDGET (self->effect), "fg-ochre");
  if (!any)
    return;

  g_ptr_array_add (names, NULL);
  list = vst_format_all_of ((const char *const *) names->pdata);

  if (unclear)
    text = g_strdup (_("A family name is needed to know them by. What you write is kept all the same."));
  else if (names->len > 1)
    text = g_strdup_printf (_("Once the file is opened, it isn’t there for %s: in no search, list, count or paper. Nobody tells them. "
                              "Whoever comes later with such a name is shut out until you say who is meant."),
                               list);
  else
    text = g_strdup (_("Nobody here has this name. It is kept: whoever comes later with it is shut out until you say who is meant."));

  gtk_label_set_label (self->effect, text);
}

/* A name says more than that nobody is meant. */
static void
show_reply (VstBlockField *self)
{
  gboolean is_named = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';

  if (is_named)
    vst_asked_field_set (self->asked, -1);
  else if (vst_asked_field_get (self->asked) < 0)
    vst_asked_field_set (self->asked, VST_BLOCK_NOT_ASKED);
}

static void
changed_cb (VstBlockField *self)
{
  show_reply (self);
  show_effect (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
replied_cb (VstBlockField *self)
{
  show_reply (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
whom_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBlockField) self = user_data;
  GPtrArray *all = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (all == NULL)
    return;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;

  if (self->entry != NULL)
    show_effect (self);
}

static void
entered_cb (VstBlockField *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
vst_block_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VST_BLOCK_FIELD (widget)->entry);
}

static void
vst_block_field_dispose (GObject *object)
{
  VstBlockField *self = VST_BLOCK_FIELD (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), VST_TYPE_BLOCK_FIELD);

  G_OBJECT_CLASS (vst_block_field_parent_class)->dispose (object);
}

static void
vst_block_field_class_init (VstBlockFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_block_field_dispose;
  widget_class->grab_focus = vst_block_field_grab_focus;

  /* What is typed has changed. */
  signals[CHANGED] = g_signal_new ("changed", VST_TYPE_BLOCK_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Enter was pressed. */
  signals[ENTERED] = g_signal_new ("entered", VST_TYPE_BLOCK_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VST_TYPE_ASKED_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-block-field.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBlockField, entry);
  gtk_widget_class_bind_template_child (widget_class, VstBlockField, asked);
  gtk_widget_class_bind_template_child (widget_class, VstBlockField, effect);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, replied_cb);
}

static void
vst_block_field_init (VstBlockField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_block_set_ways (self->asked);
  show_reply (self);
}

/* For who holds %VST_RIGHT_BLOCK. */
void
vst_block_field_set_hub (VstBlockField *self,
                         VstHub *hub)
{
  g_return_if_fail (VST_IS_BLOCK_FIELD (self));

  vst_hub_read (hub, &vst_block_read_whom, NULL, NULL, NULL, whom_cb, g_object_ref (self));
}

const char *
vst_block_field_get_text (VstBlockField *self)
{
  g_return_val_if_fail (VST_IS_BLOCK_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
vst_block_field_set_text (VstBlockField *self,
                          const char *text)
{
  g_return_if_fail (VST_IS_BLOCK_FIELD (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* Where nobody is named. */
VstBlockReply
vst_block_field_get_reply (VstBlockField *self)
{
  int reply;

  g_return_val_if_fail (VST_IS_BLOCK_FIELD (self), VST_BLOCK_NOT_ASKED);

  reply = vst_asked_field_get (self->asked);

  return reply < 0 ? VST_BLOCK_NOT_ASKED : (VstBlockReply) reply;
}

void
vst_block_field_set_reply (VstBlockField *self,
                           VstBlockReply reply)
{
  g_return_if_fail (VST_IS_BLOCK_FIELD (self));

  vst_asked_field_set (self->asked, (int) reply);
  show_reply (self);
}

/* Says beneath the line what can't be kept of it, and puts the focus there. */
gboolean
vst_block_field_check (VstBlockField *self)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (VST_IS_BLOCK_FIELD (self), FALSE);

  lines = g_strsplit (vst_block_field_get_text (self), ";", -1);
  for (guint i = 0; lines[i] != NULL && error == NULL; i++)
    vst_text_check (g_strstrip (lines[i]), -1, VST_BLOCK_TOLD_CHARS, &error);

  if (error == NULL)
    return TRUE;

  text = vst_error_text (error);
  gtk_label_set_label (self->effect, text);
  gtk_widget_set_visible (GTK_WIDGET (self->effect), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->effect), "fg-ochre");
  gtk_widget_grab_focus (self->entry);

  return FALSE;
}

void
vst_block_field_ask_in (VstBlockField *self,
                        VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_BLOCK_FIELD (self));

  vst_ask_in_hint (ask_in, self->entry, N_ ("A name, and where they work; the next after a semicolon"));
  vst_ask_in_name (ask_in, self->entry, N_ ("Who must not know"));
  vst_asked_field_ask_in (self->asked, ask_in);
}
