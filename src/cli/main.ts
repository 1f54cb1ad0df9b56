#!/usr/bin/env node
// The `matinee` program: hands the process to run() and exits with what it says.
import { setFlagsFromString } from "node:v8";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`matinee needs Node 22.18 or newer; this is ${process.version}\n`);
  process.exit(2);
}
// V8 lets the part of the heap where objects are born grow to 48 MB with each thread, and never asks for it back in time. Kept
// as small as it starts, a run takes 25 to 40 MB less and half a second more. A batch makes millions of short-lived rows, and training
// is many runs in one: they have the room, threads that they start from the first.
const roomy = ["batch", "train", "start"].includes(process.argv[2] ?? "");
setFlagsFromString(roomy ? "--min-semi-space-size=16" : "--semi-space-growth-factor=1");
const { run } = await import("./run.ts");
const { openFilmQuality } = await import("../node/film-quality/open-film-quality.ts");
const { openRecommender } = await import("../node/recommender/open-recommender.ts");
const { processShell } = await import("./process-shell.ts");

const shell = processShell();
process.exitCode = await run(process.argv.slice(2), shell, { openFilmQuality, openRecommender, isInFile: true });
