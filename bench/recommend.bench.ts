// What a list of 20 costs, with everything: the history folded in, scores, filters, sliders at 0, variety, stars, contributions, reasons. A
// model as large as one of so many films is, its numbers drawn by chance; histories of 100 films. Milliseconds, the first answer apart:
// it takes memory and works out what is worked out once. `wall` is by the clock, `cpu` what the calling thread ran: on a machine that
// others use, too, the second is the one to read. Prints one JSON document:
//     node bench/recommend.bench.ts [films...]
import { createRandom } from "../src/core/random/random.ts";
import { type Person, raterOf } from "../src/core/recommend/asking/person.ts";
import { Recommender } from "../src/core/recommend/asking/recommender.ts";
import { machine } from "./peer.ts";
import { inventedRecommender } from "./recommend/invented-recommender.ts";

const sizes = process.argv.slice(2).map(Number);
const repeats = 1000;
const historyLength = 100;
const n = 20;

function people(films: number): Person[] {
  const random = createRandom(7);
  return Array.from({ length: 50 }, () => {
    const items = new Set<number>();
    while (items.size < historyLength) items.add(Math.floor(films * random.next() ** 3));
    return raterOf({
      items: Uint32Array.from(items).sort(),
      ratings: Float32Array.from({ length: historyLength }, () => (1 + random.below(10)) / 2),
    });
  });
}

function timed(work: (turn: number) => unknown) {
  const first = performance.now();
  work(0);
  const once = performance.now() - first;
  for (let turn = 0; turn < 50; turn++) work(turn); // compiled
  const wall = new Float64Array(repeats);
  const cpu = new Float64Array(repeats);
  for (let turn = 0; turn < repeats; turn++) {
    const [begun, used] = [performance.now(), process.threadCpuUsage()];
    work(turn);
    const { user, system } = process.threadCpuUsage(used);
    wall[turn] = performance.now() - begun;
    cpu[turn] = (user + system) / 1000;
  }
  return { first: rounded(once), wall: percentiles(wall), cpu: percentiles(cpu) };
}

function percentiles(taken: Float64Array): Record<"p50" | "p90" | "p99", number> {
  taken.sort();
  const at = (share: number) => rounded(taken[Math.floor(share * taken.length)]!);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

const rounded = (milliseconds: number) => Number(milliseconds.toPrecision(3));

function measure(films: number) {
  const data = inventedRecommender(films);
  const asked = new Recommender(data);
  const plain = new Recommender({ ...data, stars: null });
  const crowd = people(films);
  const somebody = (turn: number) => crowd[turn % crowd.length]!;
  const filters = { genres: ["Drama", "Comedy"], withoutGenres: ["Horror"], yearFrom: 1980, leastRatings: 3 };
  const sliders = { obscure: 0.3, adventurous: 0.2, newer: 0.1, loved: 0.2 };
  const milliseconds = {
    recommend: timed((turn) => asked.recommend(somebody(turn), { n })),
    "recommend, without stars": timed((turn) => plain.recommend(somebody(turn), { n })),
    "recommend, four filters": timed((turn) => asked.recommend(somebody(turn), { n, filters })),
    "recommend, four sliders": timed((turn) => asked.recommend(somebody(turn), { n, sliders })),
    explain: timed((turn) => asked.explain(somebody(turn), turn)),
    profile: timed((turn) => asked.profile(somebody(turn))),
  };
  return { films, milliseconds, megabytes: Math.round(process.memoryUsage().rss / 1e6) };
}

console.log(
  JSON.stringify(
    { machine, historyLength, n, sizes: (sizes.length > 0 ? sizes : [10_000, 60_000]).map(measure) },
    null,
    2,
  ),
);
