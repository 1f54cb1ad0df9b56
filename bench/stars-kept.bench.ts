// What it costs to keep a model of stars in a file: errors of people who were never seen, by how many of their ratings they hand in, of the
// chain's draws and of what is kept of as long a chain; bytes of the part, plain and gzipped; processor time of the learning; milliseconds
// to open, and of a question about all films. Prints one JSON document:
//     MATINEE_DATA=... node bench/stars-kept.bench.ts [set [folds, 0 for sizes and times alone [option=value ...]]]
// Options are those of bayesian-mf, and `averaged`, `bits`, `linkedFrom` of what is kept.
import { gzipSync } from "node:zlib";
import { openArtifact } from "../src/core/artifact/open-artifact.ts";
import { packArtifact } from "../src/core/artifact/pack-artifact.ts";
import { ratingProtocols } from "../src/core/evaluation/ranking/protocols/rating-protocols.ts";
import type { StarContestant } from "../src/core/evaluation/stars/star-contestant.ts";
import { bayesianMf } from "../src/core/models/stars/bayesian-mf.ts";
import { learnStars } from "../src/core/models/stars/kept/learn-stars.ts";
import { packStars, starsPart } from "../src/core/models/stars/kept/pack-stars.ts";
import type { StarsModel } from "../src/core/models/stars/kept/stars-model.ts";
import { resolveKeepDraws, servedChain } from "../src/core/models/stars/kept/stars-options.ts";
import { starsScorer } from "../src/core/models/stars/kept/stars-scorer.ts";
import { unpackStars } from "../src/core/models/stars/kept/unpack-stars.ts";
import type { StarModel, StarScorer } from "../src/core/models/stars/star-model.ts";
import { historyOf } from "../src/core/ratings/history.ts";
import type { Ratings, UserIndex } from "../src/core/ratings/ratings.ts";
import { readSetData } from "../src/node/ranking/rating-data.ts";
import { learningOnce } from "../src/node/stars/learning-once.ts";
import { readStarTraits } from "../src/node/stars/read-star-traits.ts";
import { runStars } from "../src/node/stars/run-stars.ts";
import { planStars, starModelContestant } from "../src/node/stars/star-model-contestant.ts";
import { createKernelPool } from "../src/node/threads/create-kernel-pool.ts";
import { machine } from "./peer.ts";

const folder = process.env["MATINEE_DATA"] ?? "data";
const [set = "ml-latest-small", folds = "1", ...words] = process.argv.slice(2);
const given = Object.fromEntries(
  words.map((word) => word.split("=")).map(([name, value]) => [name, JSON.parse(value!)]),
);
const steps = [0, 5, 10, null];
/** As `matinee evaluate --protocol strong` divides for models of stars. */
const division = { likedFrom: 0, leastLikes: 2, heldShare: 0.5, folds: Math.max(1, Number(folds)) };

const { averaged, bits, linkedFrom, ...ofChain } = given;
const chain = bayesianMf.resolve({ ...servedChain, ...ofChain });
const keep = resolveKeepDraws(
  Object.fromEntries(Object.entries({ averaged, bits, linkedFrom }).filter(([, value]) => value !== undefined)),
);

async function measure(): Promise<void> {
  const data = await readSetData(folder, set, { withTraits: false });
  const split = { split: ratingProtocols.strong.split(data.ratings, 0, division, {}), hash: "" };
  const traits = await readStarTraits(folder, set, data.ratings);
  const { users, items, data: stars } = data.ratings;
  const size = { users: users.length, items: items.length, ratings: stars.length };
  const pool = createKernelPool({ pages: Math.ceil(bayesianMf.memory(size, chain) / 65_536) + 256 });
  const whole = { ...chain, draws: Math.min(50, chain.sweeps - chain.burnIn) };
  const plan = planStars(bayesianMf as StarModel, whole);
  const { filmTraits, peopleTraits } = traits;
  const kept: StarContestant = {
    id: "kept",
    options: { ...chain, ...keep },
    fit: async ({ train }, work) =>
      starsScorer(await learnStars(train, { chain, keep }, { pool, ...work, filmTraits, peopleTraits })),
  };
  const contestants = [starModelContestant(pool, plan, traits), kept].map(learningOnce);
  const rows: object[] = [];
  for (const most of folds === "0" ? [] : steps) {
    const metrics = ["rmse", "mae", "cover90", "width90"];
    const few = most === null ? undefined : { most, seed: 0 };
    const run = await runStars(data, { split, given: few, contestants, metrics, baseline: "bayesian-mf", seed: 0 });
    for (const { model, metrics: all, fitSeconds } of run.rows)
      rows.push({ given: most ?? "half", model, ...all, fitSeconds });
  }
  const before = process.cpuUsage();
  const model = await learnStars(data.ratings, { chain, keep }, { pool, seed: 0, filmTraits, peopleTraits });
  const { user, system } = process.cpuUsage(before);
  await pool.dispose();
  const learning = {
    cpuSeconds: (user + system) / 1e6,
    sweeps: chain.sweeps,
    burnIn: chain.burnIn,
    draws: chain.draws,
  };
  console.log(JSON.stringify({ machine, set, folds, given, learning, ...packed(model, data.ratings), rows }, null, 2));
}

function packed(model: StarsModel, ratings: Ratings): object {
  const { header, sections } = packStars(model);
  const words = { films: [], options: {}, manifest: {}, metrics: {}, licences: [], parts: { [starsPart]: header } };
  const bytes = packArtifact(words, sections);
  const start = performance.now();
  const scorer = starsScorer(unpackStars(openArtifact(bytes.buffer)));
  const openMs = performance.now() - start;
  return { bytes: bytes.length, gzipped: gzipSync(bytes).length, openMs, question: question(scorer, ratings) };
}

/** Of people of the table: all films, by their whole history. */
function question(scorer: StarScorer, ratings: Ratings): object {
  const all = Uint32Array.from({ length: scorer.items }, (_, film) => film);
  const room = () => new Float32Array(all.length);
  const out = { mean: room(), sd: room(), lo: room(), hi: room() };
  const times = Array.from({ length: 300 }, (_, k) => {
    const history = historyOf(ratings, (k % ratings.users.length) as UserIndex);
    const start = performance.now();
    scorer.predict({ history, user: null }, all, out);
    return performance.now() - start;
  });
  const sorted = times.slice(50).sort((a, b) => a - b);
  const at = (share: number) => Number(sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(2));
  return { films: scorer.items, p50: at(0.5), p99: at(0.99) };
}

await measure();
