/* vst-board-field.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-board-field.h"

#include <glib/gi18n.h>

#include "vst-absence-store.h"
#include "vst-booked-page.h"
#include "vst-error-text.h"
#include "vst-page.h"
#include "vst-paper-format.h"
#include "vst-presence-change-store.h"
#include "vst-presence-row.h"
#include "vst-presence-store.h"
#include "vst-scene-row.h"
#include "vst-scene-wording.h"

/**
 * VstBoardField:
 *
 * Who of the partners is in the building today, in which room and until when;
 * that one is absent is said here in one act.
 */
struct _VstBoardField
{
  AdwBin parent_instance;

  VstHub *hub;
  GCancellable *cancellable;
  char *today;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VstBoardField, vst_board_field, ADW_TYPE_BIN)

static void
tell (VstBoardField *self, const GError *error)
{
  g_autofree char *text = vst_error_text (error);

  vst_page_say (GTK_WIDGET (self), text, NULL);
}

static GPtrArray *
take_records (VstBoardField *self, GObject *object, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (self->hub == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&records, g_ptr_array_unref);
      return NULL;
    }

  if (records == NULL)
    tell (self, error);

  return records;
}

static int
get_now (VstBoardField *self)
{
  g_autoptr (GTimeZone) zone = vst_hub_dup_zone (self->hub);

  return vst_format_moment_time (g_get_real_time (), zone);
}

static void
booked_cb (GObject *object,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (VstBoardField) self = user_data;
  g_autoptr (GPtrArray) booked = take_records (self, object, result);

  if (booked != NULL && booked->len > 0)
    vst_booked_page_present (GTK_WIDGET (self), self->hub, booked);
  else if (booked != NULL)
    vst_page_say (GTK_WIDGET (self), _("No family has an appointment with this partner today."), NULL);
}

static void
call_cb (VstBoardField *self,
         GtkWidget *button)
{
  VstPresenceDay *day = vst_scene_row_get_record (button);

  vst_hub_read (self->hub, &vst_absence_read_booked,
                vst_presence_span_new (vst_agency_get_id (vst_presence_day_get_agency (day)), self->today, self->today),
                (GDestroyNotify) vst_presence_span_free, self->cancellable, booked_cb, g_object_ref (self));
}

typedef struct
{
  VstBoardField *field;
  gint64 agency_id;
  char *name;
} Absence;

static void
absence_free (Absence *absence)
{
  g_object_unref (absence->field);
  g_free (absence->name);
  g_free (absence);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Absence, absence_free)

static void
told_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Absence) absence = user_data;
  VstBoardField *self = absence->field;
  g_autoptr (GPtrArray) booked = take_records (self, object, result);
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (booked == NULL)
    return;

  text = g_strdup_printf (ngettext ("%u family has an appointment.", "%u families have an appointment.", booked->len), booked->len);
  /* Translators: the partner, then how many families have an appointment. */
  said = g_strdup_printf (_("%1$s isn’t on site today. %2$s"), absence->name, text);
  vst_page_say_named (GTK_WIDGET (self), said, "desk.undo");

  if (booked->len > 0)
    vst_booked_page_present (GTK_WIDGET (self), self->hub, booked);
}

static void
absent_done_cb (GObject *object,
                GAsyncResult *result,
                gpointer user_data)
{
  Absence *absence = user_data;
  VstBoardField *self = absence->field;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = vst_hub_do_finish (VST_HUB (object), result, &error);

  if (n == NULL || self->hub == NULL || !vst_hub_may (self->hub, VST_RIGHT_READ_DAY))
    {
      if (self->hub != NULL && n == NULL)
        tell (self, error);

      absence_free (absence);
      return;
    }

  vst_hub_read (self->hub, &vst_absence_read_booked, vst_presence_span_new (absence->agency_id, self->today, self->today),
                (GDestroyNotify) vst_presence_span_free, self->cancellable, told_cb, absence);
}

