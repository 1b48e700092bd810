/* vst-attendance-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-attendance-field.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-family-wording.h"
#include "vst-mind-field.h"
#include "vst-paper-format.h"
#include "vst-program-wording.h"

/**
 * VstAttendanceField:
 *
 * The sheet of a group: a row a person, a column a session, in the order of the
 * paper.  Letters mark, and the cursor goes down, so that a sheet is copied
 * without looking up.
 */
struct _VstAttendanceField
{
  AdwBin parent_instance;

  VstGroup *group;
  gboolean is_private;
  GtkGrid *grid;
  GPtrArray *cells;   /* buttons, by rows */
  GPtrArray *minds;   /* what to mind of a row's family */
  GtkWidget *choices; /* the popover of a cell, while it is open */
  guint row, column;  /* where the cursor is */
};

G_DEFINE_FINAL_TYPE (VstAttendanceField, vst_attendance_field, ADW_TYPE_BIN)

enum
{
  SIGNAL_MARKED,
  SIGNAL_SEAT,
  SIGNAL_MEETING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_class (VstMark mark)
{
  switch (mark)
    {
    case VST_MARK_PRESENT:
      return "got";
    case VST_MARK_LATE:
    case VST_MARK_LEFT_EARLY:
      return "part";
    case VST_MARK_MAKE_UP:
    case VST_MARK_MAKE_UP_AFAR:
      return "made";
    case VST_MARK_ABSENT:
    case VST_MARK_ABSENT_UNTOLD:
      return "not";
    case VST_MARK_CANCELLED:
      return "off";
    case VST_MARK_NONE:
    default:
      return "none";
    }
}

static guint
n_columns (VstAttendanceField *self)
{
  return self->group->meetings->len;
}

static GtkWidget *
get_cell (VstAttendanceField *self,
          guint row,
          guint column)
{
  return g_ptr_array_index (self->cells, row * n_columns (self) + column);
}

static char *
seat_name (VstAttendanceField *self,
           const VstEnrolment *seat)
{
  return self->is_private ? vst_word_name (seat->person, TRUE) : vst_word_seat_name (seat->person);
}

static void
show_cell (VstAttendanceField *self,
           guint row,
           guint column)
{
  const VstEnrolment *seat = g_ptr_array_index (self->group->seats, row);
  const VstMeeting *meeting = g_ptr_array_index (self->group->meetings, column);
  VstMark mark = vst_group_get_mark (self->group, meeting, seat);
  GtkWidget *cell = get_cell (self, row, column);
  const char letter[] = { (char) mark, '\0' };
  const char *const classes[] = { "dose", get_class (mark), NULL };
  g_autofree char *name = seat_name (self, seat);
  /* Translators: a cell of the sheet: who, which session, and the mark with its letter: "Nadia B., session 3, M, make-up one to one". */
  g_autofree char *spoken = mark != VST_MARK_NONE ? g_strdup_printf (_("%1$s, session %2$d, %3$s, %4$s"), name, meeting->number, letter, vst_word_mark (mark))
                                                  /* Translators: the same without a mark: "Nadia B., session 3, not marked yet". */
                                                  : g_strdup_printf (_("%1$s, session %2$d, %3$s"), name, meeting->number, vst_word_mark (mark));

  gtk_button_set_label (GTK_BUTTON (cell), mark != VST_MARK_NONE ? letter : "·");
  gtk_widget_set_css_classes (cell, (const char **) classes);
  gtk_widget_set_tooltip_text (cell, vst_word_mark (mark));
  vst_a11y_set_label (cell, spoken);
}

static void
move_to (VstAttendanceField *self,
         guint row,
         guint column)
{
  self->row = row;
  self->column = column;
  gtk_widget_grab_focus (get_cell (self, row, column));
}

static gboolean
find_focus (VstAttendanceField *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->cells, i)))
      {
        self->row = i / n_columns (self);
        self->column = i % n_columns (self);
        return TRUE;
      }

  return FALSE;
}

