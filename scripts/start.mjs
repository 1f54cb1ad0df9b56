// `npm start`: from a fresh clone to the page with one command. Installs and builds what is missing, then runs `matinee start`, to which
// options behind `--` go.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

prepare();
const node = join(root, "node_modules", ".bin", "node");
const main = join(root, "dist", "cli", "main.js");
const program = spawn(node, [main, "start", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    // a terminal sends Ctrl+C to both, and the program answers it
    if (signal !== "SIGINT" || !process.stdin.isTTY) program.kill(signal);
  });
}
program.on("exit", (code) => process.exit(code ?? 1));
