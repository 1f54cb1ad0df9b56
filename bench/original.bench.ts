// The original's three networks here and in Keras, on the same rows, in one run: seconds an epoch, the whole of some seeds
// as processes, peak memory, and the ratios. Keras runs where MATINEE_PEERS_PYTHON names a Python that has the packages of
// bench/peers/keras/requirements.txt; without it this says so and measures matinee alone. Needs GNU time at /usr/bin/time
// for the peak memory of whole processes. Prints one JSON document:
//     MATINEE_DATA=... MATINEE_PEERS_PYTHON=... node bench/original.bench.ts [seeds]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { OriginalModelId } from "../src/core/evaluation/original-result.ts";
import { originalData } from "../src/core/models/original/original-data.ts";
import { resolveOriginalOptions } from "../src/core/models/original/original-options.ts";
import { trainOriginal } from "../src/core/models/original/train-original.ts";
import type { Parameter } from "../src/core/network/parameter.ts";
import { chooseKernels } from "../src/kernels/choose-kernels.ts";
import { withinScope } from "../src/kernels/within-scope.ts";
import { tmdbExperiment } from "../src/node/reproduce/tmdb-experiment.ts";
import { machine, peerScript, peersPython } from "./peer.ts";

const models: readonly OriginalModelId[] = ["original-deep", "original-frozen", "original-tuned"];
const folder = process.env["MATINEE_DATA"] ?? "data";
const seeds = Number(process.argv[2] ?? 3);

interface Process {
  readonly seconds: number;
  readonly peakMemoryMB: number;
}

/** Seconds an epoch of each network on one thread, test rows measured after each as in the experiment: best of `seeds`. */
async function epochsHere(): Promise<Record<string, number> | null> {
  const experiment = await tmdbExperiment(folder);
  if (experiment === null) return null;
  const options = resolveOriginalOptions();
  const data = originalData(experiment.rows, experiment.split, experiment.vectors, options);
  const kernels = chooseKernels({ training: true });
  const best: Record<string, number> = {};
  for (let seed = 0; seed < seeds; seed++) {
    withinScope(kernels, () => {
      let taken: Parameter | undefined;
      for (const model of models) {
        const begun = performance.now();
        taken = trainOriginal(kernels, model, data, { seed, options }, taken).filmTable;
        const seconds = (performance.now() - begun) / 1000 / options.epochs;
        best[model] = Math.min(best[model] ?? Number.POSITIVE_INFINITY, seconds);
      }
    });
  }
  return best;
}

/** A whole process, its largest memory as the operating system accounts it. */
function timed(command: string, words: readonly string[]): { process: Process; output: string } {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync("/usr/bin/time", ["-f", "peak %M", command, ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (error !== undefined) throw new Error("GNU time is needed at /usr/bin/time", { cause: error });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-400)}`);
  const kilobytes = Number(/peak (\d+)/.exec(stderr)?.[1]);
  const peakMemoryMB = Math.round((kilobytes * 1024) / 1e6);
  return { process: { seconds: (performance.now() - begun) / 1000, peakMemoryMB }, output: stdout };
}

function wholeHere(): Process {
  // what is built: Node takes 40 MB to read the sources as they are
  const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
  const words = ["reproduce", "--seeds", `${seeds}`, "--chapters", "none", "--json", "--quiet", "--data", folder];
  const { process: whole, output } = timed(process.execPath, [main, ...words]);
  // GNU time tells of the largest process; matinee counts the one that it reads in beside itself
  const { manifest } = JSON.parse(output) as { manifest: { peakMemoryMB: number } };
  return { ...whole, peakMemoryMB: Math.max(whole.peakMemoryMB, manifest.peakMemoryMB) };
}

interface KerasOutput {
  readonly networks: Record<string, { readonly secondsAnEpoch: { readonly values: readonly number[] } }>;
}

function inKeras(python: string): { process: Process; epochs: Record<string, number> } {
  const { process, output } = timed(python, [peerScript("keras/original_nets.py"), "--seeds", `${seeds}`]);
  const { networks } = JSON.parse(output) as KerasOutput;
  const epochs = Object.fromEntries(
    models.map((model) => [model, Math.min(...(networks[model]?.secondsAnEpoch.values ?? []))]),
  );
  return { process, epochs };
}

async function compare(): Promise<void> {
  const python = peersPython("Keras", ["keras", "tensorflow"]);
  const epochs = await epochsHere();
  if (epochs === null) {
    console.error(`the originals are skipped: MATINEE_DATA names no folder with TMDB 5000, looked in ${folder}`);
    return;
  }
  const here = { epochs, whole: wholeHere() };
  const keras = python === null ? null : inKeras(python);
  const ratios = keras && {
    epochs: Object.fromEntries(
      models.map((model) => [model, (keras.epochs[model] as number) / (epochs[model] as number)]),
    ),
    whole: keras.process.seconds / here.whole.seconds,
    memory: keras.process.peakMemoryMB / here.whole.peakMemoryMB,
  };
  console.log(JSON.stringify({ machine, seeds, matinee: here, keras, kerasOverMatinee: ratios }, null, 2));
}

await compare();
