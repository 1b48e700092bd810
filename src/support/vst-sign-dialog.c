/* vst-sign-dialog.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sign-dialog.h"

#include <glib/gi18n.h>

#include "vst-chit-sign-store.h"
#include "vst-chit-store.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-support-wording.h"

typedef struct
{
  VstHub *hub;
  VstChit *chit;
} Opening;

/**
 * VstSignDialog:
 *
 * The second person agrees that a chit is void, lost or stolen: whoever is signed
 * in, or somebody else at this desk, with her own passphrase.
 */
struct _VstSignDialog
{
  VstPage parent_instance;

  VstHub *hub;
  VstChit *chit;
  GPtrArray *signers;

  GtkLabel *number;
  GtkLabel *told;
  GtkWidget *signer_box;
  GtkDropDown *signer;
  GtkWidget *passphrase_box;
  GtkEditable *passphrase;
  GtkLabel *problem;
  GtkSpinner *spinner;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstSignDialog, vst_sign_dialog, VST_TYPE_PAGE)

/* Whether she who is signed in may sign it herself. */
static gboolean
signs_herself (VstSignDialog *self)
{
  const VstChitFacts *facts = vst_chit_get_facts (self->chit);
  VstSession *session = vst_hub_get_session (self->hub);
  gint64 staff_id = session != NULL ? vst_session_get_staff_id (session) : 0;

  return vst_hub_may (self->hub, VST_RIGHT_COUNTERSIGN) && staff_id != facts->reported_by_id && staff_id != facts->issued_by_id;
}

static void
set_busy (VstSignDialog *self,
          gboolean is_busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign.save", !is_busy);
}

static void
show_problem (VstSignDialog *self,
              const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  set_busy (self, FALSE);
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_editable_set_text (self->passphrase, "");
  if (gtk_widget_get_visible (self->passphrase_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
signed_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstSignDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (error != NULL)
    {
      show_problem (self, error);
      return;
    }

  vst_page_say (GTK_WIDGET (self), _("Countersigned"), NULL);
  vst_dialog_close (GTK_WIDGET (self));
}

static void
sign (VstSignDialog *self,
      const VstDeed *deed,
      VstKeyRing *ring)
{
  const VstChitFacts *facts = vst_chit_get_facts (self->chit);

  vst_hub_do (self->hub, deed, vst_chit_sign_new (facts->id, facts->revision, ring), (GDestroyNotify) vst_chit_sign_free, NULL,
              signed_cb, g_object_ref (self));
}

static void
proved_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstSignDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKeyRing) ring = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  if (ring != NULL)
    sign (self, &vst_chit_do_cosign, ring);
  else
    show_problem (self, error);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstSignDialog *self = VST_SIGN_DIALOG (widget);
  guint selected = gtk_drop_down_get_selected (self->signer);
  VstStaff *staff;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);

  if (signs_herself (self))
    {
      set_busy (self, TRUE);
      sign (self, &vst_chit_do_countersign, NULL);
      return;
    }

  if (self->signers == NULL || selected >= self->signers->len)
    return;

  staff = g_ptr_array_index (self->signers, selected);
  set_busy (self, TRUE);
  vst_hub_read (self->hub, &vst_signature_read,
                vst_signature_new (vst_staff_get_id (staff), gtk_editable_get_text (self->passphrase)),
                (GDestroyNotify) vst_signature_free, NULL, proved_cb, g_object_ref (self));
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  vst_dialog_close (widget);
}

static void
signers_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstSignDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signers = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (self->hub == NULL)
    return;

  if (signers == NULL)
    {
      show_problem (self, error);
      return;
    }

  for (guint i = 0; i < signers->len; i++)
    gtk_string_list_append (names, vst_staff_get_name (g_ptr_array_index (signers, i)));

  gtk_drop_down_set_model (self->signer, G_LIST_MODEL (names));
  self->signers = g_steal_pointer (&signers);
  set_busy (self, FALSE);

  if (self->signers->len == 0)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign.save", FALSE);
      gtk_label_set_label (self->problem, _("Nobody else of coordination is here. It waits on the list to countersign."));
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
    }
}

static char *
vst_sign_dialog_dup_title (VstPage *page)
{
  return g_strdup (_("Countersign"));
}

static const char *
vst_sign_dialog_get_help (VstPage *page)
{
  return "chits";
}

static void
vst_sign_dialog_focus_first (VstPage *page)
{
  VstSignDialog *self = VST_SIGN_DIALOG (page);

  gtk_widget_grab_focus (gtk_widget_get_visible (self->passphrase_box) ? GTK_WIDGET (self->passphrase) : self->save);
}

static void
vst_sign_dialog_dispose (GObject *object)
{
  VstSignDialog *self = VST_SIGN_DIALOG (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_SIGN_DIALOG);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_object (&self->chit);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_sign_dialog_parent_class)->dispose (object);
}

static void
vst_sign_dialog_class_init (VstSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_sign_dialog_dispose;

  page_class->dup_title = vst_sign_dialog_dup_title;
  page_class->get_help = vst_sign_dialog_get_help;
  page_class->focus_first = vst_sign_dialog_focus_first;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/support/vst-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, number);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, told);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, signer_box);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, signer);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, passphrase_box);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, VstSignDialog, save);

  gtk_widget_class_install_action (widget_class, "sign.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "sign.close", NULL, close_action);
}

static void
vst_sign_dialog_init (VstSignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
}

static GtkWidget *
make_page (gpointer data)
{
  const Opening *opening = data;
  VstSignDialog *self = g_object_new (VST_TYPE_SIGN_DIALOG, NULL);
  const VstChitFacts *facts = vst_chit_get_facts (opening->chit);
  g_autofree char *number = vst_word_chit_number (facts->number);
  g_autofree char *told = NULL;
  gboolean is_hers;

  self->hub = g_object_ref (opening->hub);
  self->chit = g_object_ref (opening->chit);
  gtk_label_set_label (self->number, number);
  /* Translators: "Void", then the reason that was given */
  told = g_strdup_printf (_("%1$s: %2$s"), vst_word_chit_state (facts->state), facts->reason);
  gtk_label_set_label (self->told, told);

  is_hers = signs_herself (self);
  gtk_widget_set_visible (self->signer_box, !is_hers);
  gtk_widget_set_visible (self->passphrase_box, !is_hers);

  if (!is_hers)
    {
      set_busy (self, TRUE);
      vst_hub_read (self->hub, &vst_signers_read, g_memdup2 (&facts->id, sizeof facts->id), g_free, NULL, signers_cb,
                    g_object_ref (self));
    }

  return GTK_WIDGET (self);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->hub);
  g_object_unref (opening->chit);
  g_free (opening);
}

void
vst_sign_dialog_present (GtkWidget *from,
                         VstHub *hub,
                         VstChit *chit)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_CHIT (chit));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->chit = g_object_ref (chit);
  dialog = vst_dialog_new (from, make_page, opening, opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}
