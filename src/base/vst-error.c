/* vst-error.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error.h"

#include "vst-refusal.h"

static const char *const codes[] = {
  [VST_ERROR_NOT_FOUND] = "not-found",
  [VST_ERROR_EXISTS] = "exists",
  [VST_ERROR_CHANGED] = "changed",
  [VST_ERROR_RULE] = "rule",
  [VST_ERROR_NO_RIGHT] = "no-right",
  [VST_ERROR_LOCKED] = "locked",
  [VST_ERROR_HERE_ALREADY] = "here-already",
  [VST_ERROR_GROUP_FULL] = "group-full",
  [VST_ERROR_SESSION_CANCELLED] = "session-cancelled",
  [VST_ERROR_CONFLICT] = "conflict",
  [VST_ERROR_BLOCKS_SELF] = "blocks-self",
  [VST_ERROR_LIFT_SECOND] = "lift-second",
  [VST_ERROR_MUST_NOT_KNOW] = "must-not-know",
  [VST_ERROR_MERGE_APART] = "merge-apart",
  [VST_ERROR_MERGE_VISITS] = "merge-visits",
  [VST_ERROR_MERGE_LATER] = "merge-later",
  [VST_ERROR_MERGE_BUILT_ON] = "merge-built-on",
  [VST_ERROR_DESTROYED] = "destroyed",
  [VST_ERROR_FORGOTTEN] = "forgotten",
  [VST_ERROR_UNREADABLE] = "unreadable",
  [VST_ERROR_INVALID] = "invalid",
  [VST_ERROR_NAME_NEEDED] = "name-needed",
  [VST_ERROR_TOO_LONG] = "too-long",
  [VST_ERROR_DATE_IMPOSSIBLE] = "date-impossible",
  [VST_ERROR_DATE_FUTURE] = "date-future",
  [VST_ERROR_DATE_TOO_OLD] = "date-too-old",
  [VST_ERROR_AGE] = "age",
  [VST_ERROR_POSTAL_CODE] = "postal-code",
  [VST_ERROR_PHONE] = "phone",
  [VST_ERROR_EMAIL] = "email",
  [VST_ERROR_LANGUAGE] = "language",
  [VST_ERROR_TEXT] = "text",
  [VST_ERROR_TIME] = "time",
  [VST_ERROR_LABEL_NEEDED] = "label-needed",
  [VST_ERROR_TIMES] = "times",
  [VST_ERROR_DAYS] = "days",
  [VST_ERROR_NUMBER] = "number",
  [VST_ERROR_WEEKDAY_NEEDED] = "weekday-needed",
  [VST_ERROR_ZONE] = "zone",
  [VST_ERROR_RECURRENCE] = "recurrence",
  [VST_ERROR_RECURRENCE_FREQUENCY] = "recurrence-frequency",
  [VST_ERROR_RECURRENCE_INTERVAL] = "recurrence-interval",
  [VST_ERROR_RECURRENCE_DAY] = "recurrence-day",
  [VST_ERROR_RECURRENCE_PART] = "recurrence-part",
  [VST_ERROR_RECURRENCE_END] = "recurrence-end",
  [VST_ERROR_RECURRENCE_START] = "recurrence-start",
  [VST_ERROR_DATE_PAST] = "date-past",
  [VST_ERROR_REASON_SHORT] = "reason-short",
  [VST_ERROR_COUNTRY] = "country",
  [VST_ERROR_HEALTH_ONTARIO] = "health-ontario",
  [VST_ERROR_HEALTH_QUEBEC] = "health-quebec",
  [VST_ERROR_AGENCY_NEEDED] = "agency-needed",
  [VST_ERROR_SCOPE_NEEDED] = "scope-needed",
  [VST_ERROR_ITEMS_NEEDED] = "items-needed",
  [VST_ERROR_PURPOSE_NEEDED] = "purpose-needed",
  [VST_ERROR_AGAINST_NEEDED] = "against-needed",
  [VST_ERROR_GUARDIAN] = "guardian",
  [VST_ERROR_END_FAR] = "end-far",
  [VST_ERROR_RELEASE_OVER] = "release-over",
  [VST_ERROR_RELEASE_ITEMS] = "release-items",
  [VST_ERROR_GESTATION] = "gestation",
  [VST_ERROR_DUE] = "due",
  [VST_ERROR_CHILD_OLDER] = "child-older",
  [VST_ERROR_TWO_HEADS] = "two-heads",
  [VST_ERROR_ASKER] = "asker",
  [VST_ERROR_REVIEW_FAR] = "review-far",
  [VST_ERROR_CONSENT_OVER] = "consent-over",
  [VST_ERROR_TALK_NEEDED] = "talk-needed",
  [VST_ERROR_PASSPHRASE_WRONG] = "passphrase-wrong",
  [VST_ERROR_PASSPHRASE_SHORT] = "passphrase-short",
  [VST_ERROR_PASSPHRASE_COMMON] = "passphrase-common",
  [VST_ERROR_PASSPHRASES_DIFFER] = "passphrases-differ",
  [VST_ERROR_WAIT] = "wait",
  [VST_ERROR_RECOVERY_KIT] = "recovery-kit",
  [VST_ERROR_LAST_ADMINISTRATOR] = "last-administrator",
  [VST_ERROR_STAFF_NAME_TAKEN] = "staff-name-taken",
  [VST_ERROR_ROLE_NEEDED] = "role-needed",
  [VST_ERROR_NOT_A_HUB] = "not-a-hub",
  [VST_ERROR_MISSING_PART] = "missing-part",
  [VST_ERROR_NOT_ENCRYPTED] = "not-encrypted",
  [VST_ERROR_NETWORK_SHARE] = "network-share",
  [VST_ERROR_TOO_NEW] = "too-new",
  [VST_ERROR_CORRUPT] = "corrupt",
  [VST_ERROR_BUSY] = "busy",
  [VST_ERROR_FULL] = "full",
  [VST_ERROR_READ_ONLY] = "read-only",
  [VST_ERROR_DISK] = "disk",
  [VST_ERROR_MEMORY] = "memory",
  [VST_ERROR_DATABASE] = "database",
  [VST_ERROR_NOT_A_BACKUP] = "not-a-backup",
  [VST_ERROR_BACKUP_DAMAGED] = "backup-damaged",
  [VST_ERROR_KEYS_OLD] = "keys-old",
  [VST_ERROR_SAVED] = "saved",
  [VST_ERROR_UNREAD_BUSY] = "busy",
  [VST_ERROR_UNREAD_FULL] = "full",
  [VST_ERROR_UNREAD_READ_ONLY] = "read-only",
  [VST_ERROR_UNREAD_DISK] = "disk",
  [VST_ERROR_UNREAD_MEMORY] = "memory",
  [VST_ERROR_UNREAD_DATABASE] = "database",
  [VST_ERROR_FILE_KIND] = "file-kind",
  [VST_ERROR_FILE_TOO_LARGE] = "file-too-large",
  [VST_ERROR_FILE_DAMAGED] = "file-damaged",
  [VST_ERROR_FILE_RAGGED] = "file-ragged",
  [VST_ERROR_FILE_HEADING] = "file-heading",
  [VST_ERROR_FILE_ENCODING] = "file-encoding",
  [VST_ERROR_FILE_ROWS] = "file-rows",
  [VST_ERROR_FILE_COLUMNS] = "file-columns",
  [VST_ERROR_FILE_CELL] = "file-cell",
  [VST_ERROR_FILE_QUOTE] = "file-quote",
  [VST_ERROR_FILE_ENCRYPTED] = "file-encrypted",
  [VST_ERROR_FILE_OLD_WORKBOOK] = "file-old-workbook",
  [VST_ERROR_FILE_SHEET] = "file-sheet",
  [VST_ERROR_FILE_MAP] = "file-map",
  [VST_ERROR_FILE_DATES] = "file-dates",
  [VST_ERROR_FILE_ACCESS] = "file-access",
  [VST_ERROR_FILE_AGENCY] = "file-agency",
  [VST_ERROR_FILE_ROOM] = "file-room",
  [VST_ERROR_FILE_SEALED] = "file-sealed",
  [VST_ERROR_CATALOGUE] = "catalogue",
  [VST_ERROR_CATALOGUE_VERSION] = "catalogue-version",
  [VST_ERROR_FAMILY_FILE] = "family-file",
  [VST_ERROR_BOOK_EMPTY] = "book-empty",
  [VST_ERROR_BOOK_NUMBERS] = "book-numbers",
  [VST_ERROR_BOOK_TWICE] = "book-twice",
  [VST_ERROR_CHIT_PRINTED] = "chit-printed",
  [VST_ERROR_CHIT_ZONE] = "chit-zone",
  [VST_ERROR_REASON_NEEDED] = "reason-needed",
  [VST_ERROR_SECOND_PERSON] = "second-person",
  [VST_ERROR_CHIT_VOID] = "chit-void",
  [VST_ERROR_CHIT_BLANK] = "chit-blank",
  [VST_ERROR_NO_SESSION] = "no-session",
  [VST_ERROR_PRINT] = "print",
};

G_STATIC_ASSERT (G_N_ELEMENTS (codes) == VST_ERROR_LAST);

/* Of an error of another domain GLib's own functions give nothing; nobody here
 * asks for one.
 */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnull-dereference"

