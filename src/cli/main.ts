#!/usr/bin/env node
// The `matinee` program: hands the process to run() and exits with what it says.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`matinee needs Node 22.18 or newer; this is ${process.version}\n`);
  process.exit(2);
}
const { run } = await import("./run.ts");
const { processShell } = await import("./process-shell.ts");

const shell = processShell();
process.exitCode = await run(process.argv.slice(2), shell);
