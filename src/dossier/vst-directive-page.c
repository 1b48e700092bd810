/* vst-directive-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-directive-page.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-consent-book.h"
#include "vst-consent-dialog.h"
#include "vst-consent-wording.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-list-bin.h"
#include "vst-record-field.h"
#include "vst-role-wording.h"
#include "vst-scene-wording.h"

/**
 * VstDirectivePage:
 *
 * What the family asked to be withheld, and from whom: said at the desk, it
 * counts at once.
 */
struct _VstDirectivePage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstConsentBook *book;
  GPtrArray *members; /* of VstMember: who may have asked */
  GArray *whoms;      /* of gint64, in the order of the choice */

  GtkListBox *list;
  GtkDropDown *section;
  VstRecordField *record;
  GtkDropDown *against;
  GtkDropDown *whom;
  GtkDropDown *giver;
  GtkEditable *until;
  GtkDropDown *how;
  GtkEditable *purpose;
  GtkWidget *allow;
  GtkWidget *shown;
  GtkWidget *instead;
  GtkLabel *consequence;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstDirectivePage, vst_directive_page, VST_TYPE_PAGE)

/* In the order of the choice: the nearest first. */
static const VstDirectiveAgainst againsts[] = {
  VST_AGAINST_PERSON, VST_AGAINST_AGENCY, VST_AGAINST_ROLE, VST_AGAINST_EVERYONE_BUT
};

static void
put (char **text,
     const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static VstDirectiveAgainst
get_against (VstDirectivePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->against);

  return chosen < G_N_ELEMENTS (againsts) ? againsts[chosen] : VST_AGAINST_PERSON;
}

static char *
word_whom (VstDirectivePage *self,
           VstDirectiveAgainst against,
           gint64 id)
{
  VstAgency *agency;

  switch ((int) against)
    {
    case VST_AGAINST_AGENCY:
      agency = vst_consent_book_find_agency (self->book, id);
      return g_strdup (agency != NULL ? vst_word_agency (agency) : "…");
    case VST_AGAINST_ROLE:
      return vst_word_staff_roles ((guint) id);
    default:
      return g_strdup (vst_consent_book_find_staff (self->book, id));
    }
}

static VstDirectiveEntry *
read_form (VstDirectivePage *self)
{
  VstDirectiveEntry *entry = vst_directive_entry_new (self->family_id);
  guint whom = gtk_drop_down_get_selected (self->whom);
  guint giver = gtk_drop_down_get_selected (self->giver);

  entry->section = (VstSection) MIN (gtk_drop_down_get_selected (self->section), VST_N_SECTIONS - 1);
  entry->kind = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->allow)) ? VST_DIRECTIVE_ALLOW : VST_DIRECTIVE_WITHHOLD;
  entry->against = get_against (self);
  entry->against_id = whom < self->whoms->len ? g_array_index (self->whoms, gint64, whom) : 0;
  entry->is_shown = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->shown));
  entry->record_id = vst_record_field_get_id (self->record);
  put (&entry->until, gtk_editable_get_text (self->until));
  put (&entry->purpose, gtk_editable_get_text (self->purpose));
  put (&entry->how, vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1]);
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->instead)) && vst_choice_get_chosen (self->list) != NULL)
    entry->supersedes = vst_directive_get_id (vst_choice_get_chosen (self->list));
  if (giver > 0 && giver <= self->members->len)
    entry->given_by = vst_person_get_id (vst_member_get_person (g_ptr_array_index (self->members, giver - 1)));

  return entry;
}

/* What would follow, before it is saved. */
static void
show_consequence (VstDirectivePage *self)
{
  g_autoptr (VstDirectiveEntry) entry = NULL;
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *whom = NULL;

  if (self->book == NULL || self->members == NULL)
    return;

  entry = read_form (self);
  whom = entry->against_id != 0 ? word_whom (self, entry->against, entry->against_id) : g_strdup ("…");
  text = vst_word_directive (entry, whom);
  if (entry->kind == VST_DIRECTIVE_ALLOW)
    whole = g_strdup_printf ("%s.", text);
  else
    whole = g_strdup_printf ("%s. %s", text, entry->is_shown ? _("They are told that some information is withheld.") : _("They see nothing of it, and are not told."));
  gtk_label_set_label (self->consequence, whole);
}