/* What an error carries besides its code. */
typedef struct
{
  VstHolder holder;
} VstErrorPrivate;

static void
vst_error_private_init (VstErrorPrivate *carried)
{
  carried->holder = VST_HOLDER_UNTOLD;
}

static void
vst_error_private_copy (const VstErrorPrivate *from,
                        VstErrorPrivate *to)
{
  *to = *from;
}

static void
vst_error_private_clear (VstErrorPrivate *carried)
{
}

G_DEFINE_EXTENDED_ERROR (VstError, vst_error)

/**
 * vst_refusal_set_holder:
 * @error: one of `VST_ERROR_NO_RIGHT`
 *
 * Says to whom the part is open.
 */
void
vst_refusal_set_holder (GError *error,
                        VstHolder holder)
{
  g_return_if_fail (g_error_matches (error, VST_ERROR, VST_ERROR_NO_RIGHT));

  vst_error_get_private (error)->holder = holder;
}

/**
 * vst_refusal_get_holder:
 * @error: any error
 *
 * Returns: %VST_HOLDER_UNTOLD where nobody said
 */
VstHolder
vst_refusal_get_holder (const GError *error)
{
  return g_error_matches (error, VST_ERROR, VST_ERROR_NO_RIGHT) ? vst_error_get_private (error)->holder : VST_HOLDER_UNTOLD;
}

