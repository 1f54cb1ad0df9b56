// What a list of 20 costs, with everything: the history folded in, scores, filters, sliders at 0, variety, stars, contributions, reasons. A
// model as large as one of so many films is, its numbers drawn by chance; histories of 100 films. Milliseconds, the first answer apart:
// it takes memory and works out what is worked out once. `wall` is by the clock, `cpu` what the calling thread ran: on a machine that
// others use, too, the second is the one to read. Prints one JSON document:
//     node bench/recommend.bench.ts [films...]
import { machine } from "./peer.ts";
import { historyLength, listLength, listQuestions } from "./recommend/list-questions.ts";
import { percentiles, rounded } from "./recommend/percentiles.ts";

const sizes = process.argv.slice(2).map(Number);
const repeats = 1000;

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

function measure(films: number) {
  const questions = Object.entries(listQuestions(films));
  const milliseconds = Object.fromEntries(questions.map(([name, ask]) => [name, timed(ask)]));
  return { films, milliseconds, megabytes: Math.round(process.memoryUsage().rss / 1e6) };
}

console.log(
  JSON.stringify(
    { machine, historyLength, n: listLength, sizes: (sizes.length > 0 ? sizes : [10_000, 60_000]).map(measure) },
    null,
    2,
  ),
);
