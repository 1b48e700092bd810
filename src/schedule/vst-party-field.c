/* vst-party-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-party-field.h"

#include "vst-family-wording.h"
#include "vst-text.h"

/**
 * VstPartyField:
 *
 * Who of a family comes, or came: a box to tick for each.  In privacy mode they
 * are initials.
 */
struct _VstPartyField
{
  AdwBin parent_instance;

  gboolean is_private;
  GVariant *restored; /* whose boxes are ticked, whoever is added later */

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (VstPartyField, vst_party_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  gint64 id;
  char *name;
  char *age; /* nullable */
} Person;

static void
person_free (Person *person)
{
  g_free (person->name);
  g_free (person->age);
  g_free (person);
}

static const Person *
get_person (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "person");
}

static void
show_name (VstPartyField *self,
           GtkWidget *check)
{
  const Person *person = get_person (check);
  g_autofree char *initials = vst_text_initials (person->name);
  g_autofree char *label = person->age != NULL ? g_strdup_printf ("%s, %s", person->name, person->age) : g_strdup (person->name);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), self->is_private ? initials : label);
}

static void
toggled_cb (VstPartyField *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
is_restored (VstPartyField *self,
             gint64 person_id)
{
  GVariantIter iter;
  gint64 id;

  g_variant_iter_init (&iter, self->restored);
  while (g_variant_iter_next (&iter, "x", &id))
    if (id == person_id)
      return TRUE;

  return FALSE;
}

static gboolean
vst_party_field_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (VST_PARTY_FIELD (widget)->box));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
vst_party_field_finalize (GObject *object)
{
  g_clear_pointer (&VST_PARTY_FIELD (object)->restored, g_variant_unref);

  G_OBJECT_CLASS (vst_party_field_parent_class)->finalize (object);
}

static void
vst_party_field_class_init (VstPartyFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_party_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vst_party_field_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_party_field_init (VstPartyField *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * vst_party_field_add:
 * @age: (nullable): what tells a child from another, in words
 * @comes: whether the box is ticked, unless a restored state says otherwise
 */
void
vst_party_field_add (VstPartyField *self,
                     gint64 person_id,
                     const char *name,
                     const char *age,
                     gboolean comes)
{
  GtkWidget *check;
  Person *person;

  g_return_if_fail (VST_IS_PARTY_FIELD (self));
  g_return_if_fail (name != NULL);

  person = g_new0 (Person, 1);
  person->id = person_id;
  person->name = g_strdup (name);
  person->age = g_strdup (age);
  check = gtk_check_button_new ();
  g_object_set_data_full (G_OBJECT (check), "person", person, (GDestroyNotify) person_free);
  show_name (self, check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->restored != NULL ? is_restored (self, person_id) : comes);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, check);
}

/* Those who are in it now; she whose name the file is under comes. */
void
vst_party_field_add_family (VstPartyField *self,
                            VstFamily *family)
{
  GListModel *members;

  g_return_if_fail (VST_IS_PARTY_FIELD (self));
  g_return_if_fail (VST_IS_FAMILY (family));

  members = vst_family_get_members (family);
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (VstMember) member = g_list_model_get_item (members, i);
      VstPerson *person = vst_member_get_person (member);
      g_autofree char *name = vst_word_name (person, FALSE);

      if (vst_member_get_until (member)[0] == '\0')
        vst_party_field_add (self, vst_person_get_id (person), name, NULL, vst_member_is_head (member));
    }
}

/**
 * vst_party_field_fill:
 * @people: (element-type gint64): whose boxes are ticked are added to it
 */
void
vst_party_field_fill (VstPartyField *self,
                      GArray *people)
{
  g_return_if_fail (VST_IS_PARTY_FIELD (self));
  g_return_if_fail (people != NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box)); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_array_append_val (people, get_person (check)->id);
}

void
vst_party_field_set_private (VstPartyField *self,
                             gboolean is_private)
{
  g_return_if_fail (VST_IS_PARTY_FIELD (self));

  self->is_private = is_private;

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box)); check != NULL; check = gtk_widget_get_next_sibling (check))
    show_name (self, check);
}

/* Before anybody is there, it is what will be ticked. */
GVariant *
vst_party_field_save (VstPartyField *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (VST_IS_PARTY_FIELD (self), NULL);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) == NULL && self->restored != NULL)
    return self->restored;

  vst_party_field_fill (self, people);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, people->data, people->len, sizeof (gint64));
}

void
vst_party_field_restore (VstPartyField *self,
                         GVariant *state)
{
  g_return_if_fail (VST_IS_PARTY_FIELD (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE ("ax")));

  g_clear_pointer (&self->restored, g_variant_unref);
  self->restored = g_variant_ref_sink (state);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->box)); check != NULL; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_restored (self, get_person (check)->id));
}
