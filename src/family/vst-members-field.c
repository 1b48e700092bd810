/* vst-members-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-members-field.h"

#include "vst-date.h"
#include "vst-error.h"
#include "vst-member-field.h"

#define STATE_TYPE "a(bssv)"

/**
 * VstMembersField:
 *
 * Who else is in a family that is taken in, a line for each.
 *
 * Enter goes on from field to field and from line to line, and begins a line for
 * one more child; in a line that is still empty it leads out of them.
 */
struct _VstMembersField
{
  GtkBox parent_instance;

  char *today;
  VstAskIn ask_in;
};

G_DEFINE_FINAL_TYPE (VstMembersField, vst_members_field, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (VstMembersField *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (VstMembersField *self,
           GtkWidget *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (line);

  if (next != NULL)
    gtk_widget_grab_focus (next);
  else
    g_signal_emit (self, signals[SIGNAL_PASSED], 0);

  gtk_box_remove (GTK_BOX (self), line);
  changed_cb (self);
}

static void
entered_cb (VstMembersField *self,
            GtkWidget *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (line);

  if (next != NULL)
    gtk_widget_grab_focus (next);
  else if (vst_member_field_is_empty (VST_MEMBER_FIELD (line)))
    remove_cb (self, line);
  else
    vst_members_field_add (self, TRUE);
}

static void
add_line (VstMembersField *self,
          GtkWidget *line)
{
  g_signal_connect_object (line, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), line);
}

static void
vst_members_field_finalize (GObject *object)
{
  g_free (VST_MEMBERS_FIELD (object)->today);

  G_OBJECT_CLASS (vst_members_field_parent_class)->finalize (object);
}

static void
vst_members_field_class_init (VstMembersFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vst_members_field_finalize;

  /**
   * VstMembersField::changed:
   *
   * After each key and choice.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", VST_TYPE_MEMBERS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VstMembersField::passed:
   *
   * The keyboard is to go on to what comes after the last line.
   */
  signals[SIGNAL_PASSED] =
      g_signal_new ("passed", VST_TYPE_MEMBERS_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vst_members_field_init (VstMembersField *self)
{
  self->today = vst_day_today (NULL);
  self->ask_in = VST_ASK_IN_BOTH;
}

/* The day it is where the hub is; an age is as of it. */
void
vst_members_field_set_today (VstMembersField *self,
                             const char *today)
{
  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));
  g_return_if_fail (vst_day_is_valid (today));

  g_free (self->today);
  self->today = g_strdup (today);
}

/* The lines that are there, and those that come. */
void
vst_members_field_ask_in (VstMembersField *self,
                          VstAskIn ask_in)
{
  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));

  self->ask_in = ask_in;
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL; line = gtk_widget_get_next_sibling (line))
    vst_member_field_ask_in (VST_MEMBER_FIELD (line), ask_in);
}

/* One more line, to type in at once. */
void
vst_members_field_add (VstMembersField *self,
                       gboolean is_child)
{
  GtkWidget *line;

  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));

  line = vst_member_field_new (is_child, self->today, self->ask_in);
  add_line (self, line);
  gtk_widget_grab_focus (line);
}

/**
 * vst_members_field_enter:
 *
 * The keyboard comes from above: to the first line, or to one for a child.
 */
void
vst_members_field_enter (VstMembersField *self)
{
  GtkWidget *first;

  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));

  if ((first = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_grab_focus (first);
  else
    vst_members_field_add (self, TRUE);
}

/* Adds whoever is typed to @entry. */
void
vst_members_field_fill (VstMembersField *self,
                        VstFamilyEntry *entry)
{
  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));
  g_return_if_fail (entry != NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL; line = gtk_widget_get_next_sibling (line))
    if (!vst_member_field_is_empty (VST_MEMBER_FIELD (line)))
      g_ptr_array_add (entry->members, vst_member_field_dup_entry (VST_MEMBER_FIELD (line)));
}

/**
 * vst_members_field_check:
 * @entry: the family they belong to; its first member stands above them
 *
 * Says beside the first line what can't be kept, and beside a child's birth date
 * that she is as old as her parents.
 */
gboolean
vst_members_field_check (VstMembersField *self,
                         const VstFamilyEntry *entry)
{
  int older, place = 0;

  g_return_val_if_fail (VST_IS_MEMBERS_FIELD (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  older = vst_family_entry_find_older (entry, self->today);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL; line = gtk_widget_get_next_sibling (line))
    if (!vst_member_field_check (VST_MEMBER_FIELD (line)))
      return FALSE;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL && older >= 0; line = gtk_widget_get_next_sibling (line))
    if (!vst_member_field_is_empty (VST_MEMBER_FIELD (line)) && ++place == older)
      vst_member_field_say_older (VST_MEMBER_FIELD (line));

  return older < 0;
}

GVariant *
vst_members_field_save (VstMembersField *self)
{
  GVariantBuilder lines;

  g_return_val_if_fail (VST_IS_MEMBERS_FIELD (self), NULL);

  g_variant_builder_init (&lines, G_VARIANT_TYPE (STATE_TYPE));
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self)); line != NULL; line = gtk_widget_get_next_sibling (line))
    g_variant_builder_add_value (&lines, vst_member_field_save (VST_MEMBER_FIELD (line)));

  return g_variant_builder_end (&lines);
}

void
vst_members_field_restore (VstMembersField *self,
                           GVariant *state)
{
  GtkWidget *old;

  g_return_if_fail (VST_IS_MEMBERS_FIELD (self));
  g_return_if_fail (state != NULL);

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), old);

  for (gsize i = 0; g_variant_is_of_type (state, G_VARIANT_TYPE (STATE_TYPE)) && i < g_variant_n_children (state); i++)
    {
      g_autoptr (GVariant) line = g_variant_get_child_value (state, i);

      add_line (self, vst_member_field_restore (line, self->today, self->ask_in));
    }
}
