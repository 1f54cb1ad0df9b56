// When TMDB came to know of a film's people and companies: it numbers them as they come in, so that a low number is an old
// acquaintance. Like the sizes of a film's credits, these tell how much attention its making got, and no vote. People who are
// not in TMDB (a film that somebody wrote down by hand) have numbers below 1 and tell nothing.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";

type Ids = (film: Film) => readonly number[];

const sources: readonly { readonly label: string; readonly ids: Ids }[] = [
  { label: "cast", ids: ({ cast }) => cast.map(({ personId }) => personId) },
  { label: "crew", ids: ({ crew }) => crew.map(({ personId }) => personId) },
  { label: "companies", ids: ({ companies }) => companies.map(({ id }) => id) },
];

const known = (ids: readonly number[]) => ids.filter((id) => id > 0).map((id) => Math.log10(1 + id));
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of cast, crew and companies: the mean number, and the lowest. */
export const tmdbNumbers: readonly FilmNumber[] = [
  ...sources.flatMap(({ label, ids }): FilmNumber[] => [
    { id: `number in TMDB of ${label}, mean (log)`, read: (film) => mean(known(ids(film))) },
    {
      id: `number in TMDB of ${label}, lowest (log)`,
      read: (film) => known(ids(film)).reduce<number | null>((low, id) => Math.min(low ?? id, id), null),
    },
  ]),
  {
    id: "number in TMDB of the first in the cast (log)",
    read: ({ cast }) => known(cast.slice(0, 1).map(({ personId }) => personId))[0] ?? null,
  },
];
