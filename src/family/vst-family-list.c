/* vst-family-list.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-family-list.h"

#include "vst-text.h"

/* In the order of VstFamilyColumn. */
const VstColumn vst_family_columns[] = {
  { "file", { "dossier", "file number", "file no", "numéro de dossier", "nᵒ de dossier", "no de dossier" } },
  { "family", { "famille", "household", "ménage", "family id" } },
  { "given_name", { "prénom", "first name", "given names", "prénoms", "forename" } },
  { "family_name", { "nom", "last name", "surname", "nom de famille", "noms" } },
  { "display_name", { "nom usuel", "name", "name to use", "preferred name", "full name", "nom complet" } },
  { "born", { "naissance", "date of birth", "birth date", "dob", "date de naissance", "born on", "né le" } },
  { "relation", { "lien", "role", "rôle", "relationship", "lien familial" } },
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
  { "phone_rule", { "consigne téléphone", "phone rules", "consignes téléphone" } },
  { "phone_2", { "téléphone 2", "second phone", "deuxième téléphone", "other phone", "autre téléphone" } },
  { "phone_2_rule", { "consigne téléphone 2", "second phone rules", "consignes téléphone 2" } },
  { "email_rule", { "consigne courriel", "email rules", "consignes courriel" } },
  { "address_rule", { "consigne adresse", "address rules", "consignes adresse" } },
  { "custody", { "garde", "custody of the first" } },
  { "may_collect", { "peut venir chercher", "may pick up", "pick up" } },
  { "phone_review", { "téléphone à revérifier", "ask again phone" } },
  { "phone_2_review", { "téléphone 2 à revérifier", "ask again second phone" } },
  { "email_review", { "courriel à revérifier", "ask again email" } },
  { "address_review", { "adresse à revérifier", "ask again address" } },
  { NULL, { NULL } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (vst_family_columns) == VST_FAMILY_N_COLUMNS + 1);

/* What lists call people, folded, and what we call them. */
static const struct
{
  const char *word;
  const char *role;
} words[] = {
  { "mother", "parent" },
  { "mere", "parent" },
  { "mom", "parent" },
  { "maman", "parent" },
  { "father", "parent" },
  { "pere", "parent" },
  { "dad", "parent" },
  { "papa", "parent" },
  { "step parent", "step_parent" },
  { "stepparent", "step_parent" },
  { "stepmother", "step_parent" },
  { "stepfather", "step_parent" },
  { "beau parent", "step_parent" },
  { "belle mere", "step_parent" },
  { "beau pere", "step_parent" },
  { "partenaire", "partner" },
  { "conjoint", "partner" },
  { "conjointe", "partner" },
  { "spouse", "partner" },
  { "husband", "partner" },
  { "wife", "partner" },
  { "mari", "partner" },
  { "epouse", "partner" },
  { "epoux", "partner" },
  { "grandmother", "grandparent" },
  { "grandfather", "grandparent" },
  { "grand parent", "grandparent" },
  { "grand mere", "grandparent" },
  { "grand pere", "grandparent" },
  { "foster parent", "foster_parent" },
  { "famille d accueil", "foster_parent" },
  { "kin", "kin_carer" },
  { "proche", "kin_carer" },
  { "caregiver", "caregiver" },
  { "personne responsable", "caregiver" },
  { "daughter", "child" },
  { "son", "child" },
  { "fils", "child" },
  { "fille", "child" },
  { "enfant", "child" },
  { "baby", "child" },
  { "bebe", "child" },
  { "autre", "other" },
  { "inconnu", "unknown" },
  { "inconnue", "unknown" },
};

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

  if (folded[0] == '\0')
    return g_strdup ("unknown");

  if (vst_member_role_is_valid (code))
    return g_steal_pointer (&code);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (folded, words[i].word))
      return g_strdup (words[i].role);

  return NULL;
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
