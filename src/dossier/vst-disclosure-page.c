/* vst-disclosure-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-disclosure-page.h"

#include <glib/gi18n.h>

#include "vst-choice.h"
#include "vst-consent-book.h"
#include "vst-consent-dialog.h"
#include "vst-consent-wording.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-paper-format.h"
#include "vst-release-wording.h"
#include "vst-scene-wording.h"

/**
 * VstDisclosurePage:
 *
 * The register: what was told to partners, of one family or of all; and what was
 * told of a family without consent, since a law lets it or asks for it.
 */
struct _VstDisclosurePage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;     /* 0 for all */
  VstConsentBook *book; /* of one family */
  GPtrArray *members;   /* of VstMember, in the order of the choice */
  GPtrArray *agencies;  /* of VstAgency */
  GPtrArray *told;      /* of VstDisclosure */

  GtkListBox *list;
  GtkWidget *form;
  GtkDropDown *who;
  GtkDropDown *agency;
  GtkDropDown *basis;
  GtkFlowBox *items;
  GtkEditable *recipient;
  GtkEditable *reason;
  GtkDropDown *how;
  GtkLabel *consequence;
  GtkLabel *problem;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (VstDisclosurePage, vst_disclosure_page, VST_TYPE_PAGE)

static VstAgency *
find_agency (VstDisclosurePage *self,
             gint64 agency_id)
{
  for (guint i = 0; self->agencies != NULL && i < self->agencies->len; i++)
    if (vst_agency_get_id (g_ptr_array_index (self->agencies, i)) == agency_id)
      return g_ptr_array_index (self->agencies, i);

  return NULL;
}

static VstAgency *
get_agency (VstDisclosurePage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->agency);

  return self->agencies != NULL && chosen < self->agencies->len ? g_ptr_array_index (self->agencies, chosen) : NULL;
}

static void
add_row (VstDisclosurePage *self,
         const VstDisclosure *told,
         GTimeZone *zone)
{
  VstAgency *agency = find_agency (self, told->agency_id);
  g_autofree char *when = vst_format_moment (told->at, zone);
  g_autofree char *items = vst_word_release_items (told->items);
  const char *ground = told->release_id != 0 ? _("with consent") : vst_word_disclosure_basis (told->basis);
  g_autofree char *title = g_strjoin (" · ", when, agency != NULL ? vst_word_agency (agency) : "…", items, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *below = NULL;

  if (self->family_id == 0)
    g_ptr_array_add (parts, told->file_number);
  if (ground[0] != '\0')
    g_ptr_array_add (parts, (char *) ground);
  if (told->reason[0] != '\0')
    g_ptr_array_add (parts, told->reason);
  if (told->recipient[0] != '\0')
    g_ptr_array_add (parts, told->recipient);
  g_ptr_array_add (parts, (char *) vst_word_disclosure_how (told->how));
  g_ptr_array_add (parts, told->staff);
  g_ptr_array_add (parts, NULL);
  below = g_strjoinv (" · ", (char **) parts->pdata);
  vst_choice_add_row (self->list, title, below, told->release_id != 0 ? "vst-check-symbolic" : "vst-note-symbolic");
}

static void
show_told (VstDisclosurePage *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);

  vst_choice_empty (self->list);

  for (guint i = 0; self->told != NULL && self->agencies != NULL && i < self->told->len; i++)
    add_row (self, g_ptr_array_index (self->told, i), zone);
}

static void
told_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstDisclosurePage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *told = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || told == NULL)
    {
      g_clear_pointer (&told, g_ptr_array_unref);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  g_clear_pointer (&self->told, g_ptr_array_unref);
  self->told = told;
  show_told (self);
}

