// A history folded in, and stars for every film: milliseconds a question at its median and 99th percentile, by number of films and of
// draws. Draws are invented, since times do not depend on what they say; people rate a hundred films, others each time.
// Prints one JSON document:
//     node bench/stars-fold-in.bench.ts [questions]
import { rowShape } from "../src/core/models/stars/bayesian/gibbs-side.ts";
import type { Posterior, PosteriorDraw } from "../src/core/models/stars/bayesian/posterior-draws.ts";
import { posteriorScorer } from "../src/core/models/stars/bayesian/posterior-scorer.ts";
import type { StarPerson } from "../src/core/models/stars/star-model.ts";
import { createRandom, type Random } from "../src/core/random/random.ts";
import { machine } from "./peer.ts";

const questions = Number(process.argv[2] ?? 1000);
const rated = 100;
const warmUp = 100;
const overall = 3.5;

function inventedPosterior(films: number, draws: number, random: Random): Posterior {
  const shape = rowShape(23);
  const { width } = shape;
  const normals = (count: number, sd: number) => Float32Array.from({ length: count }, () => sd * random.normal());
  const precision = Float64Array.from({ length: width ** 2 }, (_, k) => (k % (width + 1) === 0 ? 4 : 0));
  const root = precision.map((value) => value / 8); // precision 4: a standard deviation of 1/2
  const draw = (): PosteriorDraw => ({
    films: normals(films * width, 0.3),
    prior: { size: width, mean: new Float64Array(width), precision, root },
    links: normals(films * width, 0.1),
    alpha: 1.5,
  });
  return {
    shape,
    items: films,
    mean: overall,
    unit: 1,
    meanFeatures: new Float32Array(films).fill(1 / films),
    filmFeatures: films,
    noiseFreedom: 8,
    draws: Array.from({ length: draws }, draw),
  };
}

function inventedPerson(films: number, random: Random): StarPerson {
  const items = new Set<number>();
  while (items.size < rated) items.add(random.below(films));
  const ascending = Uint32Array.from(items).sort();
  return {
    history: { items: ascending, ratings: Float32Array.from(ascending, () => 1 + random.below(5)) },
    user: null,
  };
}

function measure(films: number, draws: number): object {
  const random = createRandom(1);
  const scorer = posteriorScorer(inventedPosterior(films, draws, random), {
    scale: { lowest: 1, highest: 5, step: 1 },
    biases: { mean: overall, films: new Float64Array(films), personRidge: 5 },
    calibration: [{ given: 0, offset: 0.05, stretch: 0.1, share: 0.1, spread: 1, reach: 1.6 }],
    implicit: true,
    seed: 1,
  });
  const all = Uint32Array.from({ length: films }, (_, film) => film);
  const room = () => new Float32Array(films);
  const out = { mean: room(), sd: room(), lo: room(), hi: room() };
  const times: number[] = [];
  for (let question = -warmUp; question < questions; question++) {
    const person = inventedPerson(films, random);
    const start = performance.now();
    scorer.predict(person, all, out);
    if (question >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.ceil(share * questions) - 1]!.toFixed(2));
  return { films, draws, rated, p50: at(0.5), p99: at(0.99) };
}

const rows = [
  [10_000, 16],
  [10_000, 50],
  [60_000, 16],
].map(([films, draws]) => measure(films!, draws!));
console.log(JSON.stringify({ machine, questions, rows }, null, 2));
