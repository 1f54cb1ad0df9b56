// Draws the structure of src/ into ARCHITECTURE.md: an arrow from each folder to those it imports, measured from the
// imports themselves. With --check it changes nothing and fails where the picture is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";
import { root } from "./prepare.mjs";

const page = join(root, "ARCHITECTURE.md");
const [begin, end] = ["<!-- structure: begin -->", "<!-- structure: end -->"];

/** "core/network" for src/core/network/dense.ts, "kernels" for src/kernels/kernels.ts and what lies below it. */
function roomOf(path) {
  const [, top, ...rest] = path.split("/");
  return rest.length > 1 && top !== "kernels" && top !== "cli" && top !== "report" ? `${top}/${rest[0]}` : top;
}

function arrows(modules) {
  const found = new Set();
  for (const { source, dependencies } of modules) {
    if (!source.startsWith("src/")) continue;
    for (const { resolved } of dependencies) {
      if (!resolved.startsWith("src/") || roomOf(source) === roomOf(resolved)) continue;
      found.add(`${roomOf(source)} --> ${roomOf(resolved)}`);
    }
  }
  return [...found].sort();
}

function drawing(lines) {
  const rooms = [...new Set(lines.flatMap((line) => line.split(" --> ")))].sort();
  const name = (room) => room.replaceAll(/[/-]/g, "_");
  const tops = Map.groupBy(rooms, (room) => room.split("/")[0]);
  const groups = [...tops].flatMap(([top, inner]) => [
    `  subgraph ${name(top)}_folder["src/${top}"]`,
    ...inner.map((room) => `    ${name(room)}["${room}"]`),
    "  end",
  ]);
  const drawn = lines.map((line) => `  ${line.split(" --> ").map(name).join(" --> ")}`);
  return ["```mermaid", "flowchart TD", ...groups, ...drawn, "```"].join("\n");
}

const { output } = await cruise(["src"], config.options);
const text = readFileSync(page, "utf8");
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (after === undefined) throw new Error(`ARCHITECTURE.md needs the lines ${begin} and ${end}`);
const fresh = `${before}${begin}\n${drawing(arrows(output.modules))}\n${end}${after}`;
if (fresh === text) process.stdout.write("ARCHITECTURE.md shows the structure as it is\n");
else if (process.argv.includes("--check")) {
  process.stderr.write("The structure in ARCHITECTURE.md is stale: run `npm run structure` and commit it\n");
  process.exitCode = 1;
} else {
  writeFileSync(page, fresh);
  process.stdout.write("ARCHITECTURE.md was redrawn\n");
}
