/* vst-sample-note.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-note.h"

/* Content, not texts of the program: it is in the language of whoever wrote it,
 * so gettext has no part in it.
 */

const char *const vst_sample_notes_en[] = {
  "Likes the table by the window.",
  "Mornings are easier than afternoons.",
  "Comes with a double stroller: keep the ramp free.",
  "Reads slowly; go through papers together.",
  "Prefers to be called by her first name.",
  "Came on a neighbour’s advice.",
  "Looking for a place in childcare for the youngest.",
  "New in town since the summer; misses her sister.",
  "Would like to help in the kitchen some day.",
  "Eldest translates well, but please book an interpreter.",
  "Works nights; don’t expect her before ten.",
  "Enjoys the sewing group.",
  "Asked about winter clothes, sizes 4 and 8.",
  "Vegetarian. No gelatine either.",
  "The twins nap after lunch.",
  "Takes the number 12 bus; it is often late.",
  "Halal meat only.",
  "Is learning to drive and proud of it.",
  NULL
};

const char *const vst_sample_notes_fr[] = {
  "Aime bien la table près de la fenêtre.",
  "Le matin convient mieux que l’après-midi.",
  "Vient avec une poussette double : garder la rampe libre.",
  "Préfère qu’on lise les papiers à deux.",
  "Venue sur le conseil d’une voisine.",
  "Cherche une place en garderie pour la plus jeune.",
  "Arrivée en ville cet été; sa sœur lui manque.",
  "Aimerait aider à la cuisine un jour.",
  "L’aînée traduit bien, mais réserver quand même un interprète.",
  "Travaille de nuit; ne pas l’attendre avant 10 h.",
  "Se plaît au groupe de couture.",
  "A demandé des vêtements d’hiver, tailles 4 et 8.",
  "Végétarienne. Pas de gélatine non plus.",
  "Les jumeaux font la sieste après le dîner.",
  "Prend l’autobus 12, souvent en retard.",
  "Viande halal seulement.",
  "Apprend à conduire et en est fière.",
  "Parle volontiers de son jardin.",
  NULL
};

const char *const vst_sample_information_en[] = {
  "Uses a wheelchair: ground-floor rooms.",
  "Hard of hearing: speak facing her, or write.",
  "Service dog comes along.",
  NULL
};

const char *const vst_sample_information_fr[] = {
  "Se déplace en fauteuil roulant : salles du rez-de-chaussée.",
  "Entend mal : parler en face, ou écrire.",
  "Accompagnée d’un chien d’assistance.",
  NULL
};

const char *const vst_sample_allergy_en[] = {
  "Peanut allergy, youngest child. Pen in the blue bag.",
  "Milk allergy, both children.",
  NULL
};

const char *const vst_sample_allergy_fr[] = {
  "Allergie aux arachides, le plus jeune. Stylo dans le sac bleu.",
  "Allergie au lait, les deux enfants.",
  NULL
};

const char *const vst_sample_attention_en[] = {
  "No photos, not even of the group.",
  "Asthma, eldest child: inhaler in his coat.",
  NULL
};

const char *const vst_sample_attention_fr[] = {
  "Aucune photo, même de groupe.",
  "Asthme, l’aîné : pompe dans son manteau.",
  NULL
};

const char *const vst_sample_safety_en[] = {
  "Do not say to anyone that she comes here.",
  "The children leave with their mother or grandmother only.",
  NULL
};

const char *const vst_sample_safety_fr[] = {
  "Ne dire à personne qu’elle vient ici.",
  "Les enfants partent avec leur mère ou leur grand-mère seulement.",
  NULL
};
