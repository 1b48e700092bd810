/* vst-given-name.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-candidate.h"

#include <string.h>

/* Given names that one person may give in one language or another, in full or
 * in short; folded, a group a line.  A name may stand in several groups.
 */
static const char *const groups[] = {
  "abigail abby gail",
  "agnes ines agathe",
  "alain alan allan allen al",
  "albert al bert",
  "alexander alexandre alex alec sandy sacha sasha xander iskandar",
  "alexandra alexandria alex sandra sandy sacha sasha alexa lexi",
  "alice alicia alison lise",
  "alfred fred freddy al",
  "amelie amelia emilie emily millie",
  "andrew andre andy drew andreas",
  "andrea andree andy",
  "angela angele angelique angie",
  "anne ann anna annie nancy hannah hanna ana anita",
  "anthony antoine tony anton antonio",
  "antoinette toni nettie",
  "arthur art artie",
  "barbara barb barbie babs",
  "bartholomew bart",
  "beatrice beatrix bea trixie",
  "benedict benoit ben",
  "benjamin ben benny benji",
  "bernard bernie",
  "bernadette bernie",
  "bridget brigitte bridie",
  "caroline carolyn carol carole carrie lina",
  "catherine katherine kathryn cathy kathy kate katie kat cat kitty kay katia ekaterina caterina",
  "cecile cecilia cecily cece",
  "charles charlie chuck carl carlos chas charly",
  "charlotte charlie lottie lotte",
  "christian chris christiaan",
  "christina christine chris tina kristina christy kristy cristina kirsten krista",
  "christopher christophe chris topher kit",
  "claire clare clara",
  "claude claudio",
  "claudia claudette claudine",
  "constance connie",
  "daniel dan danny dani daniil",
  "danielle daniella dani dany",
  "david dave davy dawud daoud",
  "deborah debra deb debbie",
  "denis dennis denny",
  "denise deni",
  "diane diana dianne di",
  "dominic dominique dom nick",
  "donald don donny",
  "dorothy dorothee dot dottie dora",
  "edmund edmond ed eddie ned",
  "edward edouard ed eddie ted teddy ned eduardo",
  "eleanor eleonore ellie nell nora leonor",
  "elizabeth elisabeth elisabet liz lizzie beth betty betsy eliza lise elise lisa libby bess isabelle isabel",
  "ellen helen helene elaine helena eleni nell lena ellie",
  "eric erik erick",
  "ernest ernie",
  "esther ester hester essie",
  "etienne stephen steven steve stephane stefan esteban stevie",
  "eugene gene",
  "eugenie gina",
  "eva eve evie evelyn evelyne",
  "fatima fatma fatou fatoumata fatimah fatemeh",
  "felix phelix",
  "florence flo flora florrie",
  "francis francois frank franck francisco frankie franklin",
  "frances francoise fran frannie francine francesca",
  "frederick frederic fred freddy freddie rick",
  "gabriel gabe jibril",
  "gabrielle gabriella gaby gabby",
  "george georges jorge georgie yuri",
  "gerald gerard gerry jerry",
  "gertrude gert trudy",
  "gilbert gil bert",
  "gilles giles",
  "gregory gregoire greg",
  "guillaume william will bill billy willie liam wil",
  "harold harry hal",
  "henry henri harry hank enrique",
  "henriette henrietta hettie",
  "hugh hugo hugues",
  "ibrahim abraham brahim abe",
  "irene irena rena",
  "isaac ike ishaq",
  "isabelle isabel isabella bella izzy belle",
  "jacob jake jakob yaqub",
  "jacques jack james jim jimmy jamie jaime",
  "jacqueline jackie jacquie",
  "jane jeanne joan joanne johanne joanna jean jeannine janine janet jan jenny",
  "jasmine yasmine yasmin jas",
  "jean john johnny jon jack ivan juan sean ian jonny yahya",
  "jeffrey geoffrey jeff geoff geoffroy",
  "jennifer jen jenny jenn",
  "jeremy jeremie jerry",
  "jerome jerry",
  "jessica jess jessie",
  "joachim jo",
  "jonathan jonathon jon nathan jonny",
  "joseph jose joe joey jos yusuf youssef yousef josef",
  "josephine josie jo josee fifi",
  "joshua josh josue",
  "judith judy jude",
  "julia julie juliette juliet jules",
  "julian julien jules",
  "justine justina tina",
  "kenneth ken kenny",
  "kimberly kimberley kim",
  "laura laure laurie lori",
  "laurence laurent lawrence larry laurie lorenzo",
  "leo leon leonard leonardo len lenny",
  "leonie leona",
  "louis lewis lou louie luis",
  "louise louisa lou luisa",
  "luc luke lucas lukas",
  "lucie lucy lucille lucia",
  "madeleine madeline maddie magdalena maggie",
  "magali maggie",
  "marc mark marcus marco",
  "marcel marcello",
  "margaret marguerite maggie meg peggy margo margot marge greta rita margie daisy margarita",
  "marie mary maria maryam mariam miriam molly polly mia",
  "martha marthe marta",
  "martin marty",
  "martine martina tina",
  "matilda mathilde mattie tilly",
  "matthew mathieu matthieu matt matteo mathew",
  "maurice morris moe",
  "maximilian maximilien max maxime",
  "melanie mel melany",
  "melissa mel missy",
  "michael michel mike mick mickey mikhail miguel misha",
  "michelle michele shelly micheline",
  "mohammed mohamed muhammad mohammad mohamad mehmet mo mamadou",
  "monique monica",
  "natalie nathalie nat natasha talia",
  "nathaniel nathanael nate nat nathan",
  "nicholas nicolas nick nico nicky klaus",
  "nicole nicky nikki nicolette",
  "olivia olive liv livia",
  "oliver olivier ollie",
  "pamela pam",
  "patricia pat patty trish tricia patsy",
  "patrick patrice pat paddy rick",
  "paul pablo paolo pavel",
  "paule paula paulette pauline",
  "peter pierre pete pedro piotr petr boutros",
  "philip philippe phil pip phillip",
  "rachel rachelle rae raquel",
  "ralph raoul raul rafe",
  "raymond ray",
  "rebecca becky becca rebekah",
  "renee rena",
  "richard rick dick ricky rich ricardo ritchie",
  "robert bob bobby rob robbie roberto bert robin",
  "roger rodger",
  "roland rolland rollie",
  "ronald ron ronnie",
  "rose rosa rosie rosalie rosemary",
  "roxane roxanne roxie",
  "ruth ruthie",
  "samantha sam sammy",
  "samuel sam sammy",
  "sandrine sandy sandra",
  "sarah sara sally sadie",
  "sebastian sebastien seb",
  "serge sergio sergei sergey",
  "simon simeon si",
  "simone simona",
  "solange sol",
  "sophie sophia sofia sophy zofia",
  "stephanie stephany steph stefanie fanny",
  "susan suzanne susanne sue susie suzie suzy susanna",
  "sylvia sylvie silvia",
  "tabitha tabby",
  "teresa theresa therese terry tess tessa",
  "terrence terence terry",
  "theodore theo ted teddy",
  "thomas tom tommy tomas",
  "timothy timothee tim timmy",
  "tobias toby tobie",
  "valerie val valeria",
  "veronica veronique ronnie vera",
  "victor vic viktor",
  "victoria victoire vicky vicki tori",
  "vincent vince vinny vicente",
  "virginia virginie ginny ginger",
  "vivian vivienne viv",
  "walter walt wally gauthier",
  "wilfred wilfrid will fred",
  "xavier javier xav",
  "yves ives",
  "yvette evette",
  "yvonne evonne",
  "zachary zacharie zach zack zak",
};

