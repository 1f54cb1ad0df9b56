// Builds the page into dist/web where a source is newer than the last build.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist", "web", "index.html");
const sources = ["src/web", "src/core", "src/kernels", "package-lock.json"].map((path) => join(root, path));

if (isStale()) await build({ configFile: join(root, "src", "web", "vite.config.ts"), logLevel: "warn" });

function isStale() {
  if (!existsSync(built)) return true;
  const last = statSync(built).mtimeMs;
  return sources.some((path) => newest(path) > last);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}
