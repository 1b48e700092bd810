/* vst-family-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-list.h"

#include "vst-kin.h"
#include "vst-text.h"

/* In the order of VstFamilyColumn. */
const VstColumn vst_family_columns[] = {
  { "file", { "dossier", "file number", "file no", "numéro de dossier", "nᵒ de dossier", "no de dossier" } },
  { "family", { "famille", "household", "ménage", "family id" } },
  { "given_name", { "prénom", "first name", "given names", "prénoms", "forename" } },
  { "family_name", { "nom", "last name", "surname", "nom de famille", "noms" } },
  { "display_name", { "nom usuel", "name", "name to use", "preferred name", "full name", "nom complet" } },
  { "born", { "naissance", "date of birth", "birth date", "dob", "date de naissance", "born on", "né le" } },
  { "relation", { "lien", "role", "rôle", "relationship", "lien familial", "place in the family", "place dans la famille" } },
  { "language", { "langue", "language of service", "langue de service", "spoken language" } },
  { "interpreter", { "interprète", "interpreter needed", "interprète requis", "needs interpreter" } },
  { "phone", { "téléphone", "telephone", "phone number", "numéro de téléphone", "cell", "cellulaire", "tel" } },
  { "email", { "courriel", "e-mail", "email address", "adresse courriel", "mail" } },
  { "address", { "adresse", "street", "street address", "rue" } },
  { "city", { "ville", "town", "municipality", "municipalité" } },
  { "postal_code", { "code postal", "postcode", "postal", "cp" } },
  { "note", { "notes", "remarque", "remarques", "comment", "commentaire" } },
  { "pronouns", { "pronoms", "pronoun", "pronom" } },
  { "since", { "depuis", "in the family since", "dans la famille depuis", "joined" } },
  { "phone_rule", { "consigne téléphone", "phone rules", "consignes téléphone", "what may be done with the phone", "ce qui est permis avec le téléphone" } },
  { "phone_2", { "téléphone 2", "second phone", "deuxième téléphone", "other phone", "autre téléphone", "second téléphone" } },
  { "phone_2_rule", { "consigne téléphone 2", "second phone rules", "consignes téléphone 2", "what may be done with the second phone", "ce qui est permis avec le deuxième téléphone" } },
  { "email_rule", { "consigne courriel", "email rules", "consignes courriel", "what may be done with the e-mail", "ce qui est permis avec le courriel" } },
  { "address_rule", { "consigne adresse", "address rules", "consignes adresse", "what may be done with the address", "ce qui est permis avec l’adresse" } },
  { "custody", { "garde", "custody of the first" } },
  { "may_collect", { "peut venir chercher", "may pick up", "pick up", "may collect the child", "peut venir chercher l’enfant", "may collect" } },
  { "phone_review", { "téléphone à revérifier", "ask again phone", "when to ask again about the phone", "quand revérifier pour le téléphone" } },
  { "phone_2_review", { "téléphone 2 à revérifier", "ask again second phone", "when to ask again about the second phone", "quand revérifier pour le deuxième téléphone" } },
  { "email_review", { "courriel à revérifier", "ask again email", "when to ask again about the e-mail", "quand revérifier pour le courriel" } },
  { "address_review", { "adresse à revérifier", "ask again address", "when to ask again about the address", "quand revérifier pour l’adresse" } },
  { "custody_with", { "garde avec", "custody with", "who has custody", "guardian", "legal guardian", "qui a la garde", "a la garde" } },
  { "custody_order", { "ordonnance", "nᵒ d’ordonnance", "numéro d’ordonnance", "court order", "order number", "number of the court order", "numéro de l’ordonnance du tribunal" } },
  { "custody_since", { "garde depuis", "custody from", "garde du", "custody begins" } },
  { "custody_until", { "garde jusqu’au", "custody to", "garde au", "custody ends", "custody until" } },
  { "collect_yes", { "qui peut venir chercher", "who may collect", "who may pick up", "may be collected by", "may be picked up by", "peuvent venir chercher", "who may collect the child", "qui peut venir chercher l’enfant" } },
  { "collect_no", { "qui ne peut pas venir chercher", "who may not collect", "who may not pick up", "must not be collected by", "ne peuvent pas venir chercher", "who may not collect the child", "qui ne peut pas venir chercher l’enfant" } },
  { "health_ontario", { "ontario health card", "ontario health card number", "ohip", "ohip number", "health card", "carte santé", "carte santé de l’ontario", "numéro de carte santé" } },
  { "health_quebec", { "quebec health insurance card", "ramq", "quebec health card", "nam", "numéro d’assurance maladie", "assurance maladie", "carte d’assurance maladie du québec", "carte soleil" } },
  { NULL, { NULL } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (vst_family_columns) == VST_FAMILY_N_COLUMNS + 1);

/* What lists call people, folded, and what we call them; with what the first of the
 * family is to her, or she to the first, where the word says more than her place.
 */
static const struct
{
  const char *word;
  const char *role;
  const char *kind;
} words[] = {
  { "mother", "parent", NULL },
  { "mere", "parent", NULL },
  { "mom", "parent", NULL },
  { "maman", "parent", NULL },
  { "father", "parent", NULL },
  { "pere", "parent", NULL },
  { "dad", "parent", NULL },
  { "papa", "parent", NULL },
  { "step parent", "step_parent", NULL },
  { "stepparent", "step_parent", NULL },
  { "stepmother", "step_parent", NULL },
  { "stepfather", "step_parent", NULL },
  { "beau parent", "step_parent", NULL },
  { "belle mere", "step_parent", NULL },
  { "beau pere", "step_parent", NULL },
  { "partenaire", "partner", NULL },
  { "conjoint", "partner", NULL },
  { "conjointe", "partner", NULL },
  { "spouse", "partner", NULL },
  { "husband", "partner", NULL },
  { "wife", "partner", NULL },
  { "mari", "partner", NULL },
  { "epouse", "partner", NULL },
  { "epoux", "partner", NULL },
  { "grandmother", "grandparent", NULL },
  { "grandfather", "grandparent", NULL },
  { "grand parent", "grandparent", NULL },
  { "grand mere", "grandparent", NULL },
  { "grand pere", "grandparent", NULL },
  { "foster parent", "foster_parent", NULL },
  { "famille d accueil", "foster_parent", NULL },
  { "kin", "kin_carer", NULL },
  { "proche", "kin_carer", NULL },
  { "caregiver", "caregiver", NULL },
  { "personne responsable", "caregiver", NULL },
  { "daughter", "child", "parent" },
  { "son", "child", "parent" },
  { "fils", "child", "parent" },
  { "fille", "child", "parent" },
  { "enfant", "child", NULL },
  { "baby", "child", NULL },
  { "bebe", "child", NULL },
  { "autre", "other", NULL },
  { "inconnu", "unknown", NULL },
  { "inconnue", "unknown", NULL },
  { "adopted child", "child", "adoptive_parent" },
  { "adopted son", "child", "adoptive_parent" },
  { "adopted daughter", "child", "adoptive_parent" },
  { "enfant adopte", "child", "adoptive_parent" },
  { "enfant adoptee", "child", "adoptive_parent" },
  { "fils adoptif", "child", "adoptive_parent" },
  { "fille adoptive", "child", "adoptive_parent" },
  { "stepchild", "child", "step_parent" },
  { "stepson", "child", "step_parent" },
  { "stepdaughter", "child", "step_parent" },
  { "enfant du conjoint", "child", "step_parent" },
  { "enfant de la conjointe", "child", "step_parent" },
  { "grandchild", "child", "grandparent" },
  { "grandson", "child", "grandparent" },
  { "granddaughter", "child", "grandparent" },
  { "petit enfant", "child", "grandparent" },
  { "petit fils", "child", "grandparent" },
  { "petite fille", "child", "grandparent" },
  { "foster child", "child", "foster_parent" },
  { "enfant accueilli", "child", "foster_parent" },
  { "enfant accueillie", "child", "foster_parent" },
  { "adoptive parent", "parent", "adoptive_parent" },
  { "adoptive mother", "parent", "adoptive_parent" },
  { "adoptive father", "parent", "adoptive_parent" },
  { "parent adoptif", "parent", "adoptive_parent" },
  { "mere adoptive", "parent", "adoptive_parent" },
  { "pere adoptif", "parent", "adoptive_parent" },
  { "ex partner", "other", "ex_partner" },
  { "former partner", "other", "ex_partner" },
  { "ex husband", "other", "ex_partner" },
  { "ex wife", "other", "ex_partner" },
  { "ex conjoint", "other", "ex_partner" },
  { "ex conjointe", "other", "ex_partner" },
};

/* What somebody with that place is to a child of the family. */
static const char *const elders[] = { "parent", "step_parent", "grandparent", "foster_parent", "kin_carer", NULL };

/* The same code, which stays when @role is gone. */
static const char *
role_kind (const char *role)
{
  for (guint i = 0; elders[i] != NULL; i++)
    if (g_str_equal (elders[i], role))
      return elders[i];

  return NULL;
}

static int
find_word (const char *text)
{
  g_autofree char *folded = vst_text_fold (text);

  g_strdelimit (folded, "_", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i].word))
      return (int) i;

  return -1;
}

