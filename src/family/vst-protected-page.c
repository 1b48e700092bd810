/* vst-protected-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-protected-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-block-field.h"
#include "vst-block-store.h"
#include "vst-paper-format.h"

/**
 * VstProtectedPage:
 *
 * Which files somebody here must not know of, by their numbers, for the two who
 * together can lift that: what one of them asked for, the other answers.
 */
struct _VstProtectedPage
{
  VstPage parent_instance;

  VstHub *hub;
  gint64 chosen; /* the block to choose again after a change */

  GtkLabel *count;
  GtkListBox *list;
  GtkLabel *asked;
  GtkLabel *problem;
  GtkWidget *ask_box;
  GtkWidget *why;
  GtkWidget *answer_box;
  GtkWidget *lift;
};

G_DEFINE_FINAL_TYPE (VstProtectedPage, vst_protected_page, VST_TYPE_PAGE)

static gboolean
is_shown (VstProtectedPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static VstBlock *
get_chosen (VstProtectedPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "block") : NULL;
}

/* Who can lift what she or somebody else of her role asked for. */
static const char *
word_awaited (VstBlock *block)
{
  gboolean is_pivot = (block->asker_roles & VST_ROLE_PIVOT) != 0;
  gboolean is_privacy = (block->asker_roles & VST_ROLE_PRIVACY) != 0;

  if (is_pivot && is_privacy)
    return _("Awaited: somebody else lifts it, a pivot worker or the privacy officer.");
  if (is_pivot)
    return _("Awaited: the privacy officer lifts it.");
  if (is_privacy)
    return _("Awaited: a pivot worker lifts it.");

  return _("Who asked can’t do so any more. Leave it as it is, then ask anew.");
}

static char *
word_asked (VstBlock *block,
            gint64 staff_id)
{
  if (block->asker_id == staff_id)
    /* Translators: why somebody may know of a file again, in the words of who reads this. */
    return g_strdup_printf (_("You asked to lift it: “%s”"), block->lift_why);

  /* Translators: who asked that somebody may know of a file again, and why, in her words. */
  return g_strdup_printf (_("%1$s asked to lift it: “%2$s”"), block->asker, block->lift_why);
}

/* What was asked for, and what it waits for where that is somebody else. */
static void
show_asked (VstProtectedPage *self,
            VstBlock *block)
{
  VstSession *session = vst_hub_get_session (self->hub);
  gint64 staff_id = session != NULL ? vst_session_get_staff_id (session) : 0;
  gboolean is_second = session != NULL && vst_block_is_for_two (block->asker_id, block->asker_roles, staff_id, vst_session_get_roles (session));
  g_autofree char *asked = word_asked (block, staff_id);
  g_autofree char *text = is_second ? g_strdup (asked) : g_strjoin ("\n", asked, word_awaited (block), NULL);

  gtk_label_set_label (self->asked, text);
  gtk_widget_set_visible (self->lift, is_second);
}

static void
selected_cb (VstProtectedPage *self)
{
  VstBlock *block;

  /* The list lets go of its row when the page goes. */
  if (self->asked == NULL)
    return;

  block = get_chosen (self);
  vst_page_show_problem (self->problem, NULL);
  gtk_widget_set_visible (self->ask_box, block != NULL && block->asked_at == 0);
  gtk_widget_set_visible (self->answer_box, block != NULL && block->asked_at != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), block != NULL && block->asked_at != 0);
  if (block == NULL)
    return;

  self->chosen = block->id;
  if (block->asked_at != 0)
    show_asked (self, block);
}

static void
add_block (VstProtectedPage *self,
           VstBlock *block)
{
  g_autofree char *whom = vst_word_block (block);
  g_autofree char *title = g_strjoin (" · ", block->file_number != NULL ? block->file_number : "–", whom, NULL);
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);
  g_autofree char *day = vst_format_moment_day (block->since, zone);
  g_autofree char *shown = vst_format_day (day);
  g_autofree char *since = g_strdup_printf (_("written down on %1$s by %2$s"), shown, block->taken_by);
  g_autofree char *below = block->asked_at != 0 ? g_strjoin (" · ", _("to be lifted"), since, NULL) : g_strdup (since);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, below);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), below);
  vst_a11y_set_label (row, spoken);
  g_object_set_data_full (G_OBJECT (row), "block", g_object_ref (block), g_object_unref);
  gtk_list_box_append (self->list, row);
  if (block->id == self->chosen)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