#pragma GCC diagnostic pop

/**
 * vst_error_get_code:
 * @error: an error of any domain
 *
 * The code's name, as the command line prints it under `--json`.
 *
 * Returns: (transfer none): "cancelled" for a cancelled read, "failed" for
 *   what is not ours
 */
const char *
vst_error_get_code (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == VST_ERROR && error->code >= 0 && error->code < VST_ERROR_LAST)
    return codes[error->code];

  /* G_IO_ERROR_CANCELLED, without making base depend on GIO for one number. */
  return g_strcmp0 (g_quark_to_string (error->domain), "g-io-error-quark") == 0 && error->code == 19 ? "cancelled" : "failed";
}

/**
 * vst_error_unread:
 * @error: (transfer full): of something that was only read
 *
 * Says so: what couldn't be written is told otherwise, and nothing was typed.
 *
 * Returns: (transfer full): @error itself
 */
GError *
vst_error_unread (GError *error)
{
  static const struct
  {
    VstError unsaved;
    VstError unread;
  } pairs[] = {
    { VST_ERROR_BUSY, VST_ERROR_UNREAD_BUSY },
    { VST_ERROR_FULL, VST_ERROR_UNREAD_FULL },
    { VST_ERROR_READ_ONLY, VST_ERROR_UNREAD_READ_ONLY },
    { VST_ERROR_DISK, VST_ERROR_UNREAD_DISK },
    { VST_ERROR_MEMORY, VST_ERROR_UNREAD_MEMORY },
    { VST_ERROR_DATABASE, VST_ERROR_UNREAD_DATABASE },
  };

  g_return_val_if_fail (error != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_error_matches (error, VST_ERROR, (int) pairs[i].unsaved))
      {
        error->code = (int) pairs[i].unread;
        break;
      }

  return error;
}
