/* vst-kin-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-kin-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-apart-page.h"
#include "vst-date-text.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-family-wording.h"
#include "vst-kin-end-field.h"
#include "vst-kin-person-field.h"
#include "vst-kin-row.h"
#include "vst-kin-store.h"
#include "vst-kin-wording.h"
#include "vst-text.h"

#define STATE_TYPE "(uuuxxasm" VST_KIN_END_FIELD_KEPT "m" VST_KIN_END_FIELD_KEPT ")"

/* A day that isn't one, for the check to complain of. */
#define NO_DAY "?"

typedef struct
{
  VstHub *hub;
  VstFamily *family;
  VstMember *member;
} Opening;

/**
 * VstKinPage:
 *
 * How one person belongs to others: relations, who has the care of a child, who
 * comes for it.  What has ended stays to be read.
 */
struct _VstKinPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 family_id;
  VstPerson *person;
  gboolean is_child;
  gboolean is_private;
  VstKin *kin;

  GtkLabel *name;
  GtkListBox *relations;
  GtkDropDown *other;
  GtkDropDown *kind;
  GtkWidget *since;
  GtkWidget *until;
  GtkWidget *note;
  GtkLabel *relation_problem;
  GtkListBox *custodies;
  GtkDropDown *care_other;
  GtkDropDown *care;
  GtkDropDown *collect;
  GtkWidget *order;
  GtkWidget *care_since;
  GtkWidget *care_until;
  GtkLabel *care_problem;
};

G_DEFINE_FINAL_TYPE (VstKinPage, vst_kin_page, VST_TYPE_PAGE)

typedef struct
{
  VstKinPage *page;
  const VstDeed *deed;
  const char *said;
} Doing;

#define N_ENTRIES 6

/* Those of a relation first. */
static GtkEditable *
get_entry (VstKinPage *self,
           guint nth)
{
  GtkWidget *entries[N_ENTRIES] = { self->since, self->until, self->note, self->order, self->care_since, self->care_until };

  return GTK_EDITABLE (entries[nth]);
}

/* What was typed of the one that is in the list now. */
static void
clear_typed (VstKinPage *self,
             const VstDeed *deed)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    if (deed == (i < N_ENTRIES / 2 ? &vst_relation_do_add : &vst_custody_do_add))
      gtk_editable_set_text (get_entry (self, i), "");
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autofree Doing *doing = user_data;
  g_autoptr (VstKinPage) self = doing->page;
  g_autoptr (GError) error = NULL;
  gpointer done = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (done != NULL && doing->deed->result_free != NULL)
    doing->deed->result_free (done);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (doing->deed == &vst_relation_do_add ? self->relation_problem : self->care_problem, error);
  if (error == NULL)
    {
      clear_typed (self, doing->deed);
      vst_page_say (GTK_WIDGET (self), doing->said, "desk.undo");
    }
}

static void
run (VstKinPage *self,
     const VstDeed *deed,
     gpointer args,
     GDestroyNotify args_free,
     const char *said)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->page = g_object_ref (self);
  doing->deed = deed;
  doing->said = said;
  vst_hub_do (self->hub, deed, args, args_free, NULL, done_cb, doing);
}

static void
order_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstKinPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  vst_page_show_problem (self->care_problem, error);
  if (number == NULL)
    return;

  /* Translators: the number of a court's order. */
  text = g_strdup_printf (_("Order no. %s"), number);
  gtk_label_set_label (self->care_problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->care_problem), TRUE);
}

static void
show_order_cb (VstKinPage *self,
               GtkWidget *button)
{
  gint64 id = vst_kin_row_get_id (button);

  vst_hub_read (self->hub, &vst_custody_read_order, g_memdup2 (&id, sizeof id), g_free, NULL, order_cb, g_object_ref (self));
}

/* What has a last day that is still to come can end before. */
static gboolean
is_to_end (VstKinPage *self,
           const char *until)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);

  return until[0] == '\0' || vst_day_compare (until, today) > 0;
}

