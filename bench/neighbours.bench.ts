// Item-kNN here and in the Python libraries implicit and LensKit, on the ratings of MovieLens 1M, in one run: seconds of a fit on
// so many threads, best of some, and how far the answers are apart. The libraries run where MATINEE_PEERS_PYTHON names a
// Python that has the packages of bench/peers/neighbours/requirements.txt. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/neighbours.bench.ts [repeats]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { itemKnn } from "../src/core/models/ranking/item-knn.ts";
import type { Scorer } from "../src/core/models/ranking/ranking-model.ts";
import type { Ratings } from "../src/core/ratings/ratings.ts";
import { rankingPool } from "../src/node/ranking/ranking-pool.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { machine, peersPython, runPeer } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const repeats = Number(process.argv[2] ?? 9);
const threads = availableParallelism();
const neighbours = 100;
/** What the libraries compute: the plain cosine of who watched what. */
const options = itemKnn.resolve({ neighbours, shrink: 0, weights: "seen", weighting: "none" });

interface PeerOutput {
  readonly seconds: Readonly<Record<string, number>>;
  /** For some films their neighbours' similarities. */
  readonly sample: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

async function here(ratings: Ratings): Promise<{ seconds: number; scorer: Scorer }> {
  const pool = rankingPool([{ model: itemKnn, options }], ratings, threads);
  let [seconds, scorer] = [Number.POSITIVE_INFINITY, await itemKnn.fit(ratings, options, { pool, seed: 0 })];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const begun = performance.now();
    scorer = await itemKnn.fit(ratings, options, { pool, seed: 0 });
    seconds = Math.min(seconds, (performance.now() - begun) / 1000);
  }
  await pool.dispose();
  return { seconds, scorer };
}

function inPython(python: string, { indptr, indices, users }: Ratings): PeerOutput {
  const place = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const triples = Buffer.alloc(12 * indices.length);
    for (let user = 0; user < users.length; user++) {
      for (let k = indptr[user] as number; k < (indptr[user + 1] as number); k++) {
        triples.writeUInt32LE(user, 12 * k);
        triples.writeUInt32LE(indices[k] as number, 12 * k + 4);
        triples.writeFloatLE(1, 12 * k + 8);
      }
    }
    const file = join(place, "ratings.bin");
    writeFileSync(file, triples);
    const words = [file, `${neighbours + 1}`, `${repeats}`, `${threads}`]; // they count a film among its neighbours
    return runPeer(python, "neighbours/item_knn.py", { words });
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The largest difference between a similarity here and in implicit, where both keep the pair, and how many pairs that is. */
function compareSample(scorer: Scorer, sample: PeerOutput["sample"]): { pairs: number; largest: number } {
  const scores = new Float32Array(scorer.items);
  let [pairs, largest] = [0, 0];
  for (const [film, others] of Object.entries(sample)) {
    for (const [other, similarity] of Object.entries(others)) {
      if (other === film) continue;
      scorer.score({ items: Uint32Array.of(Number(other)), ratings: Float32Array.of(5) }, scores);
      const own = scores[Number(film)] as number;
      if (own === 0) continue; // among neighbours of equal nearness either may be the last that is kept
      pairs++;
      largest = Math.max(largest, Math.abs(own - similarity));
    }
  }
  return { pairs, largest };
}

async function compare(): Promise<void> {
  const set = await readRatingSet(folder, "ml-1m");
  if (set === null) {
    console.error(`neighbours are skipped: MATINEE_DATA names no folder with MovieLens 1M, looked in ${folder}`);
    return;
  }
  const python = peersPython("implicit and LensKit", ["implicit", "lenskit"]);
  const { seconds, scorer } = await here(set.ratings);
  const peers = python === null ? null : inPython(python, set.ratings);
  const ratios =
    peers && Object.fromEntries(Object.entries(peers.seconds).map(([name, theirs]) => [name, theirs / seconds]));
  const answers = peers && compareSample(scorer, peers.sample);
  const found = { matinee: seconds, ...peers?.seconds };
  console.log(JSON.stringify({ machine, threads, neighbours, repeats, seconds: found, ratios, answers }, null, 2));
}

await compare();
