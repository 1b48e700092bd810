/* vst-family-room.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-store.h"

#include "alert-sql.h"
#include "apart-sql.h"
#include "block-encounter-sql.h"
#include "block-list-sql.h"
#include "block-sql.h"
#include "candidate-sql.h"
#include "consent-sql.h"
#include "contact-key-sql.h"
#include "contact-lock-sql.h"
#include "contact-seal-sql.h"
#include "contact-sql.h"
#include "directive-sql.h"
#include "episode-sql.h"
#include "expected-child-sql.h"
#include "family-sql.h"
#include "family-timeline-sql.h"
#include "family-veil-sql.h"
#include "found-sql.h"
#include "giver-sql.h"
#include "kin-sql.h"
#include "look-alike-sql.h"
#include "member-sql.h"
#include "message-link-sql.h"
#include "message-sql.h"
#include "paper-language-sql.h"
#include "person-sql.h"
#include "release-sql.h"
#include "search-sql.h"
#include "shielded-consent-sql.h"
#include "shielded-note-sql.h"
#include "shielded-sql.h"
#include "story-sql.h"
#include "vst-alert-store.h"
#include "vst-apart-store.h"
#include "vst-consent-store.h"
#include "vst-block-encounter.h"
#include "vst-block-store.h"
#include "vst-contact-seal.h"
#include "vst-contact-store.h"
#include "vst-directive-store.h"
#include "vst-episode-store.h"
#include "vst-expected-child-store.h"
#include "vst-family-timeline.h"
#include "vst-import.h"
#include "vst-kin-store.h"
#include "vst-look-alike-store.h"
#include "vst-member-store.h"
#include "vst-message-store.h"
#include "vst-person-store.h"
#include "vst-release-store.h"
#include "vst-shielded.h"
#include "vst-story-store.h"

static const VstSql *const statements[] = {
  vst_sql_alert,
  vst_sql_apart,
  vst_sql_block,
  vst_sql_block_encounter,
  vst_sql_block_list,
  vst_sql_candidate,
  vst_sql_consent,
  vst_sql_contact,
  vst_sql_contact_key,
  vst_sql_contact_lock,
  vst_sql_contact_seal,
  vst_sql_directive,
  vst_sql_episode,
  vst_sql_expected_child,
  vst_sql_family,
  vst_sql_family_timeline,
  vst_sql_found,
  vst_sql_giver,
  vst_sql_kin,
  vst_sql_look_alike,
  vst_sql_member,
  vst_sql_message,
  vst_sql_message_link,
  vst_sql_paper_language,
  vst_sql_person,
  vst_sql_release,
  vst_sql_search,
  vst_sql_shielded,
  vst_sql_shielded_consent,
  vst_sql_shielded_note,
  vst_sql_story,
  vst_sql_family_veil,
  NULL
};

static const VstDeed *const deeds[] = {
  &vst_alert_do_add,
  &vst_alert_do_edit,
  &vst_alert_do_end,
  &vst_apart_do_add,
  &vst_apart_do_edit,
  &vst_apart_do_lift,
  &vst_consent_do_answer,
  &vst_consent_do_record,
  &vst_consent_do_settings,
  &vst_consent_do_withdraw,
  &vst_block_do_add,
  &vst_block_do_ask_lift,
  &vst_block_do_keep,
  &vst_block_do_lift,
  &vst_block_do_reply,
  &vst_block_do_tell,
  &vst_contact_do_add,
  &vst_contact_do_edit,
  &vst_contact_do_remove,
  &vst_contact_do_reply,
  &vst_directive_do_add,
  &vst_directive_do_withdraw,
  &vst_disclosure_do_write,
  &vst_custody_do_add,
  &vst_custody_do_end,
  &vst_expected_do_add,
  &vst_expected_do_born,
  &vst_expected_do_edit,
  &vst_expected_do_end,
  &vst_family_do_add,
  &vst_family_do_close,
  &vst_family_do_note,
  &vst_family_do_reopen,
  &vst_import_do,
  &vst_look_alike_do_ask_again,
  &vst_look_alike_do_part,
  &vst_member_do_add,
  &vst_member_do_edit,
  &vst_member_do_end,
  &vst_member_do_join,
  &vst_message_do_finish,
  &vst_message_do_link,
  &vst_message_do_note,
  &vst_message_do_take,
  &vst_message_do_take_in,
  &vst_person_do_edit,
  &vst_release_do_give,
  &vst_release_do_withdraw,
  &vst_relation_do_add,
  &vst_relation_do_end,
  &vst_story_do_choose,
  NULL
};

static const VstKept *const kept[] = {
  &vst_alert_kept,
  &vst_apart_kept,
  &vst_block_kept,
  &vst_block_match_kept,
  &vst_consent_kept,
  &vst_contact_kept,
  &vst_directive_kept,
  &vst_custody_kept,
  &vst_episode_kept,
  &vst_expected_kept,
  &vst_family_kept,
  &vst_look_alike_kept,
  &vst_membership_kept,
  &vst_message_kept,
  &vst_person_kept,
  &vst_release_kept,
  &vst_relation_kept,
  &vst_story_kept,
  NULL
};

static const char *const people[] = {
  "alert", "apart_side", "block_match", "consent", "consent_event", "contact_key", "contact_point", "custody",
  "directive", "disclosure", "episode", "expected_child", "family", "keep_apart", "look_alike", "membership", "message", "name_token",
  "person", "relation", "release", "staff_block", "story", NULL
};

static const VstSql *const forgets[] = { VST_SQL_CONTACT_LOCK_FORGET, NULL };

static const VstSql *const hides[] = {
  VST_SQL_BLOCK_HIDES,
  VST_SQL_DIRECTIVE_HIDDEN,
  NULL
};

static const VstSql *const follows[] = {
  VST_SQL_FAMILY_VEIL_HEADS,
  VST_SQL_FAMILY_VEIL_MERGED_FILES,
  VST_SQL_FAMILY_VEIL_MEMBERS,
  VST_SQL_FAMILY_VEIL_MERGED_PEOPLE,
  NULL
};

static const VstSql *const withholds[] = { VST_SQL_DIRECTIVE_PARTS, NULL };

static const VstPart parts[] = {
  { "contact_point", NULL, "contacts", VST_SQL_FAMILY_VEIL_CONTACTS },
  { "message", NULL, "messages", VST_SQL_FAMILY_VEIL_MESSAGES },
  { "alert", NULL, "alerts", VST_SQL_FAMILY_VEIL_ALERTS },
  { "story", NULL, "story", VST_SQL_FAMILY_VEIL_TOLD },
  { "relation", NULL, "relations", VST_SQL_FAMILY_VEIL_RELATIONS },
  { "custody", NULL, "custody", VST_SQL_FAMILY_VEIL_CUSTODIES },
  { "consent", NULL, "consents", VST_SQL_FAMILY_VEIL_CONSENTS },
  { "release", NULL, "releases", VST_SQL_FAMILY_VEIL_RELEASES },
  { NULL, NULL, "releases", VST_SQL_FAMILY_VEIL_DISCLOSURES },
  { NULL }
};

static const VstSql *const veils[] = {
  VST_SQL_FAMILY_VEIL_FAMILY,
  VST_SQL_FAMILY_VEIL_SEALED_FAMILY,
  VST_SQL_FAMILY_VEIL_PERSON,
  VST_SQL_FAMILY_VEIL_OPEN_BIRTH,
  VST_SQL_FAMILY_VEIL_MEMBERSHIP,
  VST_SQL_FAMILY_VEIL_CONTACT,
  VST_SQL_FAMILY_VEIL_CONTACT_KEY,
  VST_SQL_FAMILY_VEIL_OPEN_CONTACT_KEY,
  VST_SQL_FAMILY_VEIL_ALERT,
  VST_SQL_FAMILY_VEIL_TOKEN,
  VST_SQL_FAMILY_VEIL_OPEN_TOKEN,
  VST_SQL_FAMILY_VEIL_KEEP_APART,
  VST_SQL_FAMILY_VEIL_APART_SIDE,
  VST_SQL_FAMILY_VEIL_MESSAGE,
  VST_SQL_FAMILY_VEIL_BLOCK,
  VST_SQL_FAMILY_VEIL_BLOCK_MATCH,
  VST_SQL_FAMILY_VEIL_CONSENT,
  VST_SQL_FAMILY_VEIL_LATEST_CONSENT,
  VST_SQL_FAMILY_VEIL_COVER,
  VST_SQL_FAMILY_VEIL_CONSENT_EVENT,
  VST_SQL_FAMILY_VEIL_RELEASE,
  VST_SQL_FAMILY_VEIL_DISCLOSURE,
  VST_SQL_FAMILY_VEIL_DIRECTIVE,
  VST_SQL_FAMILY_VEIL_RELATION,
  VST_SQL_FAMILY_VEIL_CUSTODY,
  VST_SQL_FAMILY_VEIL_EXPECTED_CHILD,
  VST_SQL_FAMILY_VEIL_EPISODE,
  VST_SQL_FAMILY_VEIL_STORY,
  VST_SQL_FAMILY_VEIL_LOOK_ALIKE,
  VST_SQL_FAMILY_VEIL_MERGED,
  NULL
};

/* Who is in such a file, and who is meant by a block. */
static const char *const shielded_by[] = {
  "block_match", "family", "membership", "person", "provider", "staff", "staff_block", NULL
};

