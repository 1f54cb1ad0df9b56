// Lists of everybody: the 100 films of each of the 6,040 people of MovieLens 1M, by the whole recommender (neighbours, newcomers, factors,
// prior, variety; reasons left out) and by its factors alone, here and in the Python library implicit, in one run; and `matinee batch` from
// a table to a table. MATINEE_MODEL names a model that `matinee train --sets ml-1m,tmdb-5000` made. The library runs where
// MATINEE_PEERS_PYTHON names a Python that has the packages of bench/peers/implicit/requirements.txt.
// `wall` is by the clock, best of some; `cpu` what all threads ran in that run: on a machine that others use, too, the second is the one
// to read. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_MODEL=... MATINEE_PEERS_PYTHON=... node bench/batch.bench.ts [repeats]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { worthOfFactors } from "../src/core/models/hybrid/keep-factors.ts";
import { unpackHybrid } from "../src/core/models/hybrid/unpack-hybrid.ts";
import { factorScorer } from "../src/core/models/ranking/factors/factor-scorer.ts";
import type { Factors } from "../src/core/models/ranking/factors-to-rank.ts";
import { recommendAll } from "../src/core/models/ranking/recommend-all.ts";
import { historyOf } from "../src/core/ratings/history.ts";
import type { Ratings } from "../src/core/ratings/ratings.ts";
import { raterOf } from "../src/core/recommend/asking/person.ts";
import type { RecommendRequest } from "../src/core/recommend/asking/recommend.ts";
import type { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { readModel } from "../src/node/artifact/read-model.ts";
import type { People } from "../src/node/histories/people.ts";
import { readRatingSet } from "../src/node/ratings/rating-sets.ts";
import { listPeople } from "../src/node/recommender/list-people.ts";
import { openRecommender } from "../src/node/recommender/open-recommender.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine, peersPython, runPeer } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const repeats = Number(process.argv[2] ?? 5);
const threads = availableParallelism();
const n = 100;

interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

/** The run that the clock gave least. */
async function best(work: () => Promise<unknown>): Promise<Taken> {
  let least: Taken = { wall: Number.POSITIVE_INFINITY, cpu: 0 };
  for (let repeat = 0; repeat < repeats; repeat++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    const taken = { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
    if (taken.wall < least.wall) least = taken;
  }
  return least;
}

function peopleOf(ratings: Ratings): People {
  const names = Array.from(ratings.users, String);
  return {
    count: names.length,
    nameOf: (k) => names[k]!,
    at: (k) => ({ name: names[k]!, person: raterOf(historyOf(ratings, k)) }),
  };
}

/** Seconds from histories in memory to lists in memory, further threads and their models started and opened in them. */
async function lists(recommender: Recommender, model: string, people: People, request: RecommendRequest) {
  const hashes = new Set<string>();
  const run = async (count: number) => {
    const hash = createHash("sha256");
    for await (const list of listPeople(recommender, model, people, request, { threads: count })) {
      if ("why" in list) throw new Error(`no list for ${list.user}: ${list.why}`);
      hash.update(list.films).update(list.scores);
    }
    hashes.add(hash.digest("hex"));
  };
  const taken = { one: await best(() => run(1)), all: await best(() => run(threads)) };
  if (hashes.size !== 1) throw new Error("lists differ by the number of threads");
  return taken;
}

/** The factors of the model, everybody folded in. */
async function factorsOf(model: string, ratings: Ratings): Promise<Factors> {
  const { films, counted, factors: part } = unpackHybrid(await readModel(model));
  const filmFactors = worthOfFactors(part);
  const scorer = factorScorer({ items: films, counted, ...part, films: filmFactors }, part.fold);
  const people = ratings.users.length;
  const personFactors = new Float32Array(people * part.width);
  for (let u = 0; u < people; u++) personFactors.set(scorer.foldIn(historyOf(ratings, u)), u * part.width);
  return { people, films, width: part.width, personFactors, filmFactors };
}

async function here(factors: Factors, ratings: Ratings): Promise<Taken> {
  const pool = createKernelPool({ threads });
  const taken = await best(() => recommendAll(pool, factors, ratings, n));
  await pool.dispose();
  return taken;
}

/** Seconds of implicit for the same factors. */
function inPython(
  python: string,
  { people, films, width, personFactors, filmFactors }: Factors,
  ratings: Ratings,
): number {
  const place = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    writeFileSync(join(place, "people.f32"), personFactors);
    writeFileSync(join(place, "films.f32"), filmFactors);
    writeFileSync(join(place, "indptr.u32"), ratings.indptr);
    writeFileSync(join(place, "indices.u32"), ratings.indices);
    const words = [place, ...[people, films, width, n, repeats, threads].map(String)];
    return runPeer<{ readonly best: number }>(python, "implicit/recommend.py", { words }).best;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The whole command, as it was built: from a table of a million ratings to one of 604,000 rows. */
function command(model: string, ratings: Ratings): { readonly wall: number; readonly rows: number } {
  const place = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const rows = ["user,movielens,rating\n"];
    for (let u = 0; u < ratings.users.length; u++) {
      for (let k = ratings.indptr[u]!; k < ratings.indptr[u + 1]!; k++) {
        rows.push(`${ratings.users[u]},${ratings.items[ratings.indices[k]!]},${ratings.data[k]}\n`);
      }
    }
    writeFileSync(join(place, "people.csv"), rows.join(""));
    const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
    const words = [
      "batch",
      "--quiet",
      "--model",
      model,
      "--histories",
      "people.csv",
      "-n",
      String(n),
      "--out",
      "lists.csv",
    ];
    let wall = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < repeats; repeat++) {
      const begun = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [main, ...words], { cwd: place, encoding: "utf8" });
      if (status !== 0) throw new Error(`matinee batch ended with ${status}: ${stderr.slice(-400)}`);
      wall = Math.min(wall, (performance.now() - begun) / 1000);
    }
    return { wall, rows: readFileSync(join(place, "lists.csv"), "utf8").split("\n").length - 2 };
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function measure(model: string, ratings: Ratings) {
  const recommender = await openRecommender(model);
  const people = peopleOf(ratings);
  const factors = await factorsOf(model, ratings);
  const python = peersPython("implicit", ["implicit"]);
  const everything = await lists(recommender, model, people, { n });
  const withoutVariety = await lists(recommender, model, people, { n, variety: 0 });
  const alone = await here(factors, ratings);
  const implicit = python === null ? null : inPython(python, factors, ratings);
  return {
    people: people.count,
    films: factors.films,
    seconds: {
      "matinee, whole recommender": everything,
      "the same without variety": withoutVariety,
      "matinee, factors alone": alone,
      "implicit, factors alone": implicit,
      "matinee batch, table to table": command(model, ratings),
    },
    ratios: implicit && {
      "whole recommender by implicit's factors": everything.all.wall / implicit,
      "implicit's factors by matinee's": implicit / alone.wall,
    },
  };
}

const model = process.env["MATINEE_MODEL"];
const set = await readRatingSet(folder, "ml-1m");
if (model === undefined || set === null) {
  const lacking =
    set === null
      ? `MATINEE_DATA names no folder that has MovieLens 1M, looked in ${folder}`
      : "MATINEE_MODEL, the path of a model of it, is not set";
  console.error(`lists of everybody are skipped: ${lacking}`);
} else {
  console.log(
    JSON.stringify({ machine, threads, n, repeats, ...(await measure(resolve(model), set.ratings)) }, null, 2),
  );
}
