/* vst-sample-culture-french.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-culture.h"

/* Quebec, on both sides of the river */

static const char *const quebecois_women[] = {
  "Amélie", "Anaïs", "Andréanne", "Audrey", "Béatrice", "Camille", "Catherine", "Chantal", "Chloé",
  "Delphine", "Élise", "Éloïse", "Émilie", "Ève", "Florence", "Gabrielle", "Geneviève", "Hélène",
  "Isabelle", "Jade", "Joëlle", "Josée", "Julie", "Juliette", "Karine", "Laurence", "Léa", "Laurie",
  "Maëlle", "Maïka", "Marianne", "Marie-Claude", "Marie-Ève", "Marie-France", "Marie-Soleil",
  "Marilou", "Mélanie", "Mélissa", "Mireille", "Myriam", "Nathalie", "Noémie", "Océane", "Pascale",
  "Raphaëlle", "Rosalie", "Sabrina", "Sarah-Maude", "Solène", "Sophie", "Stéphanie", "Valérie",
  "Vanessa", "Véronique", "Zoé", NULL
};

static const char *const quebecois_men[] = {
  "Alexis", "Antoine", "Benoît", "Cédric", "Charles-Antoine", "Christophe", "David", "Édouard",
  "Émile", "Éric", "Étienne", "Félix", "François", "Frédéric", "Gabriel", "Guillaume", "Hugo",
  "Jacob", "Jean-François", "Jean-Philippe", "Jérémie", "Jérôme", "Joël", "Jonathan", "Julien",
  "Léo", "Louis", "Luc", "Marc-André", "Martin", "Mathieu", "Maxime", "Médéric", "Michaël",
  "Nicolas", "Noah", "Olivier", "Pascal", "Philippe", "Pierre-Luc", "Raphaël", "Rémi", "Samuel",
  "Sébastien", "Simon", "Stéphane", "Théo", "Thomas", "Tristan", "Ulysse", "Vincent", "William",
  "Xavier", "Yannick", "Zachary", NULL
};

static const char *const quebecois_surnames[] = {
  "Beaulieu", "Bélanger", "Bergeron", "Bernier", "Bilodeau", "Blais", "Boeuf", "Bœuf", "Boivin",
  "Bouchard", "Boucher", "Boudreau", "Caron", "Cloutier", "Côté", "Couture", "Demers", "Deschênes",
  "Desjardins", "D’Amour", "D’Astous", "Dubé", "Dubois", "Fortin", "Fournier", "Gagné", "Gagnon",
  "Gauthier", "Girard", "Giroux", "Grenier", "Hébert", "Houle", "L’Écuyer", "L’Heureux", "Lachance",
  "Laflamme", "Lapointe", "Larivière", "Lavoie", "Lebœuf", "Leclerc", "Lefebvre", "Lemieux",
  "Lévesque", "Levasseur", "Martel", "Ménard", "Mercier", "Michaud", "Morin", "Nadeau", "Ouellet",
  "Paquette", "Paradis", "Pelletier", "Perreault", "Poirier", "Poulin", "Proulx", "Rousseau", "Roy",
  "Simard", "St-Arnaud", "St-Jean", "St-Laurent", "St-Onge", "Saint-Onge", "St-Pierre", "Ste-Marie",
  "Thériault", "Therrien", "Tremblay", "Trudel", "Turcotte", "Vachon", "Vaillancourt", "Villeneuve", NULL
};

static const char *const quebecois_languages[] = {
  "fr", "fr", "fr", "fr", "fr", "fr", "fr", "en", "", NULL
};

const VstSampleCulture vst_sample_quebecois = {
  18, VST_SAMPLE_HYPHEN, quebecois_women, quebecois_men, quebecois_surnames, quebecois_languages, 0
};

/* French-speaking Ontario: Ottawa, Prescott-Russell, Sudbury, the North */

