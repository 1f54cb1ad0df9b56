// An engine of any films whose model knows nothing but what everybody likes.
import type { HybridModel, NeighbourPart } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { weighDefaults } from "../../../../src/core/models/ranking/weigh.ts";
import { Engine } from "../../../../src/core/recommend/asking/engine.ts";
import type { ServedFilms } from "../../../../src/core/recommend/films/served-films.ts";

/** @param prior one a film; default its ratings */
export function engineOf(films: ServedFilms, prior: Float32Array = Float32Array.from(films.columns.ratings)): Engine {
  return new Engine({
    films,
    hybrid: priorAlone(prior),
    stars: null,
    eventRatings: { watched: 3.5, watchlisted: 4 },
    model: { id: "plain", trainedAt: "2020-01-01T00:00:00Z", notice: null },
  });
}

function priorAlone(prior: Float32Array): HybridModel {
  const films = prior.length;
  const nobody: NeighbourPart = {
    weigh: weighDefaults,
    starts: new Uint32Array(films + 1),
    others: new Uint16Array(0),
    weights: new Float32Array(0),
    scales: new Float32Array(films),
    intercept: null,
    directions: null,
  };
  const fold = { ...weighDefaults, halfLife: 0, alpha0: 0.1, regularization: 1, exponent: 0 };
  return {
    films,
    counted: films,
    neighbours: nobody,
    newcomers: nobody,
    factors: { fold, width: 8, factors: 8, values: new Float32Array(8 * films), scales: new Float32Array(films) },
    prior,
    bands: [{ from: 0, weights: [0, 0, 0, 1] }],
    learnt: { people: 1, losses: [], bytes: 0 },
  };
}
