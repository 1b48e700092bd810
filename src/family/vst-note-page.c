/* vst-note-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-note-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-alert-store.h"
#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-family-store.h"
#include "vst-family-wording.h"
#include "vst-save-field.h"

#define STATE_TYPE "(ssuux)"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  VstFamily *family;
  VstAlert *alert;
  gboolean is_alert;
} Opening;

/**
 * VstNotePage:
 *
 * A text in a family's file: its note, or an alert with its weight and its last
 * day.
 */
struct _VstNotePage
{
  VstPage parent_instance;

  VstHub *hub;
  VstFamily *family;
  VstAlert *alert;
  gboolean is_alert;
  gint64 revision;

  GtkLabel *why;
  GtkTextView *text;
  GtkWidget *alert_box;
  GtkToggleButton *other;
  GtkToggleButton *allergy;
  GtkToggleButton *custody;
  GtkToggleButton *access;
  GtkToggleButton *information;
  GtkToggleButton *attention;
  GtkToggleButton *safety;
  GtkWidget *until;
  VstSaveField *save;
};

G_DEFINE_FINAL_TYPE (VstNotePage, vst_note_page, VST_TYPE_PAGE)

static char *
dup_text (VstNotePage *self)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);

  return text;
}

static void
set_text (VstNotePage *self,
          const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

static GtkToggleButton *
get_kind_button (VstNotePage *self,
                 VstAlertKind kind)
{
  GtkToggleButton *const buttons[VST_N_ALERT_KINDS] = {
    [VST_ALERT_OTHER] = self->other,
    [VST_ALERT_ALLERGY] = self->allergy,
    [VST_ALERT_CUSTODY] = self->custody,
    [VST_ALERT_ACCESS] = self->access,
  };

  return buttons[MIN (kind, VST_N_ALERT_KINDS - 1)];
}

static VstAlertKind
get_kind (VstNotePage *self)
{
  for (guint i = 0; i < VST_N_ALERT_KINDS; i++)
    if (gtk_toggle_button_get_active (get_kind_button (self, (VstAlertKind) i)))
      return (VstAlertKind) i;

  return VST_ALERT_OTHER;
}

static void
set_kind (VstNotePage *self,
          VstAlertKind kind)
{
  gtk_toggle_button_set_active (get_kind_button (self, kind), TRUE);
}

static VstAlertPriority
get_priority (VstNotePage *self)
{
  if (gtk_toggle_button_get_active (self->safety))
    return VST_ALERT_SAFETY;

  return gtk_toggle_button_get_active (self->attention) ? VST_ALERT_ATTENTION : VST_ALERT_INFORMATION;
}

static void
set_priority (VstNotePage *self,
              VstAlertPriority priority)
{
  GtkToggleButton *const buttons[] = { self->information, self->attention, self->safety };

  gtk_toggle_button_set_active (buttons[MIN (priority, VST_ALERT_SAFETY)], TRUE);
}

static gboolean
make_alert (VstNotePage *self,
            VstSaveJob *job,
            GError **error)
{
  g_autoptr (VstAlertEntry) entry = vst_alert_entry_new ();
  g_autoptr (VstAlertEntry) checked = NULL;
  g_autofree char *until = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->until))));

  g_free (entry->text);
  entry->text = dup_text (self);
  entry->kind = get_kind (self);
  entry->priority = get_priority (self);
  g_free (entry->from);
  entry->from = self->alert != NULL ? g_strdup (vst_alert_get_entry (self->alert)->from) : vst_hub_dup_today (self->hub);

  if (*until != '\0')
    {
      char *day = vst_day_parse (until);

      g_free (entry->until);
      entry->until = day != NULL ? day : g_strdup (NO_DAY);
    }

  checked = vst_alert_entry_copy (entry);
  if (!vst_alert_entry_check (checked, error))
    return FALSE;

  job->deed = self->alert != NULL ? &vst_alert_do_edit : &vst_alert_do_add;
  job->args = vst_alert_edit_new (self->alert != NULL ? vst_alert_get_id (self->alert) : 0, self->revision,
                                  vst_family_get_id (self->family), entry);
  job->args_free = (GDestroyNotify) vst_alert_edit_free;
  job->said = self->alert != NULL ? _("Alert changed") : _("Alert added");

  return TRUE;
}

