/* vst-block-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-block-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-block-booked-field.h"
#include "vst-block-doubts-field.h"
#include "vst-block-field.h"
#include "vst-block-store.h"
#include "vst-dialog.h"
#include "vst-error.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-text.h"

#define MOST_HITS 8

typedef struct
{
  VstHub *hub;
  gint64 family_id;
} Opening;

/**
 * VstBlockPage:
 *
 * Who must not know of a family: what stands, who has a name that was told, and
 * one more.
 */
struct _VstBlockPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  GPtrArray *all; /* of VstBlockWhom; NULL until they are read */
  guint n_meant;  /* of whom the name that is typed may be */

  GtkListBox *blocks;
  VstBlockDoubtsField *doubts;
  GtkWidget *reply;
  VstAskedField *asked;
  GtkLabel *replied_on;
  GtkWidget *lift;
  GtkWidget *search;
  GtkListBox *hits;
  GtkDropDown *reason;
  GtkLabel *effect;
  VstBlockBookedField *booked;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstBlockPage, vst_block_page, VST_TYPE_PAGE)

/* In the order of vst_block_reason_codes(). */
static const char *const reasons[] = {
  N_ ("A relative or an ex-partner"), N_ ("Safety"), N_ ("They know each other"), N_ ("Their own wish"), N_ ("Other"), NULL
};

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
new_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "card-pad");

  return label;
}

static GtkWidget *
add_row (GtkListBox *list,
         GtkWidget *child,
         const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (list, row);

  return row;
}

static gboolean
is_shown (VstBlockPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
show_problem (VstBlockPage *self,
              const GError *error)
{
  vst_page_show_problem (self->problem, error);
}

static void
blocks_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *today = NULL;

  if (!is_shown (self))
    return;

  if (blocks == NULL)
    {
      show_problem (self, error);
      return;
    }

  today = vst_hub_dup_today (self->hub);
  empty_list (self->blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      VstBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *whom = vst_word_block (block);
      /* Translators: whom it is against, and who wrote it down. */
      g_autofree char *text = g_strdup_printf (_("%1$s; written down by %2$s"), whom, block->taken_by);

      if (vst_block_stands (block, today))
        g_object_set_data_full (G_OBJECT (add_row (self->blocks, new_line (text), text)), "block", g_object_ref (block), g_object_unref);
    }

  gtk_widget_set_visible (self->lift, gtk_list_box_get_row_at_index (self->blocks, 0) != NULL &&
                                          vst_hub_may (self->hub, VST_RIGHT_LIFT_BLOCK));
}

static void
done (VstBlockPage *self,
      const GError *error,
      const char *said)
{
  if (!is_shown (self))
    return;

  show_problem (self, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), said, NULL);
}

/* What was answered before; whoever is named is in the list. */
static void
read_reply_cb (GObject *object,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (VstBlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree VstBlockReplied *replied = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (!is_shown (self))
    return;

  gtk_widget_set_visible (self->reply, replied != NULL && replied->reply != VST_BLOCK_SOMEBODY);
  if (replied == NULL)
    return;

  vst_asked_field_set (self->asked, (int) replied->reply);
  day = *replied->on != '\0' ? vst_format_day_prose (replied->on) : NULL;
  text = day != NULL ? g_strdup_printf (_("Asked on %s"), day) : NULL;
  gtk_label_set_label (self->replied_on, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->replied_on), text != NULL);
}

static void
read_reply (VstBlockPage *self)
{
  vst_hub_read (self->hub, &vst_block_read_replied, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, read_reply_cb,
                g_object_ref (self));
}