static void
mark (VstAttendanceField *self,
      VstMark letter)
{
  const VstEnrolment *seat = g_ptr_array_index (self->group->seats, self->row);
  const VstMeeting *meeting = g_ptr_array_index (self->group->meetings, self->column);

  g_signal_emit (self, signals[SIGNAL_MARKED], 0, meeting->id, seat->id, (guint) letter);

  if (self->row + 1 < self->group->seats->len)
    move_to (self, self->row + 1, self->column);
}

static gboolean
key_cb (VstAttendanceField *self,
        guint keyval,
        guint keycode,
        GdkModifierType state)
{
  guint letter = gdk_keyval_to_unicode (gdk_keyval_to_upper (keyval));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || self->group == NULL || !find_focus (self))
    return FALSE;

  if (letter < 128 && vst_mark_is_valid ((int) letter))
    {
      mark (self, (VstMark) letter);
      return TRUE;
    }

  switch (keyval)
    {
    case GDK_KEY_Up:
      if (self->row > 0)
        move_to (self, self->row - 1, self->column);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->row + 1 < self->group->seats->len)
        move_to (self, self->row + 1, self->column);
      return TRUE;
    case GDK_KEY_Left:
      if (self->column > 0)
        move_to (self, self->row, self->column - 1);
      return TRUE;
    case GDK_KEY_Right:
      if (self->column + 1 < n_columns (self))
        move_to (self, self->row, self->column + 1);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      mark (self, VST_MARK_NONE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whatever is open of it holds the keyboard, so it isn't thrown away meanwhile. */
static void
close_choices (VstAttendanceField *self)
{
  if (self->choices != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->choices));
}

static void
choice_cb (GtkButton *button,
           VstAttendanceField *self)
{
  VstMark letter = (VstMark) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mark"));

  close_choices (self);
  mark (self, letter);
}

/* The letter before each choice is its key. */
static gboolean
choices_key_cb (VstAttendanceField *self,
                guint keyval)
{
  guint letter = gdk_keyval_to_unicode (gdk_keyval_to_upper (keyval));

  if (letter >= 128 || !vst_mark_is_valid ((int) letter))
    return FALSE;

  close_choices (self);
  mark (self, (VstMark) letter);

  return TRUE;
}

/* For the mouse: the letters, with what they mean. */
static void
make_choices (VstAttendanceField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  for (const char *letter = VST_MARKS " ";; letter++)
    {
      VstMark it = *letter == ' ' ? VST_MARK_NONE : (VstMark) *letter;
      g_autofree char *label = it != VST_MARK_NONE ? g_strdup_printf ("%c · %s", *letter, vst_word_mark (it))
                                                   : g_strdup (vst_word_mark (it));
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "plain");
      g_object_set_data (G_OBJECT (button), "mark", GINT_TO_POINTER ((int) it));
      g_signal_connect (button, "clicked", G_CALLBACK (choice_cb), self);
      gtk_box_append (GTK_BOX (box), button);

      if (*letter == ' ')
        break;
    }

  self->choices = gtk_popover_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (choices_key_cb), self);
  gtk_widget_add_controller (self->choices, keys);
  gtk_popover_set_child (GTK_POPOVER (self->choices), box);
  gtk_widget_set_parent (self->choices, GTK_WIDGET (self));
}

static void
cell_cb (GtkButton *cell,
         VstAttendanceField *self)
{
  graphene_rect_t bounds;
  guint index;

  g_ptr_array_find (self->cells, cell, &index);
  self->row = index / n_columns (self);
  self->column = index % n_columns (self);

  if (self->choices == NULL)
    make_choices (self);
  if (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->choices),
                                 &(GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->choices));
}

static void
seat_cb (GtkButton *button,
         VstAttendanceField *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_signal_emit (self, signals[SIGNAL_SEAT], 0, *id);
}

static void
meeting_cb (GtkButton *button,
            VstAttendanceField *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_signal_emit (self, signals[SIGNAL_MEETING], 0, *id);
}

static GtkWidget *
add_label (VstAttendanceField *self,
           const char *text,
           int column,
           int row,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "num");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);

  return label;
}

