/* vst-error.h
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VST_ERROR (vst_error_quark ())

/**
 * VstError:
 *
 * What can go wrong below the edge of the program, by what the user can do
 * about it.
 *
 * Messages of this domain are for the log: English, with ids, never with a
 * name.  The user reads the sentence that vst_error_text() has for the code.
 * Numbers are never used again for another meaning: the command line prints
 * the code's name under --json.
 */
typedef enum
{
  /* The record */
  VST_ERROR_NOT_FOUND,          /* there is no such record, or not for this person */
  VST_ERROR_EXISTS,             /* one with that name or number is already there */
  VST_ERROR_CHANGED,            /* somebody else changed it first */
  VST_ERROR_RULE,               /* a rule of the domain forbids it for now */
  VST_ERROR_NO_RIGHT,           /* this part is open to others */
  VST_ERROR_LOCKED,             /* nobody is signed in */
  VST_ERROR_HERE_ALREADY,       /* the family's visit has begun */
  VST_ERROR_GROUP_FULL,         /* no place for that person, whatever the reason */
  VST_ERROR_SESSION_CANCELLED,  /* nobody was there, nor stayed away */
  VST_ERROR_CONFLICT,           /* a time that is taken; by whom is not told */
  VST_ERROR_BLOCKS_SELF,        /* whoever takes it down would not see the family herself */
  VST_ERROR_LIFT_SECOND,        /* a block is lifted by two, of two roles */
  VST_ERROR_MUST_NOT_KNOW,      /* it would bring a family before whom she must not be known to */
  VST_ERROR_MERGE_APART,        /* somebody of one file must not meet somebody of the other */
  VST_ERROR_MERGE_VISITS,       /* both families are here today, or expected */
  VST_ERROR_MERGE_LATER,        /* where goes what was written since? */
  VST_ERROR_MERGE_BUILT_ON,     /* a later merge goes on from this one */
  VST_ERROR_DESTROYED,          /* undo would put back what was destroyed on purpose */
  VST_ERROR_FORGOTTEN,          /* undo comes too late: what was removed is destroyed since */
  VST_ERROR_UNREADABLE,         /* one field is damaged, and the hub is not */

  /* A field: what was typed stays, the sentence goes beside it */
  VST_ERROR_INVALID,            /* anything the codes below don't say */
  VST_ERROR_NAME_NEEDED,
  VST_ERROR_TOO_LONG,
  VST_ERROR_DATE_IMPOSSIBLE,    /* 2021-02-31 */
  VST_ERROR_DATE_FUTURE,
  VST_ERROR_DATE_TOO_OLD,
  VST_ERROR_AGE,
  VST_ERROR_POSTAL_CODE,
  VST_ERROR_PHONE,
  VST_ERROR_EMAIL,
  VST_ERROR_LANGUAGE,
  VST_ERROR_TEXT,               /* not UTF-8, or a NUL in it */
  VST_ERROR_TIME,               /* still to come, on another day, or before what came before */
  VST_ERROR_LABEL_NEEDED,       /* what something is called */
  VST_ERROR_TIMES,              /* from is not before to */
  VST_ERROR_DAYS,               /* it ends before it begins */
  VST_ERROR_NUMBER,             /* not a number, or beyond what there can be */
  VST_ERROR_WEEKDAY_NEEDED,
  VST_ERROR_ZONE,               /* no such time zone */
  VST_ERROR_RECURRENCE,         /* not a rule */
  VST_ERROR_RECURRENCE_FREQUENCY, /* neither weekly nor monthly */
  VST_ERROR_RECURRENCE_INTERVAL, /* not every 1 to 4 */
  VST_ERROR_RECURRENCE_DAY,     /* not weekdays, or their place in a month */
  VST_ERROR_RECURRENCE_PART,    /* more than weekdays */
  VST_ERROR_RECURRENCE_END,     /* two ends, or one that can't be told */
  VST_ERROR_RECURRENCE_START,   /* no day and time of a clock */
  VST_ERROR_DATE_PAST,
  VST_ERROR_REASON_SHORT,       /* too short to say why */
  VST_ERROR_COUNTRY,
  VST_ERROR_HEALTH_ONTARIO,     /* can't be the number of such a card */
  VST_ERROR_HEALTH_QUEBEC,
  VST_ERROR_AGENCY_NEEDED,      /* to whom something may be told */
  VST_ERROR_SCOPE_NEEDED,       /* which part is agreed to */
  VST_ERROR_ITEMS_NEEDED,       /* what may be told */
  VST_ERROR_PURPOSE_NEEDED,     /* what it is for */
  VST_ERROR_AGAINST_NEEDED,     /* from whom something is withheld */
  VST_ERROR_GUARDIAN,           /* an adult of the family answers for her */
  VST_ERROR_END_FAR,            /* a release lasts a year at most */
  VST_ERROR_RELEASE_OVER,       /* nothing may be told under it now */
  VST_ERROR_RELEASE_ITEMS,      /* it covers less than that */
  VST_ERROR_GESTATION,          /* neither weeks nor a due date that fits the birth */
  VST_ERROR_DUE,                /* a due date that is over, or too far ahead */
  VST_ERROR_CHILD_OLDER,        /* a child no younger than the parent */
  VST_ERROR_TWO_HEADS,          /* a file under two names */
  VST_ERROR_ASKER,              /* nobody of those who ask may have it */
  VST_ERROR_REVIEW_FAR,         /* safe contact is asked for again within 90 days */
  VST_ERROR_CONSENT_OVER,       /* the consent to tell that partner isn't in force */
  VST_ERROR_TALK_NEEDED,        /* neither what was said nor what came of it */

  /* Keys and people */
  VST_ERROR_PASSPHRASE_WRONG,
  VST_ERROR_PASSPHRASE_SHORT,
  VST_ERROR_PASSPHRASE_COMMON,
  VST_ERROR_PASSPHRASES_DIFFER,
  VST_ERROR_WAIT,               /* too soon after a wrong passphrase */
  VST_ERROR_RECOVERY_KIT,       /* these words are not the kit's */
  VST_ERROR_LAST_ADMINISTRATOR,
  VST_ERROR_STAFF_NAME_TAKEN,
  VST_ERROR_ROLE_NEEDED,

  /* The hub on disk */
  VST_ERROR_NOT_A_HUB,
  VST_ERROR_MISSING_PART,       /* hub.db or keys is not there */
  VST_ERROR_NOT_ENCRYPTED,
  VST_ERROR_NETWORK_SHARE,
  VST_ERROR_TOO_NEW,            /* written by a later Vestibule */
  VST_ERROR_CORRUPT,
  VST_ERROR_BUSY,               /* locked for too long by another program */
  VST_ERROR_FULL,               /* no room on the disk */
  VST_ERROR_READ_ONLY,
  VST_ERROR_DISK,               /* reading or writing went wrong */
  VST_ERROR_MEMORY,
  VST_ERROR_DATABASE,           /* anything else the engine complained of */
  VST_ERROR_NOT_A_BACKUP,
  VST_ERROR_BACKUP_DAMAGED,
  VST_ERROR_KEYS_OLD,           /* the keys file is from before */
  VST_ERROR_SAVED,              /* what was told to have failed is there after all */
  VST_ERROR_UNREAD_BUSY,        /* the same of what is only read */
  VST_ERROR_UNREAD_FULL,        /* what is looked at can't be noted */
  VST_ERROR_UNREAD_READ_ONLY,
  VST_ERROR_UNREAD_DISK,
  VST_ERROR_UNREAD_MEMORY,
  VST_ERROR_UNREAD_DATABASE,

  /* Files that come in */
  VST_ERROR_FILE_KIND,          /* not a list we read */
  VST_ERROR_FILE_TOO_LARGE,
  VST_ERROR_FILE_DAMAGED,
  VST_ERROR_FILE_RAGGED,        /* a row with more cells than the heading */
  VST_ERROR_FILE_HEADING,       /* no heading we know */
  VST_ERROR_FILE_ENCODING,
  VST_ERROR_FILE_ROWS,          /* rows to mend; the summary names them */
  VST_ERROR_FILE_COLUMNS,       /* more than a list may have */
  VST_ERROR_FILE_CELL,          /* a cell longer than a cell may be */
  VST_ERROR_FILE_QUOTE,         /* a quotation mark that is never closed */
  VST_ERROR_FILE_ENCRYPTED,     /* a workbook with a password */
  VST_ERROR_FILE_OLD_WORKBOOK,  /* .xls, from before 2007 */
  VST_ERROR_FILE_SHEET,         /* no sheet of that name */
  VST_ERROR_FILE_MAP,           /* --map is not what it should be */
  VST_ERROR_FILE_DATES,         /* day or month first? the column doesn't tell */
  VST_ERROR_FILE_ACCESS,        /* it may not be opened, or can't be read */
  VST_ERROR_FILE_AGENCY,        /* a row names a partner that isn't here */
  VST_ERROR_FILE_ROOM,          /* or a room */
  VST_ERROR_FILE_SEALED,        /* what is under a key that whoever brings it doesn't hold */
  VST_ERROR_CATALOGUE,          /* not a catalogue of questions; its fault tells where */
  VST_ERROR_CATALOGUE_VERSION,  /* this version, or a later one, is there already */
  VST_ERROR_FAMILY_FILE,        /* not a family from another hub; its fault tells where */

  /* Chits */
  VST_ERROR_BOOK_EMPTY,         /* no chit is left in the books at the desk */
  VST_ERROR_BOOK_NUMBERS,       /* first and last number of a book make none */
  VST_ERROR_BOOK_TWICE,         /* these numbers came before */
  VST_ERROR_CHIT_PRINTED,       /* it is out: returned or voided, not undone */
  VST_ERROR_CHIT_ZONE,          /* it reads like an address */
  VST_ERROR_REASON_NEEDED,      /* possible, with a reason */
  VST_ERROR_SECOND_PERSON,      /* whoever signs must be another, and hold the right */
  VST_ERROR_CHIT_VOID,          /* it is worth nothing any more: void, lost, stolen or taken back */
  VST_ERROR_CHIT_BLANK,         /* nobody was given it */
  VST_ERROR_NO_SESSION,         /* no group meets that day */

  VST_ERROR_PRINT,
  VST_ERROR_LAST
} VstError;

GQuark      vst_error_quark    (void);
const char *vst_error_get_code (const GError  *error);
GError     *vst_error_unread   (GError        *error);

G_END_DECLS
