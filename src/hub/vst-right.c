/* vst-right.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-right.h"

#define RECEPTION VST_ROLE_RECEPTION
#define COORDINATOR VST_ROLE_COORDINATOR
#define PIVOT VST_ROLE_PIVOT
#define LINK VST_ROLE_LINK
#define PARTNER VST_ROLE_PARTNER
#define ADMIN VST_ROLE_ADMIN
#define PRIVACY VST_ROLE_PRIVACY
#define EVERYONE ((1 << VST_N_ROLES) - 1)

static const char *const role_codes[VST_N_ROLES] = {
  "reception", "coordinator", "pivot", "link", "partner", "admin", "privacy"
};

/* Who may do what: a right a row.  Administrators look after keys and people's
 * accounts, and see no family; the privacy officer sees who saw what, not what
 * was seen.
 */
static const struct
{
  const char *code;
  guint roles;
} rights[VST_N_RIGHTS] = {
  [VST_RIGHT_SIGNED_IN] = { "signed-in", EVERYONE },
  [VST_RIGHT_FIND_FAMILY] = { "find-family", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_OPEN_FAMILY] = { "open-family", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_EDIT_FAMILY] = { "edit-family", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_REVEAL_CONTACT] = { "reveal-contact", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_IMPORT] = { "import", COORDINATOR },
  [VST_RIGHT_EXPORT] = { "export", COORDINATOR },
  [VST_RIGHT_BACK_UP] = { "back-up", EVERYONE },
  [VST_RIGHT_RESTORE] = { "restore", ADMIN },
  [VST_RIGHT_READ_STAFF] = { "read-staff", ADMIN | PRIVACY },
  [VST_RIGHT_STAFF] = { "staff", ADMIN },
  [VST_RIGHT_SETTINGS] = { "settings", ADMIN },
  [VST_RIGHT_READ_AUDIT] = { "read-audit", ADMIN | PRIVACY },
  [VST_RIGHT_KEEP_APART] = { "keep-apart", COORDINATOR | PIVOT },
  [VST_RIGHT_TAKE_MESSAGE] = { "take-message", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_LINK_MESSAGE] = { "link-message", COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_READ_SCENE] = { "read-scene", EVERYONE & ~PRIVACY },
  [VST_RIGHT_EDIT_SCENE] = { "edit-scene", COORDINATOR | ADMIN },
  [VST_RIGHT_MARK_PRESENCE] = { "mark-presence", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_READ_OWN_DAY] = { "read-own-day", RECEPTION | COORDINATOR | PIVOT | LINK | PARTNER },
  [VST_RIGHT_READ_DAY] = { "read-day", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_KNOW_SERVICE] = { "know-service", COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_RECEIVE] = { "receive", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_BOOK] = { "book", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_OVERRIDE] = { "override", COORDINATOR },
  [VST_RIGHT_READ_CHIT] = { "read-chit", RECEPTION | COORDINATOR | PIVOT | LINK | PRIVACY },
  [VST_RIGHT_GIVE_CHIT] = { "give-chit", RECEPTION | PIVOT | LINK },
  [VST_RIGHT_RECEIVE_CHITS] = { "receive-chits", COORDINATOR },
  [VST_RIGHT_COUNTERSIGN] = { "countersign", COORDINATOR },
  [VST_RIGHT_READ_PROGRAM] = { "read-program", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_RUN_PROGRAM] = { "run-program", COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_MARK_ATTENDANCE] = { "mark-attendance", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_TAKE_CONSENT] = { "take-consent", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_WITHHOLD] = { "withhold", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_RELEASE] = { "release", COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_READ_DISCLOSURES] = { "read-disclosures", COORDINATOR | PIVOT | LINK | PRIVACY },
  [VST_RIGHT_BLOCK] = { "block", RECEPTION | COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_LIFT_BLOCK] = { "lift-block", PIVOT | PRIVACY },
  [VST_RIGHT_READ_FOLLOW_UP] = { "read-follow-up", COORDINATOR | PIVOT | LINK },
  [VST_RIGHT_MERGE] = { "merge", COORDINATOR },
};

/**
 * vst_right_is_held:
 * @roles: bits of #VstRole
 * @right: what is asked
 *
 * Whether any of @roles gives @right.
 */
gboolean
vst_right_is_held (guint roles,
                   VstRight right)
{
  g_return_val_if_fail (right < VST_N_RIGHTS, FALSE);

  return (rights[right].roles & roles) != 0;
}

const char *
vst_right_get_code (VstRight right)
{
  g_return_val_if_fail (right < VST_N_RIGHTS, NULL);

  return rights[right].code;
}

/**
 * vst_role_get_code:
 * @role: one role
 *
 * The code that is stored in lists and shown by the command line.
 */
const char *
vst_role_get_code (VstRole role)
{
  for (guint i = 0; i < VST_N_ROLES; i++)
    if (role == (VstRole) (1 << i))
      return role_codes[i];

  g_return_val_if_reached (NULL);
}

gboolean
vst_role_from_code (const char *code,
                    VstRole *role)
{
  for (guint i = 0; i < VST_N_ROLES; i++)
    if (g_strcmp0 (code, role_codes[i]) == 0)
      {
        *role = (VstRole) (1 << i);
        return TRUE;
      }

  return FALSE;
}

/**
 * vst_role_get_keys:
 * @roles: bits of #VstRole
 *
 * The keys these roles hold, beside the database's.
 *
 * Reception reaches families, so it holds *contact*; *clinical* is the pivot
 * workers' alone.  Administrators hold the backups' key and no compartment; the
 * privacy officer holds nothing.
 */
VstKeyKinds
vst_role_get_keys (guint roles)
{
  VstKeyKinds kinds = 0;

  if (roles & (RECEPTION | COORDINATOR | PIVOT | LINK))
    kinds |= VST_KEY_BIT (VST_KEY_CONTACT);

  if (roles & PIVOT)
    kinds |= VST_KEY_BIT (VST_KEY_CLINICAL);

  if (roles & (COORDINATOR | PIVOT))
    kinds |= VST_KEY_BIT (VST_KEY_TABLE);

  if (roles & ADMIN)
    kinds |= VST_KEY_BIT (VST_KEY_BACKUP);

  return kinds;
}
