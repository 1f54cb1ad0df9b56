// People for parity: histories of every length, of films that many know and of any, with ratings, events and moments in all mixtures.
import type { FilmName, GivenEntry } from "../../../src/library/shared.ts";
import { type Chance, seededChance } from "../../support/seeded-chance.ts";

/** Plain data: it is handed to a browser as it is. */
export type InventedPerson = readonly GivenEntry[];

/** In turn; a length beyond the catalogue is the catalogue. */
const lengths = [0, 1, 1, 2, 3, 5, 8, 13, 20, 34, 60, 100, 250];
const events = ["watched", "watchlisted", "dismissed"] as const;
const latest = Date.UTC(2024, 4, 1) / 1000;
const years = 10 * 365 * 86_400;

export function inventedPeople(films: readonly FilmName[], count: number, seed: number): InventedPerson[] {
  const chance = seededChance(seed);
  return Array.from({ length: count }, (_, turn) => inventedPerson(films, lengths[turn % lengths.length]!, chance));
}

function inventedPerson(films: readonly FilmName[], length: number, chance: Chance): InventedPerson {
  const chosen = new Set<number>();
  const taste = 1 + 2 * chance.next(); // how far somebody keeps to the beginning of the catalogue
  while (chosen.size < Math.min(length, films.length)) chosen.add(Math.floor(films.length * chance.next() ** taste));
  const isDated = chance.next() < 0.5;
  return [...chosen].map((film): GivenEntry => {
    const event = events[Math.floor(12 * chance.next())]; // three in twelve
    const rating = Math.ceil(10 * Math.sqrt(chance.next())) / 2 || 0.5;
    const at = isDated ? { at: Math.floor(latest - years * chance.next()) } : {};
    return { film: { ...films[film]! }, ...(event === undefined ? { rating } : { event }), ...at };
  });
}
