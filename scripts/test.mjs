// `npm test`: installs and builds likewise, then every test. Arguments go to vitest. The last line of the output is
// "N passed, N failed", with ", N skipped" behind it where tests were left out.
import { prepare, run } from "./prepare.mjs";

prepare();
process.exit(
  run("vitest", ["run", "--reporter=default", "--reporter=./scripts/closing-line.mjs", ...process.argv.slice(2)]),
);