/**
 * vst_family_list_read_role:
 * @text: what a list says of somebody's place in the family
 *
 * Our code for it: a code of ours is itself, a word of either language is looked
 * up, an empty cell is unknown.
 *
 * Returns: (nullable): %NULL for a word that nobody here knows
 */
char *
vst_family_list_read_role (const char *text)
{
  g_autofree char *folded = vst_text_fold (text);
  g_autofree char *code = g_strdelimit (g_strdup (folded), " ", '_');
  int at;

  if (folded[0] == '\0')
    return g_strdup ("unknown");

  if (vst_member_role_is_valid (code))
    return g_steal_pointer (&code);

  at = find_word (text);

  return at >= 0 ? g_strdup (words[at].role) : NULL;
}

/**
 * vst_family_list_read_relation:
 * @text: as for vst_family_list_read_role(), and known to it
 * @first_text: the same of the first of the family
 * @is_first: (out): whether it is the first who is that to her
 *
 * What one of them is to the other, where their places say so: a child is the
 * child of a first who is a parent, or the grandchild of one who is a grandparent.
 * A child of whom the first says nothing is nobody's.
 *
 * Returns: (nullable): a kind of relation
 */
const char *
vst_family_list_read_relation (const char *text,
                               const char *first_text,
                               gboolean *is_first)
{
  g_autofree char *role = vst_family_list_read_role (text);
  g_autofree char *first = vst_family_list_read_role (first_text);
  int at = find_word (text), first_at = find_word (first_text);
  const char *kind = at >= 0 ? words[at].kind : NULL;
  const char *first_kind = first_at >= 0 && words[first_at].kind != NULL ? words[first_at].kind : first != NULL ? role_kind (first)
                                                                                                                : NULL;

  if (role == NULL || first == NULL)
    return NULL;

  *is_first = g_str_equal (role, "child");
  if (*is_first && g_str_equal (first, "child"))
    return NULL;

  /* A daughter is the daughter of a first of whom nothing else is said. */
  if (*is_first && g_strv_contains (elders, first) && (kind == NULL || g_str_equal (kind, "parent")))
    return first_kind;

  if (kind == NULL && g_str_equal (role, "partner") && !g_str_equal (first, "child"))
    return "partner";

  if (kind == NULL && g_str_equal (first, "child") && g_strv_contains (elders, role))
    return role_kind (role);

  /* Nor is she a caregiver's, whose child she may be or not. */
  if (*is_first && g_strcmp0 (kind, "parent") == 0 && !g_str_equal (first, "unknown") && !g_str_equal (first, "partner"))
    return NULL;

  if (*is_first || g_strcmp0 (kind, "ex_partner") == 0)
    return kind;

  return g_str_equal (first, "child") ? kind : NULL;
}

