/* vst-forgotten-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-forgotten-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "vst-error-text.h"
#include "vst-error.h"
#include "vst-kit-opening.h"
#include "vst-words.h"

/* The words typed so far, while the page is built anew. */
#define KEPT "vst-kit-typed"

/* As much of a word as tells it from all others. */
#define LEAST_LETTERS 3

/**
 * VstForgottenPage:
 *
 * For whoever has forgotten her passphrase: how somebody else in administration
 * helps, and the way in by the recovery kit.
 */
struct _VstForgottenPage
{
  VstPage parent_instance;

  VstHub *hub;
  GArray *ids;

  GtkDropDown *who;
  GtkTextView *words;
  GtkLabel *hint;
  GtkLabel *problem;
  GtkWidget *enter;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (VstForgottenPage, vst_forgotten_page, VST_TYPE_PAGE)

static char *
dup_words (VstForgottenPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The one word that begins like this, or NULL. */
static const char *
find_beginning (const char *typed)
{
  const char *found = NULL;

  for (guint i = 0; i < VST_WORDS_COUNT; i++)
    if (g_str_has_prefix (vst_words_get (i), typed))
      {
        if (found != NULL)
          return NULL;
        found = vst_words_get (i);
      }

  return found;
}

/* At a space, the beginning of a word becomes the word. */
static void
complete_word (VstForgottenPage *self,
               GtkTextBuffer *buffer)
{
  GtkTextIter end, start;
  g_autofree char *typed = NULL;
  g_autofree char *folded = NULL;
  const char *found;
  guint number;

  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  start = end;
  while (gtk_text_iter_backward_char (&start))
    if (!g_unichar_isalpha (gtk_text_iter_get_char (&start)))
      {
        gtk_text_iter_forward_char (&start);
        break;
      }

  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  folded = g_utf8_strdown (typed, -1);
  if (g_utf8_strlen (folded, -1) < LEAST_LETTERS || vst_words_find (folded, &number) || !(found = find_beginning (folded)))
    return;

  gtk_text_buffer_insert (buffer, &end, found + strlen (folded), -1);
}

static void
insert_cb (VstForgottenPage *self,
           GtkTextIter *at,
           char *text,
           int length,
           GtkTextBuffer *buffer)
{
  if (length == 1 && g_ascii_isspace (*text) && gtk_text_iter_is_end (at))
    {
      complete_word (self, buffer);
      gtk_text_buffer_get_end_iter (buffer, at);
    }
}

static void
changed_cb (VstForgottenPage *self)
{
  g_autofree char *text = dup_words (self);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autofree char *hint = NULL;
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_unichar_isalpha (g_utf8_get_char (words[i])))
      n_words++;

  hint = g_strdup_printf (ngettext ("%1$u word of %2$d", "%1$u words of %2$d", n_words), n_words, VST_WORDS_IN_KIT);
  gtk_label_set_label (self->hint, hint);
}

static void
set_busy (VstForgottenPage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->enter, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
say_problem (VstForgottenPage *self,
             const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

static void
opened_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstForgottenPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint unknown;

  if (vst_kit_opening_run_finish (VST_HUB (object), result, &unknown, &error) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_busy (self, FALSE);
  if (unknown > 0)
    /* Translators: the number of a word of the recovery kit. */
    text = g_strdup_printf (_("Word %u isn’t in the list of words. Compare it with the recovery kit."), unknown);
  else
    text = vst_error_text (error);

  say_problem (self, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
enter_cb (VstForgottenPage *self)
{
  g_autofree char *words = dup_words (self);
  guint position = gtk_drop_down_get_selected (self->who);

  if (position >= self->ids->len || vst_hub_get_state (self->hub) != VST_HUB_LOCKED)
    return;

  say_problem (self, "");
  set_busy (self, TRUE);
  vst_kit_opening_run (self->hub, g_array_index (self->ids, gint64, position), words, opened_cb, g_object_ref (self));
}

static char *
vst_forgotten_page_dup_title (VstPage *page)
{
  return g_strdup (_("Forgotten passphrase"));
}

static const char *
vst_forgotten_page_get_help (VstPage *page)
{
  return "forgotten";
}

static GVariant *
vst_forgotten_page_save_state (VstPage *page)
{
  VstForgottenPage *self = VST_FORGOTTEN_PAGE (page);
  g_autofree char *words = dup_words (self);

  g_object_set_data_full (G_OBJECT (g_application_get_default ()), KEPT,
                          vst_secret_new_copy (words, strlen (words) + 1), (GDestroyNotify) vst_secret_unref);

  return g_variant_new_uint32 (gtk_drop_down_get_selected (self->who));
}

static void
vst_forgotten_page_restore_state (VstPage *page,
                                  GVariant *state)
{
  VstForgottenPage *self = VST_FORGOTTEN_PAGE (page);
  GObject *host = G_OBJECT (g_application_get_default ());
  VstSecret *typed = g_object_get_data (host, KEPT);

  gtk_drop_down_set_selected (self->who, g_variant_get_uint32 (state));
  if (typed != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), (const char *) vst_secret_get_bytes (typed), -1);
  g_object_set_data (host, KEPT, NULL);
}

static void
vst_forgotten_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_FORGOTTEN_PAGE (page)->words));
}

static void
vst_forgotten_page_dispose (GObject *object)
{
  VstForgottenPage *self = VST_FORGOTTEN_PAGE (object);

  g_clear_object (&self->hub);
  g_clear_pointer (&self->ids, g_array_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_FORGOTTEN_PAGE);

  G_OBJECT_CLASS (vst_forgotten_page_parent_class)->dispose (object);
}

static void
vst_forgotten_page_class_init (VstForgottenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_forgotten_page_dispose;
  page_class->dup_title = vst_forgotten_page_dup_title;
  page_class->get_help = vst_forgotten_page_get_help;
  page_class->save_state = vst_forgotten_page_save_state;
  page_class->restore_state = vst_forgotten_page_restore_state;
  page_class->focus_first = vst_forgotten_page_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-forgotten-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, who);
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, words);
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, hint);
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, enter);
  gtk_widget_class_bind_template_child (widget_class, VstForgottenPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
vst_forgotten_page_init (VstForgottenPage *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  buffer = gtk_text_view_get_buffer (self->words);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

GtkWidget *
vst_forgotten_page_new (VstHub *hub,
                        GVariant *target)
{
  VstForgottenPage *self = g_object_new (VST_TYPE_FORGOTTEN_PAGE, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  VstKeys *keys;
  guint selected = 0;

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  keys = vst_hub_get_keys (hub);

  for (guint i = 0; i < vst_keys_get_n_members (keys); i++)
    {
      VstKeyMember member;

      vst_keys_get_member (keys, i, &member);
      if (member.staff_id == VST_STAFF_RECOVERY)
        continue;

      if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) && g_variant_get_int64 (target) == member.staff_id)
        selected = self->ids->len;

      gtk_string_list_append (names, member.name);
      g_array_append_val (self->ids, member.staff_id);
    }

  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->who, selected);

  return GTK_WIDGET (self);
}
