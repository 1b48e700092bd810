/* vst-book-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-book-dialog.h"

#include <glib/gi18n.h>

#include "vst-chit-book-store.h"
#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-fund-store.h"
#include "vst-paper-format.h"
#include "vst-support-wording.h"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

/**
 * VstBookDialog:
 *
 * A book of chits is received: what stands on its cover, counted once.
 */
struct _VstBookDialog
{
  VstPage parent_instance;

  VstHub *hub;
  GPtrArray *companies;
  GPtrArray *funds;

  GtkDropDown *company;
  GtkEditable *new_company;
  GtkEditable *code;
  GtkEditable *prefix;
  GtkEditable *first;
  GtkEditable *last;
  GtkLabel *count;
  GtkEditable *limit;
  GtkEditable *expires;
  GtkEditable *cost_code;
  GtkDropDown *fund;
  GtkCheckButton *to_safe;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstBookDialog, vst_book_dialog, VST_TYPE_PAGE)

static VstBookEntry *
make_entry (VstBookDialog *self)
{
  VstBookEntry *entry = vst_book_entry_new ();
  guint company = gtk_drop_down_get_selected (self->company), fund = gtk_drop_down_get_selected (self->fund);
  g_autofree char *expires = g_strstrip (g_strdup (gtk_editable_get_text (self->expires)));

  g_free (entry->code);
  entry->code = g_strdup (gtk_editable_get_text (self->code));
  g_free (entry->prefix);
  entry->prefix = g_strdup (gtk_editable_get_text (self->prefix));
  g_free (entry->first);
  entry->first = g_strdup (gtk_editable_get_text (self->first));
  g_free (entry->last);
  entry->last = g_strdup (gtk_editable_get_text (self->last));
  g_free (entry->cost_code);
  entry->cost_code = g_strdup (gtk_editable_get_text (self->cost_code));

  if (self->companies != NULL && company < self->companies->len)
    entry->company_id = ((VstCompany *) g_ptr_array_index (self->companies, company))->id;
  if (self->funds != NULL && fund > 0 && fund <= self->funds->len)
    entry->fund_id = ((VstFund *) g_ptr_array_index (self->funds, fund - 1))->id;
  if (!vst_book_limit_parse (gtk_editable_get_text (self->limit), &entry->limit_cents))
    entry->limit_cents = 0;

  if (expires[0] != '\0')
    {
      char *day = vst_day_parse (expires);

      g_free (entry->expires_on);
      entry->expires_on = day != NULL ? day : g_strdup (NO_DAY);
    }

  entry->to_safe = gtk_check_button_get_active (self->to_safe);

  return entry;
}

/* How many chits that makes, to be compared with the cover. */
static void
count_cb (VstBookDialog *self)
{
  g_autoptr (VstBookEntry) entry = make_entry (self);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  gint64 first, last;
  guint digits;

  g_free (entry->code);
  entry->code = g_strdup ("-");
  entry->company_id = entry->limit_cents = 1;
  g_free (entry->expires_on);
  entry->expires_on = g_strdup ("");

  if (vst_book_entry_check (entry, &first, &last, &digits, NULL))
    {
      number = vst_format_count (last - first + 1);
      text = g_strdup_printf (ngettext ("%s chit", "%s chits", (gulong) (last - first + 1)), number);
    }

  gtk_label_set_label (self->count, text != NULL ? text : "");
}

static void
next_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBookDialog) self = user_data;
  g_autoptr (VstBookEntry) entry = vst_hub_read_finish (VST_HUB (object), result, NULL);

  /* Only into what nobody has typed yet. */
  if (self->hub == NULL || entry == NULL || gtk_editable_get_text (self->first)[0] != '\0' || entry->first[0] == '\0')
    return;

  gtk_editable_set_text (self->prefix, entry->prefix);
  gtk_editable_set_text (self->first, entry->first);
  gtk_editable_set_text (self->cost_code, entry->cost_code);
  if (gtk_editable_get_text (self->limit)[0] == '\0')
    {
      g_autofree char *limit = vst_word_amount (entry->limit_cents);

      gtk_editable_set_text (self->limit, limit);
    }
}

static void
company_cb (VstBookDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->company);
  gint64 company_id;

  if (self->companies == NULL || selected >= self->companies->len)
    return;

  company_id = ((VstCompany *) g_ptr_array_index (self->companies, selected))->id;
  vst_hub_read (self->hub, &vst_book_read_next, g_memdup2 (&company_id, sizeof company_id), g_free, NULL, next_cb,
                g_object_ref (self));
}

static void
companies_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstBookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) companies = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint latest = 0;

  if (self->hub == NULL)
    return;

  if (companies == NULL)
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  /* One that was just added is the one that is meant. */
  for (guint i = 0; i < companies->len; i++)
    {
      const VstCompany *company = g_ptr_array_index (companies, i);

      gtk_string_list_append (names, company->name);
      if (self->companies != NULL && company->id > ((VstCompany *) g_ptr_array_index (companies, latest))->id)
        latest = i;
    }

  g_clear_pointer (&self->companies, g_ptr_array_unref);
  self->companies = g_steal_pointer (&companies);
  gtk_drop_down_set_model (self->company, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->company, latest);
  company_cb (self);
}

static void
funds_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstBookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) funds = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (self->hub == NULL || funds == NULL)
    return;

  gtk_string_list_append (names, C_ ("fund", "None"));
  for (guint i = 0; i < funds->len; i++)
    gtk_string_list_append (names, ((VstFund *) g_ptr_array_index (funds, i))->code);

  self->funds = g_steal_pointer (&funds);
  gtk_drop_down_set_model (self->fund, G_LIST_MODEL (names));
}

