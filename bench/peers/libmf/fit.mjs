// LIBMF through npm's `libmf`, for bench/stars-sgd.bench.ts: reads one JSON document { libmf, folder, options } from standard input,
// fits the ratings of `folder` (star-folds.ts wrote them), and prints one line of JSON. `libmf` is a folder with the package in its
// node_modules; it is no dependency. A fit of one round tells what `fit` spends on taking objects apart: `rounds` is without that.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { libmf, folder, options } = JSON.parse(readFileSync(0, "utf8"));
const { Matrix, Model } = await import(pathToFileURL(join(libmf, "node_modules/libmf/src/index.js")).href);

function read(name, kind) {
  const bytes = readFileSync(join(folder, `${name}.bin`));
  return new kind(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function table(name) {
  return {
    people: read(`${name}-people`, Uint32Array),
    films: read(`${name}-films`, Uint32Array),
    stars: read(`${name}-stars`, Float32Array),
  };
}

const train = table("train");
const matrix = new Matrix();
for (const [k, stars] of train.stars.entries()) matrix.push(train.people[k], train.films[k], stars);

function timed(iterations) {
  const model = new Model({ ...options, iterations, quiet: true });
  const begun = performance.now();
  model.fit(matrix);
  return { model, seconds: (performance.now() - begun) / 1000 };
}

const one = timed(1).seconds;
const { model, seconds } = timed(options.iterations);
const rounds = ((seconds - one) * options.iterations) / (options.iterations - 1);
const [p, q, mean] = [model.p(), model.q(), model.bias()];
const [lowest, highest] = train.stars.reduce(([a, b], r) => [Math.min(a, r), Math.max(b, r)], [Infinity, -Infinity]);
const held = table("held");
let squares = 0;
for (const [k, stars] of held.stars.entries()) {
  let sum = 0;
  const [person, film] = [p[held.people[k]], q[held.films[k]]];
  for (let f = 0; f < options.factors; f++) sum += (person?.[f] ?? Number.NaN) * (film?.[f] ?? Number.NaN);
  squares += (stars - Math.min(highest, Math.max(lowest, Number.isNaN(sum) ? mean : sum))) ** 2;
}
const rmse = Math.sqrt(squares / held.stars.length);
process.stdout.write(`\n${JSON.stringify({ seconds, rounds, rmse })}\n`);
