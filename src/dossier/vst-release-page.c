/* vst-release-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-release-page.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-consent-book.h"
#include "vst-consent-dialog.h"
#include "vst-consent-effect-wording.h"
#include "vst-consent-wording.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-disclosure-page.h"
#include "vst-ending-field.h"
#include "vst-family-wording.h"
#include "vst-list-bin.h"
#include "vst-language.h"
#include "vst-paper-format.h"
#include "vst-release-wording.h"
#include "vst-scene-wording.h"

/**
 * VstReleasePage:
 *
 * What may be told to partners, line by line and until a day, and what was.
 */
struct _VstReleasePage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstConsentBook *book;
  GPtrArray *members; /* of VstMember, in the order of the choice */
  GArray *agencies;   /* of gint64, in the order of the choice */
  GArray *givers;     /* of gint64, after the person herself */

  GtkListBox *list;
  VstEndingField *ending;
  gboolean is_filling; /* the list anew, in the midst of a question about one line */
  GtkDropDown *who;
  GtkDropDown *agency;
  GtkFlowBox *items;
  GtkEditable *purpose;
  GtkEditable *until;
  GtkDropDown *how;
  GtkDropDown *language;
  GtkDropDown *giver;
  GtkLabel *consequence;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (VstReleasePage, vst_release_page, VST_TYPE_PAGE)

static void
put (char **text, const char *to)
{
  g_free (*text);
  *text = g_strdup (to);
}

static gint64
get_person_id (VstReleasePage *self,
               guint index)
{
  return index < self->members->len ? vst_person_get_id (vst_member_get_person (g_ptr_array_index (self->members, index))) : 0;
}

static const char *
word_agency (VstReleasePage *self,
             gint64 agency_id)
{
  VstAgency *agency = vst_consent_book_find_agency (self->book, agency_id);

  return agency != NULL ? vst_word_agency (agency) : "";
}

static VstReleaseEntry *
read_form (VstReleasePage *self)
{
  guint agency = gtk_drop_down_get_selected (self->agency);
  guint giver = gtk_drop_down_get_selected (self->giver);
  g_autofree char *items = vst_choice_dup_ticked (self->items, vst_release_item_codes ());
  VstReleaseEntry *entry = vst_release_entry_new (get_person_id (self, gtk_drop_down_get_selected (self->who)),
                                                  agency < self->agencies->len ? g_array_index (self->agencies, gint64, agency) : 0);

  put (&entry->items, items);
  put (&entry->purpose, gtk_editable_get_text (self->purpose));
  put (&entry->until, gtk_editable_get_text (self->until));
  put (&entry->how, vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1]);
  put (&entry->language, gtk_drop_down_get_selected (self->language) == 1 ? "fr" : "en");
  if (giver > 0 && giver <= self->givers->len)
    entry->given_by = g_array_index (self->givers, gint64, giver - 1);

  return entry;
}

/* What would follow, before it is saved. */
static void
show_consequence (VstReleasePage *self)
{
  g_autoptr (VstReleaseEntry) entry = NULL;
  g_autofree char *text = NULL;

  if (self->book == NULL || self->members == NULL)
    return;

  entry = read_form (self);
  text = vst_word_release_effect (self->book, entry);
  gtk_label_set_label (self->consequence, text);
}

/* The line that is chosen, if it can be taken back. */
static VstRelease *
get_withdrawable (VstReleasePage *self)
{
  VstRelease *release = vst_choice_get_chosen (self->list);

  return release != NULL && vst_release_get_state (release, self->book->today) != VST_RELEASE_WITHDRAWN ? release : NULL;
}

static void
tell_ending (VstReleasePage *self,
             VstRelease *release)
{
  g_autofree char *text = vst_word_release_ending (self->book, release);

  vst_ending_field_tell (self->ending, text);
}

/* Built anew whenever anything of a family changes: what is chosen, and what is
 * asked about it, stays.
 */
static void
show_releases (VstReleasePage *self)
{
  GPtrArray *releases = self->book->releases;
  VstRelease *chosen = vst_choice_get_chosen (self->list);
  gint64 chosen_id = chosen != NULL ? vst_release_get_id (chosen) : 0;
  gboolean was_ending = vst_ending_field_is_open (self->ending);
  gboolean had_focus;
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);

  self->is_filling = was_ending;
  had_focus = vst_choice_empty (self->list);
  for (guint i = 0; i < releases->len; i++)
    {
      VstRelease *release = g_ptr_array_index (releases, i);
      const VstReleaseEntry *entry = vst_release_get_entry (release);
      VstReleaseState state = vst_release_get_state (release, self->book->today);
      g_autofree char *items = vst_word_release_items (entry->items);
      g_autofree char *title = g_strjoin (" · ", word_agency (self, entry->agency_id), vst_release_get_person (release), items, NULL);
      g_autofree char *below = vst_word_release_standing (release, self->book->today, zone);
      GtkWidget *row = vst_choice_add_row (self->list, title, below,
                                           state == VST_RELEASE_IN_FORCE ? "vst-check-symbolic" : "vst-gone-symbolic");

      vst_choice_set_record (row, g_object_ref (release), g_object_unref);
      if (vst_release_get_id (release) == chosen_id)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }

  self->is_filling = FALSE;
  if (had_focus)
    vst_choice_focus (self->list);

  /* What is asked is told anew; the keyboard isn't put on it. */
  chosen = get_withdrawable (self);
  if (was_ending && chosen != NULL)
    tell_ending (self, chosen);
  else if (was_ending)
    vst_ending_field_close (self->ending);
}

