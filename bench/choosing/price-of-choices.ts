// What variety and sliders cost and what they give. Lists of 20 by iALS for people who are not learnt from (strong generalisation, likes handed in).
import { foldFacts } from "../../src/core/evaluation/ranking/fold-facts.ts";
import { foldOf } from "../../src/core/evaluation/ranking/fold-of.ts";
import { intraListDiversity } from "../../src/core/evaluation/ranking/metrics/list-metrics.ts";
import { cutMetrics } from "../../src/core/evaluation/ranking/metrics/person-metrics.ts";
import { strongSplit } from "../../src/core/evaluation/ranking/protocols/strong.ts";
import type { RankingCase } from "../../src/core/evaluation/ranking/ranking-case.ts";
import { standardise } from "../../src/core/models/ranking/blend/standardise.ts";
import { ials } from "../../src/core/models/ranking/ials.ts";
import type { Ratings } from "../../src/core/ratings/ratings.ts";
import type { SparseRows } from "../../src/core/ratings/sparse-rows.ts";
import { type Choice, chooseFilms } from "../../src/core/recommend/choose/choose-films.ts";
import { sliderColumns } from "../../src/core/recommend/choose/slider-columns.ts";
import { adventure } from "../../src/core/recommend/choose/sliders.ts";
import type { ServedFilms } from "../../src/core/recommend/films/served-films.ts";
import { traitLikeness } from "../../src/core/recommend/likeness/film-likeness.ts";
import { broadTraits, FilmTraits } from "../../src/core/recommend/likeness/film-traits.ts";
import { TraitNumbers } from "../../src/core/recommend/likeness/trait-numbers.ts";
import { unlikeHistory } from "../../src/core/recommend/likeness/unlike-history.ts";
import { createKernelPool } from "../../src/node/threads/create-kernel-pool.ts";

const n = 20;
const strengths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const settings = [-1, -0.5, -0.25, 0.25, 0.5, 1];
const model = ials.resolve({ factors: 64, alpha0: 0.1, regularization: 0.01 });
const unreachable = -9;

/** Of one list. */
interface ListFigures {
  readonly ndcg: number;
  /** By all traits of the table, as `ild@20` of evaluate has it; and by genres alone. */
  readonly ild: number;
  readonly genreIld: number;
  /** Medians. */
  readonly ratings: number;
  readonly year: number;
  readonly unlike: number;
}
const figures = ["ndcg", "ild", "genreIld", "ratings", "year", "unlike"] as const;

export async function priceOfChoices(ratings: Ratings, films: ServedFilms, traits: SparseRows, folds: number) {
  const numbers = new TraitNumbers(films);
  const own = new FilmTraits(numbers);
  const genres = new FilmTraits(numbers, {
    weights: { genre: 1, decade: 0, keyword: 0, director: 0, lead: 0 },
    rarity: 0,
  });
  const genreFacts = {
    traits: genres.rows,
    traitLengths: Float64Array.from(genres.lengths, (length) => Math.sign(length)),
  };
  const likeness = traitLikeness(new FilmTraits(numbers, broadTraits));
  const columns = sliderColumns(films);
  const lists = new Map<string, ListFigures[]>();
  const pool = createKernelPool({ threads: 2 });
  const split = strongSplit(ratings, 1);
  for (let fold = 0; fold < folds; fold++) {
    const { train, cases } = foldOf(ratings, split, fold, { purpose: "test", histories: "likes" });
    const scorer = await ials.fit(train, model, { pool, seed: 1 });
    const facts = foldFacts(train, traits);
    const scores = new Float32Array(films.size).fill(unreachable);
    const rated = scores.subarray(0, ratings.items.length);
    for (const asked of cases) {
      scorer.score(asked.history, rated);
      standardise(rated, rated);
      const unlike = unlikeHistory(own, asked.history.items);
      const terms = { ...columns, adventurous: adventure(unlike), loved: null };
      for (const [name, choice] of choices(maskOf(asked, films.size, rated.length), likeness, terms)) {
        const list = chooseFilms(scores, choice).films;
        const told: ListFigures = {
          ndcg: ndcgOf(list, asked),
          ild: intraListDiversity(list, facts),
          genreIld: intraListDiversity(list, genreFacts),
          ratings: median(list, films.columns.ratings),
          year: median(list, films.columns.year),
          unlike: list.reduce((sum, film) => sum + unlike[film]!, 0) / list.length,
        };
        const before = lists.get(name);
        if (before === undefined) lists.set(name, [told]);
        else before.push(told);
      }
    }
  }
  await pool.dispose();
  return { model, people: lists.get("as scored")!.length, lists: summed(lists) };
}

type Likeness = NonNullable<Choice["variety"]>["likeness"];
type Terms = NonNullable<Choice["sliders"]>["terms"];

function choices(mask: Uint8Array, likeness: Likeness, terms: Terms): [string, Choice][] {
  const various = strengths.map((strength): [string, Choice] => [
    `variety ${strength}`,
    { n, mask, variety: { strength, likeness } },
  ]);
  const slid = (["obscure", "adventurous", "newer"] as const).flatMap((name) =>
    settings.map((value): [string, Choice] => [
      `${name} ${value}`,
      { n, mask, sliders: { settings: { [name]: value }, terms } },
    ]),
  );
  return [["as scored", { n, mask }], ...various, ...slid];
}

function maskOf({ history, known = history.items }: RankingCase, films: number, rated: number): Uint8Array {
  const mask = new Uint8Array(films).fill(1, 0, rated);
  for (const film of known) mask[film] = 0;
  return mask;
}

function ndcgOf(list: Uint32Array, { relevant }: RankingCase): number {
  const hits = [...list.keys()].filter((rank) => relevant.includes(list[rank]!)).map((rank) => rank + 1);
  const below = Array.from({ length: relevant.length - hits.length }, (_, k) => n + 1 + k);
  const ranks = Uint32Array.from([...hits, ...below]);
  return cutMetrics.ndcg({ films: list, ranks, dislikedRanks: new Uint32Array(0), candidates: n }, n);
}

function median(list: Uint32Array, column: ArrayLike<number>): number {
  return Float64Array.from(list, (film) => column[film]!).sort()[list.length >> 1]!;
}

/** Means over people, and of NDCG how far it is from that of the lists as scored, with a 95 % interval. */
function summed(lists: ReadonlyMap<string, readonly ListFigures[]>) {
  const base = lists.get("as scored")!;
  return Object.fromEntries(
    Array.from(lists, ([name, told]) => {
      const gains = told.map(({ ndcg }, k) => ndcg - base[k]!.ndcg);
      const means = figures.map((figure) => [figure, rounded(mean(told.map((each) => each[figure])))]);
      const gain = mean(gains);
      const deviation = Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)));
      const half = (1.96 * deviation) / Math.sqrt(gains.length - 1);
      return [name, { ...Object.fromEntries(means), gain: rounded(gain), ci95: rounded(half) }];
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Number(value.toFixed(4));
