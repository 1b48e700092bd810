/* vst-visit-page.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-visit-page.h"

#include <glib/gi18n.h>

#include "vst-a11y.h"
#include "vst-collect-field.h"
#include "vst-mind-field.h"
#include "vst-date.h"
#include "vst-dialog.h"
#include "vst-error-text.h"
#include "vst-focus.h"
#include "vst-hand-over-page.h"
#include "vst-paper-format.h"
#include "vst-party-field.h"
#include "vst-today-store.h"
#include "vst-visit-job.h"
#include "vst-visit-wording.h"

typedef struct
{
  GtkWidget *from; /* weak */
  VstHub *hub;
  VstVisitAsk ask;
  VstTodayVisit *visit; /* NULL for somebody without a name */
} Opening;

/**
 * VstVisitPage:
 *
 * One question about a visit, and its answer: who came, when, why not.
 */
struct _VstVisitPage
{
  VstPage parent_instance;

  GtkWidget *from; /* weak */
  VstHub *hub;
  VstVisitAsk ask;
  VstTodayVisit *visit;
  GTimeZone *zone;

  GtkLabel *why;
  VstMindField *mind;
  VstCollectField *collect;
  GtkBox *choices;
  VstPartyField *people;
  GtkWidget *party;
  GtkSpinButton *adults;
  GtkSpinButton *children;
  GtkWidget *time_box;
  GtkWidget *time;
  GtkLabel *problem;
  GtkWidget *foot;
  GtkWidget *confirm;
  GtkLabel *confirm_label;
};

G_DEFINE_FINAL_TYPE (VstVisitPage, vst_visit_page, VST_TYPE_PAGE)

static const struct
{
  const char *title;
  const char *why;
  const char *confirm; /* NULL: a press on a choice is the answer */
} asks[] = {
  [VST_VISIT_ASK_ACT] = { N_ ("What has happened?"), N_ ("Each can be undone."), NULL },
  [VST_VISIT_ASK_ARRIVAL] = { N_ ("Who came, and when?"), N_ ("Tick whoever is here: the evacuation list counts them."), N_ ("Note the arrival") },
  [VST_VISIT_ASK_AMENDMENT] = { N_ ("Put the arrival right"), N_ ("Tick whoever is here: the evacuation list counts them."), N_ ("Put right") },
  [VST_VISIT_ASK_DEPARTURE] = { N_ ("When did she leave?"), N_ ("About will do."), N_ ("Note the departure") },
  [VST_VISIT_ASK_MISS] = { N_ ("What came in between?"), N_ ("It helps the next visit along. It is never held against a family."), NULL },
  [VST_VISIT_ASK_TURN_AWAY] = { N_ ("Why could the hub not help?"), N_ ("It tells what the hub is short of, not what a family did."), NULL },
  [VST_VISIT_ASK_NAMELESS] = { N_ ("Someone who gives no name"), N_ ("Nobody is asked twice. How many came is enough. A family with a file: search for it, then press Ctrl+Enter."), N_ ("Note the arrival") },
};

static gboolean
is_today (VstVisitPage *self)
{
  g_autofree char *today = vst_hub_dup_today (self->hub);

  return self->visit == NULL || g_strcmp0 (today, self->visit->day) == 0;
}

static void
show_problem (VstVisitPage *self,
              const char *text)
{
  g_object_set (self->problem, "label", text, "visible", TRUE, NULL);
  vst_focus_show (GTK_WIDGET (self->problem), GTK_WIDGET (self->problem));
}

/* The moment that was typed; what was left as it stood is now. */
static gboolean
read_time (VstVisitPage *self,
           gint64 *at)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time));
  int minute = vst_minute_parse (text), now = vst_format_moment_time (g_get_real_time (), self->zone);
  g_autofree char *today = vst_hub_dup_today (self->hub);
  const char *day = self->visit != NULL ? self->visit->day : today;
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day_of_month;

  *at = 0;
  if (is_today (self) && (text[0] == '\0' || minute == now))
    return TRUE;

  if (minute < 0 || !vst_day_get_parts (day, &year, &month, &day_of_month))
    {
      show_problem (self, _("A time looks like 14:05."));
      gtk_widget_grab_focus (self->time);
      return FALSE;
    }

  moment = g_date_time_new (self->zone, year, month, day_of_month, minute / 60, minute % 60, 0);
  *at = g_date_time_to_unix (moment) * G_USEC_PER_SEC;

  return TRUE;
}