/* The place of each name: its groups, as a bit a group would be too many. */
static GHashTable *places;

static void
load_places (void)
{
  static gsize loaded = 0;

  if (!g_once_init_enter (&loaded))
    return;

  places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_auto (GStrv) names = g_strsplit (groups[i], " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          GArray *of_name = g_hash_table_lookup (places, names[j]);

          if (of_name == NULL)
            {
              of_name = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (places, g_strdup (names[j]), of_name);
            }

          g_array_append_val (of_name, i);
        }
    }

  g_once_init_leave (&loaded, 1);
}

/**
 * vst_given_name_is_variant:
 * @a: a folded given name
 * @b: another
 *
 * Whether one person may go by both: Élisabeth and Liz, Guillaume and Bill.
 */
gboolean
vst_given_name_is_variant (const char *a,
                           const char *b)
{
  const GArray *of_a, *of_b;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  load_places ();
  of_a = g_hash_table_lookup (places, a);
  of_b = g_hash_table_lookup (places, b);
  if (of_a == NULL || of_b == NULL)
    return FALSE;

  for (guint i = 0; i < of_a->len; i++)
    for (guint j = 0; j < of_b->len; j++)
      if (g_array_index (of_a, guint, i) == g_array_index (of_b, guint, j))
        return TRUE;

  return FALSE;
}

/**
 * vst_given_name_list_variants:
 * @name: a folded given name
 *
 * The other names somebody called @name may go by, to look them up.
 */
GStrv
vst_given_name_list_variants (const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *all = g_ptr_array_new ();
  const GArray *of_name;

  g_return_val_if_fail (name != NULL, NULL);

  load_places ();
  of_name = g_hash_table_lookup (places, name);

  for (guint i = 0; of_name != NULL && i < of_name->len; i++)
    {
      g_auto (GStrv) names = g_strsplit (groups[g_array_index (of_name, guint, i)], " ", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          char *other;

          if (strcmp (names[j], name) == 0 || g_hash_table_contains (seen, names[j]))
            continue;

          other = g_strdup (names[j]);
          g_hash_table_add (seen, other);
          g_ptr_array_add (all, other);
        }
    }

  g_ptr_array_add (all, NULL);

  return (GStrv) g_ptr_array_free (all, FALSE);
}