static void
section_cb (VstDirectivePage *self)
{
  guint section = MIN (gtk_drop_down_get_selected (self->section), VST_N_SECTIONS - 1);

  if (self->hub == NULL || self->book == NULL)
    return;

  vst_record_field_show (self->record, self->hub, self->family_id, (VstSection) section);
  show_consequence (self);
}

/* What is asked now may take the place of what was asked before. */
static void
chosen_cb (VstDirectivePage *self)
{
  gboolean is_chosen;

  /* Rows go one by one when the dialog does. */
  if (self->hub == NULL)
    return;

  is_chosen = vst_choice_get_chosen (self->list) != NULL;
  gtk_widget_set_sensitive (self->instead, is_chosen);
  if (!is_chosen)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->instead), FALSE);
}

static void
against_cb (VstDirectivePage *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  VstDirectiveAgainst against = get_against (self);

  g_array_set_size (self->whoms, 0);

  if (self->book != NULL && against == VST_AGAINST_AGENCY)
    for (guint i = 0; i < self->book->agencies->len; i++)
      {
        gint64 id = vst_agency_get_id (g_ptr_array_index (self->book->agencies, i));

        g_array_append_val (self->whoms, id);
      }
  else if (self->book != NULL && against == VST_AGAINST_ROLE)
    for (guint i = 0; i < VST_N_ROLES; i++)
      {
        gint64 id = 1 << i;

        g_array_append_val (self->whoms, id);
      }
  else if (self->book != NULL)
    for (guint i = 0; i < self->book->staff->len; i++)
      g_array_append_val (self->whoms, ((VstConsentStaff *) g_ptr_array_index (self->book->staff, i))->id);

  for (guint i = 0; i < self->whoms->len; i++)
    g_ptr_array_add (words, word_whom (self, against, g_array_index (self->whoms, gint64, i)));

  vst_choice_set_words (self->whom, words);
  show_consequence (self);
}

static GtkWidget *
add_directive (VstDirectivePage *self,
               VstDirective *directive)
{
  const VstDirectiveEntry *entry = vst_directive_get_entry (directive);
  const char *told = entry->is_shown ? _("They are told that some information is withheld.") : NULL;
  g_autofree char *whom = word_whom (self, entry->against, entry->against_id);
  g_autofree char *text = vst_word_directive (entry, whom);
  g_autofree char *below = g_strjoin (" · ", vst_word_consent_how (entry->how), entry->purpose[0] != '\0' ? entry->purpose : told,
                                      entry->purpose[0] != '\0' ? told : NULL, NULL);
  GtkWidget *row = vst_choice_add_row (self->list, text, below, "vst-closed-symbolic");

  vst_choice_set_record (row, g_object_ref (directive), g_object_unref);

  return row;
}

/* With the same line chosen, and the keyboard on it where it was: on the form where
 * that line is gone, never on another one that Delete would take back as well.
 */
static void
directives_cb (GObject *object,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (VstDirectivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) directives = vst_hub_read_finish (VST_HUB (object), result, &error);
  VstDirective *chosen;
  gboolean had_focus, is_gone;
  gint64 chosen_id;

  if (self->hub == NULL || self->book == NULL || directives == NULL)
    return;

  chosen = vst_choice_get_chosen (self->list);
  chosen_id = chosen != NULL ? vst_directive_get_id (chosen) : 0;
  had_focus = vst_choice_empty (self->list);

  for (guint i = 0; i < directives->len; i++)
    {
      VstDirective *directive = g_ptr_array_index (directives, i);

      if (vst_directive_is_in_force (directive, self->book->today))
        {
          GtkWidget *row = add_directive (self, directive);

          if (vst_directive_get_id (directive) == chosen_id)
            gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
        }
    }

  is_gone = chosen_id != 0 && gtk_list_box_get_selected_row (self->list) == NULL;
  if (had_focus && (is_gone || !vst_choice_focus (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->section));
}

static void
read_directives (VstDirectivePage *self)
{
  vst_hub_read (self->hub, &vst_directive_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                directives_cb, g_object_ref (self));
}

static void
book_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstDirectivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_hub_read_finish (VST_HUB (object), result, &error);
  GPtrArray *words;

  if (self->hub == NULL || book == NULL)
    {
      g_clear_pointer (&book, vst_consent_book_unref);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  self->book = book;
  self->members = vst_consent_book_get_members (book);
  words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (words, g_strdup (_("Nobody in the file")));
  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (words, vst_word_name (vst_member_get_person (g_ptr_array_index (self->members, i)), FALSE));
  vst_choice_set_words (self->giver, words);
  gtk_drop_down_set_selected (self->giver, self->members->len > 0 ? 1 : 0);
  against_cb (self);
  read_directives (self);
}

static void
read_book (VstDirectivePage *self)
{
  vst_hub_read (self->hub, &vst_consent_book_read, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, book_cb,
                g_object_ref (self));
}

static void
hub_changed_cb (VstDirectivePage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && self->book != NULL)
    read_directives (self);
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstDirectivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  vst_page_tell (VST_PAGE (self), self->problem, error, _("It counts from now on"), "desk.undo");
}

