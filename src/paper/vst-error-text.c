/* vst-error-text.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "vst-refusal.h"

/* Never that somebody may not: to whom it is open. */
static const char *
refusal_text (VstHolder holder)
{
  switch (holder)
    {
    case VST_HOLDER_RECEPTION:
      return _("This part is open to reception.");
    case VST_HOLDER_RECEPTION_AND_COORDINATION:
      return _("This part is open to reception and coordination.");
    case VST_HOLDER_COORDINATION:
      return _("This part is open to coordination.");
    case VST_HOLDER_ADMINISTRATION:
      return _("This part is open to administration.");
    case VST_HOLDER_UNTOLD:
    default:
      return _("This part is open to other staff members.");
    }
}

/* What is said at the counter may be read by the person on its other side:
 * calm, without a name, and with the way on.
 */
static const char *
record_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_NOT_FOUND:
      return _("It isn’t here any more. Search again to find it.");
    case VST_ERROR_EXISTS:
      return _("Not possible yet: another one has this name or number. Choose another, or open that one.");
    case VST_ERROR_CHANGED:
      return _("Someone changed this in the meantime. See both, then choose.");
    case VST_ERROR_RULE:
      return _("Not possible yet: a rule of the hub holds it for now. Ask coordination.");
    case VST_ERROR_LOCKED:
      return _("The hub is locked. Enter the passphrase to go on.");
    case VST_ERROR_HERE_ALREADY:
      return _("This family is here already. Look for it in the list of the day.");
    case VST_ERROR_GROUP_FULL:
      return _("Not possible yet: this group has no place for now. The waiting list is open.");
    case VST_ERROR_SESSION_CANCELLED:
      return _("This session is cancelled. A make-up can be marked: M one to one, V by video or phone.");
    case VST_ERROR_CONFLICT:
      return _("This time isn’t available. Choose another time, or see the coordinator.");
    case VST_ERROR_BLOCKS_SELF:
      return _("That is you, or where you work: the file would be gone for you. Somebody else has to write this down.");
    case VST_ERROR_LIFT_SECOND:
      return _("Not possible yet: this takes two people, a pivot worker and the privacy officer. The other one lifts it.");
    case VST_ERROR_MUST_NOT_KNOW:
      return _("Not possible: this would reach someone who must not know of this family. Choose another partner, person or group.");
    case VST_ERROR_MERGE_APART:
      return _("These files can’t be merged: somebody of one must not meet somebody of the other.");
    case VST_ERROR_MERGE_VISITS:
      return _("Both files have a visit today. Merge them tomorrow, or when one of the visits is taken off.");
    case VST_ERROR_MERGE_LATER:
      return _("Something was written in this file since the merge. Say to which of the two files it goes.");
    case VST_ERROR_MERGE_BUILT_ON:
      return _("One of these files was merged again later. Take that merge apart first.");
    case VST_ERROR_DESTROYED:
      return _("What was there before is destroyed: where a shelter is isn’t kept. It can’t be put back.");
    case VST_ERROR_FORGOTTEN:
      return _("This was removed more than a day ago, and is destroyed since. It can’t be put back.");
    case VST_ERROR_UNREADABLE:
      return _("What was written here is damaged and can’t be read. Type it again, or remove it.");
    default:
      return NULL;
    }
}