static void
add_heads (VstAttendanceField *self)
{
  guint n = n_columns (self);

  gtk_label_set_xalign (GTK_LABEL (add_label (self, _("Name"), 0, 0, "strong")), 0);

  for (guint i = 0; i < n; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (self->group->meetings, i);
      g_autofree char *day = vst_word_meeting_short (meeting);
      g_autofree char *text = g_strdup_printf ("%d\n%s", meeting->number, day);
      g_autofree char *near_day = vst_format_day_near (meeting->day);
      const char *title = vst_word_meeting_title (meeting);
      /* Translators: the head of a column: "Session 3, Monday, October 19". */
      g_autofree char *spoken = g_strdup_printf (_("Session %1$d, %2$s"), meeting->number, near_day);
      GtkWidget *label = gtk_label_new (text);
      GtkWidget *button = gtk_button_new ();

      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "num");
      gtk_widget_set_tooltip_text (button, title != NULL ? title : spoken);
      vst_a11y_set_label (button, spoken);
      g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&meeting->id, sizeof meeting->id), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (meeting_cb), self);
      gtk_grid_attach (self->grid, button, i + 1, 0, 1, 1);
    }

  add_label (self, _("Received"), n + 1, 0, "strong");
  add_label (self, _("Minding"), n + 2, 0, "strong");
}

static void
add_row (VstAttendanceField *self,
         guint row)
{
  const VstEnrolment *seat = g_ptr_array_index (self->group->seats, row);
  guint n = n_columns (self);
  g_autofree char *name = seat_name (self, seat);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *mind = vst_mind_field_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "strong");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&seat->id, sizeof seat->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (seat_cb), self);
  gtk_grid_attach (self->grid, button, 0, row + 1, 1, 1);
  gtk_grid_attach (self->grid, mind, n + 3, row + 1, 1, 1);
  g_ptr_array_add (self->minds, mind);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = gtk_button_new_with_label ("");

      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
      g_signal_connect (cell, "clicked", G_CALLBACK (cell_cb), self);
      g_ptr_array_add (self->cells, cell);
      gtk_grid_attach (self->grid, cell, i + 1, row + 1, 1, 1);
      show_cell (self, row, i);
    }

  add_label (self, "", n + 1, row + 1, NULL);
  add_label (self, "", n + 2, row + 1, NULL);
}

static void
set_label_at (VstAttendanceField *self,
              guint column,
              guint row,
              const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (self->grid, column, row)), text);
}

static void
show_sums (VstAttendanceField *self)
{
  guint n = n_columns (self);
  guint last = self->group->seats->len + 1;
  const VstMeeting *next = vst_group_find_next (self->group);
  guint children = 0;

  for (guint row = 0; row < self->group->seats->len; row++)
    {
      const VstEnrolment *seat = g_ptr_array_index (self->group->seats, row);
      guint n_over;
      guint dose = vst_group_get_dose (self->group, seat, &n_over);
      g_autofree char *words = vst_word_dose (dose, n_over);
      g_autofree char *minding = seat->minding_seats > 0 ? vst_format_count (seat->minding_seats) : g_strdup (C_("children", "none"));

      set_label_at (self, n + 1, row + 1, words);
      set_label_at (self, n + 2, row + 1, minding);
      children += seat->minding_seats;
    }

  for (guint i = 0; i < n; i++)
    {
      const VstMeeting *meeting = g_ptr_array_index (self->group->meetings, i);
      g_autofree char *sum = vst_format_count (vst_group_count_present (self->group, meeting));

      set_label_at (self, i + 1, last, meeting->cancelled ? "–" : vst_meeting_is_over (meeting, self->group->today) ? sum
                                                                                                                    : "");
    }

  {
    guint meals = next != NULL ? self->group->seats->len + children : 0;
    /* Translators: in the foot of a group's sheet: what the kitchen makes for the next session. */
    g_autofree char *kitchen = g_strdup_printf (ngettext ("%u meal", "%u meals", meals), meals);
    g_autofree char *minded = g_strdup_printf (ngettext ("%u child", "%u children", children), children);

    set_label_at (self, n + 1, last, kitchen);
    set_label_at (self, n + 2, last, minded);
  }
}

