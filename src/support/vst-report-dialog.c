/* vst-report-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-report-dialog.h"

#include <glib/gi18n.h>

#include "vst-chit-store.h"
#include "vst-dialog.h"
#include "vst-support-wording.h"

typedef struct
{
  VstHub *hub;
  VstChit *chit; /* NULL for what is left of a book */
  gint64 book_id;
  char *code;
  guint n_left;
} Opening;

/**
 * VstReportDialog:
 *
 * A chit is void, lost or stolen, or all that is left of a book, and why.
 */
struct _VstReportDialog
{
  VstPage parent_instance;

  VstHub *hub;
  VstChit *chit;
  gint64 book_id;

  GtkLabel *number;
  GtkToggleButton *is_void;
  GtkToggleButton *is_lost;
  GtkToggleButton *is_stolen;
  GtkEditable *reason;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstReportDialog, vst_report_dialog, VST_TYPE_PAGE)

static VstChitState
get_state (VstReportDialog *self)
{
  if (gtk_toggle_button_get_active (self->is_stolen))
    return VST_CHIT_STOLEN;

  return gtk_toggle_button_get_active (self->is_lost) ? VST_CHIT_LOST : VST_CHIT_VOID;
}

static void
reported_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstReportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  g_autofree guint *n_chits = NULL;

  /* Of one chit there is nothing to free. */
  if (self->chit == NULL)
    n_chits = vst_hub_do_finish (VST_HUB (object), result, &error);
  else
    vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (error == NULL)
    {
      vst_page_say (GTK_WIDGET (self), _("Noted. A second person countersigns."), "desk.undo");
      vst_dialog_close (GTK_WIDGET (self));
      return;
    }

  vst_page_show_problem (self->problem, error);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstReportDialog *self = VST_REPORT_DIALOG (widget);
  const VstChitFacts *facts = self->chit != NULL ? vst_chit_get_facts (self->chit) : NULL;

  gtk_widget_action_set_enabled (widget, "report.save", FALSE);

  if (facts != NULL)
    vst_hub_do (self->hub, &vst_chit_do_report,
                vst_chit_report_new (facts->id, facts->revision, get_state (self), gtk_editable_get_text (self->reason)),
                (GDestroyNotify) vst_chit_report_free, NULL, reported_cb, g_object_ref (self));
  else
    vst_hub_do (self->hub, &vst_book_do_report,
                vst_book_report_new (self->book_id, get_state (self), gtk_editable_get_text (self->reason)),
                (GDestroyNotify) vst_book_report_free, NULL, reported_cb, g_object_ref (self));
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static char *
vst_report_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Void, lost or stolen"));
}

static const char *
vst_report_dialog_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_report_dialog_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_REPORT_DIALOG (page)->reason));
}

static GVariant *
vst_report_dialog_save_state (VstPage *page)
{
  VstReportDialog *self = VST_REPORT_DIALOG (page);

  return g_variant_new ("(us)", get_state (self), gtk_editable_get_text (self->reason));
}

static void
vst_report_dialog_restore_state (VstPage *page,
                                 GVariant *state)
{
  VstReportDialog *self = VST_REPORT_DIALOG (page);
  const char *reason;
  guint which;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(us)")))
    return;

  g_variant_get (state, "(u&s)", &which, &reason);
  gtk_toggle_button_set_active (which == VST_CHIT_LOST ? self->is_lost : which == VST_CHIT_STOLEN ? self->is_stolen
                                                                                                  : self->is_void,
                                TRUE);
  gtk_editable_set_text (self->reason, reason);
}

static void
vst_report_dialog_dispose (GObject *object)
{
  VstReportDialog *self = VST_REPORT_DIALOG (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_REPORT_DIALOG);
  g_clear_object (&self->chit);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_report_dialog_parent_class)->dispose (object);
}

static void
vst_report_dialog_class_init (VstReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_report_dialog_dispose;

  page_class->dup_title = vst_report_dialog_dup_title;
  page_class->get_help = vst_report_dialog_get_help;
  page_class->focus_first = vst_report_dialog_focus_first;
  page_class->save_state = vst_report_dialog_save_state;
  page_class->restore_state = vst_report_dialog_restore_state;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, number);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, is_void);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, is_lost);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, is_stolen);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VstReportDialog, save);

  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.close", NULL, close_action);
}

static void
vst_report_dialog_init (VstReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
}

static GtkWidget *
make_page (gpointer data)
{
  const Opening *opening = data;
  VstReportDialog *self = g_object_new (VST_TYPE_REPORT_DIALOG, NULL);
  g_autofree char *number = NULL;

  self->hub = g_object_ref (opening->hub);
  self->book_id = opening->book_id;
  g_set_object (&self->chit, opening->chit);

  if (opening->chit != NULL)
    number = vst_word_chit_number (vst_chit_get_facts (opening->chit)->number);
  else
    /* Translators: the code on a book’s cover, and how many chits are left in it. */
    number = g_strdup_printf (ngettext ("Book %1$s: the %2$u chit that is left", "Book %1$s: the %2$u chits that are left", opening->n_left),
                              opening->code, opening->n_left);

  gtk_label_set_label (self->number, number);

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_clear_object (&opening->chit);
  g_free (opening->code);
  g_free (opening);
}

static void
present (GtkWidget *from,
         Opening *opening)
{
  GtkWidget *dialog = vst_dialog_new (from, make_page, opening, opening_free);

  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* All that is left of a book, in one act. */
void
vst_report_dialog_present_book (GtkWidget *from,
                                VstHub *hub,
                                const VstChitBook *book)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (book != NULL);

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->book_id = book->id;
  opening->code = g_strdup (book->code);
  opening->n_left = vst_chit_book_get_left (book);
  present (from, opening);
}

void
vst_report_dialog_present (GtkWidget *from,
                           VstHub *hub,
                           VstChit *chit)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_CHIT (chit));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->chit = g_object_ref (chit);
  present (from, opening);
}