static void
run (VstVisitPage *self,
     const VstDeed *deed,
     gpointer args,
     GDestroyNotify args_free)
{
  if (self->from != NULL)
    vst_visit_run (self->from, self->hub, deed, self->visit != NULL ? self->visit->id : 0, args, args_free);
  else
    args_free (args);

  vst_dialog_close (GTK_WIDGET (self));
}

static void
run_change (VstVisitPage *self,
            const VstDeed *deed,
            gint64 at,
            const char *reason)
{
  run (self, deed, vst_visit_change_new (self->visit->id, self->visit->revision, at, 0, 0, reason), (GDestroyNotify) vst_visit_change_free);
}

static void
confirm_arrival (VstVisitPage *self,
                 const VstDeed *deed,
                 gint64 at)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  vst_party_field_fill (self->people, people);
  if (people->len == 0 && self->visit->family_id != 0)
    {
      show_problem (self, _("Tick at least one person."));
      vst_page_focus_first (VST_PAGE (self));
      return;
    }

  run (self, deed,
       vst_visit_arrival_new (self->visit->id, self->visit->family_id, self->visit->revision, at,
                              (const gint64 *) (gconstpointer) people->data, people->len),
       (GDestroyNotify) vst_visit_arrival_free);
}

static void
confirm_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  VstVisitPage *self = VST_VISIT_PAGE (widget);
  gint64 at;

  if (asks[self->ask].confirm == NULL || !read_time (self, &at))
    return;

  if (self->ask == VST_VISIT_ASK_ARRIVAL)
    {
      confirm_arrival (self, &vst_visit_do_arrive, at);
    }
  else if (self->ask == VST_VISIT_ASK_AMENDMENT)
    {
      confirm_arrival (self, &vst_visit_do_amend, at != 0 ? at : g_get_real_time () / (60 * G_USEC_PER_SEC) * 60 * G_USEC_PER_SEC);
    }
  else if (self->ask == VST_VISIT_ASK_DEPARTURE)
    {
      run_change (self, &vst_visit_do_leave, at, NULL);
    }
  else
    {
      VstVisitParty party;

      /* What was typed counts before the field is left. */
      gtk_spin_button_update (self->adults);
      gtk_spin_button_update (self->children);
      party = (VstVisitParty){ gtk_spin_button_get_value_as_int (self->adults), gtk_spin_button_get_value_as_int (self->children), at };

      if (party.adults + party.children > 0)
        run (self, &vst_visit_do_nameless, g_memdup2 (&party, sizeof party), g_free);
      else if (gtk_widget_grab_focus (GTK_WIDGET (self->adults)))
        show_problem (self, _("At least one person came: say how many."));
    }
}

static void
cancel_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  vst_dialog_close (widget);
}

static void
reason_cb (VstVisitPage *self,
           GtkWidget *button)
{
  run_change (self, self->ask == VST_VISIT_ASK_MISS ? &vst_visit_do_miss : &vst_visit_do_turn_away, 0,
              g_object_get_data (G_OBJECT (button), "reason"));
}

static GtkWidget *
add_choice (VstVisitPage *self,
            const char *label,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "plain");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, button);

  return button;
}

static void
add_reasons (VstVisitPage *self,
             VstVisitState state)
{
  for (const char *const *code = vst_visit_reason_codes (state); *code != NULL; code++)
    g_object_set_data (G_OBJECT (add_choice (self, vst_word_visit_reason (*code), G_CALLBACK (reason_cb))), "reason", (gpointer) *code);
}

typedef struct
{
  const char *label;
  guint states;
  VstVisitAsk ask;
  const VstDeed *deed; /* NULL: it asks */
} Act;

#define BIT(state) (1u << VST_VISIT_##state)
#define HERE (BIT (ARRIVED) | BIT (WAITING) | BIT (WITH_PARTNER))
#define GONE (BIT (LEFT) | BIT (LEFT_UNSEEN) | BIT (DID_NOT_COME) | BIT (TURNED_AWAY))