static void
absent_cb (VstBoardField *self,
           GtkWidget *button)
{
  VstPresenceDay *day = vst_scene_row_get_record (button);
  VstAgency *agency = vst_presence_day_get_agency (day);
  Absence *absence = g_new0 (Absence, 1);

  absence->field = g_object_ref (self);
  absence->agency_id = vst_agency_get_id (agency);
  absence->name = g_strdup (vst_word_agency (agency));
  vst_hub_do (self->hub, &vst_presence_do_absent, vst_presence_span_new (absence->agency_id, self->today, self->today),
              (GDestroyNotify) vst_presence_span_free, NULL, absent_done_cb, absence);
}

static void
done_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (VstBoardField) self = user_data;
  g_autoptr (GError) error = NULL;

  vst_hub_do_finish (VST_HUB (object), result, &error);
  if (self->hub == NULL)
    return;

  if (error != NULL)
    tell (self, error);
  else
    vst_page_say (GTK_WIDGET (self), _("Saved"), "desk.undo");
}

static void
present_cb (VstBoardField *self,
            GtkWidget *button)
{
  VstPresenceDay *day = vst_scene_row_get_record (button);

  vst_hub_do (self->hub, &vst_presence_do_present,
              vst_presence_span_new (vst_agency_get_id (vst_presence_day_get_agency (day)), self->today, self->today),
              (GDestroyNotify) vst_presence_span_free, NULL, done_cb, g_object_ref (self));
}

static void
add_board_row (VstBoardField *self,
               VstPresenceDay *day)
{
  GtkWidget *row = vst_presence_row_append (self->list, day, get_now (self));
  gboolean is_absent = vst_presence_day_get_state (day) == VST_PRESENCE_ABSENT;
  const char *name = vst_word_agency (vst_presence_day_get_agency (day));
  g_autofree char *absent = g_strdup_printf (_("Not on site today: %s"), name);
  g_autofree char *present = g_strdup_printf (_("On site after all: %s"), name);
  g_autofree char *call = g_strdup_printf (_("Families to call: %s"), name);

  if (is_absent && vst_hub_may (self->hub, VST_RIGHT_READ_DAY))
    vst_scene_row_add_button (row, _("Families to call"), call, G_CALLBACK (call_cb), self);
  if (!vst_hub_may (self->hub, VST_RIGHT_MARK_PRESENCE))
    return;

  if (is_absent)
    vst_scene_row_add_button (row, _("On site after all"), present, G_CALLBACK (present_cb), self);
  else
    vst_scene_row_add_button (row, _("Not on site today"), absent, G_CALLBACK (absent_cb), self);
}

static void
board_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (VstBoardField) self = user_data;
  g_autoptr (GPtrArray) days = take_records (self, object, result);

  if (days == NULL)
    return;

  vst_scene_list_clear (self->list, days->len == 0 ? _("No partner is expected today.") : NULL);
  for (guint i = 0; i < days->len; i++)
    add_board_row (self, days->pdata[i]);
}

static void
read_all (VstBoardField *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_free (self->today);
  self->today = vst_hub_dup_today (self->hub);

  vst_hub_read (self->hub, &vst_presence_read_span, vst_presence_span_new (0, self->today, self->today),
                (GDestroyNotify) vst_presence_span_free, self->cancellable, board_cb, g_object_ref (self));
}

static void
changed_cb (VstBoardField *self, guint topics)
{
  if (topics & (VST_TOPIC_SCENE | VST_TOPIC_HUB))
    read_all (self);
}

static void
vst_board_field_dispose (GObject *object)
{
  VstBoardField *self = VST_BOARD_FIELD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->hub);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (vst_board_field_parent_class)->dispose (object);
}

static void
vst_board_field_class_init (VstBoardFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vst_board_field_dispose;
}

static void
vst_board_field_init (VstBoardField *self)
{
}

GtkWidget *
vst_board_field_new (VstHub *hub)
{
  VstBoardField *self = g_object_new (VST_TYPE_BOARD_FIELD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_val_if_fail (VST_IS_HUB (hub), NULL);

  self->hub = g_object_ref (hub);
  self->list = vst_scene_list_new (GTK_BOX (box), _("On site today"));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (hub, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_all (self);

  return GTK_WIDGET (self);
}
