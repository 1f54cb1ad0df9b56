// How long the page's worker takes for the list of somebody who has just rated a film, and for that and all the shelves below it: its own code, in
// Node. Histories of several lengths, one film longer each time; medians in ms of processor time, which hold on a shared machine, too. Prints one
// JSON document:
//     node bench/page-shelves.bench.ts MODEL
import { matchHistory } from "../src/core/imports/match-history.ts";
import { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { unpackRecommender } from "../src/core/recommend/asking/recommender-parts.ts";
import { readArtifact } from "../src/node/artifact/read-artifact.ts";
import { modelOf } from "../src/web/worker/open-model.ts";
import { beginShelves } from "../src/web/worker/shelves.ts";
import { percentiles } from "./recommend/percentiles.ts";

const turns = 20;
const lengths = [10, 100, 500, 2000];
/** A prime, so that films are taken from all over the model, and none twice. */
const stride = 7919;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Cannot measure: no model was named; node bench/page-shelves.bench.ts MODEL");
const model = modelOf(new Recommender(unpackRecommender(await readArtifact(path))), []);
const { recommender } = model;
const mood = { sliders: {}, filters: {} };

function entriesOf(count: number) {
  return Array.from({ length: count }, (_, k) => {
    const film = (k * stride) % recommender.films.size;
    const rating = ((film % 10) + 1) / 2;
    const { year, ...ids } = recommender.name(film);
    return { film: { ...ids, ...(year !== null && { year }) }, rating, event: null, at: 1_700_000_000 + 1000 * k };
  });
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let before: Float32Array | null = null;
const histories = lengths.map((ratings) => {
  const [list, all] = [new Float64Array(turns), new Float64Array(turns)];
  for (let turn = 0; turn < turns; turn++) {
    const entries = entriesOf(ratings + turn);
    const start = spent();
    const person = matchHistory(entries, recommender.films.finder);
    const { rest, scores } = beginShelves(model, person, mood, before);
    list[turn] = spent() - start;
    rest();
    all[turn] = spent() - start;
    before = scores;
  }
  return { ratings, list: percentiles(list).p50, all: percentiles(all).p50 };
});
console.log(JSON.stringify({ films: recommender.films.size, turns, histories }, null, 2));
