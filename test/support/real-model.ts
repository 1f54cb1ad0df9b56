// The model that `matinee train` makes of MovieLens latest-small and TMDB 5000, trained once for each state of the sources: it takes a minute
// of both cores. Whoever comes while it is made waits for it.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = "src/{core,kernels,node,cli}/**/*.ts";

/**
 * @param ratings path of ml-latest-small.zip, in a folder that has tmdb-5000 as well
 * @returns the path of the model; it must not be changed
 */
export async function realModel(ratings: string): Promise<string> {
  const path = join(cacheFolder, `real-${stateOf(ratings)}.model`);
  await mkdir(cacheFolder, { recursive: true });
  while (!existsSync(path)) {
    if (!(await claim(path))) await setTimeout(500);
    else await train(path, dirname(ratings)).finally(() => rm(claimOf(path), { force: true }));
  }
  return path;
}

async function train(path: string, data: string): Promise<void> {
  if (existsSync(path)) return; // made while this process asked for the claim
  for (const old of globSync(join(cacheFolder, "real-*.model"))) await rm(old, { force: true });
  const words = ["--sets", "ml-latest-small,tmdb-5000", "--data", data, "--out", path, "--no-report", "--quiet"];
  await promisify(execFile)(process.execPath, [join(root, "src/cli/main.ts"), "train", ...words]);
}

const claimOf = (path: string) => `${path}.claim`;

/** @returns whether this process is the one to train; a claim of a process that is gone counts nothing */
async function claim(path: string): Promise<boolean> {
  try {
    const file = await open(claimOf(path), "wx");
    await file.write(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = await readFile(claimOf(path), "utf8").catch(() => "");
    if (owner !== "" && !isRunning(Number(owner))) await rm(claimOf(path), { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Of everything that the model depends on. */
function stateOf(ratings: string): string {
  const hash = createHash("sha256").update(`${statSync(ratings).size}`);
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