/* Who may answer for whoever is chosen. */
static void
fill_givers (VstReleasePage *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  guint who = gtk_drop_down_get_selected (self->who);
  VstMember *member = who < self->members->len ? g_ptr_array_index (self->members, who) : NULL;
  GPtrArray *givers = vst_consent_book_get_givers (self->book, get_person_id (self, who));

  g_array_set_size (self->givers, 0);
  g_ptr_array_add (words, g_strdup (_("The person herself or himself")));

  for (guint i = 0; givers != NULL && i < givers->len; i++)
    {
      const VstGiver *giver = g_ptr_array_index (givers, i);

      g_ptr_array_add (words, g_strdup (giver->name));
      g_array_append_val (self->givers, giver->id);
    }

  vst_choice_set_words (self->giver, words);
  if (member != NULL && vst_member_is_child (member, self->book->today) && self->givers->len > 0)
    gtk_drop_down_set_selected (self->giver, 1);
}

static void
who_cb (VstReleasePage *self)
{
  if (self->book == NULL || self->members == NULL)
    return;

  fill_givers (self);
  show_consequence (self);
}

static void
fill (VstReleasePage *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *partners = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *until = vst_day_add_days (self->book->today, VST_RELEASE_DAYS);

  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (names, vst_word_name (vst_member_get_person (g_ptr_array_index (self->members, i)), FALSE));

  for (guint i = 0; i < self->book->agencies->len; i++)
    {
      VstAgency *agency = g_ptr_array_index (self->book->agencies, i);
      gint64 id = vst_agency_get_id (agency);

      if (vst_agency_is_there (agency, self->book->today))
        {
          g_ptr_array_add (partners, g_strdup (vst_word_agency (agency)));
          g_array_append_val (self->agencies, id);
        }
    }

  vst_choice_set_words (self->who, names);
  vst_choice_set_words (self->agency, partners);
  gtk_editable_set_text (self->until, until);
}

static void
book_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstReleasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_hub_read_finish (VST_HUB (object), result, &error);
  gboolean is_first = self->book == NULL;

  if (self->hub == NULL || book == NULL)
    {
      g_clear_pointer (&book, vst_consent_book_unref);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  g_clear_pointer (&self->book, vst_consent_book_unref);
  self->book = book;
  if (is_first)
    {
      self->members = vst_consent_book_get_members (book);
      fill (self);
    }
  show_consequence (self);
  show_releases (self);
}

static void
read_book (VstReleasePage *self)
{
  vst_hub_read (self->hub, &vst_consent_book_read, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, book_cb,
                g_object_ref (self));
}

static void
hub_changed_cb (VstReleasePage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && self->book != NULL)
    read_book (self);
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstReleasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  vst_page_tell (VST_PAGE (self), self->problem, error, _("Sharing with a partner agreed to"), "desk.undo");
}

static void
used_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstReleasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  vst_page_tell (VST_PAGE (self), self->problem, error, _("Written into the register of what was told"), NULL);
}

static void
ended_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstReleasePage) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  vst_page_tell (VST_PAGE (self), self->problem, error, _("Sharing with a partner withdrawn"), "desk.undo");
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstReleasePage *self = VST_RELEASE_PAGE (widget);

  if (self->book != NULL && !vst_ending_field_is_open (self->ending))
    vst_hub_do (self->hub, &vst_release_do_give, read_form (self), (GDestroyNotify) vst_release_entry_free, NULL, saved_cb,
                g_object_ref (self));
}

/* What follows from it stands there before it is done. */
static void
withdraw_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  VstReleasePage *self = VST_RELEASE_PAGE (widget);
  VstRelease *release = get_withdrawable (self);

  if (release == NULL)
    return;

  tell_ending (self, release);
  vst_ending_field_open (self->ending);
}

static void
withdrawn_cb (VstReleasePage *self)
{
  VstRelease *release = vst_choice_get_chosen (self->list);
  VstReleaseEnd *end;

  if (release == NULL)
    return;

  vst_ending_field_close (self->ending);
  vst_choice_focus (self->list);
  end = g_new0 (VstReleaseEnd, 1);
  end->release_id = vst_release_get_id (release);
  end->revision = vst_release_get_revision (release);
  vst_hub_do (self->hub, &vst_release_do_withdraw, end, g_free, NULL, ended_cb, g_object_ref (self));
}

