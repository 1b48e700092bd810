/* vst-ctl-hub.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-ctl-hub.h"

#include <glib/gi18n.h>

#include "vst-code.h"
#include "vst-family-store.h"
#include "vst-rooms.h"
#include "vst-text.h"

#define PROGRESS_MSEC 200

/* All rooms there are, before any hub is opened. */
void
vst_ctl_register_rooms (void)
{
  vst_rooms_register ();
}

/**
 * vst_ctl_find_member:
 * @who: a number, or the name on a tile however it is spelled
 */
gboolean
vst_ctl_find_member (VstKeys *keys,
                     const char *who,
                     gint64 *staff_id,
                     GError **error)
{
  g_autofree char *wanted = vst_text_fold (who);

  for (guint i = 0; i < vst_keys_get_n_members (keys); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *name = NULL;
      VstKeyMember member;

      vst_keys_get_member (keys, i, &member);
      number = g_strdup_printf ("%" G_GINT64_FORMAT, member.staff_id);
      name = vst_text_fold (member.name);

      if (g_str_equal (who, number) || g_str_equal (wanted, name))
        {
          *staff_id = member.staff_id;
          return TRUE;
        }
    }

  vst_ctl_set_usage (error, "%s", _("Nobody of that name or number signs in at this hub."));

  return FALSE;
}

gboolean
vst_ctl_choose_member (VstCtl *ctl,
                       VstKeys *keys,
                       gint64 *staff_id,
                       GError **error)
{
  const char *who = vst_ctl_get_global (ctl, "as");

  if (who != NULL)
    return vst_ctl_find_member (keys, who, staff_id, error);

  vst_ctl_set_usage (error, "%s", _("Who signs in? Add --as and a name or number before the command."));

  return FALSE;
}

static void
keep_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

/**
 * vst_ctl_open_anyhow:
 *
 * Opens a hub for whoever `--as` names, with the first passphrase, be it one
 * that somebody else has chosen for her.
 */
VstHub *
vst_ctl_open_anyhow (VstCtl *ctl,
                     const char *folder,
                     GError **error)
{
  g_autoptr (VstHub) hub = vst_hub_new (folder, error);
  g_autoptr (VstSecret) passphrase = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 staff_id;

  if (hub == NULL ||
      !vst_ctl_choose_member (ctl, vst_hub_get_keys (hub), &staff_id, error) ||
      !(passphrase = vst_ctl_read_passphrase (ctl, _("Passphrase: "), error)))
    return NULL;

  vst_hub_sign_in (hub, staff_id, (const char *) vst_secret_get_bytes (passphrase), keep_cb, &result);
  vst_ctl_wait (ctl, &result);

  if (!vst_hub_sign_in_finish (hub, result, error))
    return NULL;

  return g_steal_pointer (&hub);
}

/**
 * vst_ctl_open:
 * @folder: the hub's
 *
 * The same for all commands but the one that chooses a passphrase: what
 * somebody else has chosen opens nothing else.
 */
VstHub *
vst_ctl_open (VstCtl *ctl,
              const char *folder,
              GError **error)
{
  VstHub *hub = vst_ctl_open_anyhow (ctl, folder, error);
  VstKeyMember member;

  if (hub == NULL)
    return NULL;

  if (!vst_keys_find_member (vst_hub_get_keys (hub), vst_session_get_staff_id (vst_hub_get_session (hub)), &member) ||
      !member.must_change)
    return hub;

  vst_ctl_close (hub);
  g_set_error_literal (error, VST_CTL_ERROR, VST_CTL_ERROR_REFUSED,
                       _("Somebody else chose this passphrase. Choose your own first: staff HUB passphrase."));

  return NULL;
}

/**
 * vst_ctl_close:
 * @hub: (transfer full): what vst_ctl_open() gave
 *
 * Signs out.
 */
void
vst_ctl_close (VstHub *hub)
{
  vst_hub_lock (hub);

  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_object_unref (hub);
}

typedef struct
{
  VstCtl *ctl;
  VstHub *hub;
} Watched;

static gboolean
progress_cb (gpointer data)
{
  Watched *watched = data;
  guint done;
  guint total;

  vst_hub_get_progress (watched->hub, &done, &total);
  vst_ctl_set_progress (watched->ctl, done, total);

  return G_SOURCE_CONTINUE;
}

/**
 * vst_ctl_do:
 * @args: what the deed needs; stays the caller's
 * @bulk: whether it takes its time, and may be cancelled
 *
 * Does something in the hub, and waits for it.
 */
gpointer
vst_ctl_do (VstCtl *ctl,
            VstHub *hub,
            const VstDeed *deed,
            gconstpointer args,
            gboolean bulk,
            GError **error)
{
  Watched watched = { ctl, hub };
  g_autoptr (GAsyncResult) result = NULL;
  guint watch = bulk ? g_timeout_add (PROGRESS_MSEC, progress_cb, &watched) : 0;

  vst_hub_do (hub, deed, (gpointer) args, NULL, bulk ? vst_ctl_get_cancellable (ctl) : NULL, keep_cb, &result);
  vst_ctl_wait (ctl, &result);
  g_clear_handle_id (&watch, g_source_remove);

  return vst_hub_do_finish (hub, result, error);
}

gpointer
vst_ctl_read (VstCtl *ctl,
              VstHub *hub,
              const VstReading *reading,
              gconstpointer args,
              GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vst_hub_read (hub, reading, (gpointer) args, NULL, vst_ctl_get_cancellable (ctl), keep_cb, &result);
  vst_ctl_wait (ctl, &result);

  return vst_hub_read_finish (hub, result, error);
}

/* By a code of ours, or by a file number. */
gboolean
vst_ctl_find_family (VstCtl *ctl,
                     VstHub *hub,
                     const char *id,
                     gint64 *family_id,
                     GError **error)
{
  g_autofree gint64 *found = NULL;

  if (vst_code_read (vst_keys_get_hub_id (vst_hub_get_keys (hub)), "family", id, family_id))
    return TRUE;

  if (!(found = vst_ctl_read (ctl, hub, &vst_family_read_number, id, error)))
    return FALSE;

  *family_id = *found;

  return TRUE;
}