static void
add_relation (VstKinPage *self,
              const VstRelation *relation)
{
  g_autofree char *who = vst_word_relation (relation, vst_person_get_id (self->person));
  g_autofree char *text = vst_word_relation_in_full (relation, vst_person_get_id (self->person));
  gboolean holds = is_to_end (self, relation->until);
  GtkWidget *row = vst_kin_row_add (self->relations, text, holds);

  if (holds)
    gtk_box_append (GTK_BOX (row), vst_kin_end_field_new (self->hub, &vst_relation_do_end, relation->id, relation->revision, who,
                                                          _("Relation ended")));
}

static void
add_custody (VstKinPage *self,
             const VstCustody *custody)
{
  g_autofree char *text = vst_word_custody (custody, vst_person_get_id (self->person));
  gboolean holds = is_to_end (self, custody->until);
  GtkWidget *row = vst_kin_row_add (self->custodies, text, holds);

  if (custody->has_order && vst_hub_may (self->hub, VST_RIGHT_REVEAL_CONTACT))
    g_signal_connect_object (vst_kin_row_add_button (row, _("Show the order’s number"), text, custody->id), "clicked",
                                                     G_CALLBACK (show_order_cb), self, G_CONNECT_SWAPPED);
  if (holds)
    gtk_box_append (GTK_BOX (row), vst_kin_end_field_new (self->hub, &vst_custody_do_end, custody->id, custody->revision, text,
                                                          _("Custody ended")));
}

static void
show_kin (VstKinPage *self)
{
  gint64 id = vst_person_get_id (self->person);
  g_autoptr (GVariant) relation_end = vst_kin_end_field_keep (self->relations);
  g_autoptr (GVariant) custody_end = vst_kin_end_field_keep (self->custodies);

  if (self->kin == NULL)
    return;

  vst_kin_row_clear (self->relations);
  vst_kin_row_clear (self->custodies);
  for (guint i = 0; !self->is_private && i < self->kin->relations->len; i++)
    {
      const VstRelation *relation = g_ptr_array_index (self->kin->relations, i);

      if (relation->from_id == id || relation->to_id == id)
        add_relation (self, relation);
    }

  for (guint i = 0; !self->is_private && i < self->kin->custodies->len; i++)
    {
      const VstCustody *custody = g_ptr_array_index (self->kin->custodies, i);

      if (custody->child_id == id || custody->adult_id == id)
        add_custody (self, custody);
    }

  vst_kin_end_field_resume (self->relations, relation_end);
  vst_kin_end_field_resume (self->custodies, custody_end);
  vst_a11y_patch (GTK_WIDGET (self));
}

static void
kin_cb (GObject *object,
        GAsyncResult *result,
        gpointer user_data)
{
  g_autoptr (VstKinPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VstKin) kin = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (kin == NULL)
    {
      vst_page_show_problem (self->relation_problem, error);
      return;
    }

  g_clear_pointer (&self->kin, vst_kin_free);
  self->kin = g_steal_pointer (&kin);
  vst_kin_person_field_fill (self->other, self->kin, vst_person_get_id (self->person));
  vst_kin_person_field_fill (self->care_other, self->kin, vst_person_get_id (self->person));
  show_kin (self);
}

static void
read_kin (VstKinPage *self)
{
  vst_hub_read (self->hub, &vst_kin_read_family, g_memdup2 (&self->family_id, sizeof self->family_id), g_free, NULL, kin_cb,
                g_object_ref (self));
}

static void
hub_changed_cb (VstKinPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    read_kin (self);
}

/* 0 where nobody is chosen, and that is said beside it. */
static gint64
get_other (GtkDropDown *menu,
           GtkLabel *problem)
{
  gint64 id = vst_kin_person_field_get (menu);

  if (id == 0)
    {
      gtk_label_set_label (problem, _("Nobody is chosen. Choose who it is."));
      gtk_widget_set_visible (GTK_WIDGET (problem), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (menu));
    }

  return id;
}

static void
put_day (char **day,
         GtkWidget *entry)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  char *parsed = *typed != '\0' ? vst_day_parse (typed) : g_strdup ("");

  g_free (*day);
  *day = parsed != NULL ? parsed : g_strdup (NO_DAY);
}

