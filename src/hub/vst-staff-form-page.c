/* vst-staff-form-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-staff-form-page.h"

#include <glib/gi18n.h>

#include "vst-error.h"
#include "vst-hub-rotation.h"
#include "vst-passphrase.h"
#include "vst-staff-field.h"
#include "vst-staff-keys.h"

/**
 * VstStaffFormPage:
 *
 * One staff member: added, changed, helped when she has forgotten her
 * passphrase, or let in no longer.
 */
struct _VstStaffFormPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 staff_id; /* 0 for a new one */
  gint64 revision;

  GtkLabel *title;
  VstStaffField *person;
  GtkLabel *problem;
  GtkWidget *save;
  GtkSpinner *spinner;
  GtkWidget *words_box;
  GtkLabel *words_for;
  GtkLabel *words;
  GtkWidget *known;
  GtkWidget *keys_box;
};

G_DEFINE_FINAL_TYPE (VstStaffFormPage, vst_staff_form_page, VST_TYPE_PAGE)

static void
set_busy (VstStaffFormPage *self,
          gboolean busy)
{
  gtk_widget_set_sensitive (self->save, !busy);
  gtk_widget_set_sensitive (self->known, !busy);
  gtk_widget_set_sensitive (self->keys_box, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

/* The words she signs in with once, to be given to her on paper. */
static void
show_words (VstStaffFormPage *self,
            const char *name,
            const char *words)
{
  /* Translators: a staff member's name. */
  g_autofree char *caption = g_strdup_printf (_("Words for one sign-in of: %s"), name);

  gtk_label_set_label (self->words_for, caption);
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (self->words_box, TRUE);
}

static char *
make_words (VstStaffFormPage *self)
{
  VstStaffForm form = { 0 };

  vst_staff_field_get_form (self->person, &form);

  return vst_passphrase_generate (g_str_equal (form.language, "fr") ? VST_WORD_MIX_FRENCH : VST_WORD_MIX_ENGLISH);
}

static VstStaffKeysForm *
make_form (VstStaffFormPage *self,
           const char *words)
{
  VstStaffForm form = { 0 };
  g_autofree char *name = NULL;

  vst_staff_field_get_form (self->person, &form);
  name = g_strstrip (g_strdup (form.name));

  return vst_staff_keys_form_new (self->staff_id, self->revision, name, form.roles, form.language, words, TRUE,
                                  vst_key_cost_calibrate ());
}

typedef struct
{
  VstStaffFormPage *page;
  char *words; /* shown once they work */
} Giving;

static void
giving_free (Giving *self)
{
  g_object_unref (self->page);
  vst_passphrase_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Giving, giving_free)

static void
given_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Giving) giving = user_data;
  VstStaffFormPage *self = giving->page;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);
  VstStaffForm form = { 0 };

  if (self->hub == NULL)
    {
      return;
    }

  set_busy (self, FALSE);
  vst_page_show_problem (self->problem, error);
  if (done == NULL)
    return;

  vst_staff_field_get_form (self->person, &form);
  show_words (self, form.name, giving->words);
  vst_page_say (GTK_WIDGET (self), self->staff_id == 0 ? _("Added. The words open the hub once.") : _("New words are ready. The old passphrase opens nothing any more."), NULL);
  gtk_widget_set_visible (self->save, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->person), FALSE);
}

static void
changed_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstStaffFormPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  set_busy (self, FALSE);
  vst_page_show_problem (self->problem, error);
  if (done == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), _("Saved"), NULL);
  vst_page_close (GTK_WIDGET (self));
}

static void
give_words (VstStaffFormPage *self,
            const VstDeed *deed)
{
  Giving *giving = g_new0 (Giving, 1);

  giving->page = g_object_ref (self);
  giving->words = make_words (self);
  set_busy (self, TRUE);
  vst_hub_do (self->hub, deed, make_form (self, giving->words), (GDestroyNotify) vst_staff_keys_form_free, NULL, given_cb, giving);
}

static void
save_cb (VstStaffFormPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!vst_staff_field_check (self->person, &error))
    {
      vst_page_show_problem (self->problem, error);
      vst_staff_field_focus (self->person);
      return;
    }

  vst_page_show_problem (self->problem, NULL);
  if (self->staff_id == 0)
    {
      give_words (self, &vst_staff_keys_add);
      return;
    }

  set_busy (self, TRUE);
  vst_hub_do (self->hub, &vst_staff_keys_change, make_form (self, NULL), (GDestroyNotify) vst_staff_keys_form_free, NULL,
              changed_cb, g_object_ref (self));
}

static void
reset_cb (VstStaffFormPage *self)
{
  vst_page_show_problem (self->problem, NULL);
  give_words (self, &vst_staff_keys_reset);
}

static void
revoked_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstStaffFormPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  set_busy (self, FALSE);
  vst_page_show_problem (self->problem, error);
  if (done == NULL)
    return;

  vst_page_say (GTK_WIDGET (self), _("She doesn’t come in any more."), NULL);
  gtk_widget_set_visible (self->save, FALSE);
  gtk_widget_set_visible (self->known, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->person), FALSE);
  gtk_widget_set_visible (self->keys_box, TRUE);
}

