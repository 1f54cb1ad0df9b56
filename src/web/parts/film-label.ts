import { words } from "../messages/en.ts";
import type { FilmCard } from "../protocol/film-card.ts";

/** "Heat, 1995". */
export const filmLabel = ({ title, year }: FilmCard): string => (year === null ? title : `${title}, ${year}`);

/** "1995 · Michael Mann · 170 min · Crime, Drama": what is known, and nothing for what is not. */
export function factsLine({ year, directors, runtime, genres }: FilmCard, withGenres = false): string {
  const facts = [year, directors.join(", "), runtime && words.minutes(runtime), withGenres && genres.join(", ")];
  return facts.filter(Boolean).join(" · ");
}
