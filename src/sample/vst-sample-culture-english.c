/* vst-sample-culture-english.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-culture.h"

/* English-speaking Ontario, and the Ottawa valley’s Irish and Scots */

static const char *const irish_women[] = {
  "Abigail", "Alison", "Amanda", "Amber", "Ashley", "Bethany", "Bridget", "Brittany", "Caitlin",
  "Carly", "Chelsea", "Christine", "Crystal", "Dana", "Elizabeth", "Emma", "Erin", "Fiona", "Grace",
  "Hailey", "Hannah", "Heather", "Holly", "Jennifer", "Jessica", "Kayla", "Kelly", "Kimberly",
  "Krista", "Lauren", "Lindsay", "Lori", "Mackenzie", "Maeve", "Megan", "Melissa", "Michelle",
  "Molly", "Nicole", "Paige", "Rebecca", "Robin", "Samantha", "Sarah", "Shannon", "Shauna",
  "Siobhan", "Stacey", "Taylor", "Tiffany", "Tracy", "Victoria", NULL
};

static const char *const irish_men[] = {
  "Aidan", "Andrew", "Austin", "Benjamin", "Brandon", "Brian", "Cameron", "Chad", "Christopher",
  "Cody", "Cole", "Connor", "Craig", "Curtis", "Derek", "Dylan", "Ethan", "Evan", "Gavin", "Gordon",
  "Graham", "Ian", "Jason", "Jeremy", "Jordan", "Keith", "Kevin", "Kyle", "Liam", "Logan", "Lucas",
  "Mason", "Matthew", "Nathan", "Nolan", "Owen", "Patrick", "Quinn", "Robert", "Ryan", "Scott",
  "Sean", "Shane", "Travis", "Trevor", "Tyler", "Wade", "Wyatt", NULL
};

static const char *const irish_surnames[] = {
  "Adams", "Anderson", "Baker", "Barry", "Bell", "Brennan", "Brown", "Burke", "Burns", "Byrne",
  "Campbell", "Clarke", "Collins", "Connelly", "Cooper", "D’Arcy", "Davidson", "De La Rosa-Smith",
  "Doyle", "Dunn", "Edwards", "Ferguson", "Fitzgerald", "Fleming", "Foley", "Fraser", "Graham",
  "Grant", "Green", "Hall", "Hamilton", "Harris", "Hayes", "Hill", "Hughes", "Jackson", "Johnston",
  "Jones", "Kelly", "Kennedy", "King", "Lewis", "MacDonald", "MacKenzie", "Maloney", "Martin",
  "McCarthy", "McDonald", "McGee", "McIntyre", "McLeod", "Miller", "Mitchell", "Moore", "Morgan",
  "Murphy", "Murray", "Nelson", "O’Brien", "O’Connor", "O’Grady", "O’Hara", "O’Leary", "O’Neil",
  "O’Reilly", "Parker", "Phillips", "Power", "Quinn", "Reid", "Roberts", "Robinson", "Ross", "Ryan",
  "Scott", "Shaw", "Smith", "Stewart", "St. John", "Sullivan", "Taylor", "Thompson", "Walker",
  "Walsh", "Watson", "White", "Williams", "Wilson", "Wood", "Wright", "Young", NULL
};

static const char *const irish_languages[] = {
  "en", "en", "en", "en", "en", "en", "en", "fr", "", NULL
};

const VstSampleCulture vst_sample_irish = {
  13, VST_SAMPLE_HYPHEN, irish_women, irish_men, irish_surnames, irish_languages, 0
};

/* Anishinaabe and Algonquin */

static const char *const anishinaabe_women[] = {
  "Alyssa", "April", "Autumn", "Biidaaban", "Brooke", "Cheyenne", "Cynthia", "Darlene", "Delaney",
  "Doreen", "Gladys", "Jolene", "Josephine", "Kateri", "Keesha", "Kiera", "Kyla", "Lenore",
  "Marlene", "Memengwaa", "Misty", "Nikita", "Nokomis", "Raven", "Robin", "Rosella", "Sage",
  "Shania", "Shawna", "Sierra", "Skye", "Summer", "Tia", "Waaseya", "Wynonna", NULL
};

static const char *const anishinaabe_men[] = {
  "Adrian", "Allan", "Arnold", "Bear", "Brady", "Clayton", "Clifford", "Darren", "Dakota", "Dean",
  "Dwayne", "Eli", "Elijah", "Floyd", "Garnet", "Harvey", "Isaiah", "Joseph", "Kian", "Lance",
  "Leland", "Leroy", "Makwa", "Melvin", "Migizi", "Murray", "Preston", "Randy", "River", "Shane",
  "Stanley", "Tanner", "Terrance", "Vernon", "Waylon", "Wilfred", NULL
};

