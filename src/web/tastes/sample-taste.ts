// Three made-up tastes to look at the page with: films that nearly everybody's catalogue has, and ratings that nobody gave.
import type { EntryFilm } from "../../core/imports/history-entry.ts";

export const tasteNames = ["nights", "stars", "sundays"] as const;
export type TasteName = (typeof tasteNames)[number];

export interface TasteFilm {
  readonly film: EntryFilm;
  readonly rating: number;
}

const rated = (tmdb: number, title: string, year: number, rating: number): TasteFilm => ({
  film: { tmdb, title, year },
  rating,
});

export const tastes: Readonly<Record<TasteName, readonly TasteFilm[]>> = {
  nights: [
    rated(949, "Heat", 1995, 5),
    rated(829, "Chinatown", 1974, 5),
    rated(807, "Se7en", 1995, 4.5),
    rated(275, "Fargo", 1996, 4.5),
    rated(103, "Taxi Driver", 1976, 4.5),
    rated(629, "The Usual Suspects", 1995, 4),
    rated(2118, "L.A. Confidential", 1997, 4.5),
    rated(597, "Titanic", 1997, 2),
  ],
  stars: [
    rated(78, "Blade Runner", 1982, 5),
    rated(62, "2001: A Space Odyssey", 1968, 5),
    rated(348, "Alien", 1979, 4.5),
    rated(603, "The Matrix", 1999, 4.5),
    rated(686, "Contact", 1997, 4),
    rated(593, "Solaris", 1972, 4.5),
    rated(10681, "WALL·E", 2008, 4.5),
    rated(509, "Notting Hill", 1999, 2),
  ],
  sundays: [
    rated(194, "Amélie", 2001, 5),
    rated(862, "Toy Story", 1995, 4.5),
    rated(137, "Groundhog Day", 1993, 4.5),
    rated(2493, "The Princess Bride", 1987, 4.5),
    rated(129, "Spirited Away", 2001, 5),
    rated(872, "Singin' in the Rain", 1952, 4.5),
    rated(12, "Finding Nemo", 2003, 4),
    rated(176, "Saw", 2004, 1),
  ],
};