static void
relate_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  VstKinPage *self = VST_KIN_PAGE (widget);
  gint64 other = get_other (self->other, self->relation_problem);
  VstRelation *relation;

  if (other == 0)
    return;

  relation = vst_relation_new_chosen (gtk_drop_down_get_selected (self->kind), vst_person_get_id (self->person), other);
  put_day (&relation->since, self->since);
  put_day (&relation->until, self->until);
  g_free (relation->note);
  relation->note = vst_text_line (gtk_editable_get_text (GTK_EDITABLE (self->note)));
  run (self, &vst_relation_do_add, relation, (GDestroyNotify) vst_relation_free, _("Relation added"));
}

static void
care_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstKinPage *self = VST_KIN_PAGE (widget);
  gint64 other = get_other (self->care_other, self->care_problem), id = vst_person_get_id (self->person);
  VstCustody *custody;

  if (other == 0)
    return;

  custody = vst_custody_new (self->is_child ? id : other, self->is_child ? other : id,
                             vst_custody_kind_codes ()[gtk_drop_down_get_selected (self->care)]);
  custody->may_collect = (VstCollect) gtk_drop_down_get_selected (self->collect);
  g_free (custody->order_number);
  custody->order_number = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->order)));
  put_day (&custody->since, self->care_since);
  put_day (&custody->until, self->care_until);
  run (self, &vst_custody_do_add, custody, (GDestroyNotify) vst_custody_free, _("Custody noted"));
}

/* A no-contact order is a pair that must not meet: said once, of her whose
 * relations these are, and minded at the door.
 */
static void
apart_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  VstKinPage *self = VST_KIN_PAGE (widget);

  vst_apart_page_present_of (widget, self->hub, self->family_id, self->person);
}

static char *
vst_kin_page_dup_title (VstPage *page)
{
  return g_strdup (_("Relations and custody"));
}

static const char *
vst_kin_page_get_help (VstPage *page)
{
  return "kin";
}

static void
vst_kin_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_KIN_PAGE (page)->other));
}

static void
vst_kin_page_set_private (VstPage *page,
                          gboolean is_private)
{
  VstKinPage *self = VST_KIN_PAGE (page);
  g_autofree char *name = vst_word_name (self->person, is_private);

  self->is_private = is_private;
  gtk_label_set_label (self->name, name);
  show_kin (self);
}

static GVariant *
vst_kin_page_save_state (VstPage *page)
{
  VstKinPage *self = VST_KIN_PAGE (page);
  g_autoptr (GVariant) relation_end = vst_kin_end_field_keep (self->relations);
  g_autoptr (GVariant) custody_end = vst_kin_end_field_keep (self->custodies);
  const char *typed[N_ENTRIES];

  for (guint i = 0; i < N_ENTRIES; i++)
    typed[i] = gtk_editable_get_text (get_entry (self, i));

  return g_variant_new ("(uuuxx@asm@" VST_KIN_END_FIELD_KEPT "m@" VST_KIN_END_FIELD_KEPT ")",
                        gtk_drop_down_get_selected (self->kind), gtk_drop_down_get_selected (self->care),
                        gtk_drop_down_get_selected (self->collect), vst_kin_person_field_get (self->other),
                        vst_kin_person_field_get (self->care_other), g_variant_new_strv (typed, N_ENTRIES), relation_end,
                        custody_end);
}

static void
vst_kin_page_restore_state (VstPage *page,
                            GVariant *state)
{
  VstKinPage *self = VST_KIN_PAGE (page);
  g_autofree const char **typed = NULL;
  g_autoptr (GVariant) relation_end = NULL;
  g_autoptr (GVariant) custody_end = NULL;
  guint kind, care, collect;
  gint64 other, care_other;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)))
    return;

  g_variant_get (state, "(uuuxx^a&sm@" VST_KIN_END_FIELD_KEPT "m@" VST_KIN_END_FIELD_KEPT ")", &kind, &care, &collect, &other,
                 &care_other, &typed, &relation_end, &custody_end);
  vst_kin_person_field_choose (self->other, other);
  vst_kin_person_field_choose (self->care_other, care_other);
  gtk_drop_down_set_selected (self->kind, kind);
  gtk_drop_down_set_selected (self->care, care);
  gtk_drop_down_set_selected (self->collect, collect);

  for (guint i = 0; i < N_ENTRIES && typed[i] != NULL; i++)
    gtk_editable_set_text (get_entry (self, i), typed[i]);

  vst_kin_end_field_resume (self->relations, relation_end);
  vst_kin_end_field_resume (self->custodies, custody_end);
}

