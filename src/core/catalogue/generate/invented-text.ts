// Titles, taglines and overviews of invented films, made of their themes' words and of a few words that mean nothing
// anywhere else, as "Hobbit" did once. The words carry the theme; the sentences carry nothing.
import type { Random } from "../../random/random.ts";
import { drawOne, happens } from "./draw.ts";
import type { Theme } from "./themes.ts";

/** A theme's words, with the invented ones that belong to it. */
export interface Lexicon {
  readonly theme: Theme;
  readonly inventedWords: readonly string[];
}

/** A title of one to five words. */
export function inventTitle(main: Lexicon, side: Lexicon, random: Random): string {
  const noun = () => drawOne(main.theme.nouns, random);
  const adjective = () => drawOne(happens(0.8, random) ? main.theme.adjectives : side.theme.adjectives, random);
  const name = () => drawOne(main.inventedWords, random);
  const sideNoun = () => drawOne(side.theme.nouns, random);
  const shapes: readonly (() => string)[] = [
    () => `The ${adjective()} ${noun()}`,
    () => `The ${adjective()} ${noun()}`,
    () => `${adjective()} ${noun()}`,
    () => `${noun()} of ${name()}`,
    () => `The ${noun()} of ${name()}`,
    () => `${noun()} and ${sideNoun()}`,
    () => `The ${noun()} and the ${sideNoun()}`,
    () => `${noun()} in the ${sideNoun()}`,
    () => `${name()}`,
    () => `${name()} ${random.below(3) + 2}`,
    () => `The ${noun()}`,
    () => `${adjective()} ${noun()} ${sideNoun()}`,
    () => `${withArticle(noun())} for ${name()}`,
  ];
  return drawOne(shapes, random)();
}

/** "A Wolf", "An Oracle"; good for the words of THEMES, which are spelled as they sound. */
function withArticle(word: string): string {
  return `${/^[aeiou](?!ni)/i.test(word) ? "An" : "A"} ${word}`;
}

/** Two sentences of plot. */
export function inventOverview(main: Lexicon, side: Lexicon, hero: string, random: Random): string {
  const noun = (lexicon: Lexicon) => drawOne(lexicon.theme.nouns, random).toLowerCase();
  const adjective = () => drawOne(main.theme.adjectives, random).toLowerCase();
  const openings = [
    `${hero} has one ${adjective()} ${noun(main)} left and nobody to share it with.`,
    `In ${drawOne(main.inventedWords, random)}, every ${noun(main)} belongs to ${hero}.`,
    `Nobody believed ${hero} about the ${noun(main)} and the ${noun(side)}.`,
  ];
  const turns = [
    `Then ${withArticle(adjective()).toLowerCase()} ${noun(side)} changes the ${noun(main)} for ever.`,
    `When the ${noun(main)} disappears, only the ${noun(side)} knows why.`,
    `${withArticle(noun(side))} offers a way out, but the ${adjective()} ${noun(main)} asks for its price.`,
  ];
  return `${drawOne(openings, random)} ${drawOne(turns, random)}`;
}

/** One short sentence. */
export function inventTagline(main: Lexicon, random: Random): string {
  const noun = drawOne(main.theme.nouns, random).toLowerCase();
  return drawOne([`Every ${noun} has an end.`, `Mind the ${noun}.`, `One ${noun} too many.`], random);
}