static void
replied_done_cb (GObject *object,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (VstBlockPage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  done (self, error, _("Written down"));
  if (is_shown (self))
    read_reply (self);
}

static void
replied_cb (VstBlockPage *self)
{
  int reply = vst_asked_field_get (self->asked);
  VstBlockReplied *replied = g_new0 (VstBlockReplied, 1);

  replied->family_id = self->family_id;
  replied->reply = reply < 0 ? VST_BLOCK_NOT_ASKED : (VstBlockReply) reply;
  vst_hub_do (self->hub, &vst_block_do_reply, replied, g_free, NULL, replied_done_cb, g_object_ref (self));
}

static void
read_all (VstBlockPage *self)
{
  read_reply (self);
  vst_hub_read (self->hub, &vst_block_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, blocks_cb,
                g_object_ref (self));
  vst_block_doubts_field_read (self->doubts, self->hub, self->family_id);
}

/* One more */

static void
add_hit (VstBlockPage *self,
         const VstBlockWhom *whom)
{
  g_autofree char *text = vst_word_block_whom (whom);

  g_object_set_data (G_OBJECT (add_row (self->hits, new_line (text), text)), "whom", (gpointer) whom);
}

/* What would be saved; NULL while nobody is chosen. */
static VstBlockEntry *
new_entry (VstBlockPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->hits);
  const VstBlockWhom *whom = row != NULL ? g_object_get_data (G_OBJECT (row), "whom") : NULL;
  VstBlockEntry *entry;

  if (row == NULL)
    return NULL;

  entry = vst_block_entry_new ();
  entry->family_id = self->family_id;
  g_free (entry->reason);
  entry->reason = g_strdup (vst_block_reason_codes ()[gtk_drop_down_get_selected (self->reason)]);

  if (whom != NULL)
    {
      entry->staff_id = whom->staff_id;
      entry->provider_id = whom->provider_id;
      entry->agency_id = whom->agency_id;
    }
  else
    {
      g_free (entry->told);
      entry->told = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
      entry->nobody_yet = self->n_meant > 0;
    }

  return entry;
}

static void
selected_cb (VstBlockPage *self)
{
  GtkListBoxRow *row = self->effect != NULL ? gtk_list_box_get_selected_row (self->hits) : NULL;
  g_autoptr (VstBlockEntry) entry = NULL;
  const VstBlockWhom *whom = row != NULL ? g_object_get_data (G_OBJECT (row), "whom") : NULL;
  g_autofree char *name = whom != NULL ? vst_word_block_whom (whom) : NULL;
  g_autofree char *text = NULL;

  /* The list lets go of its row when the dialog goes. */
  if (self->effect == NULL)
    return;

  if (name != NULL)
    text = g_strdup_printf (_("From now on this file isn’t there for %s: in no search, list, count or paper. Nobody tells them. Names, phones and notes are sealed: who opens the database itself reads nothing either."), name);
  else if (row != NULL)
    text = g_strdup (_("The name is kept: whoever comes later with it is shut out until you say who is meant. Names, phones and notes are sealed from now on."));

  gtk_label_set_label (self->effect, text != NULL ? text : "");
  if ((entry = new_entry (self)) != NULL)
    vst_block_booked_field_look (self->booked, self->hub, entry);
  else
    vst_block_booked_field_clear (self->booked);
}

/* Of whom the name may be first, then whose name begins so. */
static void
add_hits (VstBlockPage *self,
          const char *typed)
{
  g_autofree char *key = vst_text_fold (typed);
  g_auto (GStrv) words = vst_block_words (typed);
  guint n_hits = 0;

  for (guint i = 0; self->all != NULL && i < self->all->len; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (self->all, i);

      if (whom->name != NULL && vst_block_is_meant ((const char *const *) words, whom->name))
        {
          add_hit (self, whom);
          self->n_meant++;
        }
    }

  for (guint i = 0; self->all != NULL && i < self->all->len && n_hits < MOST_HITS; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (self->all, i);

      if (whom->name != NULL ? vst_block_begins (whom->name, key) && !vst_block_is_meant ((const char *const *) words, whom->name)
                             : vst_block_begins (whom->agency_en, key) || vst_block_begins (whom->agency_fr, key))
        {
          add_hit (self, whom);
          n_hits++;
        }
    }
}

static void
search_cb (VstBlockPage *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *as_told = NULL;

  self->n_meant = 0;
  empty_list (self->hits);
  show_problem (self, NULL);

  if (typed[0] == '\0')
    return;

  add_hits (self, typed);

  if (self->n_meant > 0)
    /* Translators: a name that nobody in the list above has; it is kept for who comes later. */
    as_told = g_strdup_printf (_("none of these: keep the name “%s”"), typed);
  else
    as_told = g_strdup_printf (_("whoever is called “%s”"), typed);

  add_row (self->hits, new_line (as_told), as_told);
  gtk_list_box_select_row (self->hits, gtk_list_box_get_row_at_index (self->hits, 0));
}