static void
read_companies (VstBookDialog *self)
{
  vst_hub_read (self->hub, &vst_company_read_all, NULL, NULL, NULL, companies_cb, g_object_ref (self));
}

static void
company_added_cb (GObject *object,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (VstBookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *company_id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  vst_page_show_problem (self->problem, error);

  if (company_id != NULL)
    {
      gtk_editable_set_text (self->new_company, "");
      if (self->companies == NULL)
        self->companies = g_ptr_array_new ();
      read_companies (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->code));
    }
}

static void
add_company_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  VstBookDialog *self = VST_BOOK_DIALOG (widget);
  VstCompany *company = vst_company_new ();

  g_free (company->name);
  company->name = g_strdup (gtk_editable_get_text (self->new_company));
  vst_hub_do (self->hub, &vst_company_do_put, company, (GDestroyNotify) vst_company_free, NULL, company_added_cb,
              g_object_ref (self));
}

static void
received_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstBookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *book_id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (book_id != NULL)
    {
      vst_page_say (GTK_WIDGET (self), _("Book received"), NULL);
      vst_dialog_close (GTK_WIDGET (self));
      return;
    }

  vst_page_show_problem (self->problem, error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "book.save", TRUE);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstBookDialog *self = VST_BOOK_DIALOG (widget);

  vst_page_show_problem (self->problem, NULL);
  gtk_widget_action_set_enabled (widget, "book.save", FALSE);
  vst_hub_do (self->hub, &vst_book_do_receive, make_entry (self), (GDestroyNotify) vst_book_entry_free, NULL, received_cb,
              g_object_ref (self));
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_book_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Receive a book"));
}

static const char *
vst_book_dialog_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_book_dialog_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_BOOK_DIALOG (page)->code));
}

static GVariant *
vst_book_dialog_save_state (VstPage *page)
{
  VstBookDialog *self = VST_BOOK_DIALOG (page);

  return g_variant_new ("(ssssssssb)", gtk_editable_get_text (self->new_company), gtk_editable_get_text (self->code),
                        gtk_editable_get_text (self->prefix), gtk_editable_get_text (self->first),
                        gtk_editable_get_text (self->last), gtk_editable_get_text (self->limit),
                        gtk_editable_get_text (self->expires), gtk_editable_get_text (self->cost_code),
                        gtk_check_button_get_active (self->to_safe));
}

static void
vst_book_dialog_restore_state (VstPage *page,
                               GVariant *state)
{
  VstBookDialog *self = VST_BOOK_DIALOG (page);
  GtkEditable *const fields[] = {
    self->new_company, self->code, self->prefix, self->first, self->last, self->limit, self->expires, self->cost_code
  };

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(ssssssssb)")))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GVariant) text = g_variant_get_child_value (state, i);

      gtk_editable_set_text (fields[i], g_variant_get_string (text, NULL));
    }

  {
    g_autoptr (GVariant) to_safe = g_variant_get_child_value (state, G_N_ELEMENTS (fields));

    gtk_check_button_set_active (self->to_safe, g_variant_get_boolean (to_safe));
  }
}

static gboolean
vst_book_dialog_has_unsaved (VstPage *page)
{
  return gtk_editable_get_text (VST_BOOK_DIALOG (page)->code)[0] != '\0';
}

static void
vst_book_dialog_dispose (GObject *object)
{
  VstBookDialog *self = VST_BOOK_DIALOG (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_BOOK_DIALOG);
  g_clear_pointer (&self->companies, g_ptr_array_unref);
  g_clear_pointer (&self->funds, g_ptr_array_unref);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_book_dialog_parent_class)->dispose (object);
}

static void
vst_book_dialog_class_init (VstBookDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_book_dialog_dispose;

  page_class->dup_title = vst_book_dialog_dup_title;
  page_class->get_help = vst_book_dialog_get_help;
  page_class->focus_first = vst_book_dialog_focus_first;
  page_class->save_state = vst_book_dialog_save_state;
  page_class->restore_state = vst_book_dialog_restore_state;
  page_class->has_unsaved = vst_book_dialog_has_unsaved;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-book-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, company);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, new_company);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, code);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, prefix);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, first);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, last);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, count);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, limit);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, expires);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, cost_code);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, fund);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, to_safe);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VstBookDialog, save);

  gtk_widget_class_install_action (widget_class, "book.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "book.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "book.add-company", NULL, add_company_action);
}

static void
vst_book_dialog_init (VstBookDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->first, "changed", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->last, "changed", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->company, "notify::selected", G_CALLBACK (company_cb), self, G_CONNECT_SWAPPED);
  vst_page_set_default_button (VST_PAGE (self), self->save);
}

static GtkWidget *
make_page (gpointer hub)
{
  VstBookDialog *self = g_object_new (VST_TYPE_BOOK_DIALOG, NULL);

  self->hub = g_object_ref (hub);
  read_companies (self);
  vst_hub_read (self->hub, &vst_fund_read_all, NULL, NULL, NULL, funds_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

void
vst_book_dialog_present (GtkWidget *from,
                         VstHub *hub)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  dialog = vst_dialog_new (from, make_page, g_object_ref (hub), g_object_unref);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 620);
  gtk_window_present (GTK_WINDOW (dialog));
}
