// `npm run ok`: the gate. Format and lint, types, boundaries, unused code, the drawn structure, then every test.
// Each step says its name; the first that fails ends the gate.
import { prepare, run } from "./prepare.mjs";

const steps = [
  ["format and lint", "biome", ["ci", "--error-on-warnings", "."]],
  ["types", "tsc", ["-b"]],
  ["boundaries", "depcruise", ["--config", ".dependency-cruiser.mjs", "src"]],
  ["unused files, exports, dependencies", "knip", []],
  ["structure in ARCHITECTURE.md", "node", ["scripts/structure.mjs", "--check"]],
];

prepare();
for (const [name, command, words] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  if (run(command, words) === 0) continue;
  process.stdout.write(`\n${name}: failed\n0 passed, 1 failed\n`);
  process.exit(1);
}
process.stdout.write("\n== tests\n");
process.exit(run("node", ["scripts/test.mjs", ...process.argv.slice(2)]));