/* Whatever of this room is under the contact compartment's key.  Who renews the keys
 * may hold the backups' alone: then it lies under the key it has.
 */
static gboolean
reseal (VstAct *act,
        GError **error)
{
  if ((vst_key_ring_get_kinds (vst_view_get_ring (vst_act_get_view (act))) & VST_KEY_BIT (VST_KEY_CONTACT)) == 0)
    return TRUE;

  return vst_contacts_reseal (act, error) && vst_custodies_reseal (act, error) &&
         vst_court_number_reseal (act, &vst_apart_court_file, error);
}

/**
 * vst_family_room:
 *
 * What the hub has to know of families and people.
 */
const VstRoom vst_family_room = {
  .name = "family",
  .statements = statements,
  .deeds = deeds,
  .kept = kept,
  .people = people,
  .about = vst_family_about,
  .time_line = vst_family_time_line,
  .forgets = forgets,
  .hides = hides,
  .follows = follows,
  .withholds = withholds,
  .parts = parts,
  .veils = veils,
  .shields = vst_family_shields,
  .shielded = VST_SQL_SHIELDED_ALL,
  .shielded_from = VST_SQL_BLOCK_HIDES,
  .shielded_by = shielded_by,
  .bare = vst_family_bare,
  .index = vst_family_index,
  .indexes = vst_family_indexes,
  .indexed_by = vst_family_indexed_by,
  .encounters = vst_block_encounters,
  .bars = vst_block_bars,
  .reseal = reseal,
};
