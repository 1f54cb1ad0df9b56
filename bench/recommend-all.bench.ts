// The 100 best films of everybody from factors, here and in the Python library implicit, in one run: seconds on so many threads,
// best of some, and how far the answers are apart. People and what they know are those of MovieLens 1M; a larger catalogue is
// invented. Factors are invented, with a share that follows how often a film is known, and are the same for both.
// The library runs where MATINEE_PEERS_PYTHON names a Python that has the packages of bench/peers/implicit/requirements.txt.
// Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/recommend-all.bench.ts [repeats]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Factors, LeftOut } from "../src/core/models/ranking/factors-to-rank.ts";
import { type Recommendations, recommendAll } from "../src/core/models/ranking/recommend-all.ts";
import { createRandom } from "../src/core/random/random.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine, peersPython, runPeer } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const repeats = Number(process.argv[2] ?? 15);
const threads = availableParallelism();
const n = 100;
const python = peersPython("implicit", ["implicit"]);

interface Case {
  readonly name: string;
  readonly factors: Factors;
  readonly known: LeftOut;
}

interface PeerOutput {
  readonly best: number;
  readonly settings: Readonly<Record<string, number>>;
}

/** The first number of a factor is what everybody likes; the others are taste. */
function inventedFactors(films: number, width: number, { indptr, indices }: LeftOut): Factors {
  const random = createRandom(1);
  const people = indptr.length - 1;
  const counts = new Float64Array(films);
  for (const film of indices) counts[film]!++;
  const scale = 1 / Math.sqrt(width);
  const personFactors = Float32Array.from({ length: people * width }, (_, at) =>
    at % width === 0 ? 1 : scale * random.normal(),
  );
  const filmFactors = Float32Array.from({ length: films * width }, (_, at) =>
    at % width === 0 ? 0.2 * Math.log1p(counts[at / width] as number) : random.normal(),
  );
  return { people, films, width, personFactors, filmFactors };
}

/** So many people who know a hundred films each. */
function inventedPeople(people: number, films: number): LeftOut {
  const random = createRandom(2);
  const each = 100;
  const indices = new Uint32Array(people * each);
  for (let person = 0; person < people; person++) {
    const known = new Set<number>();
    while (known.size < each) known.add(Math.floor(films * random.next() ** 3));
    indices.set(Uint32Array.from(known).sort(), person * each);
  }
  return { indptr: Uint32Array.from({ length: people + 1 }, (_, person) => person * each), indices };
}

async function here({ factors, known }: Case): Promise<{ seconds: number; answer: Recommendations }> {
  const pool = createKernelPool({ threads });
  let [seconds, answer] = [Number.POSITIVE_INFINITY, await recommendAll(pool, factors, known, n)];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const begun = performance.now();
    answer = await recommendAll(pool, factors, known, n);
    seconds = Math.min(seconds, (performance.now() - begun) / 1000);
  }
  await pool.dispose();
  return { seconds, answer };
}

/** What implicit takes and answers for the same factors. */
function inPython(path: string, { factors, known }: Case): PeerOutput & { films: Int32Array; scores: Float32Array } {
  const place = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  const { people, films, width } = factors;
  try {
    writeFileSync(join(place, "people.f32"), factors.personFactors);
    writeFileSync(join(place, "films.f32"), factors.filmFactors);
    writeFileSync(join(place, "indptr.u32"), known.indptr);
    writeFileSync(join(place, "indices.u32"), known.indices);
    const words = [place, ...[people, films, width, n, Math.ceil(repeats / 3), threads].map(String)];
    const output = runPeer<PeerOutput>(path, "implicit/recommend.py", { words });
    const answer = (name: string) => new Uint8Array(readFileSync(join(place, name))).buffer;
    const [ids, scores] = [answer("answer-films.i32"), answer("answer-scores.f32")];
    return { ...output, films: new Int32Array(ids), scores: new Float32Array(scores) };
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Scores nearer than this may come in either order, and either film may be the last that is kept. */
const tie = 1e-5;

/**
 * The largest difference of two scores of one rank; and the films that stand in one list alone although no rounding explains it:
 * their score is not that of the last.
 */
function compareAnswers(own: Recommendations, theirs: { films: Int32Array; scores: Float32Array }) {
  let [largest, exchanged, different] = [0, 0, 0];
  for (let start = 0; start < own.indices.length; start += n) {
    const [mine, other] = [own.indices.subarray(start, start + n), theirs.films.subarray(start, start + n)];
    const last = own.values[start + n - 1] as number;
    for (let t = 0; t < n; t++) {
      largest = Math.max(largest, Math.abs((own.values[start + t] as number) - (theirs.scores[start + t] as number)));
    }
    const kept = new Set(other);
    for (let t = 0; t < n; t++) {
      if (kept.has(mine[t] as number)) continue;
      if (Math.abs((own.values[start + t] as number) - last) <= tie) exchanged++;
      else different++;
    }
  }
  return {
    lists: own.found.length,
    largestScoreDifference: largest,
    exchangedTies: exchanged,
    differentFilms: different,
  };
}

async function compare(one: Case) {
  const { seconds, answer } = await here(one);
  const peer = python === null ? null : inPython(python, one);
  const { people, films, width } = one.factors;
  return {
    ...{ name: one.name, people, films, width, known: one.known.indices.length },
    seconds: { matinee: seconds, ...(peer && { implicit: peer.best }) },
    ratio: peer && peer.best / seconds,
    settings: peer?.settings ?? null,
    answers: peer && compareAnswers(answer, peer),
  };
}

const results = [];
const set = await readRatingSet(folder, "ml-1m");
if (set === null) {
  console.error(`MovieLens 1M is skipped: MATINEE_DATA names no folder that has it, looked in ${folder}`);
} else {
  const { ratings } = set;
  for (const width of [64, 128]) {
    const factors = inventedFactors(ratings.items.length, width, ratings);
    results.push(await compare({ name: "MovieLens 1M", factors, known: ratings }));
  }
}
const many = inventedPeople(2000, 100_000);
results.push(await compare({ name: "invented", factors: inventedFactors(100_000, 64, many), known: many }));
console.log(JSON.stringify({ machine, threads, n, repeats, results }, null, 2));