static const char *
field_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_INVALID:
      return _("Something here needs another look. What you typed is still here.");
    case VST_ERROR_NAME_NEEDED:
      return _("A name is needed: a first name, a nickname or initials will do.");
    case VST_ERROR_TOO_LONG:
      return _("This text is longer than its place. A shorter one will fit.");
    case VST_ERROR_DATE_IMPOSSIBLE:
      return _("A date looks like 2026-11-22. This one isn’t in the calendar.");
    case VST_ERROR_DATE_FUTURE:
      return _("This date is still to come. Today or an earlier day is needed.");
    case VST_ERROR_DATE_TOO_OLD:
      return _("This date is very long ago. Check the year.");
    case VST_ERROR_AGE:
      return _("An age looks like 7. Check the number.");
    case VST_ERROR_POSTAL_CODE:
      return _("A postal code looks like K1L 1A1.");
    case VST_ERROR_PHONE:
      return _("A phone number looks like 613-555-0123.");
    case VST_ERROR_EMAIL:
      return _("An e-mail address looks like name@example.ca.");
    case VST_ERROR_LANGUAGE:
      return _("A language is one of the list, such as English, French or Arabic.");
    case VST_ERROR_TEXT:
      return _("Some signs of this text can’t be read. Type it again, or paste it as plain text.");
    case VST_ERROR_TIME:
      return _("This time is still to come, or is before the step that goes before it. A time such as 14:05 is needed.");
    case VST_ERROR_LABEL_NEEDED:
      return _("A name is needed, in English or in French.");
    case VST_ERROR_TIMES:
      return _("The end comes after the beginning, as in 09:00 to 12:00.");
    case VST_ERROR_DAYS:
      return _("The last day comes on or after the first.");
    case VST_ERROR_NUMBER:
      return _("A whole number is needed here. Check how large it is.");
    case VST_ERROR_WEEKDAY_NEEDED:
      return _("A day of the week is needed, such as Monday.");
    case VST_ERROR_GESTATION:
      return _("Weeks look like 32, a due date like 2026-11-22. This one doesn’t fit the birth date.");
    case VST_ERROR_DUE:
      return _("A due date lies within the next ten months. Check the year.");
    case VST_ERROR_CHILD_OLDER:
      return _("A child is younger than the parent. Check both dates.");
    case VST_ERROR_TWO_HEADS:
      return _("A file stands under one name. Choose one person.");
    case VST_ERROR_ASKER:
      return _("Choose who asks: an adult, for herself or for a child in her care. Two people who must not meet ask apart.");
    case VST_ERROR_REVIEW_FAR:
      return _("Ask again within 90 days: choose an earlier day.");
    case VST_ERROR_ZONE:
      return _("A time zone looks like America/Toronto.");
    default:
      return NULL;
    }
}

static const char *
recurrence_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_RECURRENCE:
      return _("A rule looks like FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE.");
    case VST_ERROR_RECURRENCE_FREQUENCY:
      return _("A rule is weekly or monthly here: FREQ=WEEKLY or FREQ=MONTHLY.");
    case VST_ERROR_RECURRENCE_INTERVAL:
      return _("A rule comes every 1 to 4 weeks or months: INTERVAL=1 to INTERVAL=4.");
    case VST_ERROR_RECURRENCE_DAY:
      return _("Days look like BYDAY=MO,WE each week, or BYDAY=2TU or BYDAY=-1FR each month.");
    case VST_ERROR_RECURRENCE_PART:
      return _("A rule has FREQ, INTERVAL, BYDAY, WKST and COUNT or UNTIL; nothing else is done right here.");
    case VST_ERROR_RECURRENCE_END:
      return _("A rule has one end at most: COUNT, up to 1000, or UNTIL. An UNTIL in UTC needs a time zone.");
    case VST_ERROR_RECURRENCE_START:
      return _("A day and time look like 2026-11-23T09:00, as a clock on the wall shows it.");
    case VST_ERROR_DATE_PAST:
      return _("This day is over. Choose today or a later day.");
    case VST_ERROR_REASON_SHORT:
      return _("A reason of ten letters or more is needed.");
    case VST_ERROR_COUNTRY:
      return _("A country is one of the list, such as Canada, Haiti or Syria.");
    case VST_ERROR_HEALTH_ONTARIO:
      return _("An Ontario health card number looks like 1234-567-897-AB. It may also stay empty.");
    case VST_ERROR_HEALTH_QUEBEC:
      return _("A Quebec health insurance number looks like TEST 5412 2816. It may also stay empty.");
    case VST_ERROR_AGENCY_NEEDED:
      return _("To which partner? Choose one.");
    case VST_ERROR_SCOPE_NEEDED:
      return _("Which part is it about? A few words are enough.");
    case VST_ERROR_ITEMS_NEEDED:
      return _("What may be shared? Choose one line or more.");
    case VST_ERROR_PURPOSE_NEEDED:
      return _("What is it for? A few words are enough.");
    case VST_ERROR_AGAINST_NEEDED:
      return _("For whom is access closed? Choose one.");
    case VST_ERROR_GUARDIAN:
      return _("An adult of the family answers here. Choose who.");
    case VST_ERROR_END_FAR:
      return _("Sharing lasts 12 months at most. Choose an earlier last day.");
    case VST_ERROR_RELEASE_OVER:
      return _("This sharing is over: nothing new is sent. Ask again, or continue without sharing.");
    case VST_ERROR_RELEASE_ITEMS:
      return _("This sharing covers fewer lines. Choose among those, or ask again.");
    case VST_ERROR_CONSENT_OVER:
      return _("Not possible yet: the consent to share with this partner isn’t in force. Ask for it again first.");
    case VST_ERROR_TALK_NEEDED:
      return _("Say what was said, or what came of it.");
    default:
      return NULL;
    }
}

