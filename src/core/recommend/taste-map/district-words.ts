// How traits become the name of a district: "Eighties horror", "French comedies", "Romantic dramas". Only words; which of them is true of
// a district is name-districts.ts.

interface GenreWords {
  /** As it stands alone or at the end. */
  readonly noun: string;
  /** As it stands before another genre; null where it does not. */
  readonly before: string | null;
}

/** In the order in which they end a name of two: "crime dramas", not "dramatic crime". */
const genres: ReadonlyMap<string, GenreWords> = new Map([
  ["Documentary", { noun: "documentaries", before: null }],
  ["Drama", { noun: "dramas", before: null }],
  ["Western", { noun: "westerns", before: "western" }],
  ["Film-Noir", { noun: "noir", before: "noir" }],
  ["Music", { noun: "musicals", before: "musical" }],
  ["Musical", { noun: "musicals", before: "musical" }],
  ["Comedy", { noun: "comedies", before: "comic" }],
  ["Thriller", { noun: "thrillers", before: null }],
  ["Horror", { noun: "horror", before: "horror" }],
  ["Adventure", { noun: "adventures", before: "adventure" }],
  ["Animation", { noun: "animation", before: "animated" }],
  ["Mystery", { noun: "mysteries", before: "mystery" }],
  ["Romance", { noun: "romances", before: "romantic" }],
  ["Fantasy", { noun: "fantasy", before: "fantasy" }],
  ["Action", { noun: "action", before: "action" }],
  ["War", { noun: "war films", before: "war" }],
  ["History", { noun: "history", before: "historical" }],
  ["Crime", { noun: "crime", before: "crime" }],
  ["Science Fiction", { noun: "science fiction", before: "sci-fi" }],
  ["Family", { noun: "family films", before: "family" }],
]);
const rankOf = new Map(Array.from(genres.keys(), (genre, rank) => [genre, rank]));

/** Pairs that people call otherwise. */
const usualPairs: ReadonlyMap<string, string> = new Map([
  ["Drama+Comedy", "comedy dramas"],
  ["Drama+Thriller", "dramatic thrillers"],
  ["Animation+Family", "family animation"],
  ["Comedy+Animation", "animated comedies"],
  ["Adventure+Animation", "animated adventures"],
]);

/** "horror"; null for a genre that has no words here. */
export function genreNoun(genre: string): string | null {
  return genres.get(genre)?.noun ?? null;
}

/** "romantic comedies"; null where two do not make a name. Either order. */
export function genrePair(a: string, b: string): string | null {
  const [rankA, rankB] = [rankOf.get(a), rankOf.get(b)];
  if (rankA === undefined || rankB === undefined || rankA === rankB) return null;
  const [head, other] = rankA < rankB ? [a, b] : [b, a];
  const usual = usualPairs.get(`${head}+${other}`);
  if (usual !== undefined) return usual;
  const [{ noun }, { before }] = [genres.get(head)!, genres.get(other)!];
  return before === null || noun === genres.get(other)!.noun ? null : `${before} ${noun}`;
}

const twentieth = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/** "eighties", "2000s", "silent-era". */
export function decadeWord(year: number): string {
  const decade = 10 * Math.floor(year / 10);
  if (decade < 1920) return "silent-era";
  return decade < 2000 ? twentieth[(decade - 1920) / 10]! : `${decade}s`;
}

/** By the code of a film's first language; TMDB has its own, cn, for Cantonese. */
const cinemas: ReadonlyMap<string, string> = new Map([
  ["cn", "Hong Kong"],
  ["zh", "Chinese"],
  ["cs", "Czech"],
  ["da", "Danish"],
  ["de", "German"],
  ["es", "Spanish-language"],
  ["fa", "Iranian"],
  ["fi", "Finnish"],
  ["fr", "French"],
  ["hi", "Hindi"],
  ["hu", "Hungarian"],
  ["it", "Italian"],
  ["ja", "Japanese"],
  ["ko", "Korean"],
  ["nl", "Dutch"],
  ["no", "Norwegian"],
  ["pl", "Polish"],
  ["pt", "Portuguese-language"],
  ["ru", "Russian"],
  ["sv", "Swedish"],
  ["th", "Thai"],
  ["tr", "Turkish"],
]);