static const Act acts[] = {
  { N_ ("She came: who, and when…"), BIT (EXPECTED) | BIT (DID_NOT_COME), VST_VISIT_ASK_ARRIVAL, NULL },
  { N_ ("She came back…"), BIT (LEFT) | BIT (LEFT_UNSEEN) | BIT (TURNED_AWAY), VST_VISIT_ASK_ARRIVAL, NULL },
  { N_ ("She didn’t come…"), BIT (EXPECTED), VST_VISIT_ASK_MISS, NULL },
  { N_ ("Someone sees her now"), BIT (ARRIVED) | BIT (WAITING), VST_VISIT_ASK_ACT, &vst_visit_do_hand_over },
  { N_ ("Back to the waiting room"), BIT (ARRIVED) | BIT (WITH_PARTNER), VST_VISIT_ASK_ACT, &vst_visit_do_wait },
  { N_ ("She left at another time…"), HERE | BIT (LEFT_UNRECORDED), VST_VISIT_ASK_DEPARTURE, NULL },
  { N_ ("She left now"), HERE, VST_VISIT_ASK_ACT, &vst_visit_do_leave },
  { N_ ("She left before being seen"), BIT (ARRIVED) | BIT (WAITING), VST_VISIT_ASK_ACT, &vst_visit_do_unseen },
  { N_ ("The hub couldn’t help…"), BIT (EXPECTED) | BIT (ARRIVED) | BIT (WAITING), VST_VISIT_ASK_TURN_AWAY, NULL },
  { N_ ("Put the arrival right…"), HERE | BIT (LEFT) | BIT (LEFT_UNRECORDED), VST_VISIT_ASK_AMENDMENT, NULL },
  { N_ ("One step back"), HERE | GONE, VST_VISIT_ASK_ACT, &vst_visit_do_back },
};

static void
act_cb (VstVisitPage *self,
        GtkWidget *button)
{
  const Act *act = g_object_get_data (G_OBJECT (button), "act");

  if (act->deed != NULL && (act->deed != &vst_visit_do_hand_over || self->from == NULL))
    {
      run_change (self, act->deed, 0, NULL);
      return;
    }

  if (self->from != NULL && act->deed != NULL)
    vst_hand_over_page_present (self->from, self->hub, self->visit->id, self->visit->revision);
  else if (self->from != NULL)
    vst_visit_page_present (self->from, self->hub, act->ask, self->visit->id);

  vst_dialog_close (GTK_WIDGET (self));
}

static void
add_acts (VstVisitPage *self)
{
  gboolean today = is_today (self);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gboolean now = acts[i].deed != NULL && acts[i].deed != &vst_visit_do_back;

      if ((acts[i].states & (1u << self->visit->state)) != 0 && (today || !now))
        g_object_set_data (G_OBJECT (add_choice (self, _(acts[i].label), G_CALLBACK (act_cb))), "act", (gpointer) &acts[i]);
    }
}

/* Those expected are ticked; where nobody in particular was, all are. */
static void
add_people (VstVisitPage *self)
{
  gboolean came = self->ask == VST_VISIT_ASK_AMENDMENT, some = FALSE;

  for (guint i = 0; i < self->visit->people->len; i++)
    some = some || ((VstTodayPerson *) g_ptr_array_index (self->visit->people, i))->expected;

  for (guint i = 0; i < self->visit->people->len; i++)
    {
      const VstTodayPerson *person = g_ptr_array_index (self->visit->people, i);
      g_autofree char *age = person->age >= 0 ? vst_format_age_years (person->age) : NULL;
      const char *name = person->name != NULL && person->name[0] != '\0' ? person->name : _("Anonymous visitor");

      vst_party_field_add (self->people, person->person_id, name, person->child ? age : NULL, came ? person->came : !some || person->expected);
    }
}