static const char *const anishinaabe_surnames[] = {
  "Abitong", "Assinewe", "Bebonang", "Beaucage", "Benson", "Boyer", "Chief", "Commanda", "Corbiere",
  "Decaire", "Debassige", "Decontie", "Dumont", "Ense", "Eshkawkogan", "Fisher", "Fox", "Hardisty",
  "Jocko", "Kagige", "Kejick", "Kitchikake", "Lavalley", "Manitowabi", "McGregor", "Mishibinijima",
  "Naponse", "Nolan", "Odjick", "Odjig", "Peltier", "Pitawanakwat", "Roote", "Sagutch", "Shawanda",
  "Simon", "Solomon", "Sarazin", "Toulouse", "Trudeau", "Wabegijig", "Wassegijig", "Wemigwans",
  "Whiteduck", "Whiteloon", NULL
};

static const char *const anishinaabe_languages[] = {
  "en", "en", "en", "en", "oj", "fr", "", NULL
};

const VstSampleCulture vst_sample_anishinaabe = {
  5, VST_SAMPLE_ONE, anishinaabe_women, anishinaabe_men, anishinaabe_surnames, anishinaabe_languages, 20
};

/* Cree, of James Bay and further north */

static const char *const cree_women[] = {
  "Annie", "Bernadette", "Christine", "Daisy", "Delores", "Edna", "Emily", "Harriet", "Irene",
  "Janie", "Juliette", "Linda", "Louisa", "Maggie", "Marina", "Mary-Ann", "Maria", "Minnie",
  "Nellie", "Nikawiy", "Rachel", "Rhoda", "Rita", "Sophie", "Stella", "Theresa", "Victoria",
  "Violet", NULL
};

static const char *const cree_men[] = {
  "Abraham", "Allan", "Andrew", "Charlie", "Clarence", "David", "Ernest", "Gabriel", "George",
  "Gilbert", "Gordon", "Isaac", "Jacob", "James", "Jerry", "Jimmy", "John-Paul", "Leonard", "Louie",
  "Matthew", "Nathan", "Norman", "Redfern", "Robbie", "Roderick", "Stanley", "Thomas", "William", NULL
};

static const char *const cree_surnames[] = {
  "Atlookan", "Beardy", "Bird", "Blackned", "Bluecoat", "Cheechoo", "Chookomolin", "Etherington",
  "Friday", "Gull", "Hookimaw", "Hughboy", "Iserhoff", "Kakegamic", "Kataquapit", "Kooses",
  "Koostachin", "Linklater", "Louttit", "Mark", "Metatawabin", "Moonias", "Moore", "Nakogee",
  "Neeposh", "Okimaw", "Paulmartin", "Rickard", "Scott", "Spence", "Sutherland", "Swallow",
  "Sutherland-Wabano", "Tookate", "Trapper", "Wabano", "Wesley", "Wynne", NULL
};

static const char *const cree_languages[] = {
  "en", "en", "en", "cr", "fr", NULL
};

const VstSampleCulture vst_sample_cree = {
  4, VST_SAMPLE_ONE, cree_women, cree_men, cree_surnames, cree_languages, 25
};

/* Inuit families in Ottawa */

static const char *const inuit_women[] = {
  "Aaju", "Akinisie", "Alacie", "Annie", "Alice", "Elisapee", "Eva", "Geela", "Jeannie", "Joanna",
  "Leetia", "Leesee", "Louisa", "Lucy", "Maggie", "Martha", "Mary", "Meeka", "Naomi", "Nuvalinga",
  "Oolayuk", "Pitsiula", "Sarah", "Siasi", "Uqsiuq", NULL
};

static const char *const inuit_men[] = {
  "Aisa", "Adamie", "Akeeshoo", "Bobby", "Charlie", "Davidee", "Elijah", "Eyetsiaq", "Jaypeetee",
  "Jimmy", "Joamie", "Johnny", "Jutai", "Lucassie", "Mosesie", "Noah", "Paul", "Pitseolak",
  "Putulik", "Sakiasie", "Simeonie", "Solomon", "Tommy", "Zacharias", NULL
};

static const char *const inuit_surnames[] = {
  "Akavak", "Akpalialuk", "Alainga", "Angnakak", "Arnaquq", "Ashoona", "Aupaluk", "Eegeesiak",
  "Etungat", "Ikkidluak", "Ipeelie", "Iqaluk", "Ishulutaq", "Joamie", "Kilabuk", "Kooneeliusie",
  "Nakashuk", "Nowdluk", "Nungusuituq", "Papatsie", "Qappik", "Qaunaq", "Saila", "Sagiatook",
  "Tikivik", "Tukalak", "Uttak", NULL
};

static const char *const inuit_languages[] = {
  "en", "en", "iu", "iu", NULL
};

const VstSampleCulture vst_sample_inuit = {
  3, VST_SAMPLE_ONE, inuit_women, inuit_men, inuit_surnames, inuit_languages, 45
};
