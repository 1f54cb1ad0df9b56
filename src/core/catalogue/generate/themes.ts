// What the invented films are about. A theme ties together title words, keywords, genres and, a little, quality: this is the
// meaning that word vectors carry and that a model can learn.

/** A subject with the words that belong to it. */
export interface Theme {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  /** What the theme adds to a film's quality, on the scale of votes. */
  readonly effect: number;
}

export const THEMES: readonly Theme[] = [
  {
    name: "sea",
    nouns: "Harbour Tide Sailor Lighthouse Anchor Island Storm Reef Captain Shore Voyage Pearl Current Gull".split(" "),
    adjectives: "Salt Drowned Blue Drifting Tidal Foggy".split(" "),
    effect: 0.12,
  },
  {
    name: "crime",
    nouns: "Alibi Witness Shadow Ransom Detective Vault Verdict Stranger Motive Heist Informer Cell Trap Debt".split(
      " ",
    ),
    adjectives: "Crooked Guilty Cold Wanted Silent Marked".split(" "),
    effect: 0.1,
  },
  {
    name: "war",
    nouns:
      "Trench Battalion Soldier Siege Armistice Bridge Rifle Frontier Medal Convoy Outpost Truce Banner Deserter".split(
        " ",
      ),
    adjectives: "Fallen Iron Last Wounded Scorched Loyal".split(" "),
    effect: 0.22,
  },
  {
    name: "love",
    nouns: "Kiss Letter Wedding Summer Promise Heart Bride Waltz Dancer Garden Rose Farewell Spring Ring".split(" "),
    adjectives: "Tender Secret Sweet Broken Endless Unspoken".split(" "),
    effect: 0.02,
  },
  {
    name: "space",
    nouns: "Orbit Comet Signal Colony Galaxy Pilot Eclipse Satellite Star Android Engine Horizon Void Capsule".split(
      " ",
    ),
    adjectives: "Distant Lunar Solar Frozen Artificial Weightless".split(" "),
    effect: -0.06,
  },
  {
    name: "home",
    nouns:
      "Mother Kitchen House Brother Sunday Neighbour Daughter Supper Cradle Window Grandfather Attic Cousin Porch".split(
        " ",
      ),
    adjectives: "Little Quiet Crowded Borrowed Warm Empty".split(" "),
    effect: 0.08,
  },
  {
    name: "wild",
    nouns: "Wolf Mountain River Forest Hunter Canyon Bear Prairie Falcon Winter Valley Trail Meadow Thunder".split(" "),
    adjectives: "Wild Northern Golden Untamed Bitter Hollow".split(" "),
    effect: 0.05,
  },
  {
    name: "stage",
    nouns:
      "Song Piano Theatre Singer Orchestra Encore Ballet Curtain Trumpet Melody Actor Chorus Violin Spotlight".split(
        " ",
      ),
    adjectives: "Velvet Loud Brilliant Rising Forgotten Electric".split(" "),
    effect: 0.15,
  },
  {
    name: "magic",
    nouns: "Dragon Wizard Crown Spell Castle Mirror Giant Kingdom Oracle Amulet Witch Riddle Unicorn Throne".split(" "),
    adjectives: "Enchanted Hidden Ancient Crystal Cursed Silver".split(" "),
    effect: -0.02,
  },
  {
    name: "fear",
    nouns: "Cellar Grave Nightmare Scream Doll Coffin Asylum Ghost Ritual Swamp Corpse Basement Demon Whisper".split(
      " ",
    ),
    adjectives: "Buried Pale Rotten Haunted Bloody Nameless".split(" "),
    effect: -0.3,
  },
  {
    name: "chase",
    nouns: "Bullet Highway Engine Fugitive Speed Target Racer Hijack Explosion Pursuit Agent Turbo Courier Fuse".split(
      " ",
    ),
    adjectives: "Fast Deadly Loaded Double Final Reckless".split(" "),
    effect: -0.16,
  },
  {
    name: "folly",
    nouns:
      "Donkey Uncle Prank Vacation Roommate Circus Mayor Pudding Parade Bachelor Poodle Lottery Barber Impostor".split(
        " ",
      ),
    adjectives: "Lucky Clumsy Fabulous Wrong Ridiculous Cheap".split(" "),
    effect: -0.14,
  },
];