static void
fill (VstVisitPage *self)
{
  gint64 at = self->ask == VST_VISIT_ASK_AMENDMENT ? self->visit->arrived_at : g_get_real_time ();
  g_autofree char *time = vst_format_time (vst_format_moment_time (at, self->zone));
  gboolean who = self->ask == VST_VISIT_ASK_ARRIVAL || self->ask == VST_VISIT_ASK_AMENDMENT;

  gtk_label_set_label (self->why, _(asks[self->ask].why));
  gtk_label_set_label (self->confirm_label, asks[self->ask].confirm != NULL ? _(asks[self->ask].confirm) : "");
  vst_a11y_set_label (self->confirm, gtk_label_get_label (self->confirm_label));
  gtk_widget_set_visible (self->foot, asks[self->ask].confirm != NULL);
  gtk_widget_set_visible (self->time_box, asks[self->ask].confirm != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), asks[self->ask].confirm == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->people), who);
  gtk_widget_set_visible (self->party, self->ask == VST_VISIT_ASK_NAMELESS);
  gtk_editable_set_text (GTK_EDITABLE (self->time), is_today (self) || self->ask == VST_VISIT_ASK_AMENDMENT ? time : "");

  vst_mind_field_show (self->mind, self->hub, self->visit != NULL ? self->visit->family_id : 0);
  if (self->ask == VST_VISIT_ASK_DEPARTURE || self->ask == VST_VISIT_ASK_ACT)
    vst_collect_field_show (self->collect, self->hub, self->visit->family_id);

  if (self->ask == VST_VISIT_ASK_MISS || self->ask == VST_VISIT_ASK_TURN_AWAY)
    add_reasons (self, self->ask == VST_VISIT_ASK_MISS ? VST_VISIT_DID_NOT_COME : VST_VISIT_TURNED_AWAY);
  else if (self->ask == VST_VISIT_ASK_ACT)
    add_acts (self);
  else if (who)
    add_people (self);

  if (asks[self->ask].confirm != NULL)
    vst_page_set_default_button (VST_PAGE (self), self->confirm);
}

static char *
vst_visit_page_dup_title (VstPage *page)
{
  return g_strdup (_(asks[VST_VISIT_PAGE (page)->ask].title));
}

static const char *
vst_visit_page_get_help (VstPage *page)
{
  return "today";
}

static void
vst_visit_page_focus_first (VstPage *page)
{
  VstVisitPage *self = VST_VISIT_PAGE (page);
  GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  if (choice != NULL)
    gtk_widget_grab_focus (choice);
  else if (self->ask == VST_VISIT_ASK_NAMELESS)
    gtk_widget_grab_focus (GTK_WIDGET (self->adults));
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->people)))
    gtk_widget_grab_focus (self->time);
}

static void
vst_visit_page_set_private (VstPage *page,
                            gboolean is_private)
{
  vst_party_field_set_private (VST_VISIT_PAGE (page)->people, is_private);
  vst_collect_field_set_private (VST_VISIT_PAGE (page)->collect, is_private);
}

static GVariant *
vst_visit_page_save_state (VstPage *page)
{
  VstVisitPage *self = VST_VISIT_PAGE (page);

  return g_variant_new ("(@axsii)", vst_party_field_save (self->people), gtk_editable_get_text (GTK_EDITABLE (self->time)),
                        gtk_spin_button_get_value_as_int (self->adults), gtk_spin_button_get_value_as_int (self->children));
}

static void
vst_visit_page_restore_state (VstPage *page,
                              GVariant *state)
{
  VstVisitPage *self = VST_VISIT_PAGE (page);
  g_autoptr (GVariant) people = NULL;
  const char *time;
  int adults, children;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(axsii)")))
    return;

  g_variant_get (state, "(@ax&sii)", &people, &time, &adults, &children);
  vst_party_field_restore (self->people, people);
  gtk_editable_set_text (GTK_EDITABLE (self->time), time);
  gtk_spin_button_set_value (self->adults, adults);
  gtk_spin_button_set_value (self->children, children);
}

static void
vst_visit_page_dispose (GObject *object)
{
  VstVisitPage *self = VST_VISIT_PAGE (object);

  vst_page_dispose_template (VST_PAGE (object), VST_TYPE_VISIT_PAGE);
  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->hub);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->zone, g_time_zone_unref);

  G_OBJECT_CLASS (vst_visit_page_parent_class)->dispose (object);
}

