/* vst-apart-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-apart-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-apart-store.h"
#include "vst-aparts-field.h"
#include "vst-block-store.h"
#include "vst-date-text.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-kin-row.h"
#include "vst-search-store.h"
#include "vst-text.h"

#define MOST_HITS 12

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  gint64 family_id;
  VstPerson *person;
} Opening;

/**
 * VstApartPage:
 *
 * Whom a family must not meet, among families and workers: what is in force, to be
 * lifted, and one more.
 */
struct _VstApartPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstPerson *person; /* (nullable): of whom it was asked */
  GCancellable *cancellable;
  GPtrArray *workers; /* of VstBlockWhom; NULL until they are read */

  VstApartsField *pairs;
  GtkWidget *only_her;
  GtkWidget *search;
  GtkListBox *hits;
  GtkWidget *only_person;
  GtkDropDown *reason;
  GtkDropDown *source;
  GtkWidget *court;
  GtkWidget *court_file;
  GtkWidget *until;
  GtkWidget *buffer;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstApartPage, vst_apart_page, VST_TYPE_PAGE)

/* In the order of vst_apart_reason_codes() and vst_apart_source_codes(). */
static const char *const reasons[] = {
  N_ ("No-contact order"), N_ ("Safety"), N_ ("Conflict"), N_ ("Their own wish"), N_ ("Other"), NULL
};
static const char *const sources[] = { N_ ("A court"), N_ ("The family"), N_ ("Staff"), NULL };

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
         const char *text,
         gpointer record)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  if (record != NULL)
    g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  vst_a11y_set_label (row, text);
  gtk_list_box_append (list, row);

  return row;
}

static void
say_below (VstApartPage *self,
           const char *text)
{
  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
done (VstApartPage *self,
      const GError *error,
      const char *said)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (error == NULL)
    vst_page_say (GTK_WIDGET (self), said, "desk.undo");
}

/* Those who work here or come with a partner, after the families. */
static void
add_workers (VstApartPage *self)
{
  g_autofree char *typed = vst_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  for (guint i = 0; self->workers != NULL && typed[0] != '\0' && i < self->workers->len; i++)
    {
      const VstBlockWhom *whom = g_ptr_array_index (self->workers, i);

      if (whom->name != NULL && vst_block_begins (whom->name, typed))
        {
          g_autofree char *text = vst_word_worker (whom->name, whom->agency_en, whom->agency_fr);
          GtkWidget *row = add_row (self->hits, new_line (text), text, NULL);

          g_object_set_data (G_OBJECT (row), "whom", (gpointer) whom);
        }
    }

  gtk_list_box_select_row (self->hits, gtk_list_box_get_row_at_index (self->hits, 0));
}

static const VstBlockWhom *
get_worker (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "whom") : NULL;
}

/* A worker has no family here. */
static void
chosen_cb (VstApartPage *self)
{
  if (self->only_person != NULL)
    gtk_widget_set_sensitive (self->only_person, get_worker (gtk_list_box_get_selected_row (self->hits)) == NULL);
}

static void
hits_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstApartPage) self = user_data;
  g_autoptr (GPtrArray) hits = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (hits == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_kin_row_clear (self->hits);
  for (guint i = 0; i < hits->len; i++)
    {
      VstHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *name = vst_word_name (vst_hit_get_person (hit), FALSE);
      g_autofree char *text = g_strdup_printf ("%s · %s", name, vst_hit_get_file_number (hit));

      if (vst_hit_get_family_id (hit) != self->family_id)
        add_row (self->hits, new_line (text), text, hit);
    }

  add_workers (self);
}

static void
found_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstApartPage) self = user_data;
  g_autoptr (VstFound) found = vst_hub_read_finish (VST_HUB (object), result, NULL);

  if (found == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (found->ids->len > MOST_HITS)
    g_array_set_size (found->ids, MOST_HITS);
  vst_hub_read (self->hub, &vst_search_read_page, g_array_ref (found->ids), (GDestroyNotify) g_array_unref, self->cancellable,
                hits_cb, g_object_ref (self));
}

static void
search_cb (VstApartPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  vst_kin_row_clear (self->hits);
  if (text[0] == '\0')
    return;

  add_workers (self);
  self->cancellable = g_cancellable_new ();
  vst_hub_read (self->hub, &vst_search_read_ids, vst_search_new (text, FALSE), (GDestroyNotify) vst_search_free,
                self->cancellable, found_cb, g_object_ref (self));
}

