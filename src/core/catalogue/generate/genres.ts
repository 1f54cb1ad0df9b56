// The genres of the invented films: TMDB's names and numbers, with shares, lengths and money roughly like those of real
// catalogues. What a genre adds to quality is made up.

/** A genre and what goes with it. */
export interface Genre {
  readonly id: number;
  readonly name: string;
  /** How often it is a film's first genre; the shares need not add up to 1. */
  readonly share: number;
  /** What it adds to a film's quality, on the scale of votes. */
  readonly effect: number;
  /** Usual runtime in minutes. */
  readonly runtime: number;
  /** Natural logarithm of the usual budget in US dollars. */
  readonly logBudget: number;
  /** Names of the themes that it likes. */
  readonly themes: readonly string[];
}

export const GENRES: readonly Genre[] = [
  genre(18, "Drama", 24, 0.25, 114, 16.2, ["home", "love", "sea", "stage"]),
  genre(35, "Comedy", 18, -0.12, 101, 16.3, ["folly", "home", "love"]),
  genre(28, "Action", 14, -0.12, 110, 17.3, ["chase", "war", "crime"]),
  genre(12, "Adventure", 7, 0.02, 113, 17.6, ["sea", "wild", "magic"]),
  genre(27, "Horror", 7, -0.55, 96, 15.4, ["fear"]),
  genre(80, "Crime", 5, 0.12, 110, 16.5, ["crime"]),
  genre(53, "Thriller", 5, -0.05, 107, 16.5, ["crime", "fear", "chase"]),
  genre(16, "Animation", 3.5, 0.2, 90, 17.7, ["magic", "folly", "wild"]),
  genre(14, "Fantasy", 3.5, 0, 112, 17.5, ["magic"]),
  genre(878, "Science Fiction", 3.5, -0.08, 110, 17.4, ["space"]),
  genre(10749, "Romance", 3, 0, 108, 16.3, ["love"]),
  genre(99, "Documentary", 2.2, 0.4, 92, 14, ["stage", "wild", "home"]),
  genre(10751, "Family", 2, -0.05, 97, 17.2, ["home", "folly", "magic"]),
  genre(10402, "Music", 1.2, 0.1, 108, 16, ["stage"]),
  genre(37, "Western", 1, 0.12, 115, 16.5, ["wild", "crime"]),
  genre(36, "History", 1, 0.25, 128, 16.9, ["war", "sea"]),
  genre(10752, "War", 1, 0.3, 124, 16.8, ["war"]),
  genre(9648, "Mystery", 1, 0.05, 106, 16.4, ["crime", "fear"]),
];

function genre(
  id: number,
  name: string,
  share: number,
  effect: number,
  runtime: number,
  logBudget: number,
  themes: readonly string[],
): Genre {
  return { id, name, share, effect, runtime, logBudget, themes };
}
