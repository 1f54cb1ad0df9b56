// In what order films are asked about: those that most people rated; as `ask` has it, with more or less variety.
import type { HybridModel } from "../../src/core/models/hybrid/hybrid-model.ts";
import type { Scorer } from "../../src/core/models/ranking/ranking-model.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import { questions } from "../../src/core/recommend/asking/ask.ts";
import { Engine } from "../../src/core/recommend/asking/engine.ts";
import { raterOf } from "../../src/core/recommend/asking/person.ts";
import type { FilmFacts } from "../../src/core/recommend/films/film-facts.ts";
import { servedFilms } from "../../src/core/recommend/films/served-films.ts";
import type { WayToAsk } from "./interview.ts";

const varieties = [0, 0.1, 0.3];

/** @param train what the model learnt from: whoever is asked has no say in how popular a film is */
export function waysToAsk(
  hybrid: HybridModel,
  facts: readonly FilmFacts[],
  train: Ratings,
): { readonly scorer: Scorer; readonly ways: ReadonlyMap<string, WayToAsk> } {
  const counts = new Uint32Array(train.items.length);
  for (const film of train.indices) counts[film]!++;
  const films = facts.map((film, k) => ({ ...film, ratings: { count: counts[k] ?? 0, mean: film.ratings.mean } }));
  const engine = new Engine({
    ...{ films: servedFilms(films), hybrid, stars: null, eventRatings: { watched: 3.5, watchlisted: 4 } },
    model: { id: "bench", trainedAt: "", notice: null },
  });
  const popular = Uint32Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const asking = varieties.map((variety): [string, WayToAsk] => [
    `ask, variety ${variety}`,
    (history, skipped) =>
      questions(engine, raterOf(history), { n: 100, variety, skipped: Uint32Array.from(skipped) }).list,
  ]);
  return { scorer: engine.scorer, ways: new Map([["popular films", () => popular], ...asking]) };
}