static void
kept_cb (VstReleasePage *self)
{
  vst_choice_focus (self->list);
}

/* Another line, or none: what was asked was about another one. */
static void
chosen_cb (VstReleasePage *self)
{
  if (self->hub != NULL && !self->is_filling)
    vst_ending_field_close (self->ending);
}

/* What was told just now: the lines that are ticked, or all of that release. */
static void
use_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  VstReleasePage *self = VST_RELEASE_PAGE (widget);
  VstRelease *release = vst_choice_get_chosen (self->list);
  VstDisclosure *told;

  if (release == NULL)
    return;

  told = g_new0 (VstDisclosure, 1);
  told->release_id = vst_release_get_id (release);
  told->items = vst_choice_dup_ticked (self->items, vst_release_item_codes ());
  if (told->items[0] == '\0')
    put (&told->items, vst_release_get_entry (release)->items);
  told->recipient = g_strdup ("");
  told->how = g_strdup (vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1]);
  told->reason = g_strdup ("");
  vst_hub_do (self->hub, &vst_disclosure_do_write, told, (GDestroyNotify) vst_disclosure_free, NULL, used_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstReleasePage *self = VST_RELEASE_PAGE (widget);
  VstRelease *release = vst_choice_get_chosen (self->list);

  if (release != NULL)
    vst_consent_dialog_present_release (widget, self->hub, release, self->book);
}

static void
register_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  vst_disclosure_page_present (widget, VST_RELEASE_PAGE (widget)->hub, VST_RELEASE_PAGE (widget)->family_id);
}

static char *
vst_release_page_dup_title (VstPage *page)
{
  return g_strdup (_("Share with a partner"));
}

static const char *
vst_release_page_get_help (VstPage *page)
{
  return "consent";
}

static void
vst_release_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_RELEASE_PAGE (page)->who));
}

static gboolean
vst_release_page_has_unsaved (VstPage *page)
{
  return *gtk_editable_get_text (VST_RELEASE_PAGE (page)->purpose) != '\0';
}

static void
vst_release_page_dispose (GObject *object)
{
  VstReleasePage *self = VST_RELEASE_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_RELEASE_PAGE);
  g_clear_pointer (&self->book, vst_consent_book_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_array_unref);
  g_clear_pointer (&self->givers, g_array_unref);

  G_OBJECT_CLASS (vst_release_page_parent_class)->dispose (object);
}

static void
vst_release_page_class_init (VstReleasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_release_page_dispose;
  page_class->dup_title = vst_release_page_dup_title;
  page_class->get_help = vst_release_page_get_help;
  page_class->focus_first = vst_release_page_focus_first;
  page_class->has_unsaved = vst_release_page_has_unsaved;

  g_type_ensure (VST_TYPE_ENDING_FIELD);
  g_type_ensure (VST_TYPE_LIST_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-release-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, list);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, ending);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, who);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, agency);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, items);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, purpose);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, until);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, how);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, language);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, giver);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, consequence);
  gtk_widget_class_bind_template_child (widget_class, VstReleasePage, problem);
  gtk_widget_class_bind_template_callback (widget_class, show_consequence);
  gtk_widget_class_bind_template_callback (widget_class, who_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdrawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_cb);

  gtk_widget_class_install_action (widget_class, "release.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "release.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "release.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "release.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "release.register", NULL, register_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "release.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "release.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "release.withdraw", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "release.print", NULL);
}

static void
vst_release_page_init (VstReleasePage *self)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);

  self->agencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->givers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));

  vst_choice_add_boxes (self->items, vst_release_item_codes (), vst_word_release_item, G_CALLBACK (show_consequence), self);

  vst_choice_set_codes (self->how, vst_consent_how_codes (), vst_word_consent_how);

  g_ptr_array_add (languages, vst_word_language ("en"));
  g_ptr_array_add (languages, vst_word_language ("fr"));
  vst_choice_set_words (self->language, languages);
  gtk_drop_down_set_selected (self->language, vst_language_get () == VST_FRENCH ? 1 : 0);
}

static GtkWidget *
new_page (gpointer hub,
          gint64 family_id)
{
  VstReleasePage *self = g_object_new (VST_TYPE_RELEASE_PAGE, NULL);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_book (self);

  return GTK_WIDGET (self);
}

/**
 * vst_release_page_present:
 *
 * Opens the dialog, for who holds %VST_RIGHT_RELEASE.
 */
void
vst_release_page_present (GtkWidget *from,
                          VstHub *hub,
                          gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_dialog_present_about (from, new_page, hub, family_id, 720, 680);
}