static void
workers_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (VstApartPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *workers = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || workers == NULL)
    {
      g_clear_pointer (&workers, g_ptr_array_unref);
      if (error != NULL && self->problem != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  g_clear_pointer (&self->workers, g_ptr_array_unref);
  self->workers = workers;
  search_cb (self);
}

static void
added_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstApartPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  done (self, error, _("Safety rule added"));
  if (id == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_editable_set_text (GTK_EDITABLE (self->court_file), "");
  gtk_editable_set_text (GTK_EDITABLE (self->until), "");
}

static void
put (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static const char *
get_code (GtkDropDown *menu,
          const char *const *codes)
{
  guint nth = gtk_drop_down_get_selected (menu);

  return nth < g_strv_length ((GStrv) codes) ? codes[nth] : codes[0];
}

/* Only what a court ordered, or said, has a number there. */
static void
reason_cb (VstApartPage *self)
{
  if (self->court != NULL)
    gtk_widget_set_visible (self->court, vst_apart_has_court (get_code (self->reason, vst_apart_reason_codes ()),
                                                              get_code (self->source, vst_apart_source_codes ())));
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstApartPage *self = VST_APART_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->hits);
  VstHit *hit = row != NULL ? g_object_get_data (G_OBJECT (row), "record") : NULL;
  const VstBlockWhom *worker = get_worker (row);
  g_autoptr (VstApartEntry) entry = vst_apart_entry_new ();
  g_autofree char *today = vst_hub_dup_today (self->hub);
  const char *until = gtk_editable_get_text (GTK_EDITABLE (self->until));

  if (row == NULL)
    {
      say_below (self, _("Nobody is chosen. Choose who it is."));
      gtk_widget_grab_focus (self->search);
      return;
    }

  if (self->person != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->only_her)))
    entry->a_person_id = vst_person_get_id (self->person);
  else
    entry->a_family_id = self->family_id;
  if (worker != NULL)
    {
      entry->b_staff_id = worker->staff_id;
      entry->b_provider_id = worker->provider_id;
    }
  else if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->only_person)))
    entry->b_person_id = vst_person_get_id (vst_hit_get_person (hit));
  else
    entry->b_family_id = vst_hit_get_family_id (hit);
  put (&entry->reason, get_code (self->reason, vst_apart_reason_codes ()));
  put (&entry->source, get_code (self->source, vst_apart_source_codes ()));
  if (vst_apart_has_court (entry->reason, entry->source))
    put (&entry->court_file, gtk_editable_get_text (GTK_EDITABLE (self->court_file)));
  put (&entry->from, today);
  entry->buffer_minutes = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->buffer));

  if (until[0] != '\0')
    {
      g_autofree char *day = vst_day_parse (until);

      put (&entry->until, day != NULL ? day : NO_DAY);
    }

  vst_hub_do (self->hub, &vst_apart_do_add, vst_apart_edit_new (0, 0, entry), (GDestroyNotify) vst_apart_edit_free, NULL,
              added_cb, g_object_ref (self));
}

/* In privacy mode she is initials here as well. */
static void
name_her (VstApartPage *self,
          gboolean is_private)
{
  g_autofree char *name = self->person != NULL ? vst_word_name (self->person, is_private) : g_strdup ("");
  /* Translators: somebody of the family, by her name. */
  g_autofree char *text = g_strdup_printf (_("Only %s, not the whole family"), name);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->only_her), text);
}

static void
vst_apart_page_set_private (VstPage *page,
                            gboolean is_private)
{
  name_her (VST_APART_PAGE (page), is_private);
}

/* Down goes to those found: the first of them is chosen, the key goes on from it. */
static gboolean
search_key_cb (VstApartPage *self,
               guint key,
               guint code,
               GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->hits);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || row == NULL)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (row));

  return TRUE;
}

static char *
vst_apart_page_dup_title (VstPage *page)
{
  return g_strdup (_("Who must not meet"));
}

static const char *
vst_apart_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_apart_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (VST_APART_PAGE (page)->search);
}

static gboolean
vst_apart_page_has_unsaved (VstPage *page)
{
  VstApartPage *self = VST_APART_PAGE (page);

  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0' ||
         *gtk_editable_get_text (GTK_EDITABLE (self->court_file)) != '\0' ||
         *gtk_editable_get_text (GTK_EDITABLE (self->until)) != '\0';
}

static void
vst_apart_page_dispose (GObject *object)
{
  VstApartPage *self = VST_APART_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_APART_PAGE);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_apart_page_parent_class)->dispose (object);
}

static void
vst_apart_page_class_init (VstApartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  g_type_ensure (VST_TYPE_APARTS_FIELD);
  G_OBJECT_CLASS (klass)->dispose = vst_apart_page_dispose;
  page_class->dup_title = vst_apart_page_dup_title;
  page_class->get_help = vst_apart_page_get_help;
  page_class->focus_first = vst_apart_page_focus_first;
  page_class->set_private = vst_apart_page_set_private;
  page_class->has_unsaved = vst_apart_page_has_unsaved;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-apart-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, pairs);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, only_her);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, search);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, hits);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, only_person);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, source);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, court);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, court_file);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, until);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, VstApartPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);

  gtk_widget_class_install_action (widget_class, "apart.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "apart.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "apart.add", NULL);
}

static GListModel *
new_choices (const char *const *texts)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    gtk_string_list_append (list, _(texts[i]));

  return G_LIST_MODEL (list);
}

static void
vst_apart_page_init (VstApartPage *self)
{
  g_autoptr (GListModel) why = new_choices (reasons);
  g_autoptr (GListModel) who = new_choices (sources);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->reason, why);
  gtk_drop_down_set_model (self->source, who);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstApartPage *self = g_object_new (VST_TYPE_APART_PAGE, NULL);

  self->hub = g_object_ref (opening->hub);
  self->family_id = opening->family_id;
  g_set_object (&self->person, opening->person);
  gtk_widget_set_visible (self->only_her, self->person != NULL);
  name_her (self, FALSE);
  vst_aparts_field_set_family (self->pairs, self->hub, self->family_id, self->problem);
  vst_hub_read (self->hub, &vst_block_read_whom, NULL, NULL, NULL, workers_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_clear_object (&opening->person);
  g_free (opening);
}

/**
 * vst_apart_page_present_of:
 * @person: (nullable): somebody of the family, of whom it is asked
 *
 * Opens the dialog, for who holds %VST_RIGHT_KEEP_APART.
 */
void
vst_apart_page_present_of (GtkWidget *from,
                           VstHub *hub,
                           gint64 family_id,
                           VstPerson *person)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family_id = family_id;
  g_set_object (&opening->person, person);
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 640, 600);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
vst_apart_page_present (GtkWidget *from,
                        VstHub *hub,
                        gint64 family_id)
{
  vst_apart_page_present_of (from, hub, family_id, NULL);
}
