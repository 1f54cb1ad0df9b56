// An invented catalogue whose truth is known: for tests, examples and pages that must run without anybody's data, and for
// questions that real data cannot answer (how close does a model come to the true quality?). Nothing in it is real.
import { createRandom } from "../../random/random.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import type { Film } from "../film.ts";
import { createFilmWorld } from "./film-world.ts";
import { generateFilm } from "./generate-film.ts";
import { themeWordVectors } from "./theme-word-vectors.ts";

export interface GenerateOptions {
  /** How many; whole number from 10. */
  readonly films: number;
  /** Whole number from 0 to 2^32 - 1. The same seed gives the same catalogue, number by number. */
  readonly seed: number;
}

/** Films and what only their maker knows. Row k of every array belongs to `films[k]`. */
export interface GeneratedCatalogue {
  readonly films: readonly Film[];
  /** What the mean of endless votes would be, 0.5 to 10; `voteAverage` is this with the noise of few votes. */
  readonly trueQuality: Float64Array;
  /** The part of `trueQuality` that a film's facts explain: no model that sees only those can come closer. */
  readonly explainedQuality: Float64Array;
  /** Of the titles' words, in lower case; 50 numbers each. */
  readonly wordVectors: WordVectors;
}

/**
 * Invents a catalogue.
 *
 * @throws RangeError where the number of films or the seed is out of range
 */
export function generateCatalogue({ films: count, seed }: GenerateOptions): GeneratedCatalogue {
  assertInRange("films", count, 10, 1_000_000);
  assertInRange("seed", seed, 0, 2 ** 32 - 1);
  const world = createFilmWorld(count, seed);
  const random = createRandom(seed, 1);
  const titles = new Set<string>();
  const films: Film[] = [];
  const trueQuality = new Float64Array(count);
  const explainedQuality = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const generated = generateFilm(world, k, random, (title) => !titles.has(title));
    titles.add(generated.film.title);
    films.push(generated.film);
    trueQuality[k] = generated.trueQuality;
    explainedQuality[k] = generated.explained;
  }
  const wordVectors = themeWordVectors(world.lexicons, createRandom(seed, 2));
  return { films, trueQuality, explainedQuality, wordVectors };
}

function assertInRange(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `Cannot generate a catalogue: ${name} must be a whole number from ${least} to ${most}, got ${value}`,
  );
}