static void
register_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (VstDisclosurePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstRegister *book = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub != NULL && book != NULL)
    {
      g_clear_pointer (&self->told, g_ptr_array_unref);
      g_clear_pointer (&self->agencies, g_ptr_array_unref);
      self->told = g_steal_pointer (&book->told);
      self->agencies = g_steal_pointer (&book->agencies);
      show_told (self);
    }
  else if (self->hub != NULL)
    {
      vst_page_show_problem (self->problem, error);
    }

  g_clear_pointer (&book, vst_register_free);
}

static void
read_told (VstDisclosurePage *self)
{
  if (self->family_id != 0)
    vst_hub_read (self->hub, &vst_disclosure_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL,
                  told_cb, g_object_ref (self));
  else
    vst_hub_read (self->hub, &vst_register_read, NULL, NULL, NULL, register_cb, g_object_ref (self));
}

/* What would follow, before it is saved. */
static void
show_consequence (VstDisclosurePage *self)
{
  g_autofree char *codes = NULL;
  g_autofree char *items = NULL;
  g_autofree char *text = NULL;

  if (self->hub == NULL)
    return;

  codes = vst_choice_dup_ticked (self->items, vst_release_item_codes ());
  items = vst_word_release_items (codes);
  if (codes[0] == '\0' || get_agency (self) == NULL)
    text = g_strdup (_("Nothing is written down yet: choose the lines that were told."));
  else
    /* Translators: what was told, such as "Name to use and Age", and a partner. */
    text = g_strdup_printf (_("It stays in the register for good: %1$s, told to %2$s without consent. The privacy officer reads it."),
                               items, vst_word_agency (get_agency (self)));
  gtk_label_set_label (self->consequence, text);
}

static void
book_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstDisclosurePage) self = user_data;
  g_autoptr (GError) error = NULL;
  VstConsentBook *book = vst_hub_read_finish (VST_HUB (object), result, &error);
  GPtrArray *names, *partners;

  if (self->hub == NULL || book == NULL)
    {
      g_clear_pointer (&book, vst_consent_book_unref);
      if (self->hub != NULL)
        vst_page_show_problem (self->problem, error);
      return;
    }

  self->book = book;
  self->members = vst_consent_book_get_members (book);
  self->agencies = g_ptr_array_ref (book->agencies);
  names = g_ptr_array_new_with_free_func (g_free);
  partners = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (names, vst_word_name (vst_member_get_person (g_ptr_array_index (self->members, i)), FALSE));
  for (guint i = 0; i < self->agencies->len; i++)
    g_ptr_array_add (partners, g_strdup (vst_word_agency (g_ptr_array_index (self->agencies, i))));
  vst_choice_set_words (self->who, names);
  vst_choice_set_words (self->agency, partners);
  show_consequence (self);
  show_told (self);
}

static void
hub_changed_cb (VstDisclosurePage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0)
    read_told (self);
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstDisclosurePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->problem, error);
  if (error != NULL)
    return;

  gtk_editable_set_text (self->reason, "");
  gtk_editable_set_text (self->recipient, "");
  vst_page_say (GTK_WIDGET (self), _("Written into the register of what was told"), NULL);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstDisclosurePage *self = VST_DISCLOSURE_PAGE (widget);
  guint who = gtk_drop_down_get_selected (self->who);
  guint basis = MIN (gtk_drop_down_get_selected (self->basis), g_strv_length ((char **) vst_disclosure_basis_codes ()) - 1);
  VstDisclosure *told;

  if (self->book == NULL || get_agency (self) == NULL || who >= self->members->len)
    return;

  told = g_new0 (VstDisclosure, 1);
  told->person_id = vst_person_get_id (vst_member_get_person (g_ptr_array_index (self->members, who)));
  told->agency_id = vst_agency_get_id (get_agency (self));
  told->items = vst_choice_dup_ticked (self->items, vst_release_item_codes ());
  told->recipient = g_strstrip (g_strdup (gtk_editable_get_text (self->recipient)));
  told->how = g_strdup (vst_consent_how_codes ()[gtk_drop_down_get_selected (self->how) == 1]);
  told->basis = g_strdup (vst_disclosure_basis_codes ()[basis]);
  told->reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  vst_hub_do (self->hub, &vst_disclosure_do_write, told, (GDestroyNotify) vst_disclosure_free, NULL, saved_cb, g_object_ref (self));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstDisclosurePage *self = VST_DISCLOSURE_PAGE (widget);

  if (self->told != NULL && self->agencies != NULL)
    vst_consent_dialog_present_register (widget, self->hub, self->told, self->agencies);
}