/** "French"; null for English, and for what is not known. */
export function cinemaWord(language: string | null): string | null {
  return language === null ? null : (cinemas.get(language) ?? null);
}

/** Keywords that a district can be called by: settings, moods and kinds of hero. Most keywords ("blood", "daughter", "based on novel") tell a film, not a part of town. */
const keywords: ReadonlyMap<string, string> = new Map([
  ["alien", "Visitors from space"],
  ["alien invasion", "Alien invasions"],
  ["android", "Robots and androids"],
  ["anime", "Anime"],
  ["artificial intelligence", "Thinking machines"],
  ["baseball", "Baseball"],
  ["based on comic book", "Comic books"],
  ["boxer", "Boxers"],
  ["british secret service", "Secret agents"],
  ["christmas", "Christmas"],
  ["cold war", "The Cold War"],
  ["college", "College"],
  ["coming of age", "Coming of age"],
  ["con man", "Con men"],
  ["courtroom", "Courtrooms"],
  ["cyborg", "Cyborgs"],
  ["dc comics", "DC Comics"],
  ["dinosaur", "Dinosaurs"],
  ["dystopia", "Dystopias"],
  ["fairy tale", "Fairy tales"],
  ["found footage", "Found footage"],
  ["gangster", "Gangsters"],
  ["ghost", "Ghosts"],
  ["haunted house", "Haunted houses"],
  ["heist", "Heists"],
  ["high school", "High school"],
  ["hitman", "Hitmen"],
  ["holocaust", "The Holocaust"],
  ["kung fu", "Kung fu"],
  ["lawyer", "Courtrooms"],
  ["mafia", "The Mafia"],
  ["magic", "Magic"],
  ["martial arts", "Martial arts"],
  ["marvel comic", "Marvel"],
  ["middle ages", "The Middle Ages"],
  ["monster", "Monsters"],
  ["pirate", "Pirates"],
  ["post-apocalyptic", "After the end"],
  ["prison", "Prisons"],
  ["road movie", "On the road"],
  ["road trip", "On the road"],
  ["robot", "Robots and androids"],
  ["samurai", "Samurai"],
  ["secret agent", "Secret agents"],
  ["serial killer", "Serial killers"],
  ["shakespeare", "Shakespeare"],
  ["slasher", "Slashers"],
  ["space opera", "Space operas"],
  ["space travel", "Space travel"],
  ["sport", "Sports"],
  ["spy", "Spies"],
  ["stand-up comedy", "Stand-up"],
  ["super powers", "Superheroes"],
  ["superhero", "Superheroes"],
  ["swashbuckler", "Swashbucklers"],
  ["talking animal", "Talking animals"],
  ["time travel", "Time travel"],
  ["vampire", "Vampires"],
  ["video game", "Video games"],
  ["vietnam war", "Vietnam"],
  ["wedding", "Weddings"],
  ["werewolf", "Werewolves"],
  ["witch", "Witches"],
  ["world war i", "World War I"],
  ["world war ii", "World War II"],
  ["zombie", "Zombies"],
]);

const places: ReadonlyMap<string, string> = new Map([
  ["new york", "New York"],
  ["new york city", "New York"],
  ["manhattan", "Manhattan"],
  ["brooklyn new york city", "Brooklyn"],
  ["los angeles", "Los Angeles"],
  ["hollywood", "Hollywood"],
  ["san francisco", "San Francisco"],
  ["chicago", "Chicago"],
  ["las vegas", "Las Vegas"],
  ["texas", "Texas"],
  ["london england", "London"],
  ["paris", "Paris"],
  ["rome", "Rome"],
  ["berlin", "Berlin"],
  ["vienna", "Vienna"],
  ["tokyo", "Tokyo"],
  ["hong kong", "Hong Kong"],
  ["africa", "Africa"],
  ["australia", "Australia"],
  ["ireland", "Ireland"],
  ["scotland", "Scotland"],
]);

/** A place that a keyword names. */
export function placeOf(keyword: string): string | null {
  return places.get(keyword.toLowerCase()) ?? null;
}

/** "Martial arts"; null for a keyword that does not make a name. */
export function keywordName(keyword: string): string | null {
  return keywords.get(keyword.toLowerCase()) ?? placeOf(keyword);
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