static const char *
key_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_PASSPHRASE_WRONG:
      return _("This passphrase doesn’t open the hub. Check Caps Lock and the keyboard language.");
    case VST_ERROR_PASSPHRASE_SHORT:
      return _("A passphrase is longer: four or five words that you will remember.");
    case VST_ERROR_PASSPHRASE_COMMON:
      return _("This passphrase is easy to guess. Four or five words that have nothing to do with each other work well.");
    case VST_ERROR_PASSPHRASES_DIFFER:
      return _("The two passphrases aren’t the same. Type both again.");
    case VST_ERROR_WAIT:
      return _("The last try was a moment ago. Wait a few seconds, then try again.");
    case VST_ERROR_RECOVERY_KIT:
      return _("These words don’t open the hub. Compare each word with the recovery kit.");
    case VST_ERROR_LAST_ADMINISTRATOR:
      return _("Not possible yet: the hub needs someone in administration. Name another person first.");
    case VST_ERROR_STAFF_NAME_TAKEN:
      return _("A staff member already uses this name. Choose another one.");
    case VST_ERROR_ROLE_NEEDED:
      return _("A staff member needs at least one role, for example reception.");
    default:
      return NULL;
    }
}

static const char *
hub_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_NOT_A_HUB:
      return _("This folder isn’t a hub. A hub’s folder has a name that ends in “.vestibule”.");
    case VST_ERROR_MISSING_PART:
      return _("A part of the hub isn’t in its folder. Nothing was changed. Restore a backup.");
    case VST_ERROR_NOT_ENCRYPTED:
      return _("This hub isn’t encrypted, so it stays closed. Nothing was changed. Restore a backup.");
    case VST_ERROR_NETWORK_SHARE:
      return _("This hub is on a network share, which doesn’t keep it safe. Move it to a disk of this computer.");
    case VST_ERROR_TOO_NEW:
      return _("This hub comes from a newer Vestibule. Nothing was changed. Update Vestibule, then open the hub.");
    case VST_ERROR_CORRUPT:
      return _("The hub can’t be read in full. Nothing was changed. Restore a backup.");
    case VST_ERROR_BUSY:
      return _("Not saved: another program is using the hub. What you typed is still here. Try again.");
    case VST_ERROR_FULL:
      return _("Not saved: the disk is full. What you typed is still here. Make room, then try again.");
    case VST_ERROR_READ_ONLY:
      return _("Not saved: this place can only be read. What you typed is still here. Ask administration.");
    case VST_ERROR_DISK:
      return _("Not saved: the disk doesn’t answer. What you typed is still here. Ask administration.");
    case VST_ERROR_MEMORY:
      return _("Not saved: the computer is short of memory. What you typed is still here. Close another program, then try again.");
    case VST_ERROR_DATABASE:
      return _("Not saved: the hub’s file doesn’t answer as it should. What you typed is still here. Ask administration.");
    case VST_ERROR_NOT_A_BACKUP:
      return _("This file isn’t a backup of a hub. Nothing was changed. Choose another file.");
    case VST_ERROR_BACKUP_DAMAGED:
      return _("This backup can’t be read in full. Nothing was changed. Choose another backup.");
    case VST_ERROR_KEYS_OLD:
      return _("The file “keys” of this hub is an older copy. Nothing was changed. Put the newer one back, or use the recovery kit.");
    case VST_ERROR_SAVED:
      return _("What couldn’t be saved a moment ago is saved after all. Look whether all of it is there before you save again.");
    case VST_ERROR_UNREAD_BUSY:
      return _("Not read: another program is using the hub. Nothing was changed. Try again.");
    case VST_ERROR_UNREAD_FULL:
      return _("Not read: each look is noted, and the disk is full. Make room, then try again.");
    case VST_ERROR_UNREAD_READ_ONLY:
      return _("Not read: each look is noted, and this place can only be read. Ask administration.");
    case VST_ERROR_UNREAD_DISK:
      return _("Not read: the disk doesn’t answer. Nothing was changed. Ask administration.");
    case VST_ERROR_UNREAD_MEMORY:
      return _("Not read: the computer is short of memory. Nothing was changed. Close another program, then try again.");
    case VST_ERROR_UNREAD_DATABASE:
      return _("Not read: the hub’s file doesn’t answer as it should. Nothing was changed. Ask administration.");
    default:
      return NULL;
    }
}

