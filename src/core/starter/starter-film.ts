// A film of the starter catalogue: facts, and one judgement (fame) that only the invented people go by. No data set is needed
// for any of it, and nothing in it was voted by anybody.

export type StarterGenre =
  | "Action"
  | "Adventure"
  | "Animation"
  | "Comedy"
  | "Crime"
  | "Documentary"
  | "Drama"
  | "Family"
  | "Fantasy"
  | "History"
  | "Horror"
  | "Music"
  | "Mystery"
  | "Romance"
  | "Science Fiction"
  | "Thriller"
  | "War"
  | "Western";

/** Every genre that a starter film may have, with TMDB's numbers, so that films of both catalogues compare. */
export const starterGenres: Readonly<Record<StarterGenre, number>> = Object.freeze({
  Action: 28,
  Adventure: 12,
  Animation: 16,
  Comedy: 35,
  Crime: 80,
  Documentary: 99,
  Drama: 18,
  Family: 10751,
  Fantasy: 14,
  History: 36,
  Horror: 27,
  Music: 10402,
  Mystery: 9648,
  Romance: 10749,
  "Science Fiction": 878,
  Thriller: 53,
  War: 10752,
  Western: 37,
});

export type StarterLanguage =
  | "bn"
  | "da"
  | "de"
  | "el"
  | "en"
  | "es"
  | "fa"
  | "fr"
  | "hi"
  | "it"
  | "ja"
  | "ko"
  | "pl"
  | "pt"
  | "ro"
  | "ru"
  | "sv"
  | "th"
  | "tr"
  | "zh";

/** Languages of starter films by ISO 639-1, in their English names. */
export const starterLanguages: Readonly<Record<StarterLanguage, string>> = Object.freeze({
  bn: "Bengali",
  da: "Danish",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  hi: "Hindi",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  pl: "Polish",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sv: "Swedish",
  th: "Thai",
  tr: "Turkish",
  zh: "Chinese",
});

/** How widely a film is seen: 1 by few, 5 by nearly everybody. A judgement, not a fact. */
export type Fame = 1 | 2 | 3 | 4 | 5;

/** Facts as they were written down. */
export interface StarterFacts {
  /** The English one, or the one under which the film is known in English. */
  readonly title: string;
  /** In Latin letters; the same as `title` where there is no other. */
  readonly originalTitle: string;
  /** Of the first showing. */
  readonly year: number;
  /** Of films without speech: of their cards. */
  readonly language: StarterLanguage;
  /** In minutes. */
  readonly runtime: number;
  /** The main one first. */
  readonly genres: readonly StarterGenre[];
  readonly fame: Fame;
  /** At least one. Two people of one name are told apart by what they do, in brackets behind it. */
  readonly directors: readonly string[];
  /** At least one, as directors; of a documentary who is seen in it, of an animated film who speaks. */
  readonly leads: readonly string[];
  readonly keywords: readonly string[];
  /** Null where it was not known for certain. */
  readonly tmdb: number | null;
  readonly imdb: string | null;
}

export interface StarterFilm extends StarterFacts {
  /** Its place in the catalogue, from 1; another one when films are put in before it. */
  readonly id: number;
}

const told = / \([a-z]+\)$/;

/** A name for people to read, without what tells it from another person's. */
export function shownName(name: string): string {
  return name.replace(told, "");
}