static const char *const ontarian_women[] = {
  "Adèle", "Angèle", "Brigitte", "Carole", "Céline", "Chanelle", "Claudette", "Danika", "Denise",
  "Diane", "Dominique", "Francine", "Gisèle", "Ginette", "Jacinthe", "Janelle", "Jocelyne", "Kaëla",
  "Lise", "Lorraine", "Lucie", "Madeleine", "Manon", "Mélodie", "Michèle", "Mylène", "Natasha",
  "Nicole", "Paulette", "Renée", "Roxanne", "Ryanne", "Sylvie", "Thérèse", "Yvette", NULL
};

static const char *const ontarian_men[] = {
  "Alain", "Albert", "André", "Aurèle", "Claude", "Conrad", "Daniel", "Denis", "Dominic", "Donald",
  "Fernand", "Gaétan", "Gérald", "Gilles", "Guy", "Jacques", "Jean-Guy", "Joey", "Justin", "Laurent",
  "Léonard", "Marcel", "Marc", "Mario", "Maurice", "Normand", "Patrick", "Paul", "Ray", "Réjean",
  "Réal", "Renaud", "Richard", "Roch", "Roland", "Sylvain", "Yvon", "Yves", NULL
};

static const char *const ontarian_surnames[] = {
  "Aubin", "Beauchamp", "Bédard", "Bertrand", "Bisson", "Bonin", "Brisebois", "Brunet", "Carrière",
  "Charbonneau", "Charette", "Chartrand", "Chénier", "Clément", "Dagenais", "Dénommée", "Desrosiers",
  "Dignard", "Éthier", "Filion", "Forget", "Gervais", "Guérin", "Guindon", "Joly", "Labelle",
  "Labonté", "Lacroix", "Lafrenière", "Lalonde", "Lamoureux", "Landriault", "Larocque", "Lauzon",
  "Legault", "Malette", "Marcotte", "McDougall-Roy", "Ménard", "Myre", "Parisien", "Périard",
  "Pharand", "Pilon", "Prévost", "Quesnel", "Ranger", "Rivet", "Robillard", "Rochon", "Sabourin",
  "Savard", "Séguin", "St-Amour", "St-Denis", "St-Louis", "Taillefer", "Tessier", "Vaillant",
  "Villemaire", NULL
};

static const char *const ontarian_languages[] = {
  "fr", "fr", "fr", "fr", "en", "en", "", NULL
};

const VstSampleCulture vst_sample_ontarian = {
  11, VST_SAMPLE_HYPHEN, ontarian_women, ontarian_men, ontarian_surnames, ontarian_languages, 0
};

/* Acadians who came west */

static const char *const acadian_women[] = {
  "Aline", "Anita", "Annette", "Corinne", "Danielle", "Edna", "Évangéline", "Ghislaine", "Huguette",
  "Jeannine", "Léonie", "Lina", "Lisette", "Mona", "Monique", "Odette", "Rachelle", "Réjeanne",
  "Rhéa", "Rose-Marie", NULL
};

static const char *const acadian_men[] = {
  "Achille", "Alcide", "Alphonse", "Armand", "Azarie", "Camille", "Dollard", "Edgar", "Ernest",
  "Euclide", "Gérard", "Hector", "Hervé", "Léo-Paul", "Lionel", "Ronald", "Théophile", "Ulric",
  "Wilfred", "Zoël", NULL
};

static const char *const acadian_surnames[] = {
  "Allain", "Arsenault", "Babineau", "Belliveau", "Boudreau", "Bourgeois", "Bourque", "Breau",
  "Comeau", "Cormier", "D’Eon", "Doiron", "Doucet", "Gallant", "Gaudet", "Gautreau", "Goguen",
  "Haché", "Landry", "LeBlanc", "Légère", "Losier", "Maillet", "Mazerolle", "Melanson", "Richard",
  "Robichaud", "Savoie", "Surette", "Thibodeau", NULL
};

static const char *const acadian_languages[] = {
  "fr", "fr", "fr", "en", NULL
};

const VstSampleCulture vst_sample_acadian = {
  2, VST_SAMPLE_ONE, acadian_women, acadian_men, acadian_surnames, acadian_languages, 0
};

/* Haiti */

