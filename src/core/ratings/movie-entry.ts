// What MovieLens says of a film beside its ratings: title, year, genres. Pure: cells of movies.csv, movies.dat or u.item in,
// an entry out.

/** A film in the list of a data set. */
export interface MovieEntry {
  /** The raw id, as `Ratings.items` has it. */
  readonly id: number;
  /** As the list writes it ("Matrix, The"), without the year. */
  readonly title: string;
  /** The year in brackets at the end of the title; null where there is none. */
  readonly year: number | null;
  readonly genres: readonly string[];
}

/** The genres of u.item, in the order of its last columns. */
export const itemGenres: readonly string[] = (
  "unknown|Action|Adventure|Animation|Children's|Comedy|Crime|Documentary|Drama|Fantasy|Film-Noir|Horror|Musical|" +
  "Mystery|Romance|Sci-Fi|Thriller|War|Western"
).split("|");

const noGenres = new Set(["(no genres listed)", "unknown"]);
/** "(1995)", also a span "(2006-2007)" and MovieLens 100K's "(1995) (V)" for video. */
const yearAtEnd = /\s*\((\d{4})(?:[-\u2013](?:\d{4})?)?\)(\s*\(V\))?\s*$/;

/** The entry of a film. @param genres separated by `|` */
export function movieEntry(id: number, title: string, genres: string): MovieEntry {
  const [ending = "", year, video = ""] = yearAtEnd.exec(title) ?? [];
  return {
    id,
    title: title.slice(0, title.length - ending.length).trim() + video,
    year: year === undefined ? null : Number(year),
    genres: genres.split("|").filter((genre) => genre !== "" && !noGenres.has(genre)),
  };
}

/** The genres that the flags of u.item name, separated by `|`. */
export function genresOfFlags(flags: readonly string[]): string {
  return itemGenres.filter((_, k) => flags[k] === "1").join("|");
}
