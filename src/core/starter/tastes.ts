// The tastes that invented people are mixed from: what each looks for in a film and what it turns away from. They are made up, but
// named after what is met in life, so that whoever looks at an invented person sees why. docs/guide/starter.md has the formulas.
import type { StarterFilm } from "./starter-film.ts";
import { decadeOf } from "./starter-films.ts";

/** What tastes look at. */
export type TasteTrait = "genre" | "keyword" | "director" | "lead" | "decade" | "language";

export type TasteTraits = Readonly<Partial<Record<TasteTrait, readonly string[]>>>;

export interface Taste {
  readonly name: string;
  readonly loves: TasteTraits;
  readonly avoids: TasteTraits;
}

export const tastes: readonly Taste[] = [
  {
    name: "space and machines",
    loves: {
      genre: ["Science Fiction"],
      keyword: ["space", "robot", "artificial intelligence", "time travel", "alien", "dystopia", "scientist"],
      director: ["Ridley Scott", "Denis Villeneuve"],
    },
    avoids: { genre: ["Romance", "Music"] },
  },
  {
    name: "crime after dark",
    loves: {
      genre: ["Crime", "Thriller"],
      keyword: ["gangster", "mafia", "police", "heist", "detective", "film noir", "femme fatale", "betrayal"],
      director: ["Martin Scorsese", "Quentin Tarantino", "David Fincher"],
    },
    avoids: { genre: ["Family", "Fantasy"] },
  },
  {
    name: "the golden age",
    loves: {
      keyword: ["screwball", "film noir", "hollywood", "newspaper"],
      director: ["Billy Wilder", "Frank Capra", "Alfred Hitchcock", "Howard Hawks", "William Wyler"],
      lead: ["Cary Grant", "James Stewart", "Humphrey Bogart", "Audrey Hepburn"],
      decade: ["1930s", "1940s", "1950s"],
    },
    avoids: { decade: ["2000s", "2010s"], genre: ["Science Fiction"] },
  },
  {
    name: "drawn and told to children",
    loves: {
      genre: ["Animation", "Family", "Fantasy"],
      keyword: ["fairy tale", "animals", "magic", "songs", "childhood", "princess"],
      director: ["Hayao Miyazaki", "Pete Docter", "Andrew Stanton"],
    },
    avoids: { genre: ["Horror", "Crime", "War"] },
  },
  {
    name: "chills",
    loves: {
      genre: ["Horror"],
      keyword: ["monster", "ghost", "haunted house", "zombie", "vampire", "possession", "serial killer", "witch"],
      director: ["John Carpenter"],
    },
    avoids: { genre: ["Romance", "Family", "History"] },
  },
  {
    name: "out of breath",
    loves: {
      genre: ["Action", "Adventure"],
      keyword: ["chase", "quest", "superhero", "good versus evil", "survival", "swordplay"],
      director: ["Steven Spielberg", "James Cameron", "Peter Jackson", "George Miller"],
      lead: ["Harrison Ford"],
    },
    avoids: { genre: ["Documentary"], keyword: ["silent film", "experimental", "old age"] },
  },
  {
    name: "riddles and dreams",
    loves: {
      genre: ["Mystery"],
      keyword: [
        "dream",
        "memory",
        "identity",
        "surrealism",
        "nonlinear story",
        "twist ending",
        "amnesia",
        "double life",
      ],
      director: ["David Lynch", "Christopher Nolan"],
    },
    avoids: { genre: ["Family", "Western"] },
  },
  {
    name: "the art house",
    loves: {
      keyword: ["meaning of life", "faith", "loneliness", "old age", "experimental", "new wave", "neorealism"],
      director: ["Ingmar Bergman", "Andrei Tarkovsky", "Federico Fellini", "Yasujirō Ozu", "Michael Haneke"],
      language: ["fr", "it", "sv", "ru", "fa", "da"],
    },
    avoids: { genre: ["Action", "Adventure"], keyword: ["superhero"] },
  },
  {
    name: "love and longing",
    loves: {
      genre: ["Romance"],
      keyword: ["impossible love", "unrequited love", "love triangle", "marriage", "breakup", "infidelity", "romance"],
      director: ["Wong Kar-wai", "Ang Lee"],
    },
    avoids: { genre: ["Horror", "War"] },
  },
  {
    name: "laughing",
    loves: {
      genre: ["Comedy"],
      keyword: ["parody", "satire", "slapstick", "black comedy", "screwball", "mistaken identity"],
      lead: ["Bill Murray", "Charlie Chaplin", "Michael Palin"],
    },
    avoids: { genre: ["War", "Thriller"], keyword: ["grief"] },
  },
  {
    name: "song and dance",
    loves: {
      genre: ["Music"],
      keyword: ["songs", "dance", "singer", "jazz", "ballet", "composer", "theatre"],
      director: ["Damien Chazelle", "Robert Wise"],
    },
    avoids: { genre: ["Horror", "Western"] },
  },
  {
    name: "history on a wide screen",
    loves: {
      genre: ["History", "War"],
      keyword: ["epic", "biography", "based on true story", "politics", "world war ii", "soldier", "revolution"],
      director: ["David Lean", "Stanley Kubrick"],
    },
    avoids: { genre: ["Animation", "Fantasy"] },
  },
  {
    name: "the frontier",
    loves: {
      genre: ["Western"],
      keyword: ["gunfighter", "outlaw", "frontier", "desert", "revenge", "courage"],
      director: ["Sergio Leone", "John Ford"],
      lead: ["Clint Eastwood", "John Wayne"],
    },
    avoids: { genre: ["Music", "Animation"] },
  },
  {
    name: "the far east",
    loves: {
      keyword: ["samurai", "martial arts", "anime", "tokyo", "hong kong"],
      director: ["Akira Kurosawa", "Park Chan-wook"],
      language: ["ja", "zh", "ko", "th"],
    },
    avoids: { genre: ["Western"], keyword: ["christmas"] },
  },
  {
    name: "growing up",
    loves: {
      keyword: ["coming of age", "teenager", "school", "childhood", "friendship", "family", "mother and daughter"],
      director: ["Richard Linklater", "Rob Reiner"],
      decade: ["1980s"],
    },
    avoids: { genre: ["War"], keyword: ["assassin", "gangster"] },
  },
];

/** Traits of a film as tastes look at them. */
function traitsOf(film: StarterFilm): Readonly<Record<TasteTrait, readonly string[]>> {
  const { genres, keywords, directors, leads, language } = film;
  return {
    genre: genres,
    keyword: keywords,
    director: directors,
    lead: leads,
    decade: [decadeOf(film)],
    language: [language],
  };
}

/** How many of some traits a film has. */
export function countTraits(film: StarterFilm, wanted: TasteTraits): number {
  const own = traitsOf(film);
  return Object.entries(wanted).reduce((count, [kind, names]) => {
    return count + names.filter((name) => own[kind as TasteTrait].includes(name)).length;
  }, 0);
}
