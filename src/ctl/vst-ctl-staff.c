/* vst-ctl-staff.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-command.h"

#include <glib/gi18n.h>

#include "vst-ctl-hub.h"
#include "vst-ctl-kit.h"
#include "vst-ctl-role.h"
#include "vst-error.h"
#include "vst-hub-rotation.h"
#include "vst-language.h"
#include "vst-passphrase.h"
#include "vst-staff-keys.h"

/* What may be done with people and their keys; @least arguments come after it. */
typedef struct
{
  const char *name;
  guint least;
  gboolean anyhow; /* with a passphrase that somebody else has chosen */
  gboolean (*run) (VstCtl *ctl,
                   VstHub *hub,
                   GError **error);
} Action;

static void
print_member_json (VstCtl *ctl,
                   VstStaff *staff)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, vst_staff_get_id (staff));
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, vst_staff_get_name (staff));
  json_builder_set_member_name (builder, "roles");
  vst_ctl_build_roles (builder, vst_staff_get_roles (staff));
  json_builder_set_member_name (builder, "language");
  json_builder_add_string_value (builder, vst_staff_get_language (staff));
  json_builder_set_member_name (builder, "revoked");
  json_builder_add_boolean_value (builder, vst_staff_get_revoked_at (staff) != 0);
  json_builder_end_object (builder);
  vst_ctl_print_json (ctl, builder);
}

static gboolean
list (VstCtl *ctl,
      VstHub *hub,
      GError **error)
{
  g_autoptr (GPtrArray) everybody = vst_ctl_read (ctl, hub, &vst_staff_read_everybody, NULL, error);

  for (guint i = 0; everybody != NULL && i < everybody->len; i++)
    {
      VstStaff *staff = g_ptr_array_index (everybody, i);
      g_autofree char *roles = vst_ctl_format_roles (vst_staff_get_roles (staff));

      if (vst_ctl_is_json (ctl))
        print_member_json (ctl, staff);
      else
        vst_ctl_print (ctl, "%" G_GINT64_FORMAT "\t%s\t%s\t%s%s%s", vst_staff_get_id (staff), vst_staff_get_name (staff),
                       roles, vst_staff_get_language (staff), vst_staff_get_revoked_at (staff) != 0 ? "\t" : "",
                       vst_staff_get_revoked_at (staff) != 0 ? _("access ended") : "");
    }

  return everybody != NULL;
}

/* Somebody's record as it is now, by the third argument. */
static VstStaff *
find_staff (VstCtl *ctl,
            VstHub *hub,
            GError **error)
{
  g_autoptr (GPtrArray) everybody = NULL;
  gint64 staff_id;

  if (!vst_ctl_find_member (vst_hub_get_keys (hub), vst_ctl_get_argument (ctl, 2), &staff_id, error) ||
      !(everybody = vst_ctl_read (ctl, hub, &vst_staff_read_everybody, NULL, error)))
    return NULL;

  for (guint i = 0; i < everybody->len; i++)
    if (vst_staff_get_id (g_ptr_array_index (everybody, i)) == staff_id)
      return g_object_ref (g_ptr_array_index (everybody, i));

  g_set_error_literal (error, VST_ERROR, VST_ERROR_NOT_FOUND, "A slot without a row");

  return NULL;
}

/* A passphrase that the hub takes: short ones are only for the sample hub. */
static VstSecret *
choose (VstCtl *ctl,
        VstHub *hub,
        const char *question,
        const char *name,
        GError **error)
{
  g_autoptr (VstSecret) passphrase = vst_ctl_choose_passphrase (ctl, question, error);
  VstHubCard card;

  if (passphrase == NULL)
    return NULL;

  vst_keys_get_card (vst_hub_get_keys (hub), &card);

  if (!card.sample)
    {
      const char *const names[] = { name, card.name_en, card.name_fr, NULL };

      if (!vst_passphrase_check ((const char *) vst_secret_get_bytes (passphrase), names, error))
        return NULL;
    }

  return g_steal_pointer (&passphrase);
}

static gboolean
calibrate (VstCtl *ctl,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  *(VstKeyCost *) data = vst_key_cost_calibrate ();

  return TRUE;
}