static void
revoke_cb (VstStaffFormPage *self)
{
  vst_page_show_problem (self->problem, NULL);
  set_busy (self, TRUE);
  vst_hub_do (self->hub, &vst_staff_keys_revoke, make_form (self, NULL), (GDestroyNotify) vst_staff_keys_form_free, NULL,
              revoked_cb, g_object_ref (self));
}

static void
rotated_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstStaffFormPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = vst_hub_rotate_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  set_busy (self, FALSE);
  vst_page_show_problem (self->problem, error);
  if (!done)
    return;

  vst_page_say (GTK_WIDGET (self), _("Every key is new. Copies that left open nothing that is written from now on."), NULL);
  vst_page_close (GTK_WIDGET (self));
}

static void
rotate_cb (VstStaffFormPage *self)
{
  set_busy (self, TRUE);
  vst_hub_rotate (self->hub, rotated_cb, g_object_ref (self));
}

static void
keep_cb (VstStaffFormPage *self)
{
  vst_page_close (GTK_WIDGET (self));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstStaffFormPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      VstStaff *person = g_ptr_array_index (people, i);

      if (vst_staff_get_id (person) == self->staff_id)
        {
          VstStaffForm form = { 0, 0, vst_staff_get_name (person), vst_staff_get_roles (person), vst_staff_get_language (person) };

          /* What was half typed before the language changed stays. */
          if (self->revision == 0)
            vst_staff_field_set_form (self->person, &form);
          self->revision = vst_staff_get_revision (person);
        }
    }
}

static char *
vst_staff_form_page_dup_title (VstPage *page)
{
  return g_strdup (VST_STAFF_FORM_PAGE (page)->staff_id == 0 ? _("New staff member") : _("Staff member"));
}

static const char *
vst_staff_form_page_get_help (VstPage *page)
{
  return "staff";
}

static GVariant *
vst_staff_form_page_save_state (VstPage *page)
{
  VstStaffFormPage *self = VST_STAFF_FORM_PAGE (page);
  VstStaffForm form = { 0 };

  vst_staff_field_get_form (self->person, &form);

  return g_variant_new ("(sussx)", form.name, form.roles, form.language, gtk_label_get_label (self->words), self->revision);
}

static void
vst_staff_form_page_restore_state (VstPage *page,
                                   GVariant *state)
{
  VstStaffFormPage *self = VST_STAFF_FORM_PAGE (page);
  VstStaffForm form = { 0 };
  const char *words;

  g_variant_get (state, "(&su&s&sx)", &form.name, &form.roles, &form.language, &words, &self->revision);
  vst_staff_field_set_form (self->person, &form);
  if (*words != '\0')
    {
      show_words (self, form.name, words);
      gtk_widget_set_visible (self->save, FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->person), FALSE);
    }
}

static void
vst_staff_form_page_focus_first (VstPage *page)
{
  vst_staff_field_focus (VST_STAFF_FORM_PAGE (page)->person);
}

static void
vst_staff_form_page_dispose (GObject *object)
{
  VstStaffFormPage *self = VST_STAFF_FORM_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_STAFF_FORM_PAGE);

  G_OBJECT_CLASS (vst_staff_form_page_parent_class)->dispose (object);
}

static void
vst_staff_form_page_class_init (VstStaffFormPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_staff_form_page_dispose;
  page_class->dup_title = vst_staff_form_page_dup_title;
  page_class->get_help = vst_staff_form_page_get_help;
  page_class->save_state = vst_staff_form_page_save_state;
  page_class->restore_state = vst_staff_form_page_restore_state;
  page_class->focus_first = vst_staff_form_page_focus_first;

  g_type_ensure (VST_TYPE_STAFF_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/hub/vst-staff-form-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, title);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, person);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, save);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, words_box);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, words_for);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, words);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, known);
  gtk_widget_class_bind_template_child (widget_class, VstStaffFormPage, keys_box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, revoke_cb);
  gtk_widget_class_bind_template_callback (widget_class, rotate_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
vst_staff_form_page_init (VstStaffFormPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vst_page_set_default_button (VST_PAGE (self), self->save);
  vst_key_cost_prepare ();
}

GtkWidget *
vst_staff_form_page_new (VstHub *hub,
                         GVariant *target)
{
  VstStaffFormPage *self = g_object_new (VST_TYPE_STAFF_FORM_PAGE, NULL);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64))
    self->staff_id = g_variant_get_int64 (target);

  gtk_label_set_label (self->title, self->staff_id == 0 ? _("New staff member") : _("Staff member"));
  gtk_widget_set_visible (self->known, self->staff_id != 0);
  if (self->staff_id != 0)
    vst_hub_read (hub, &vst_staff_read_everybody, NULL, NULL, NULL, read_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
