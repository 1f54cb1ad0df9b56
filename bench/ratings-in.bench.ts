// How long readRatings takes and how much memory, on a generated ratings.csv of the size of MovieLens 25M: whole and half
// stars, CRLF, one row in a hundred with quoted fields. Once with the rows of a person together, as MovieLens has them, once
// with people in any order. Each case runs in a process of its own, so that its peak memory is its own. Prints one JSON
// document; a number of rows may be given:
//     node bench/ratings-in.bench.ts
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileSource } from "../src/node/files/byte-source.ts";
import { readRatings } from "../src/node/ratings/read-ratings.ts";
import { machine, runCase } from "./peer.ts";

const people = 162_541;
const films = 59_047;
const bytesBeforeWrite = 8 * 1024 * 1024;

const [, script, first = "25000000"] = process.argv;
if (/^\d+$/.test(first)) compareCases(Number(first));
else await measure(first);

function compareCases(rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const cases = Object.fromEntries(
      (["by-person", "in any order"] as const).map((order) => {
        const file = join(folder, "ratings.csv");
        writeRatings(file, rows, order === "by-person");
        return [order, { bytes: statSync(file).size, ...runCase<object>(script as string, [file]) }];
      }),
    );
    console.log(JSON.stringify({ machine, rows, people, films, cases }, null, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ratings from a generator with a fixed start; popular films often, a person's films ascending with gaps, times anyhow. */
function writeRatings(file: string, rows: number, byPerson: boolean): void {
  const out = openSync(file, "w");
  const buffer = Buffer.alloc(bytesBeforeWrite + 256);
  let length = buffer.write("userId,movieId,rating,timestamp\r\n");
  let state = 1;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  let film = 0;
  let person = 0;
  for (let row = 0; row < rows; row++) {
    const before = person;
    person = byPerson ? 1 + Math.floor((row / rows) * people) : 1 + Math.floor(chance() * people);
    film =
      byPerson && person === before ? film + 1 + Math.floor(chance() * 300) : 1 + Math.floor(films * chance() ** 3);
    const movie = 1 + (film % films);
    const rating = (1 + Math.floor(chance() * 10)) / 2;
    const time = 789_652_009 + Math.floor(chance() * 784_000_000);
    const text =
      row % 100 === 0 ? `"${person}",${movie},"${rating}",${time}` : `${person},${movie},${rating.toFixed(1)},${time}`;
    length += buffer.write(`${text}\r\n`, length, "latin1");
    if (length < bytesBeforeWrite) continue;
    writeSync(out, buffer, 0, length);
    length = 0;
  }
  writeSync(out, buffer, 0, length);
  closeSync(out);
}

/** In the measured process: reads, and prints what it took. */
async function measure(file: string): Promise<void> {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const memoryBeforeMB = megabytes(process.memoryUsage().rss);
  const start = performance.now();
  const { ratings, report } = await readRatings(fileSource(file));
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
  const peakMemoryMB = megabytes(process.resourceUsage().maxRSS * 1024);
  const { rowsKept, repeats } = report;
  const shape = { users: ratings.users.length, films: ratings.items.length, rowsKept, repeats };
  console.log(JSON.stringify({ seconds, peakMemoryMB, memoryBeforeMB, ...shape }));
}
