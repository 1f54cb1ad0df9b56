// What each ingredient of Bayesian matrix factorisation is worth: the model as it ships beside itself without links, with one kind of
// them, with one noise for all, with links left short, with a longer chain. Measured where nothing that is published is tested on: of
// MovieLens 100K the training table of u1 alone, other sets whole, divided into fifths; everybody is asked who is learnt from, so that
// nothing is calibrated. Differences are those in RMSE over all fifths together, with a standard error over people, and p is of
// the paired test over people, corrected over the table. Prints one JSON document:
//     MATINEE_DATA=... node bench/stars-ingredients.bench.ts [set [folds]]

import type { PersonTable } from "../src/core/evaluation/ranking/person-table.ts";
import { kfoldSplit } from "../src/core/evaluation/ranking/protocols/kfold.ts";
import { bayesianMf } from "../src/core/models/stars/bayesian-mf.ts";
import { bias } from "../src/core/models/stars/bias.ts";
import type { StarModel } from "../src/core/models/stars/star-model.ts";
import { readSetData } from "../src/node/ranking/rating-data.ts";
import { readStarTraits } from "../src/node/stars/read-star-traits.ts";
import { runStars } from "../src/node/stars/run-stars.ts";
import { planStars, starModelContestant } from "../src/node/stars/star-model-contestant.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { kernelPages } from "../src/node/threads/kernel-pages.ts";
import { machine } from "./peer.ts";
import { toLearnFrom } from "./stars-sgd/star-folds.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const [set = "ml-100k", folds = "5"] = process.argv.slice(2);
const whole = "as it ships";
const variants: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [whole]: {},
  "no links": { implicit: false, traits: false },
  "links to what was rated only": { traits: false },
  "links to traits only": { implicit: false },
  "one noise for all": { noiseFreedom: 0 },
  "links left short": { linkSteps: 2 },
  "15 factors": { factors: 15 },
  "31 factors": { factors: 31 },
  "a longer chain": { sweeps: 240, burnIn: 80 },
};

async function measure() {
  const data = await readSetData(folder, set, { withTraits: false });
  const traits = await readStarTraits(folder, set, data.ratings);
  const ratings = await toLearnFrom(folder, data);
  const size = { users: ratings.users.length, items: ratings.items.length, ratings: ratings.data.length };
  const planned = Object.entries(variants).map(([name, options]) => {
    return { name, plan: planStars(bayesianMf as StarModel, { calibration: 0, ...options }) };
  });
  const bytes = Math.max(...planned.map(({ plan }) => bayesianMf.memory(size, plan.options as never)));
  const pool = createKernelPool({ pages: kernelPages(bytes) });
  const contestants = [
    { ...starModelContestant(pool, planStars(bias as StarModel, {}), traits), id: "biases" },
    ...planned.map(({ name, plan }) => ({ ...starModelContestant(pool, plan, traits), id: name })),
  ];
  const split = kfoldSplit(ratings, 0);
  const division = { split: { ...split, folds: split.folds.slice(0, Number(folds)) }, hash: "" };
  const asked = { split: division, contestants, metrics: ["rmse", "cover90"], baseline: whole, seed: 0 };
  const { rows, people } = await runStars({ ...data, ratings }, asked);
  await pool.dispose();
  const own = people[rows.findIndex(({ model }) => model === whole)]!;
  return rows.map(({ model, metrics, fitSeconds }, place) => ({
    model,
    rmse: metrics["rmse"]!.mean,
    cover90: metrics["cover90"]?.mean,
    ...differenceOf(people[place]!, own),
    p: metrics["rmse"]!.p,
    fitSeconds,
  }));
}

/**
 * Of the roots of mean squares over everybody's ratings, model less baseline. People are what is drawn: the error of the difference
 * of mean squares is that of a ratio of sums over people, and that of its roots is as many times smaller as their sum is long.
 */
function differenceOf(model: PersonTable, baseline: PersonTable): { difference: number; standardError: number } {
  const counts = model.values("ratings").values;
  const [one, other] = [model, baseline].map((table) =>
    table.values("rmse").values.map((rmse, k) => rmse ** 2 * counts[k]!),
  );
  const ratings = sumOf(counts);
  const [rootOne, rootOther] = [one!, other!].map((squares) => Math.sqrt(sumOf(squares) / ratings));
  const apart = one!.map((squares, k) => squares - other![k]!);
  const mean = sumOf(apart) / ratings;
  const rest = sumOf(apart.map((difference, k) => (difference - mean * counts[k]!) ** 2));
  const together = rootOne! + rootOther!;
  return { difference: rootOne! - rootOther!, standardError: Math.sqrt(rest) / ratings / together };
}

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

const rows = await measure();
console.log(JSON.stringify({ machine, set, folds: Number(folds), rows }, null, 2));
