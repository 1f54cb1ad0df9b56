// Names of a catalogue that a test makes up: a list of what bears which name.
import type { FilmNames, NameKind, NameMatch } from "../../src/core/catalogue/film-names.ts";

/** `["person", "638", "Michael Mann", 9]`: kind, key, name, films. */
export type FakeName = readonly [kind: NameKind, key: string, name: string, films: number];

export function fakeFilmNames(entries: readonly FakeName[] = someNames): FilmNames {
  return {
    find: (kind, asked) =>
      entries
        .filter(([is, key, name]) => is === kind && [key, name].some((each) => fold(each) === fold(asked)))
        .map(([, key, name, films]): NameMatch => ({ key, name, films })),
  };
}

const fold = (text: string) => text.trim().toLowerCase();

export const someNames: readonly FakeName[] = [
  ["person", "638", "Michael Mann", 9],
  ["person", "1158", "Al Pacino", 40],
  ["person", "380", "Robert De Niro", 53],
  ["person", "4385", "John Smith", 1],
  ["person", "77", "John Smith", 3],
  ["genre", "80", "Crime", 696],
  ["genre", "28", "Action", 1154],
  ["keyword", "642", "robbery", 40],
  ["company", "508", "Regency Enterprises", 43],
  ["country", "US", "United States of America", 3956],
  ["language", "en", "English", 4485],
  ["language", "fr", "Français", 437],
];