/* What lists call the care of a child, folded, beside our codes. */
static const struct
{
  const char *word;
  const char *code;
} custodies[] = {
  { "sole custody", "sole" },
  { "full", "sole" },
  { "full custody", "sole" },
  { "exclusive", "sole" },
  { "garde exclusive", "sole" },
  { "shared custody", "shared" },
  { "joint", "shared" },
  { "joint custody", "shared" },
  { "partagee", "shared" },
  { "garde partagee", "shared" },
  { "garde alternee", "shared" },
  { "order", "court_order" },
  { "ordonnance", "court_order" },
  { "ordonnance du tribunal", "court_order" },
  { "temporary", "temporary_care" },
  { "temporaire", "temporary_care" },
  { "soins temporaires", "temporary_care" },
  { "relatives", "kin" },
  { "care by relatives", "kin" },
  { "proches", "kin" },
  { "garde par des proches", "kin" },
  { "no custody", "none" },
  { "aucune", "none" },
  { "aucune garde", "none" },
  { "custody not known", "unknown" },
  { "not known", "unknown" },
  { "inconnue", "unknown" },
  { "garde inconnue", "unknown" },
};

/**
 * vst_family_list_read_custody:
 * @text: what a list says of the care somebody has of a child
 *
 * Returns: (nullable): its code; %NULL for a word that nobody here knows
 */