protected_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (VstProtectedPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = vst_hub_read_finish (VST_HUB (object), result, &error);
  g_autofree char *text = NULL;
  GtkListBoxRow *row;
  gint64 chosen = self->chosen;

  if (self->list == NULL || !is_shown (self))
    return;

  if (blocks == NULL)
    {
      vst_page_show_problem (self->problem, error);
      return;
    }

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  self->chosen = chosen;
  for (guint i = 0; i < blocks->len; i++)
    add_block (self, g_ptr_array_index (blocks, i));

  text = g_strdup_printf (ngettext ("%u protection of a file", "%u protections of files", blocks->len), blocks->len);
  gtk_label_set_label (self->count, text);
  if (gtk_list_box_get_selected_row (self->list) == NULL && blocks->len > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  selected_cb (self);
}

static void
read_all (VstProtectedPage *self)
{
  vst_hub_read (self->hub, &vst_block_read_protected, NULL, NULL, NULL, protected_cb, g_object_ref (self));
}

typedef struct
{
  const char *action;
  const VstDeed *deed;
  const char *said;
} Step;

static const Step steps[] = {
  { "protected.ask", &vst_block_do_ask_lift, N_ ("Asked: the other one lifts it") },
  { "protected.keep", &vst_block_do_keep, N_ ("Left as it is") },
  { "protected.lift", &vst_block_do_lift, N_ ("They may know again") },
};

typedef struct
{
  VstProtectedPage *page;
  const Step *step;
} Doing;

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autofree Doing *doing = user_data;
  g_autoptr (VstProtectedPage) self = doing->page;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (self->list == NULL || !is_shown (self))
    return;

  vst_page_show_problem (self->problem, error);
  if (error != NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->why), "");
  vst_page_say (GTK_WIDGET (self), _(doing->step->said), doing->step->deed->flags & VST_DEED_UNDOABLE ? "desk.undo" : NULL);
}

static void
step_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  VstProtectedPage *self = VST_PROTECTED_PAGE (widget);
  VstBlock *block = get_chosen (self);

  for (guint i = 0; block != NULL && i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].action, name))
      {
        Doing *doing = g_new0 (Doing, 1);

        doing->page = g_object_ref (self);
        doing->step = &steps[i];
        vst_hub_do (self->hub, steps[i].deed,
                    vst_block_lift_new (block->id, block->revision, gtk_editable_get_text (GTK_EDITABLE (self->why))),
                    (GDestroyNotify) vst_block_lift_free, NULL, done_cb, doing);
      }
}

static void
hub_changed_cb (VstProtectedPage *self,
                guint topics)
{
  if ((topics & VST_TOPIC_FAMILY) != 0 && is_shown (self) && vst_hub_get_state (self->hub) == VST_HUB_OPEN)
    read_all (self);
}

static char *
vst_protected_page_dup_title (VstPage *page)
{
  return g_strdup (_("Protected files"));
}

static const char *
vst_protected_page_get_help (VstPage *page)
{
  return "family";
}

static void
vst_protected_page_focus_first (VstPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (VST_PROTECTED_PAGE (page)->list));
}

static gboolean
vst_protected_page_has_unsaved (VstPage *page)
{
  return *gtk_editable_get_text (GTK_EDITABLE (VST_PROTECTED_PAGE (page)->why)) != '\0';
}

static void
vst_protected_page_dispose (GObject *object)
{
  VstProtectedPage *self = VST_PROTECTED_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_PROTECTED_PAGE);
  g_clear_object (&self->hub);

  G_OBJECT_CLASS (vst_protected_page_parent_class)->dispose (object);
}

static void
vst_protected_page_class_init (VstProtectedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_protected_page_dispose;
  page_class->dup_title = vst_protected_page_dup_title;
  page_class->get_help = vst_protected_page_get_help;
  page_class->focus_first = vst_protected_page_focus_first;
  page_class->has_unsaved = vst_protected_page_has_unsaved;

  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/family/vst-protected-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, count);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, list);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, asked);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, ask_box);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, why);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, answer_box);
  gtk_widget_class_bind_template_child (widget_class, VstProtectedPage, lift);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_install_action (widget_class, steps[i].action, NULL, step_action);
}

static void
vst_protected_page_init (VstProtectedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* For who holds %VST_RIGHT_LIFT_BLOCK. */
GtkWidget *
vst_protected_page_new (VstHub *hub,
                        GVariant *target)
{
  VstProtectedPage *self = g_object_new (VST_TYPE_PROTECTED_PAGE, NULL);

  self->hub = g_object_ref (hub);
  g_signal_connect_object (self->hub, "changed", G_CALLBACK (hub_changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
