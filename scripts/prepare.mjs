// Makes a checkout ready to run: installs what is locked if it is missing or older than the lock, builds what is stale.
// Plain JavaScript without dependencies, for the Node that happens to be on the machine; everything else runs on the
// Node that npm installs from the lock.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");

/** Installs and builds. Ends the process where a step fails. */
export function prepare({ quiet = false } = {}) {
  if (installIsStale()) {
    if (!quiet) process.stderr.write("Installing what package-lock.json names ...\n");
    must("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", quiet ? "ignore" : 2, 2] });
  }
  build();
}

/** Builds the kernels and dist/ where sources are newer. */
export function build() {
  must("node", [join("scripts", "build-kernels.mjs")]);
  compile();
  must("node", [join("scripts", "build-page.mjs")]);
  chmodSync(join(root, "dist", "cli", "main.js"), 0o755); // npm does this only when it first links the program
}

function compile() {
  if (run("tsc", ["-b", "src/cli", "src/library"], { stdio: "ignore" }) === 0) return;
  // outputs that somebody removed in part confuse the compiler; without any it starts afresh, and says what is really wrong
  rmSync(join(root, "dist"), { recursive: true, force: true });
  must("tsc", ["-b", "src/cli", "src/library"]);
}

function installIsStale() {
  const installed = join(root, "node_modules", ".package-lock.json");
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, "package-lock.json")).mtimeMs;
}

/** Runs a tool of the project, its own Node first on the path; returns the exit code. */
export function run(command, words, options = {}) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    env,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (error) process.stderr.write(`Cannot run ${command}: ${error.message}\n`);
  return status ?? 1;
}

/** Runs a tool and ends this process where it fails. */
export function must(command, words, options) {
  const code = run(command, words, options);
  if (code !== 0) process.exit(code);
}
