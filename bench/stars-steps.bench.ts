// Stars of people who were never seen, by how many of their ratings they hand in: none, 1, 3, 5, 10, 20, half of all. The same other half
// is asked about at every step, and every model learns once a fold. Prints one JSON document: a row for every model and step, with
// intervals and tests against biases (core/evaluation/stars).
//     MATINEE_DATA=... node bench/stars-steps.bench.ts [set [folds [model.option=value ...]]]
import { ratingProtocols } from "../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import { bayesianMf } from "../src/core/models/stars/bayesian-mf.ts";
import { bias } from "../src/core/models/stars/bias.ts";
import type { StarModel } from "../src/core/models/stars/star-model.ts";
import { readSetData } from "../src/node/ranking/rating-data.ts";
import { learningOnce } from "../src/node/stars/learning-once.ts";
import { readStarTraits } from "../src/node/stars/read-star-traits.ts";
import { runStars } from "../src/node/stars/run-stars.ts";
import { planStars, starModelContestant } from "../src/node/stars/star-model-contestant.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const [set = "ml-1m", folds = "1", ...given] = process.argv.slice(2);
const steps = [0, 1, 3, 5, 10, 20, null];
const models: readonly StarModel[] = [bias as StarModel, bayesianMf as StarModel];

/** As `matinee evaluate --protocol strong` divides for models of stars. */
const division = { likedFrom: 0, leastLikes: 2, heldShare: 0.5, folds: Number(folds) };

async function measure(): Promise<void> {
  const data = await readSetData(folder, set, { withTraits: false });
  const split = { split: ratingProtocols.strong.split(data.ratings, 0, division, {}), hash: "" };
  const traits = await readStarTraits(folder, set, data.ratings);
  const { users, items, data: stars } = data.ratings;
  const size = { users: users.length, items: items.length, ratings: stars.length };
  const planned = models.map((model) => planStars(model, optionsOf(model.id)));
  const bytes = Math.max(...planned.map(({ model, options }) => model.memory(size, options)));
  const pool = createKernelPool({ pages: Math.ceil(bytes / 65_536) + 256 });
  const contestants = planned.map((plan) => learningOnce(starModelContestant(pool, plan, traits)));
  const rows: object[] = [];
  for (const most of steps) {
    const metrics = ["rmse", "mae", "cover90", "low90", "width90"];
    const few = most === null ? undefined : { most, seed: 0 };
    const run = await runStars(data, { split, given: few, contestants, metrics, baseline: "bias", seed: 0 });
    for (const { model, metrics: all, fitSeconds } of run.rows) {
      const whole = Object.fromEntries(metrics.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
      rows.push({ given: most ?? "half", model, ...whole, fitSeconds });
    }
  }
  await pool.dispose();
  console.log(JSON.stringify({ machine, set, folds: Number(folds), given, rows }, null, 2));
}

/** Options of a model among the words of the command line. */
function optionsOf(id: string): Record<string, number> {
  const own = given.filter((word) => word.startsWith(`${id}.`)).map((word) => word.slice(id.length + 1).split("="));
  return Object.fromEntries(own.map(([name, value]) => [name, Number(value)]));
}

await measure();