static void
build (VstAttendanceField *self)
{
  guint n = n_columns (self);
  guint last = self->group->seats->len + 1;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->minds, 0);

  add_heads (self);
  for (guint row = 0; row < self->group->seats->len; row++)
    add_row (self, row);

  gtk_label_set_xalign (GTK_LABEL (add_label (self, _("In the room"), 0, last, "strong")), 0);
  for (guint i = 0; i < n + 2; i++)
    add_label (self, "", i + 1, last, NULL);
}

static gboolean
has_shape_of (const VstGroup *a,
              const VstGroup *b)
{
  if (a == NULL || a->meetings->len != b->meetings->len || a->seats->len != b->seats->len)
    return FALSE;

  for (guint i = 0; i < a->meetings->len; i++)
    {
      const VstMeeting *x = g_ptr_array_index (a->meetings, i);
      const VstMeeting *y = g_ptr_array_index (b->meetings, i);

      if (x->id != y->id || !g_str_equal (x->day, y->day) || g_strcmp0 (x->title_en, y->title_en) != 0 ||
          g_strcmp0 (x->title_fr, y->title_fr) != 0)
        return FALSE;
    }

  for (guint i = 0; i < a->seats->len; i++)
    if (((VstEnrolment *) g_ptr_array_index (a->seats, i))->id != ((VstEnrolment *) g_ptr_array_index (b->seats, i))->id)
      return FALSE;

  return TRUE;
}

/**
 * vst_attendance_field_show:
 *
 * Shows a group.  As long as it has the same people and sessions the cells stay,
 * and with them the cursor of whoever types.
 */
void
vst_attendance_field_show (VstAttendanceField *self,
                           VstHub *hub,
                           VstGroup *group,
                           gboolean is_private)
{
  gboolean same;

  g_return_if_fail (VST_IS_ATTENDANCE_FIELD (self));

  same = has_shape_of (self->group, group) && self->is_private == is_private;
  g_clear_pointer (&self->group, vst_group_unref);
  self->group = vst_group_ref (group);
  self->is_private = is_private;

  if (!same)
    build (self);
  else
    for (guint row = 0; row < group->seats->len; row++)
      for (guint i = 0; i < n_columns (self); i++)
        show_cell (self, row, i);

  for (guint row = 0; row < group->seats->len; row++)
    vst_mind_field_show (g_ptr_array_index (self->minds, row), hub, ((const VstEnrolment *) g_ptr_array_index (group->seats, row))->family_id);

  show_sums (self);
}

/* Into the next session's column, where one begins to mark. */
void
vst_attendance_field_focus (VstAttendanceField *self)
{
  guint column = 0;

  g_return_if_fail (VST_IS_ATTENDANCE_FIELD (self));

  if (self->group == NULL || self->cells->len == 0)
    return;

  for (guint i = 0; i < n_columns (self); i++)
    if (g_strcmp0 (((VstMeeting *) g_ptr_array_index (self->group->meetings, i))->day, self->group->today) <= 0)
      column = i;

  move_to (self, MIN (self->row, self->group->seats->len - 1), column);
}

static void
vst_attendance_field_dispose (GObject *object)
{
  VstAttendanceField *self = VST_ATTENDANCE_FIELD (object);

  close_choices (self);
  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_pointer (&self->group, vst_group_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->minds, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (vst_attendance_field_parent_class)->dispose (object);
}

static void
vst_attendance_field_class_init (VstAttendanceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_attendance_field_dispose;

  signals[SIGNAL_MARKED] = g_signal_new ("marked", VST_TYPE_ATTENDANCE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_UINT);
  signals[SIGNAL_SEAT] = g_signal_new ("seat", VST_TYPE_ATTENDANCE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_MEETING] = g_signal_new ("meeting", VST_TYPE_ATTENDANCE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
vst_attendance_field_init (VstAttendanceField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  self->minds = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 9);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "card-pad");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
