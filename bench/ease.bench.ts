// What EASE costs on MovieLens 1M (3,706 films, likes of 6,040 people), by threads: a whole fit, Gram matrix and scorer included,
// best of several rounds. Where MATINEE_PEERS_PYTHON names a Python with numpy, numpy.linalg.inv alone in float64 beside it, at
// one and two OpenBLAS threads, and how far these float32 weights and the rankings by them are from numpy's. Without
// MATINEE_DATA an invented table of that size. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/ease.bench.ts [rounds]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ease } from "../src/core/models/ranking/ease.ts";
import type { Scorer } from "../src/core/models/ranking/ranking-model.ts";
import { weighRatings } from "../src/core/models/ranking/weigh.ts";
import { historyOf } from "../src/core/ratings/history.ts";
import type { Ratings } from "../src/core/ratings/ratings.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine, peersPython, runPeer } from "./peer.ts";

const options = ease.resolve({ weights: "likes", regularization: 900 });
const rounds = Number(process.argv[2] ?? 5);
const ratings = tableOf(process.env["MATINEE_DATA"]);
const table = { users: ratings.users.length, items: ratings.items.length, ratings: ratings.indices.length };
const one = await measure(1);
const two = await measure(2);
const peer = numpy(two.scorer);
const seconds = { "1 thread": one.seconds, "2 threads": two.seconds };
console.log(JSON.stringify({ machine, table, rounds, seconds, numpy: peer }, null, 2));

async function measure(threads: number): Promise<{ seconds: number; scorer: Scorer }> {
  const pages = Math.ceil(ease.memory(table, options) / 65_536) + 16;
  const pool = createKernelPool({ threads, pages });
  let best = Number.POSITIVE_INFINITY;
  let scorer: Scorer | undefined;
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    scorer = await ease.fit(ratings, options, { pool, seed: 0 });
    if (round > 0) best = Math.min(best, (performance.now() - started) / 1000); // the first one compiles
  }
  await pool.dispose();
  return { seconds: rounded(best), scorer: scorer as Scorer };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** MovieLens 1M's ratings, or invented ones: films of falling popularity. */
function tableOf(folder: string | undefined): Ratings {
  if (folder === undefined) {
    console.error("an invented table: MATINEE_DATA names no folder with ml-1m");
    return invented(6040, 3706);
  }
  const text = gunzipSync(readFileSync(join(folder, "ml-1m/ratings-without-timestamps.dat.gz"))).toString();
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split("::").map(Number) as [number, number, number]);
  const items = [...new Set(rows.map(([, item]) => item))].sort((a, b) => a - b);
  const columnOf = new Map(items.map((item, column) => [item, column]));
  const people = new Map<number, [number, number][]>();
  for (const [user, item, rating] of rows) {
    const row = people.get(user) ?? [];
    people.set(user, row);
    row.push([columnOf.get(item) as number, rating]);
  }
  return joined([...people.values()], items.length);
}

function invented(users: number, items: number): Ratings {
  let state = 1;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const row = () =>
    Array.from({ length: items }, (_, i) => [i, chance() < Math.min(0.5, 10 / (i + 20)) ? 5 : 0] as [number, number]);
  return joined(
    Array.from({ length: users }, () => row().filter(([, rating]) => rating > 0)),
    items,
  );
}

function joined(rows: readonly (readonly [number, number][])[], items: number): Ratings {
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  const indptr = Uint32Array.from([0, ...sorted.map((row) => row.length)]);
  for (let u = 0; u < sorted.length; u++) indptr[u + 1] += indptr[u];
  return {
    users: Float64Array.from(sorted.keys()),
    items: Float64Array.from({ length: items }, (_, i) => i),
    indptr,
    indices: Uint32Array.from(sorted.flat(), ([film]) => film),
    data: Float32Array.from(sorted.flat(), ([, rating]) => rating),
  };
}

/** numpy's seconds at its best number of threads, and how far the scorer is from its weights. */
function numpy(scorer: Scorer) {
  const python = peersPython("numpy", ["numpy"]);
  if (python === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const { indptr, indices } = weighRatings(ratings, options);
    writeFileSync(join(folder, "indptr.bin"), indptr);
    writeFileSync(join(folder, "indices.bin"), indices);
    const input = { folder, ...table, regularization: options.regularization, rounds, weights: "weights.bin" };
    const runs = ["1", "2"].map((threads) => {
      const env = { OPENBLAS_NUM_THREADS: threads, OMP_NUM_THREADS: threads };
      return { threads: Number(threads), ...runPeer<object>(python, "numpy/ease.py", { env, input }) };
    });
    const bytes = readFileSync(join(folder, "weights.bin"));
    const weights = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return { runs, ...differences(scorer, weights) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every weight beside numpy's, and the first hundred films of every tenth person. */
function differences(scorer: Scorer, weights: Float32Array) {
  const { items } = scorer;
  const out = new Float32Array(items);
  let [largestWeight, largestDifference] = [0, 0];
  for (let film = 0; film < items; film++) {
    scorer.score({ items: Uint32Array.of(film), ratings: Float32Array.of(5) }, out);
    for (let i = 0; i < items; i++) {
      const wanted = weights[film * items + i];
      largestWeight = Math.max(largestWeight, Math.abs(wanted));
      largestDifference = Math.max(largestDifference, Math.abs(out[i] - wanted));
    }
  }
  let [people, changed, others] = [0, 0, 0];
  for (let user = 0; user < ratings.users.length; user += 10, people++) {
    const history = historyOf(ratings, user);
    scorer.score(history, out);
    const [here, there] = [firstHundred(out), firstHundred(scoresBy(weights, history))];
    if (here.some((film, rank) => film !== there[rank])) changed++;
    others += here.filter((film) => !there.includes(film)).length;
  }
  return { largestWeight, largestDifference, rankings: { people, changed, others } };
}

function scoresBy(weights: Float32Array, history: ReturnType<typeof historyOf>): Float64Array {
  const items = ratings.items.length;
  const scores = new Float64Array(items);
  history.items.forEach((film, k) => {
    if (history.ratings[k] < options.likedFrom) return;
    for (let i = 0; i < items; i++) scores[i] += weights[film * items + i];
  });
  return scores;
}

function firstHundred(scores: ArrayLike<number>): number[] {
  const order = Array.from({ length: scores.length }, (_, i) => i);
  return order.sort((a, b) => scores[b] - scores[a] || a - b).slice(0, 100);
}
