// Signs of how much care went into a film's entry before anybody voted: gaps, short texts, unfinished credits, rounded dates. They
// say little of how good a film is, and much of whether anybody will see it.
import type { Film } from "../catalogue/film.ts";
import type { FilmNumber } from "./film-numbers.ts";
import { tmdbNumbers } from "./tmdb-numbers.ts";

const gaps: readonly ((film: Film) => boolean)[] = [
  ({ runtime }) => runtime === null,
  ({ budget }) => budget === null,
  ({ tagline }) => tagline === null,
  ({ homepage }) => homepage === null,
  ({ cast }) => cast.length === 0,
  ({ crew }) => crew.length === 0,
  ({ genres }) => genres.length === 0,
  ({ keywords }) => keywords.length === 0,
  ({ companies }) => companies.length === 0,
  ({ countries }) => countries.length === 0,
  ({ spokenLanguages }) => spokenLanguages.length === 0,
];

const yes = (holds: boolean) => (holds ? 1 : 0);

/** What the models read that estimate how much attention a film will get. */
export const attentionNumbers: readonly FilmNumber[] = [
  { id: "things left open", read: (film) => gaps.filter((isOpen) => isOpen(film)).length },
  { id: "characters of overview", read: ({ overview }) => overview?.length ?? 0 },
  { id: "parts with a name, counted", read: ({ cast }) => cast.filter(({ character }) => character !== "").length },
  { id: "last place in the cast", read: ({ cast }) => cast.reduce((last, { order }) => Math.max(last, order), -1) },
  {
    id: "people credited, to 20 each",
    read: ({ cast, crew }) => Math.min(cast.length, 20) + Math.min(crew.length, 20),
  },
  { id: "dated the first of a month", read: ({ releaseDate }) => yes(releaseDate?.endsWith("-01") ?? false) },
  { id: "dated the first of January", read: ({ releaseDate }) => yes(releaseDate?.endsWith("-01-01") ?? false) },
  { id: "budget to the dollar", read: ({ budget }) => yes(budget !== null && budget % 100_000 !== 0) },
  {
    id: "year and month",
    read: ({ releaseDate }) =>
      releaseDate === null ? null : Number(releaseDate.slice(0, 4)) + (Number(releaseDate.slice(5, 7)) - 1) / 12,
  },
  ...tmdbNumbers,
];