static void
withdrawn_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstDirectivePage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  vst_page_tell (VST_PAGE (self), self->problem, error, _("Closed access taken back"), "desk.undo");
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstDirectivePage *self = VST_DIRECTIVE_PAGE (widget);

  if (self->book != NULL)
    vst_hub_do (self->hub, &vst_directive_do_add, read_form (self), (GDestroyNotify) vst_directive_entry_free, NULL, saved_cb,
                g_object_ref (self));
}

static void
withdraw_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  VstDirectivePage *self = VST_DIRECTIVE_PAGE (widget);
  VstDirective *directive = vst_choice_get_chosen (self->list);
  VstDirectiveEnd *end;

  if (directive == NULL)
    return;

  end = g_new0 (VstDirectiveEnd, 1);
  end->directive_id = vst_directive_get_id (directive);
  end->revision = vst_directive_get_revision (directive);
  vst_hub_do (self->hub, &vst_directive_do_withdraw, end, g_free, NULL, withdrawn_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstDirectivePage *self = VST_DIRECTIVE_PAGE (widget);
  VstDirective *directive = vst_choice_get_chosen (self->list);

  if (directive != NULL)
    vst_consent_dialog_present_directive (widget, self->hub, directive, self->book);
}

static char *
vst_directive_page_dup_title (VstPage *page)
{
  return g_strdup (_("What is withheld"));
}

static const char *
vst_directive_page_get_help (VstPage *page)
{
  return "consent";
}

static void
vst_directive_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_DIRECTIVE_PAGE (page)->section));
}

static void
vst_directive_page_dispose (GObject *object)
{
  VstDirectivePage *self = VST_DIRECTIVE_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_DIRECTIVE_PAGE);
  g_clear_pointer (&self->book, vst_consent_book_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->whoms, g_array_unref);

  G_OBJECT_CLASS (vst_directive_page_parent_class)->dispose (object);
}

static void
vst_directive_page_class_init (VstDirectivePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_directive_page_dispose;
  page_class->dup_title = vst_directive_page_dup_title;
  page_class->get_help = vst_directive_page_get_help;
  page_class->focus_first = vst_directive_page_focus_first;

  g_type_ensure (VST_TYPE_RECORD_FIELD);
  g_type_ensure (VST_TYPE_LIST_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-directive-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, list);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, section);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, against);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, whom);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, giver);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, record);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, how);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, purpose);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, instead);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, until);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, allow);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, shown);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, consequence);
  gtk_widget_class_bind_template_child (widget_class, VstDirectivePage, problem);
  gtk_widget_class_bind_template_callback (widget_class, against_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_consequence);

  gtk_widget_class_install_action (widget_class, "directive.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "directive.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "directive.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "directive.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "directive.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "directive.withdraw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "directive.print", NULL);
}

static void
vst_directive_page_init (VstDirectivePage *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  self->whoms = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < VST_N_SECTIONS; i++)
    g_ptr_array_add (parts, g_strdup (vst_word_section ((VstSection) i)));
  vst_choice_set_words (self->section, parts);

  for (guint i = 0; i < G_N_ELEMENTS (againsts); i++)
    g_ptr_array_add (words, g_strdup (vst_word_against (againsts[i])));
  vst_choice_set_words (self->against, words);

  vst_choice_set_codes (self->how, vst_consent_how_codes (), vst_word_consent_how);
}

static GtkWidget *
new_page (gpointer hub,
          gint64 family_id)
{
  VstDirectivePage *self = g_object_new (VST_TYPE_DIRECTIVE_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_book (self);

  return GTK_WIDGET (self);
}

/**
 * vst_directive_page_present:
 *
 * Opens the dialog, for who holds %VST_RIGHT_WITHHOLD.
 */
void
vst_directive_page_present (GtkWidget *from,
                            VstHub *hub,
                            gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_dialog_present_about (from, new_page, hub, family_id, 720, 680);
}