static void
vst_visit_page_class_init (VstVisitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  VstPageClass *page_class = VST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vst_visit_page_dispose;
  page_class->dup_title = vst_visit_page_dup_title;
  page_class->get_help = vst_visit_page_get_help;
  page_class->focus_first = vst_visit_page_focus_first;
  page_class->set_private = vst_visit_page_set_private;
  page_class->save_state = vst_visit_page_save_state;
  page_class->restore_state = vst_visit_page_restore_state;

  g_type_ensure (VST_TYPE_COLLECT_FIELD);
  g_type_ensure (VST_TYPE_MIND_FIELD);
  g_type_ensure (VST_TYPE_PARTY_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/ca/vestibule/Vestibule/ui/schedule/vst-visit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, why);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, mind);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, collect);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, choices);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, people);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, party);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, adults);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, children);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, time_box);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, time);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, problem);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, foot);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, confirm);
  gtk_widget_class_bind_template_child (widget_class, VstVisitPage, confirm_label);

  gtk_widget_class_install_action (widget_class, "visit.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "visit.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "visit.confirm", NULL);
}

static void
vst_visit_page_init (VstVisitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Enter notes the arrival from a number too. */
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->adults))), TRUE);
  gtk_text_set_activates_default (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->children))), TRUE);
}

static GtkWidget *
new_page (gpointer data)
{
  const Opening *opening = data;
  VstVisitPage *self = g_object_new (VST_TYPE_VISIT_PAGE, NULL);

  g_set_weak_pointer (&self->from, opening->from);
  self->hub = g_object_ref (opening->hub);
  self->ask = opening->ask;
  self->visit = opening->visit != NULL ? g_object_ref (opening->visit) : NULL;
  self->zone = vst_hub_dup_zone (self->hub);
  fill (self);

  return GTK_WIDGET (self);
}

static void
opening_free (Opening *opening)
{
  g_clear_weak_pointer (&opening->from);
  g_clear_object (&opening->visit);
  g_object_unref (opening->hub);
  g_free (opening);
}

static void
present (Opening *opening)
{
  GtkWidget *dialog = vst_dialog_new (opening->from, new_page, opening, (GDestroyNotify) opening_free);

  gtk_window_set_default_size (GTK_WINDOW (dialog), 460, -1);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (GError) error = NULL;

  opening->visit = vst_hub_read_finish (VST_HUB (object), result, &error);

  if (opening->from != NULL && gtk_widget_get_root (opening->from) != NULL)
    {
      g_autofree char *text = NULL;

      if (opening->visit != NULL)
        {
          present (opening);
          return;
        }

      text = vst_error_text (error);
      vst_page_say (opening->from, text, NULL);
    }

  opening_free (opening);
}

static void
open_dialog (GtkWidget *from,
             VstHub *hub,
             VstVisitAsk ask,
             gint64 visit_id,
             gint64 family_id)
{
  Opening *opening = g_new0 (Opening, 1);
  VstTodayParty *party;

  g_set_weak_pointer (&opening->from, from);
  opening->hub = g_object_ref (hub);
  opening->ask = ask;

  if (ask == VST_VISIT_ASK_NAMELESS)
    {
      present (opening);
      return;
    }

  party = g_new0 (VstTodayParty, 1);
  party->visit_id = visit_id;
  party->family_id = family_id;
  vst_hub_read (hub, &vst_today_read_party, party, g_free, NULL, read_cb, opening);
}

/**
 * vst_visit_page_present:
 * @visit_id: which visit; 0 for somebody without a name
 */
void
vst_visit_page_present (GtkWidget *from,
                        VstHub *hub,
                        VstVisitAsk ask,
                        gint64 visit_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  open_dialog (from, hub, ask, visit_id, 0);
}

/* A family that was not expected: who came, and when? */
void
vst_visit_page_present_family (GtkWidget *from,
                               VstHub *hub,
                               gint64 family_id)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (VST_IS_HUB (hub));

  open_dialog (from, hub, VST_VISIT_ASK_ARRIVAL, 0, family_id);
}
