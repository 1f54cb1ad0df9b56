import { describe, expect, it } from "vitest";
import { crowdScorer, crowdSize } from "../../../../src/core/models/hybrid/crowd-scorer.ts";
import type { HybridModel, NeighbourPart } from "../../../../src/core/models/hybrid/hybrid-model.ts";
import { hybridScorer } from "../../../../src/core/models/hybrid/hybrid-scorer.ts";
import type { Weights } from "../../../../src/core/models/ranking/weigh.ts";
import { createRandom, type Random } from "../../../../src/core/random/random.ts";
import type { History } from "../../../../src/core/ratings/history.ts";

interface Kind {
  readonly films: number;
  readonly counted: number;
  /** Of the weights, how many of a hundred are kept. */
  readonly kept: number;
  readonly rank: number;
  readonly areWhole: boolean;
}

const bytes = (random: Random, length: number) => Int8Array.from({ length }, () => random.below(255) - 127);
const floats = (random: Random, length: number) => Float32Array.from({ length }, () => random.normal());

function neighbours(random: Random, weights: Weights, kind: Kind): NeighbourPart {
  const { films, counted, rank } = kind;
  const starts = new Uint32Array(films + 1);
  const others: number[] = [];
  for (let film = 0; film < films; film++) {
    if (film < counted) for (let i = 0; i < counted; i++) if (random.below(100) < kind.kept) others.push(i);
    starts[film + 1] = others.length;
  }
  const numbers = bytes(random, others.length);
  return {
    weigh: { weights, likedFrom: 4, topRating: 5 },
    starts,
    others: Uint16Array.from(others),
    weights: kind.areWhole ? numbers : Float32Array.from(numbers, (number) => number / 3),
    scales: floats(random, films),
    intercept: weights === "graded" ? floats(random, films) : null,
    directions:
      rank === 0
        ? null
        : {
            basis: bytes(random, films * rank),
            coordinates: bytes(random, films * rank),
            units: floats(random, rank).map((unit) => unit / 100),
          },
  };
}

function inventedModel(kind: Kind): HybridModel {
  const random = createRandom(7);
  const { films, counted } = kind;
  return {
    films,
    counted,
    neighbours: neighbours(random, "likes", kind),
    newcomers: neighbours(random, "graded", kind),
    factors: {
      fold: {
        ...{ weights: "likes", likedFrom: 4, topRating: 5, halfLife: 0 },
        ...{ alpha0: 0.3, regularization: 0.006, exponent: 1 },
      },
      width: 16,
      factors: 11,
      values: bytes(random, films * 16).map((value, k) => (k % 16 < 11 ? value : 0)),
      scales: floats(random, films).map((scale) => scale / 50),
    },
    prior: floats(random, films),
    bands: [
      { from: 0, weights: [0, 0, 0, 1] },
      { from: 2, weights: [0, 0.6, 0.2, 0.2] },
      { from: 9, weights: [0.5, 0.1, 0, 0.4] },
      { from: 20, weights: [0.3, 0.3, 0.4, 0] },
    ],
    learnt: { people: 1, losses: [], bytes: 0 },
  };
}

function historyOf(random: Random, films: number, length: number): History {
  const chosen = new Set<number>();
  while (chosen.size < length) chosen.add(random.below(films));
  const items = Uint32Array.from(chosen).sort();
  return { items, ratings: Float32Array.from(items, () => (1 + random.below(10)) / 2) };
}

/** The recent part's share is not a sum of powers of two. */
const share = 0.3;

describe.each<[string, Kind]>([
  ["few weights, directions and newer films", { films: 213, counted: 190, kept: 2, rank: 12, areWhole: true }],
  ["many weights, directions and newer films", { films: 213, counted: 190, kept: 40, rank: 12, areWhole: true }],
  ["many weights alone", { films: 64, counted: 64, kept: 70, rank: 0, areWhole: true }],
  ["weights in 32 bits", { films: 90, counted: 81, kept: 20, rank: 5, areWhole: false }],
])("scores of a crowd, of a model with %s", (_name, kind) => {
  it("are to the bit those of each alone", () => {
    const model = inventedModel(kind);
    const alone = hybridScorer(model);
    const crowd = crowdScorer(model, alone.factors());
    const random = createRandom(2);
    const scoresOf = (history: History) => {
      const out = new Float32Array(kind.films);
      alone.score(history, out);
      return out;
    };
    for (let block = 0; block < 6; block++) {
      const people = Array.from({ length: block === 5 ? 3 : crowdSize }, (_, k) => ({
        whole: historyOf(random, kind.films, block === 4 ? 0 : random.below(60)),
        recent: (block + k) % 3 === 0 ? historyOf(random, kind.films, random.below(30)) : null,
      }));
      crowd.take(people);
      for (const [k, { whole, recent }] of people.entries()) {
        expect(crowd.score(k, share)).toBe(true);
        const [all, young] = [scoresOf(whole), recent && scoresOf(recent)];
        const wanted = young === null ? all : all.map((score, film) => (1 - share) * score + share * young[film]!);
        expect([...crowd.scores]).toEqual([...wanted]);
      }
    }
  });

  it("have the best films of those that may be shown first, equal ones by index", () => {
    const model = inventedModel(kind);
    const crowd = crowdScorer(model, hybridScorer(model).factors());
    crowd.take([{ whole: historyOf(createRandom(3), kind.films, 12), recent: null }]);
    crowd.score(0, share);
    const mask = Uint8Array.from({ length: kind.films }, (_, film) => Number(film % 3 > 0));
    const ranked = [...mask.keys()].filter((film) => mask[film] === 1);
    ranked.sort((a, b) => crowd.scores[b]! - crowd.scores[a]! || a - b);
    for (const n of [0, 1, 20, 1000]) expect([...crowd.best(mask, n)]).toEqual(ranked.slice(0, n));
  });
});
