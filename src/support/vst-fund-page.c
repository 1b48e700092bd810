/* vst-fund-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-fund-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-chit-offer-store.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-fund-store.h"
#include "vst-language.h"
#include "vst-paper-format.h"

/**
 * VstFundPage:
 *
 * What chits are paid from, what is left of it, and how many a family usually
 * has in a week.
 */
struct _VstFundPage
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *funds;
  guint usual;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkWidget *usual_row;
  GtkListBox *rules;
};

G_DEFINE_FINAL_TYPE (VstFundPage, vst_fund_page, VST_TYPE_PAGE)

static void
say_error (VstFundPage *self,
           const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    vst_page_say (GTK_WIDGET (self), text, NULL);
}

static char *
dup_subtitle (const VstFund *fund)
{
  g_autofree char *first = vst_format_day (fund->first_day);
  g_autofree char *last = vst_format_day (fund->last_day);
  g_autofree char *amount = vst_format_cents (fund->amount_cents);
  g_autofree char *committed = vst_format_cents (fund->committed_cents);
  g_autofree char *spent = vst_format_cents (fund->spent_cents);
  g_autofree char *left = vst_format_cents (MAX (fund->amount_cents - fund->committed_cents - fund->spent_cents, 0));
  g_autofree char *ended = fund->ended_on[0] != '\0' ? vst_format_day (fund->ended_on) : NULL;
  /* Translators: two days, then amounts of money. */
  g_autofree char *text = g_strdup_printf (_("%1$s to %2$s · %3$s for the year · %4$s in chits that are out · %5$s spent · %6$s left"),
                                              first, last, amount, committed, spent, left);

  /* Translators: what a fund is, and the day it ended. */
  return ended != NULL ? g_strdup_printf (_("%1$s · ended on %2$s"), text, ended) : g_steal_pointer (&text);
}

static void
add_fund (VstFundPage *self,
          guint index)
{
  const VstFund *fund = g_ptr_array_index (self->funds, index);
  const char *name = vst_language_get () == VST_FRENCH ? fund->name_fr : fund->name_en;
  g_autofree char *title = g_strdup_printf ("%s · %s", fund->code, name);
  g_autofree char *subtitle = dup_subtitle (fund);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, subtitle);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  vst_a11y_set_label (row, spoken);
  gtk_list_box_append (self->list, row);
}

static void
funds_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstFundPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *funds = vst_hub_read_finish (VST_HUB (object), result, &error);
  GtkListBoxRow *row;

  if (funds == NULL)
    {
      say_error (self, error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  g_clear_pointer (&self->funds, g_ptr_array_unref);
  self->funds = funds;
  for (guint i = 0; i < funds->len; i++)
    add_fund (self, i);

  gtk_widget_set_visible (GTK_WIDGET (self->list), funds->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), funds->len == 0);
}

static void
usual_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstFundPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *usual = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  if (usual == NULL)
    {
      say_error (self, error);
      return;
    }

  self->usual = *usual;
  text = g_strdup_printf (ngettext ("%u chit a week", "%u chits a week", *usual), *usual);
  spoken = g_strdup_printf ("%s, %s", _("Usual number of chits"), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->usual_row), text);
  vst_a11y_set_label (self->usual_row, spoken);
}

static void
read_all (VstFundPage *self)
{
  vst_hub_read (self->hub, &vst_fund_read_all, NULL, NULL, NULL, funds_cb, g_object_ref (self));
  vst_hub_read (self->hub, &vst_usual_read, NULL, NULL, NULL, usual_cb, g_object_ref (self));
}

static void
changed_cb (VstFundPage *self,
            guint topics)
{
  if ((topics & VST_TOPIC_CHIT) != 0 && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    read_all (self);
}

static void
fund_cb (VstFundPage *self,
         GtkListBoxRow *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  if (self->funds != NULL && index < self->funds->len)
    vst_fund_page_present_fund (GTK_WIDGET (self), self->hub, g_ptr_array_index (self->funds, index));
}

static void
rule_cb (VstFundPage *self)
{
  if (self->usual != 0)
    vst_fund_page_present_usual (GTK_WIDGET (self), self->hub, self->usual);
}

static void
add_cb (VstFundPage *self)
{
  vst_fund_page_present_fund (GTK_WIDGET (self), self->hub, NULL);
}

static char *
vst_fund_page_dup_title (VstPage *page)
{
  return g_strdup (_("Funds and usual number"));
}

static const char *
vst_fund_page_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_fund_page_dispose (GObject *object)
{
  VstFundPage *self = VST_FUND_PAGE (object);

  g_clear_pointer (&self->funds, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_fund_page_parent_class)->dispose (object);
}

static void
vst_fund_page_class_init (VstFundPageClass *klass)
{
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_fund_page_dispose;
  page_class->dup_title = vst_fund_page_dup_title;
  page_class->get_help = vst_fund_page_get_help;
}

static GtkListBox *
add_list (GtkBox *box,
          const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "sheet");
  gtk_widget_add_css_class (list, "flush");
  vst_a11y_set_label (list, name);
  gtk_box_append (box, list);

  return GTK_LIST_BOX (list);
}

static void
vst_fund_page_init (VstFundPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = gtk_button_new_with_label (_("Add a fund"));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_add_css_class (box, "dlg-body");

  self->rules = add_list (GTK_BOX (box), _("Usual number of chits"));
  self->usual_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->usual_row), _("Usual number of chits"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->usual_row), TRUE);
  gtk_list_box_append (self->rules, self->usual_row);
  g_signal_connect_object (self->rules, "row-activated", G_CALLBACK (rule_cb), self, G_CONNECT_SWAPPED);

  self->list = add_list (GTK_BOX (box), _("Funds"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (fund_cb), self, G_CONNECT_SWAPPED);
  self->nothing = GTK_LABEL (gtk_label_new (_("No fund yet. One tells what the chits of its books have cost, and what is left for the year.")));
  gtk_label_set_xalign (self->nothing, 0);
  gtk_label_set_wrap (self->nothing, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "muted");
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));

  gtk_widget_add_css_class (add, "plain");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), add);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static GtkWidget *
new_page (gpointer hub)
{
  VstFundPage *self = g_object_new (VST_TYPE_FUND_PAGE, NULL);

  self->hub = g_object_ref (hub);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}

void
vst_fund_page_present (GtkWidget *from,
                       VstHub *hub)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  dialog = vst_dialog_new (from, new_page, g_object_ref (hub), g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 680, 480);
  gtk_window_present (GTK_WINDOW (dialog));
}
