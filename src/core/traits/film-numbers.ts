// What can be measured on a film: money, time, sizes of its credits and texts, how many other films of the catalogue its
// people made. Numbers of the track `before-release` use nothing that the public made; `all-columns` adds votes, popularity
// and revenue. No number looks at ratings.
import type { Film } from "../catalogue/film.ts";
import { type TraitListId, traitList } from "./film-lists.ts";
import { TraitIndex } from "./trait-index.ts";

export type FilmTrack = "before-release" | "all-columns";

/** A number of a film; null where the source does not know it. */
export interface FilmNumber {
  readonly id: string;
  readonly read: (film: Film) => number | null;
}

const log = (value: number | null) => (value === null ? null : Math.log10(1 + value));
const wordsOf = (text: string | null) => (text === null ? 0 : text.split(/\s+/).filter((word) => word !== "").length);

/** Days since the start of the year, as an angle. */
function yearAngle(day: string): number {
  const at = Date.UTC(2001, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return (2 * Math.PI * (at - Date.UTC(2001, 0, 1))) / (365 * 86_400_000);
}

const beforeRelease: readonly FilmNumber[] = [
  { id: "budget (log)", read: (film) => log(film.budget) },
  { id: "runtime", read: (film) => film.runtime },
  { id: "year", read: ({ releaseDate }) => (releaseDate === null ? null : Number(releaseDate.slice(0, 4))) },
  {
    id: "time of year, sine",
    read: ({ releaseDate }) => (releaseDate === null ? null : Math.sin(yearAngle(releaseDate))),
  },
  {
    id: "time of year, cosine",
    read: ({ releaseDate }) => (releaseDate === null ? null : Math.cos(yearAngle(releaseDate))),
  },
  { id: "size of cast (log)", read: ({ cast }) => log(cast.length) },
  { id: "size of crew (log)", read: ({ crew }) => log(crew.length) },
  { id: "departments", read: ({ crew }) => new Set(crew.map((member) => member.department)).size },
  { id: "keywords (log)", read: ({ keywords }) => log(keywords.length) },
  { id: "genres", read: ({ genres }) => genres.length },
  { id: "companies", read: ({ companies }) => Math.min(companies.length, 10) },
  { id: "countries", read: ({ countries }) => Math.min(countries.length, 6) },
  { id: "languages", read: ({ spokenLanguages }) => Math.min(spokenLanguages.length, 6) },
  { id: "words of overview (log)", read: ({ overview }) => log(wordsOf(overview)) },
  { id: "words of tagline (log)", read: ({ tagline }) => log(wordsOf(tagline)) },
  { id: "characters of title", read: ({ title }) => Math.min([...title].length, 60) },
  { id: "has a homepage", read: ({ homepage }) => (homepage === null ? 0 : 1) },
  { id: "title was translated", read: ({ title, originalTitle }) => (title === originalTitle ? 0 : 1) },
  { id: "released", read: ({ status }) => (status === "Released" ? 1 : 0) },
];

const byThePublic: readonly FilmNumber[] = [
  { id: "votes (log)", read: ({ voteCount }) => log(voteCount) },
  { id: "popularity (log)", read: ({ popularity }) => log(popularity) },
  { id: "revenue (log)", read: ({ revenue }) => log(revenue) },
  {
    id: "revenue over budget (log)",
    read: ({ revenue, budget }) => (revenue === null || budget === null ? null : Math.log10(revenue / budget)),
  },
];

/** Lists whose people have a filmography. */
const filmographyLists: readonly TraitListId[] = [
  "director",
  "writer",
  "producer",
  "lead",
  "cast",
  "head",
  "crew",
  "company",
];

/** What is known of a catalogue: how many of its films have a trait, and whether a film is one of them. */
export interface Filmographies {
  readonly films: (list: TraitListId, key: string) => number;
  readonly has: (tmdbId: number) => boolean;
}

/** Filmographies of a catalogue's films. */
export function filmographiesOf(catalogue: readonly Film[]): Filmographies {
  const index = TraitIndex.of(filmographyLists.map(traitList), catalogue);
  const ids = new Set(catalogue.map(({ tmdbId }) => tmdbId));
  return { films: (list, key) => index.films(list, key), has: (tmdbId) => ids.has(tmdbId) };
}

/** Other films of the catalogue by a film's people: mean and largest count of a list, logarithmic. */
function filmographyNumbers(known: Filmographies): FilmNumber[] {
  return filmographyLists.flatMap((id) => {
    const { label, read } = traitList(id);
    const others = (film: Film) => {
      const own = known.has(film.tmdbId) ? 1 : 0;
      return read(film).map(({ key }) => Math.log2(1 + Math.max(0, known.films(id, key) - own)));
    };
    const mean = (values: number[]) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
    const most = (values: number[]) => (values.length === 0 ? null : Math.max(...values));
    return [
      { id: `films by ${label}, mean (log)`, read: (film: Film) => mean(others(film)) },
      { id: `films by ${label}, most (log)`, read: (film: Film) => most(others(film)) },
    ];
  });
}

/** The numbers of a track; a film's own place in the catalogue does not count among its people's films. */
export function filmNumbers(track: FilmTrack, known: Filmographies): FilmNumber[] {
  return [...beforeRelease, ...filmographyNumbers(known), ...(track === "all-columns" ? byThePublic : [])];
}