/* What a guess at a new passphrase is to cost on this machine. */
static VstKeyCost
find_cost (VstCtl *ctl)
{
  VstKeyCost cost = VST_KEY_COST_FLOOR;

  vst_ctl_run_on_thread (ctl, calibrate, &cost, NULL);

  return cost;
}

static gboolean
add (VstCtl *ctl,
     VstHub *hub,
     GError **error)
{
  const char *name = vst_ctl_get_argument (ctl, 2);
  const char *language = vst_ctl_get_text (ctl, "language");
  g_autofree char *question = g_strdup_printf (_("First passphrase for %s: "), name);
  g_autoptr (VstStaffKeysForm) form = NULL;
  g_autoptr (VstSecret) passphrase = NULL;
  g_autofree gint64 *staff_id = NULL;
  guint roles;

  if (!vst_ctl_has (ctl, "roles"))
    {
      vst_ctl_set_usage (error, "%s", _("A new staff member needs --roles."));
      return FALSE;
    }

  if (language == NULL)
    language = vst_language_get () == VST_FRENCH ? "fr" : "en";

  if (!vst_ctl_parse_roles (vst_ctl_get_text (ctl, "roles"), &roles, error) ||
      !vst_staff_check (name, roles, language, error) ||
      !(passphrase = choose (ctl, hub, question, name, error)))
    return FALSE;

  form = vst_staff_keys_form_new (0, 0, name, roles, language, (const char *) vst_secret_get_bytes (passphrase), TRUE,
                                  find_cost (ctl));

  if (!(staff_id = vst_ctl_do (ctl, hub, &vst_staff_keys_add, form, FALSE, error)))
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("Added. At the first sign-in, a passphrase of her own is chosen. Number:"));
  vst_ctl_print (ctl, "%" G_GINT64_FORMAT, *staff_id);

  return TRUE;
}

static gboolean
change_role (VstCtl *ctl,
             VstHub *hub,
             GError **error)
{
  g_autoptr (VstStaff) staff = NULL;
  g_autoptr (VstStaffKeysForm) form = NULL;
  guint roles;

  if (!vst_ctl_parse_roles (vst_ctl_get_argument (ctl, 3), &roles, error) || !(staff = find_staff (ctl, hub, error)))
    return FALSE;

  form = vst_staff_keys_form_new (vst_staff_get_id (staff), vst_staff_get_revision (staff), vst_staff_get_name (staff), roles,
                                  vst_staff_get_language (staff), NULL, FALSE, VST_KEY_COST_FLOOR);

  return vst_ctl_do (ctl, hub, &vst_staff_keys_change, form, FALSE, error) != NULL;
}

static gboolean
revoke_member (VstCtl *ctl,
               VstHub *hub,
               GError **error)
{
  g_autoptr (VstStaff) staff = find_staff (ctl, hub, error);
  g_autoptr (VstStaffKeysForm) form = NULL;

  if (staff == NULL)
    return FALSE;

  form = vst_staff_keys_form_new (vst_staff_get_id (staff), vst_staff_get_revision (staff), vst_staff_get_name (staff),
                                  vst_staff_get_roles (staff), vst_staff_get_language (staff), NULL, FALSE,
                                  VST_KEY_COST_FLOOR);

  if (vst_ctl_do (ctl, hub, &vst_staff_keys_revoke, form, FALSE, error) == NULL)
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("Revoked. If a copy of the hub may have left, replace its keys too: staff HUB rotate."));

  return TRUE;
}

static gboolean
reset (VstCtl *ctl,
       VstHub *hub,
       GError **error)
{
  g_autoptr (VstStaff) staff = find_staff (ctl, hub, error);
  g_autofree char *question = NULL;
  g_autoptr (VstStaffKeysForm) form = NULL;
  g_autoptr (VstSecret) passphrase = NULL;

  if (staff == NULL)
    return FALSE;

  question = g_strdup_printf (_("First passphrase for %s: "), vst_staff_get_name (staff));

  if (!(passphrase = choose (ctl, hub, question, vst_staff_get_name (staff), error)))
    return FALSE;

  form = vst_staff_keys_form_new (vst_staff_get_id (staff), vst_staff_get_revision (staff), vst_staff_get_name (staff),
                                  vst_staff_get_roles (staff), vst_staff_get_language (staff),
                                  (const char *) vst_secret_get_bytes (passphrase), TRUE, find_cost (ctl));

  return vst_ctl_do (ctl, hub, &vst_staff_keys_reset, form, FALSE, error) != NULL;
}

