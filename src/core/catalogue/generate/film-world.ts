// Everything that invented films are made from, drawn once for a catalogue: people, companies, keywords and words. Its size
// follows the number of films, so that people and keywords come back about as often as in a real catalogue.
import { createRandom, type Random } from "../../random/random.ts";
import { type Career, createCareers } from "./careers.ts";
import { drawNormal, drawOne } from "./draw.ts";
import { distinctNames, inventedCompany, inventedWord } from "./invented-name.ts";
import type { Lexicon } from "./invented-text.ts";
import { THEMES, type Theme } from "./themes.ts";

/** A keyword, its theme and what it adds to a film's quality. */
export interface WorldKeyword {
  readonly id: number;
  readonly name: string;
  readonly theme: Theme;
  readonly effect: number;
}

/** A company and how well regarded it is, standard normal. */
export interface WorldCompany {
  readonly id: number;
  readonly name: string;
  readonly prestige: number;
}

/** The busiest people, companies and keywords come first in their lists. */
export interface FilmWorld {
  readonly directors: readonly Career[];
  readonly actors: readonly Career[];
  /** Writers, producers and everybody else behind the camera; their talent changes nothing. */
  readonly crew: readonly Career[];
  readonly companies: readonly WorldCompany[];
  readonly keywords: readonly WorldKeyword[];
  /** One a theme, in the order of THEMES. */
  readonly lexicons: readonly Lexicon[];
}

/** Ids start here: far above those that TMDB had given when its 5,000 films were collected. */
export const FIRST_ID = 9_000_000;

/** The world of a catalogue of this many films. */
export function createFilmWorld(films: number, seed: number): FilmWorld {
  const stream = (k: number) => createRandom(seed, 100 + k);
  const directors = Math.ceil(films * 0.5);
  const actors = Math.ceil(films * 2.5) + 20;
  return {
    directors: createCareers(directors, FIRST_ID, stream(0)),
    actors: createCareers(actors, FIRST_ID + directors, stream(1)),
    crew: createCareers(films + 10, FIRST_ID + directors + actors, stream(2)),
    companies: createCompanies(Math.ceil(films * 0.3) + 3, stream(3)),
    keywords: createKeywords(Math.ceil(films * 0.25) + 24, stream(4)),
    lexicons: createLexicons(Math.ceil(films / 60) + 5, stream(5)),
  };
}

function createCompanies(count: number, random: Random): WorldCompany[] {
  const names = distinctNames(count, inventedCompany, random);
  return names.map((name, k) => ({ id: FIRST_ID + k, name, prestige: random.normal() }));
}

/** "salt harbour", "quiet kitchen"; where a theme's pairs are used up, three words. */
function createKeywords(count: number, random: Random): WorldKeyword[] {
  const keywords = new Map<string, WorldKeyword>();
  while (keywords.size < count) {
    const theme = drawOne(THEMES, random);
    const words = [drawOne(theme.adjectives, random), drawOne(theme.nouns, random)];
    if (keywords.has(words.join(" ").toLowerCase())) words.push(drawOne(theme.nouns, random));
    const name = words.join(" ").toLowerCase();
    if (keywords.has(name)) continue;
    keywords.set(name, { id: FIRST_ID + keywords.size, name, theme, effect: drawNormal(0, 0.3, random) });
  }
  return [...keywords.values()];
}

function createLexicons(inventedWords: number, random: Random): Lexicon[] {
  const words = distinctNames(inventedWords * THEMES.length, inventedWord, random);
  return THEMES.map((theme, k) => ({
    theme,
    inventedWords: words.slice(k * inventedWords, (k + 1) * inventedWords),
  }));
}