char *
vst_family_list_read_custody (const char *text)
{
  g_autofree char *folded = vst_text_fold (text);
  g_autofree char *code = g_strdelimit (g_strdup (folded), " ", '_');

  if (g_strv_contains (vst_custody_kind_codes (), code))
    return g_steal_pointer (&code);

  g_strdelimit (folded, "_", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (custodies); i++)
    if (g_str_equal (custodies[i].word, folded))
      return g_strdup (custodies[i].code);

  return NULL;
}

/* What lists say of safe contact, folded, beside our codes; it is on the screen in
 * the same words.
 */
static const struct
{
  const char *word;
  const char *code;
} rules[] = {
  { "may call", "call_ok" },
  { "peut appeler", "call_ok" },
  { "no calls", "call_none" },
  { "aucun appel", "call_none" },
  { "voice mail ok", "vm_ok" },
  { "message vocal permis", "vm_ok" },
  { "first name and number only", "vm_name_only" },
  { "prenom et numero seulement", "vm_name_only" },
  { "no voice mail", "vm_none" },
  { "aucun message", "vm_none" },
  { "aucun message vocal", "vm_none" },
  { "text ok", "text_ok" },
  { "texto permis", "text_ok" },
  { "never text", "text_none" },
  { "jamais de texto", "text_none" },
  { "may say who we are", "id_ok" },
  { "peut se nommer", "id_ok" },
  { "use cover name", "id_cover" },
  { "utiliser le nom neutre", "id_cover" },
  { "e mail ok", "email_ok" },
  { "email ok", "email_ok" },
  { "courriel permis", "email_ok" },
  { "no e mail", "email_none" },
  { "no email", "email_none" },
  { "aucun courriel", "email_none" },
  { "mail ok", "mail_ok" },
  { "poste permise", "mail_ok" },
  { "nothing by mail", "mail_none" },
  { "rien par la poste", "mail_none" },
  { "do not contact", "prohibited" },
  { "ne pas joindre", "prohibited" },
};

/* One of our codes, or several, is itself. */
static const char *
find_rule (const char *text)
{
  g_autofree char *folded = vst_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (folded, rules[i].word))
      return rules[i].code;

  return text;
}

/**
 * vst_family_list_read_rule:
 * @text: what a list says may be done with a phone or an address, one thing after
 *   the other, with commas or semicolons between them; our codes, with spaces, too
 * @rule: (out): empty where the list says nothing, so that nobody asked
 *
 * Returns: %FALSE for a word that nobody here knows, or two answers to one question
 */
gboolean
vst_family_list_read_rule (const char *text,
                           VstContactRule *rule)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;\n", -1);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (codes, "%s ", find_rule (g_strstrip (parts[i])));

  return vst_contact_rule_parse (codes->str, rule);
}

/**
 * vst_family_list_read_interpreter:
 * @needed: (out): what it says
 *
 * Reads a yes or a no, in either language.
 *
 * Returns: %FALSE when it is neither
 */
gboolean
vst_family_list_read_interpreter (const char *text,
                                  gboolean *needed)
{
  static const char *const yes[] = { "yes", "y", "oui", "o", "1", "true", "vrai", "x", NULL };
  static const char *const no[] = { "", "no", "n", "non", "0", "false", "faux", NULL };
  g_autofree char *folded = vst_text_fold (text);

  *needed = g_strv_contains (yes, folded);

  return *needed || g_strv_contains (no, folded);
}