static gboolean
change_own (VstCtl *ctl,
            VstHub *hub,
            GError **error)
{
  VstStaff *own = vst_hub_get_opening (hub)->staff;
  g_autoptr (VstSecret) passphrase = choose (ctl, hub, _("New passphrase: "), vst_staff_get_name (own), error);
  g_autoptr (VstStaffKeysForm) form = NULL;

  if (passphrase == NULL)
    return FALSE;

  form = vst_staff_keys_form_new (vst_staff_get_id (own), vst_staff_get_revision (own), vst_staff_get_name (own),
                                  vst_staff_get_roles (own), vst_staff_get_language (own),
                                  (const char *) vst_secret_get_bytes (passphrase), FALSE, find_cost (ctl));

  return vst_ctl_do (ctl, hub, &vst_staff_keys_change_own, form, FALSE, error) != NULL;
}

static gboolean
renew_kit (VstCtl *ctl,
           VstHub *hub,
           GError **error)
{
  g_autoptr (VstSecret) recovery = vst_ctl_do (ctl, hub, &vst_staff_keys_renew_kit, NULL, FALSE, error);

  if (recovery == NULL)
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("The words of the new recovery kit, in their order. They are shown this once: write them on paper, keep it in a safe and destroy the old one."));
  vst_ctl_print_kit (ctl, recovery);

  return TRUE;
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static gboolean
rotate (VstCtl *ctl,
        VstHub *hub,
        GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_rotate (hub, keep_cb, &result);
  vst_ctl_wait (ctl, &result);

  if (!vst_hub_rotate_finish (hub, result, error))
    return FALSE;

  vst_ctl_tell (ctl, "%s", _("Every key was replaced, and what a restore had put aside of this hub is removed. Backups made before keep theirs."));

  return TRUE;
}

static const Action actions[] = {
  { "list", 0, FALSE, list },
  { "add", 1, FALSE, add },
  { "role", 2, FALSE, change_role },
  { "reset", 1, FALSE, reset },
  { "revoke", 1, FALSE, revoke_member },
  { "passphrase", 0, TRUE, change_own },
  { "kit", 0, FALSE, renew_kit },
  { "rotate", 0, FALSE, rotate },
};

static gboolean
run (VstCtl *ctl,
     GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (vst_ctl_get_argument (ctl, 1), actions[i].name))
      {
        VstHub *hub;
        gboolean done;

        if (vst_ctl_get_n_arguments (ctl) != 2 + actions[i].least)
          break;

        hub = actions[i].anyhow ? vst_ctl_open_anyhow (ctl, vst_ctl_get_argument (ctl, 0), error)
                                : vst_ctl_open (ctl, vst_ctl_get_argument (ctl, 0), error);

        if (hub == NULL)
          return FALSE;

        done = actions[i].run (ctl, hub, error);
        vst_ctl_close (hub);

        return done;
      }

  vst_ctl_set_usage (error, "%s", _("This is done with staff: list, add NAME --roles ROLE,…, role STAFF ROLE,…, reset STAFF, revoke STAFF, passphrase, kit, rotate."));

  return FALSE;
}

static const VstCtlOption options[] = {
  { "roles", 0, VST_CTL_TEXT, N_ ("ROLE,…"), N_ ("What a new staff member is: reception, coordinator, pivot, link, partner, admin, privacy") },
  { "language", 0, VST_CTL_TEXT, "en|fr", N_ ("The language a new staff member begins in") },
  { NULL }
};

const VstCtlCommand vst_ctl_staff = {
  "staff",
  N_ ("HUB list|add|role|reset|revoke|passphrase|kit|rotate [STAFF|NAME] [ROLE,…]"),
  N_ ("Look after staff and their keys; passphrase is for one’s own"),
  options,
  2,
  4,
  run,
};