static const char *
file_text (VstError code)
{
  switch ((int) code)
    {
    case VST_ERROR_FILE_KIND:
      return _("This file isn’t a list that can be read here: CSV and XLSX can. Nothing was imported.");
    case VST_ERROR_FILE_TOO_LARGE:
      return _("This file is larger than a list should be. Nothing was imported. Split it, then import each part.");
    case VST_ERROR_FILE_DAMAGED:
      return _("This file can’t be read in full. Nothing was imported. Save it once more, then import it again.");
    case VST_ERROR_FILE_RAGGED:
      return _("A row has more cells than the headings. Nothing was imported. Correct the file and import it again.");
    case VST_ERROR_FILE_HEADING:
      return _("No heading of this file is known here. Nothing was imported. Correct the first row and import it again.");
    case VST_ERROR_FILE_ENCODING:
      return _("The letters of this file can’t be read. Nothing was imported. Save it as UTF-8 and import it again.");
    case VST_ERROR_FILE_ROWS:
      return _("Some rows need a correction. Nothing was imported. Correct the file and import it again.");
    case VST_ERROR_FILE_COLUMNS:
      return _("This list has more than 200 columns. Nothing was imported. Remove some columns and import it again.");
    case VST_ERROR_FILE_CELL:
      return _("A cell of this list is too long. Nothing was imported. Shorten it and import the list again.");
    case VST_ERROR_FILE_QUOTE:
      return _("A quotation mark of this list is opened and never closed. Nothing was imported. Correct the file and import it again.");
    case VST_ERROR_FILE_ENCRYPTED:
      return _("This workbook has a password. Nothing was imported. Save it without a password, then import it again.");
    case VST_ERROR_FILE_OLD_WORKBOOK:
      return _("This workbook is in the old XLS format. Nothing was imported. Save it as XLSX, then import it again.");
    case VST_ERROR_FILE_SHEET:
      return _("The workbook has no sheet with this name. Nothing was imported. Choose another sheet.");
    case VST_ERROR_FILE_MAP:
      return _("The map of the columns can’t be used. Nothing was imported. It is a JSON object that gives our column for each of their headings.");
    case VST_ERROR_FILE_DATES:
      return _("Some dates of this list can be read in two ways. Nothing was imported. Write them as 2026-02-03 and import it again.");
    case VST_ERROR_FILE_ACCESS:
      return _("This file can’t be opened. Nothing was imported. Check that you may read it, then import it again.");
    case VST_ERROR_FILE_AGENCY:
      return _("No partner here has this name. Add the partner first, or correct the name.");
    case VST_ERROR_FILE_ROOM:
      return _("No room here has this name. Add the room first, or correct the name.");
    case VST_ERROR_FILE_SEALED:
      return _("Health card numbers are sealed, and only a pivot worker who also coordinates brings them in. Nothing was imported. Ask her, or leave these columns out.");
    case VST_ERROR_CATALOGUE:
      return _("This file isn’t a catalogue of questions as the program reads them. Nothing was added.");
    case VST_ERROR_CATALOGUE_VERSION:
      return _("These questions are here already in this version or a later one. Give the file a higher version, then add it again.");
    case VST_ERROR_FAMILY_FILE:
      return _("This file isn’t a family as another hub hands it over. Nothing was imported.");
    case VST_ERROR_BOOK_EMPTY:
      return _("No chit is left in the books at the desk. Put another book there, or ask coordination for one.");
    case VST_ERROR_BOOK_NUMBERS:
      return _("A book goes from its first number to its last, as in 0101 to 0150, with at most 10,000 chits.");
    case VST_ERROR_BOOK_TWICE:
      return _("Some of these numbers came with another book of the same company. Compare the first and last number with the cover.");
    case VST_ERROR_CHIT_PRINTED:
      return _("The slip of this chit is printed. Take the chit back, or void it with a reason.");
    case VST_ERROR_CHIT_ZONE:
      return _("A zone is a part of town, such as Vanier or Zone 4, never an address.");
    case VST_ERROR_REASON_NEEDED:
      return _("Not possible yet: a reason is needed. Add one, then try again.");
    case VST_ERROR_SECOND_PERSON:
      return _("Not possible yet: a second person signs, of coordination, who neither gave this chit nor reported it.");
    case VST_ERROR_CHIT_VOID:
      return _("Not printed: this chit is void, lost, stolen or taken back. Give another one.");
    case VST_ERROR_CHIT_BLANK:
      return _("Not printed: nobody was given this chit. Give it first.");
    case VST_ERROR_NO_SESSION:
      return _("No group meets that day. Choose another day, or name a group.");
    case VST_ERROR_PRINT:
      return _("Not printed: the printer doesn’t answer. The pages are still here. Try again.");
    default:
      return NULL;
    }
}

