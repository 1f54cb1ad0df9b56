// SLIM on a catalogue of 60,000 films with 25 million generated ratings: seconds of a fit and peak memory of the process, the
// table itself included. Takes some minutes, most of them to invent the ratings. Prints one JSON document:
//     node bench/slim.bench.ts [ratings] [films]
import { availableParallelism, cpus } from "node:os";
import { slim } from "../src/core/models/ranking/slim.ts";
import { generateRatings } from "../src/core/ratings/generate/generate-ratings.ts";
import { peakMemoryMB } from "../src/node/manifest/peak-memory.ts";
import { rankingPool } from "../src/node/ranking/ranking-pool.ts";

const ratings = Number(process.argv[2] ?? 25_000_000);
const items = Number(process.argv[3] ?? 60_000);
const users = Math.round(ratings / 154); // as in MovieLens 25M

const { ratings: table } = generateRatings({ users, items, ratings, seed: 1, times: false });
const options = slim.resolve({});
const threads = availableParallelism();
const pool = rankingPool([{ model: slim, options }], table, threads);
const memoryOfTable = process.memoryUsage.rss() / 1e6;
const begun = performance.now();
const scorer = await slim.fit(table, options, { pool, seed: 0 });
const seconds = (performance.now() - begun) / 1000;
const scores = new Float32Array(scorer.items);
scorer.score({ items: Uint32Array.of(0), ratings: Float32Array.of(5) }, scores);
const machine = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;
const neighbours = scores.reduce((count, score) => count + Number(score !== 0), 0);
const size = { users, items, ratings: table.data.length };
console.log(
  JSON.stringify(
    { machine, threads, size, options, seconds, memoryOfTable, peakMemoryMB: peakMemoryMB(), neighbours },
    null,
    2,
  ),
);
await pool.dispose();