static void
whom_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBlockPage) self = user_data;
  GPtrArray *all = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (all == NULL)
    return;

  if (self->hits == NULL || self->all != NULL)
    {
      g_ptr_array_unref (all);
      return;
    }

  self->all = all;
  search_cb (self);
}

static void
added_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstBlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);
  g_autoptr (VstBlockEntry) entry = is_shown (self) ? new_entry (self) : NULL;

  done (self, error, _("Written down"));
  if (id == NULL || entry == NULL)
    return;

  /* What is booked with them stays to be read. */
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  vst_block_booked_field_look (self->booked, self->hub, entry);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstBlockPage *self = VST_BLOCK_PAGE (widget);
  VstBlockEntry *entry = new_entry (self);

  if (entry == NULL)
    {
      gtk_widget_grab_focus (self->search);
      return;
    }

  vst_hub_do (self->hub, &vst_block_do_add, entry, (GDestroyNotify) vst_block_entry_free, NULL, added_cb, g_object_ref (self));
}

/* Lifting is for two, in a list of their own. */
static void
protected_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  vst_page_open (widget, "protected", NULL);
  vst_dialog_close (widget);
}

static void
hub_changed_cb (VstBlockPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && is_shown (self))
    read_all (self);
}

static char *
vst_block_page_dup_title (VstPage *page)
{
  return g_strdup (_("Who must not know"));
}

static const char *
vst_block_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_block_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_BLOCK_PAGE (page)->search);
}

static gboolean
vst_block_page_has_unsaved (VstPage *page)
{
  return *gtk_editable_get_text (GTK_EDITABLE (VST_BLOCK_PAGE (page)->search)) != '\0';
}

static void
vst_block_page_dispose (GObject *object)
{
  VstBlockPage *self = VST_BLOCK_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_BLOCK_PAGE);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_block_page_parent_class)->dispose (object);
}

static void
vst_block_page_class_init (VstBlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_block_page_dispose;
  page_class->dup_title = vst_block_page_dup_title;
  page_class->get_help = vst_block_page_get_help;
  page_class->focus_first = vst_block_page_focus_first;
  page_class->has_unsaved = vst_block_page_has_unsaved;

  g_type_ensure (VST_TYPE_ASKED_FIELD);
  g_type_ensure (VST_TYPE_BLOCK_BOOKED_FIELD);
  g_type_ensure (VST_TYPE_BLOCK_DOUBTS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-block-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, blocks);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, doubts);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, reply);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, asked);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, replied_on);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, lift);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, search);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, hits);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, effect);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, booked);
  gtk_widget_class_bind_template_child (widget_class, VstBlockPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, show_problem);
  gtk_widget_class_bind_template_callback (widget_class, replied_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);

  gtk_widget_class_install_action (widget_class, "block.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "block.protected", NULL, protected_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "block.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "block.add", NULL);
}

static void
vst_block_page_init (VstBlockPage *self)
{
  g_autoptr (GtkStringList) why = gtk_string_list_new (NULL);

  for (guint i = 0; reasons[i] != NULL; i++)
    gtk_string_list_append (why, _(reasons[i]));

  gtk_widget_init_template (GTK_WIDGET (self));
  vst_block_set_ways (self->asked);
  gtk_drop_down_set_model (self->reason, G_LIST_MODEL (why));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstBlockPage *self = g_object_new (VST_TYPE_BLOCK_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);
  vst_hub_read (self->hub, &vst_block_read_whom, NULL, NULL, NULL, whom_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_free (opening);
}

/**
 * vst_block_page_present:
 *
 * Opens the dialog, for who holds %VST_RIGHT_BLOCK.
 */
void
vst_block_page_present (GtkWidget *from,
                        VstHub *hub,
                        gint64 family_id)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 600);
  gtk_window_present (GTK_WINDOW (dialog));
}