static const char *
own_text (VstError code)
{
  const char *text = NULL;

  if ((text = record_text (code)) == NULL &&
      (text = field_text (code)) == NULL &&
      (text = recurrence_text (code)) == NULL &&
      (text = key_text (code)) == NULL &&
      (text = hub_text (code)) == NULL)
    text = file_text (code);

  return text;
}

static const char *
system_text (GIOErrorEnum code)
{
  switch ((int) code)
    {
    case G_IO_ERROR_CANCELLED:
      return _("Stopped. Nothing was changed.");
    case G_IO_ERROR_NO_SPACE:
      return own_text (VST_ERROR_FULL);
    case G_IO_ERROR_READ_ONLY:
      return own_text (VST_ERROR_READ_ONLY);
    case G_IO_ERROR_NOT_FOUND:
      return _("This file or folder isn’t there any more. Choose another one.");
    case G_IO_ERROR_EXISTS:
      return _("There is already a file with this name. Choose another name.");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _("This file or folder isn’t open to you. Choose another place.");
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return _("This is a folder. Choose a file.");
    case G_IO_ERROR_NOT_DIRECTORY:
      return _("This isn’t a folder. Choose a folder.");
    case G_IO_ERROR_FILENAME_TOO_LONG:
    case G_IO_ERROR_INVALID_FILENAME:
      return _("This name can’t be given to a file. Choose a shorter or simpler one.");
    case G_IO_ERROR_BUSY:
    case G_IO_ERROR_WOULD_BLOCK:
    case G_IO_ERROR_TIMED_OUT:
      return _("Another program is using this. Try again in a moment.");
    default:
      return NULL;
    }
}

/**
 * vst_error_text:
 * @error: an error of any domain
 *
 * The sentence for an error, in the language of the thread.
 *
 * It never holds any of @error's message, which is English and for the log.
 * Who knows more than the code (a row, a time to wait) says it in a sentence
 * of their own.
 */
char *
vst_error_text (const GError *error)
{
  const char *text = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, VST_ERROR, VST_ERROR_NO_RIGHT))
    text = refusal_text (vst_refusal_get_holder (error));
  else if (error->domain == VST_ERROR)
    text = own_text (error->code);
  else if (error->domain == G_IO_ERROR)
    text = system_text (error->code);
  else if (error->domain == G_FILE_ERROR)
    text = system_text (g_io_error_from_file_error (error->code));

  if (text == NULL)
    text = _("This didn’t work. What you typed is still here. Try again, or ask administration.");

  return g_strdup (text);
}