static char *
vst_disclosure_page_dup_title (VstPage *page)
{
  return g_strdup (_("What was told to partners"));
}

static const char *
vst_disclosure_page_get_help (VstPage *page)
{
  return "disclosures";
}

static void
vst_disclosure_page_focus_first (VstPage *page)
{
  VstDisclosurePage *self = VST_DISCLOSURE_PAGE (page);

  gtk_widget_grab_focus (self->family_id != 0 ? GTK_WIDGET (self->who) : GTK_WIDGET (self->list));
}

static gboolean
vst_disclosure_page_has_unsaved (VstPage *page)
{
  return *gtk_editable_get_text (VST_DISCLOSURE_PAGE (page)->reason) != '\0';
}

static void
vst_disclosure_page_dispose (GObject *object)
{
  VstDisclosurePage *self = VST_DISCLOSURE_PAGE (object);

  g_clear_object (&self->hub);
  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_DISCLOSURE_PAGE);
  g_clear_pointer (&self->book, vst_consent_book_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);

  G_OBJECT_CLASS (vst_disclosure_page_parent_class)->dispose (object);
}

static void
vst_disclosure_page_class_init (VstDisclosurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_disclosure_page_dispose;
  page_class->dup_title = vst_disclosure_page_dup_title;
  page_class->get_help = vst_disclosure_page_get_help;
  page_class->focus_first = vst_disclosure_page_focus_first;
  page_class->has_unsaved = vst_disclosure_page_has_unsaved;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/dossier/vst-disclosure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, list);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, form);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, who);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, agency);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, basis);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, items);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, recipient);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, reason);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, how);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, consequence);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstDisclosurePage, save);
  gtk_widget_class_bind_template_callback (widget_class, show_consequence);

  gtk_widget_class_install_action (widget_class, "disclosure.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "disclosure.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "disclosure.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "disclosure.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "disclosure.print", NULL);
}

static void
vst_disclosure_page_init (VstDisclosurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  vst_choice_set_codes (self->basis, vst_disclosure_basis_codes (), vst_word_disclosure_basis);
  vst_choice_set_codes (self->how, vst_consent_how_codes (), vst_word_consent_how);
  vst_choice_add_boxes (self->items, vst_release_item_codes (), vst_word_release_item, G_CALLBACK (show_consequence), self);
}

static GtkWidget *
new_page (gpointer hub,
          gint64 family_id)
{
  VstDisclosurePage *self = g_object_new (VST_TYPE_DISCLOSURE_PAGE, NULL);
  gboolean writes = family_id != 0 && vst_hub_may (hub, VST_RIGHT_RELEASE);

  self->hub = g_object_ref (hub);
  self->family_id = family_id;
  gtk_widget_set_visible (self->form, writes);
  gtk_widget_set_visible (GTK_WIDGET (self->consequence), writes);
  gtk_widget_set_visible (self->save, writes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "disclosure.save", writes);
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);

  if (self->family_id != 0)
    vst_hub_read (self->hub, &vst_consent_book_read, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, book_cb,
                  g_object_ref (self));
  read_told (self);

  return GTK_WIDGET (self);
}

/**
 * vst_disclosure_page_present:
 * @family_id: of whom; 0 for all, for who holds %VST_RIGHT_READ_DISCLOSURES
 */
void
vst_disclosure_page_present (GtkWidget *from,
                             VstHub *hub,
                             gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  vst_dialog_present_about (from, new_page, hub, family_id, 720, 680);
}