static gboolean
make (VstPage *page,
      VstSaveJob *job,
      GError **error)
{
  VstNotePage *self = VST_NOTE_PAGE (page);
  g_autofree char *text = NULL;

  if (self->is_alert)
    return make_alert (self, job, error);

  text = dup_text (self);
  job->deed = &vst_family_do_note;
  job->args = vst_family_note_new (vst_family_get_id (self->family), self->revision, text);
  job->args_free = (GDestroyNotify) vst_family_note_free;
  job->said = _("Note changed");

  return TRUE;
}

static VstAlert *
find_alert (VstNotePage *self,
            VstFamily *family)
{
  GListModel *alerts = vst_family_get_alerts (family);

  for (guint i = 0; self->alert != NULL && i < g_list_model_get_n_items (alerts); i++)
    {
      g_autoptr (VstAlert) alert = g_list_model_get_item (alerts, i);

      if (vst_alert_get_id (alert) == vst_alert_get_id (self->alert))
        return alert;
    }

  return NULL;
}

static char *
dup_theirs (VstPage *page,
            VstFamily *family)
{
  VstNotePage *self = VST_NOTE_PAGE (page);
  VstAlert *alert = find_alert (self, family);

  if (!self->is_alert)
    {
      self->revision = vst_family_get_revision (family);
      return g_strdup (vst_family_get_note (family)[0] != '\0' ? vst_family_get_note (family) : _("No note"));
    }

  if (alert == NULL)
    return NULL;

  self->revision = vst_alert_get_revision (alert);

  return g_strdup_printf ("%s\n%s\n%s", vst_alert_get_entry (alert)->text, vst_word_alert_kind (vst_alert_get_entry (alert)->kind),
                          vst_word_priority (vst_alert_get_entry (alert)->priority));
}

static void
take_theirs (VstPage *page,
             VstFamily *family)
{
  VstNotePage *self = VST_NOTE_PAGE (page);
  VstAlert *alert = find_alert (self, family);

  if (!self->is_alert)
    {
      set_text (self, vst_family_get_note (family));
    }
  else if (alert != NULL)
    {
      set_text (self, vst_alert_get_entry (alert)->text);
      set_kind (self, vst_alert_get_entry (alert)->kind);
      set_priority (self, vst_alert_get_entry (alert)->priority);
      gtk_editable_set_text (GTK_EDITABLE (self->until), vst_alert_get_entry (alert)->until);
    }
}

static const VstSaveForm form = { make, NULL, dup_theirs, take_theirs };

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  vst_save_field_save (VST_NOTE_PAGE (widget)->save);
}

static char *
vst_note_page_dup_title (VstPage *page)
{
  VstNotePage *self = VST_NOTE_PAGE (page);

  if (!self->is_alert)
    return g_strdup (_("Note"));

  return g_strdup (self->alert != NULL ? _("Change an alert") : _("Add an alert"));
}

static const char *
vst_note_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_note_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_NOTE_PAGE (page)->text));
}

static GVariant *
vst_note_page_save_state (VstPage *page)
{
  VstNotePage *self = VST_NOTE_PAGE (page);
  g_autofree char *text = dup_text (self);

  return g_variant_new (STATE_TYPE, text, gtk_editable_get_text (GTK_EDITABLE (self->until)),
                        (guint) get_kind (self), (guint) get_priority (self), self->revision);
}

