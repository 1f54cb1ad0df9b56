// How iALS grows: invented ratings from 1 to 25 million in the shape of MovieLens, d = 64, exact. Seconds of a sweep (best of some), of
// what comes before the first one, and the peak memory of the whole process, the invented table included; each size in a process
// of its own, so that its peak is its own. Most of the minutes go into inventing. Prints one JSON document; millions of ratings
// may be given, and where a picture goes (.svg or .png):
//     node bench/ials-growth.bench.ts [--picture PATH] [1 2.5 5 10 25]
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { FactorSettings } from "../src/core/models/ranking/factors/factor-settings.ts";
import { generateHistories } from "../src/core/ratings/generate/generate-ratings.ts";
import type { SparseRows } from "../src/core/ratings/sparse-rows.ts";
import type { GrowthPoint } from "./ials/growth-picture.ts";
import { poolFor, timedSweeps } from "./ials/own-sweeps.ts";
import { machine, runCase } from "./peer.ts";

const threads = availableParallelism();
const settings: FactorSettings = {
  factors: 64,
  alpha0: 0.3,
  regularization: 0.006,
  exponent: 1,
  sweeps: 3,
  solver: "exact",
  steps: 0,
  added: 0,
  initialSpread: 0.3,
  powerSteps: 2,
};

const { values: words, positionals } = parseArgs({
  allowPositionals: true,
  options: { picture: { type: "string" }, measure: { type: "string" } },
});
if (words.measure !== undefined) console.log(JSON.stringify(await measure(Number(words.measure))));
else await compare(positionals.length > 0 ? positionals.map(Number) : [1, 2.5, 5, 10, 25], words.picture);

async function compare(millions: readonly number[], picture: string | undefined): Promise<void> {
  const sizes = millions.map((size) => runCase<GrowthPoint>(import.meta.filename, ["--measure", `${1e6 * size}`]));
  const each = (point: GrowthPoint) => point.secondsASweep / point.ratings;
  const points = sizes.map((point) => ({ ...point, besideLinear: each(point) / each(sizes[0]) }));
  console.log(JSON.stringify({ machine, threads, settings, points }, null, 2));
  if (picture === undefined) return;
  const { drawGrowth } = await import("./ials/growth-picture.ts"); // here, so that no measured process loads what draws
  writeFileSync(picture, await drawGrowth(points, machine, picture.endsWith(".svg") ? "svg" : "png"));
}

/** In a process of its own. */
async function measure(ratings: number): Promise<GrowthPoint> {
  const table = invented(ratings);
  const pool = poolFor(table, settings.factors, threads);
  const { seconds } = await timedSweeps(table, settings, { pool });
  await pool.dispose();
  const [first, ...others] = seconds;
  const secondsASweep = Math.min(...others);
  return {
    ratings,
    people: table.rows,
    films: table.columns,
    secondsASweep,
    secondsBefore: Math.max(0, first - secondsASweep),
    peakMemoryMB: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
  };
}

/** Who rated what, each entry 1, written where it stays: 8 bytes a rating. People and films as in MovieLens 1M and 25M. */
function invented(ratings: number): SparseRows {
  const people = Math.round(ratings / 155);
  const films = Math.round(3_700 * (ratings / 1e6) ** 0.8655);
  const indptr = new Uint32Array(people + 1);
  const indices = new Uint32Array(ratings);
  let person = 0;
  for (const { items } of generateHistories({ users: people, items: films, ratings, seed: 1, times: false })) {
    indices.set(items, indptr[person]);
    indptr[person + 1] = indptr[person] + items.length;
    person++;
  }
  return { rows: people, columns: films, indptr, indices, data: new Float32Array(ratings).fill(1) };
}