static const char *const haitian_women[] = {
  "Antonine", "Carline", "Daphnée", "Darline", "Dieula", "Esther", "Fabiola", "Farah", "Guerda",
  "Islande", "Jésula", "Judeline", "Katiana", "Ketsia", "Lovely", "Magalie", "Manise", "Marie-Ange",
  "Marie-Flore", "Mirlande", "Nadège", "Rose-Laure", "Roseline", "Ruth", "Sherline", "Stéphania",
  "Widline", "Yolette", NULL
};

static const char *const haitian_men[] = {
  "Bernardin", "Christo", "Dieudonné", "Emmanuel", "Evens", "Frantz", "Gary", "Hérold", "Ismaël",
  "Jacquelin", "Jean-Robert", "Jimmy", "Johnny", "Jowens", "Junior", "Kervens", "Lesly", "Makenson",
  "Nickson", "Patrice", "Péguy", "Ricardo", "Ronald", "Samuel", "Stanley", "Wesner", "Wilner",
  "Woodly", NULL
};

static const char *const haitian_surnames[] = {
  "Alexis", "Antoine", "Augustin", "Baptiste", "Bazile", "Belizaire", "Céant", "Célestin", "Charles",
  "Cineus", "Désir", "Désulmé", "Dorvil", "Elysée", "Étienne", "Exumé", "François", "Germain",
  "Innocent", "Jean", "Jean-Baptiste", "Jean-Louis", "Jean-Pierre", "Joachim", "Joseph", "Laguerre",
  "Lamour", "Louis-Jeune", "Mondésir", "Moïse", "Noël", "Octave", "Paul", "Petit-Frère", "Philogène",
  "Pierre-Louis", "Saint-Fleur", "St-Surin", "Toussaint", "Valcin", "Vilsaint", NULL
};

static const char *const haitian_languages[] = {
  "fr", "fr", "fr", "ht", "ht", "en", "", NULL
};

const VstSampleCulture vst_sample_haitian = {
  5, VST_SAMPLE_ONE, haitian_women, haitian_men, haitian_surnames, haitian_languages, 35
};

/* Central Africa */

static const char *const congolese_women[] = {
  "Aimée", "Alice", "Bénédicte", "Béatrice", "Chantal", "Claudine", "Consolata", "Divine",
  "Espérance", "Furaha", "Gloria", "Grâce", "Honorine", "Immaculée", "Jeannette", "Joséphine",
  "Léocadie", "Mireille", "Nadine", "Neema", "Nicole", "Odette", "Pascaline", "Providence", "Rachel",
  "Rehema", "Sandrine", "Solange", "Spéciose", "Yvonne", "Zawadi", NULL
};

static const char *const congolese_men[] = {
  "Aimé", "Alain", "Baraka", "Bienvenu", "Célestin", "Christian", "Dieudonné", "Élie", "Emmanuel",
  "Eugène", "Fidèle", "Fiston", "Gédéon", "Gloire", "Héritier", "Innocent", "Jean-Bosco",
  "Jean-Claude", "Jérémie", "Joseph", "Moïse", "Olivier", "Pacifique", "Patient", "Prince",
  "Prosper", "Samuel", "Trésor", "Vianney", NULL
};

static const char *const congolese_surnames[] = {
  "Bahati", "Barutwanayo", "Bigirimana", "Bukuru", "Habimana", "Hakizimana", "Ilunga", "Irakoze",
  "Kabila", "Kabongo", "Kalala", "Kamara", "Kanyinda", "Kasongo", "Kazadi", "Lukusa", "Mbayo",
  "Mbuyi", "Mugisha", "Mukendi", "Mulumba", "Mutombo", "Mwamba", "Ndayishimiye", "Ngoie",
  "Nkurunziza", "Nsengiyumva", "Ntakarutimana", "Nzeyimana", "Tshibangu", "Tshimanga", "Uwimana", NULL
};

static const char *const congolese_languages[] = {
  "fr", "fr", "fr", "sw", "rn", "ln", "en", NULL
};

const VstSampleCulture vst_sample_congolese = {
  4, VST_SAMPLE_ONE, congolese_women, congolese_men, congolese_surnames, congolese_languages, 30
};
