// How long readWordVectors takes and how much memory, on a generated file of the size of glove.6B.50d.txt (400,000 lines of
// 50 numbers, 170 MB): with a few thousand words asked for, and with every word kept. Each case runs in a process of its
// own, so that its peak memory is its own. Prints one JSON document:
//     node bench/word-vectors.bench.ts
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileSource } from "../src/node/files/byte-source.ts";
import { readWordVectors } from "../src/node/word-vectors/read-word-vectors.ts";
import { machine } from "./peer.ts";

const lines = 400_000;
const dimension = 50;
const linesBetweenAsked = 100;
const linesInBlock = 4000;

const [, script, path, askedFor] = process.argv;
if (path === undefined) compareCases();
else await measure(path, Number(askedFor));

function compareCases(): void {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  try {
    const file = join(folder, "vectors.txt");
    writeVectors(file);
    const cases = { "words-asked": runCase(file, lines / linesBetweenAsked), "words-all": runCase(file, lines) };
    console.log(JSON.stringify({ machine, lines, dimension, bytes: statSync(file).size, cases }, null, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Numbers of five or six decimals as in the published file, from a generator with a fixed start. */
function writeVectors(file: string): void {
  const out = openSync(file, "w");
  let state = 1;
  const number = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1).toPrecision(5);
  };
  for (let first = 0; first < lines; first += linesInBlock) {
    let block = "";
    for (let line = first; line < first + linesInBlock; line++) {
      block += `${wordOf(line)} ${Array.from({ length: dimension }, number).join(" ")}\n`;
    }
    writeSync(out, block);
  }
  closeSync(out);
}

function wordOf(line: number): string {
  return `word${line}`;
}

function runCase(file: string, words: number): unknown {
  const child = spawnSync(process.execPath, [script as string, file, String(words)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`the measured process failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

/** In the measured process: reads, and prints what it took. */
async function measure(file: string, wordsAsked: number): Promise<void> {
  const every = Math.round(lines / wordsAsked);
  const words = every === 1 ? undefined : Array.from({ length: wordsAsked }, (_, k) => wordOf(k * every));
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { report } = await readWordVectors(fileSource(file), { words, dimension });
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  const peakMemoryMB = megabytes(process.resourceUsage().maxRSS * 1024);
  console.log(
    JSON.stringify({ seconds, peakMemoryMB, memoryBeforeMB: megabytes(before), wordsKept: report.wordsKept }),
  );
}