static gboolean
vst_kin_page_has_unsaved (VstPage *page)
{
  return *gtk_editable_get_text (GTK_EDITABLE (VST_KIN_PAGE (page)->order)) != '\0' ||
         *gtk_editable_get_text (GTK_EDITABLE (VST_KIN_PAGE (page)->note)) != '\0';
}

static void
vst_kin_page_dispose (GObject *object)
{
  VstKinPage *self = VST_KIN_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_KIN_PAGE);
  g_clear_object (&self->hub);
  g_clear_object (&self->person);
  g_clear_pointer (&self->kin, vst_kin_free);

  G_OBJECT_CLASS (vst_kin_page_parent_class)->dispose (object);
}

static void
vst_kin_page_class_init (VstKinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_kin_page_dispose;
  page_class->dup_title = vst_kin_page_dup_title;
  page_class->get_help = vst_kin_page_get_help;
  page_class->focus_first = vst_kin_page_focus_first;
  page_class->set_private = vst_kin_page_set_private;
  page_class->save_state = vst_kin_page_save_state;
  page_class->restore_state = vst_kin_page_restore_state;
  page_class->has_unsaved = vst_kin_page_has_unsaved;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-kin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, name);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, relations);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, other);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, kind);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, since);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, until);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, note);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, relation_problem);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, custodies);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, care_other);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, care);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, collect);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, order);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, care_since);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, care_until);
  gtk_widget_class_bind_template_child (widget_class, VstKinPage, care_problem);

  gtk_widget_class_install_action (widget_class, "kin.relate", NULL, relate_action);
  gtk_widget_class_install_action (widget_class, "kin.care", NULL, care_action);
  gtk_widget_class_install_action (widget_class, "kin.apart", NULL, apart_action);
}

static void
vst_kin_page_init (VstKinPage *self)
{
  const char *const *kinds = vst_relation_kind_codes ();
  const char *const *cares = vst_custody_kind_codes ();
  g_autoptr (GtkStringList) relations = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) custodies = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) collects = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (relations, vst_word_relation_kind (kinds[i]));
  for (guint i = 0; kinds[i] != NULL; i++)
    if (!vst_relation_is_mutual (kinds[i]))
      gtk_string_list_append (relations, vst_word_relation_inverse (kinds[i]));
  for (guint i = 0; cares[i] != NULL; i++)
    gtk_string_list_append (custodies, vst_word_custody_kind (cares[i]));

  /* In the order of VstCollect. */
  gtk_string_list_append (collects, _("Not asked"));
  gtk_string_list_append (collects, C_("collect", "Yes"));
  gtk_string_list_append (collects, C_("collect", "No"));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (relations));
  gtk_drop_down_set_model (self->care, G_LIST_MODEL (custodies));
  gtk_drop_down_set_model (self->collect, G_LIST_MODEL (collects));
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstKinPage *self = g_object_new (VST_TYPE_KIN_PAGE, NULL);
  g_autofree char *today = vst_hub_dup_today (opening->hub);

  self->hub = g_object_ref (opening->hub);
  self->family_id = vst_family_get_id (opening->family);
  self->person = g_object_ref (vst_member_get_person (opening->member));
  self->is_child = vst_member_is_child (opening->member, today);
  gtk_label_set_label (self->name, vst_person_get_display_name (self->person));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kin.apart", vst_hub_may (self->hub, VST_RIGHT_KEEP_APART));
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_kin (self);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->hub);
  g_object_unref (opening->family);
  g_object_unref (opening->member);
  g_free (opening);
}

/**
 * vst_kin_page_present:
 * @member: whose relations
 */
void
vst_kin_page_present (GtkWidget *from,
                      VstHub *hub,
                      VstFamily *family,
                      VstMember *member)
{
  Opening *opening;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));
  g_return_if_fail (VST_IS_FAMILY (family) && VST_IS_MEMBER (member));

  opening = g_new0 (Opening, 1);
  opening->hub = g_object_ref (hub);
  opening->family = g_object_ref (family);
  opening->member = g_object_ref (member);
  dialog = vst_dialog_new (from, new_page, opening, (GDestroyNotify) opening_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 720, 640);
  gtk_window_present (GTK_WINDOW (dialog));
}
