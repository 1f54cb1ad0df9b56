// `npm run bench`: every benchmark, one after the other, each printing one JSON document. Peers (Keras, numpy) are measured
// in the same run where MATINEE_PEERS_PYTHON names a Python that has them, and skipped with a line otherwise.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare, root, run } from "./prepare.mjs";

prepare();
const [only] = process.argv.slice(2);
for (const file of readdirSync(join(root, "bench")).filter((name) => name.endsWith(".bench.ts"))) {
  if (only !== undefined && !file.startsWith(only)) continue;
  process.stdout.write(`\n== ${file}\n`);
  if (run("node", [join("bench", file)]) !== 0) process.exitCode = 1;
}