static void
vst_note_page_restore_state (VstPage *page,
                             GVariant *state)
{
  VstNotePage *self = VST_NOTE_PAGE (page);
  const char *text, *until;
  guint kind, priority;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(&s&suux)", &text, &until, &kind, &priority, &self->revision);
  set_text (self, text);
  gtk_editable_set_text (GTK_EDITABLE (self->until), until);
  set_kind (self, kind);
  set_priority (self, priority);
}

static void
vst_note_page_dispose (GObject *object)
{
  VstNotePage *self = VST_NOTE_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_NOTE_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->family);
  g_clear_object (&self->alert);

  G_OBJECT_CLASS (vst_note_page_parent_class)->dispose (object);
}

static void
vst_note_page_class_init (VstNotePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_note_page_dispose;
  page_class->dup_title = vst_note_page_dup_title;
  page_class->get_help = vst_note_page_get_help;
  page_class->focus_first = vst_note_page_focus_first;
  page_class->save_state = vst_note_page_save_state;
  page_class->restore_state = vst_note_page_restore_state;

  g_type_ensure (VST_TYPE_SAVE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-note-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, why);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, text);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, alert_box);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, other);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, allergy);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, custody);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, access);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, information);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, attention);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, safety);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, until);
  gtk_widget_class_bind_template_child (widget_class, VstNotePage, save);

  gtk_widget_class_install_action (widget_class, "note.save", NULL, save_action);
}

static void
vst_note_page_init (VstNotePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_confirm_action (VST_PAGE (self), "note.save");
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstNotePage *self = g_object_new (VST_TYPE_NOTE_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family = g_object_ref (opening->family);
  self->is_alert = opening->is_alert;
  vst_save_field_set_form (self->save, self->hub, vst_family_get_id (self->family), &form);
  gtk_widget_set_visible (self->alert_box, self->is_alert);

  if (!self->is_alert)
    {
      self->revision = vst_family_get_revision (self->family);
      set_text (self, vst_family_get_note (self->family));
      gtk_label_set_label (self->why, _("A few lines that help the next person at the desk. Nothing the family may not read."));
    }
  else
    {
      gtk_label_set_label (self->why, _("It stands at the top of the file for everyone who opens it, and is never printed."));
    }

  if (opening->alert != NULL)
    {
      const VstAlertEntry *entry = vst_alert_get_entry (opening->alert);

      self->alert = g_object_ref (opening->alert);
      self->revision = vst_alert_get_revision (opening->alert);
      set_text (self, entry->text);
      set_kind (self, entry->kind);
      set_priority (self, entry->priority);
      gtk_editable_set_text (GTK_EDITABLE (self->until), entry->until);
    }
  else if (self->is_alert)
    {
      vst_save_field_set_verb (self->save, _("Add"));
    }

  vst_a11y_set_label (GTK_WIDGET (self->text), self->is_alert ? _("What to mind") : _("Note"));

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_object_unref (opening->family);
  g_clear_object (&opening->alert);
  g_free (opening);
}

static void
present (GtkWidget *from,
         VstHub *hub,
         VstFamily *family,
         VstAlert *alert,
         gboolean is_alert)
{
  Opening *opening = g_new0 (Opening, 1);
  GtkWidget *dialog;

  opening->hub = g_object_ref (hub);
  opening->family = g_object_ref (family);
  opening->alert = alert != NULL ? g_object_ref (alert) : NULL;
  opening->is_alert = is_alert;

  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 440);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vst_note_page_present (GtkWidget *from,
                       VstHub *hub,
                       VstFamily *family)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_FAMILY (family));

  present (from, hub, family, NULL, FALSE);
}

/**
 * vst_note_page_present_alert:
 * @alert: (nullable): the one to change; %NULL for a new one
 */
void
vst_note_page_present_alert (GtkWidget *from,
                             VstHub *hub,
                             VstFamily *family,
                             VstAlert *alert)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_FAMILY (family));

  present (from, hub, family, alert, TRUE);
}
