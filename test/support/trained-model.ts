// Models that `matinee train` makes, trained once for each state of the sources and of the data. Whoever comes while one is made waits for it.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cacheFolder } from "./cache-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const sources = "src/{core,kernels,node,cli}/**/*.ts";

/**
 * @param name of its file, with nothing in it that changes
 * @param words for `matinee train`: what it is trained on
 * @param data what is read besides the sources, in a few bytes
 * @returns the path of the model; it must not be changed
 */
export async function trainedModel(name: string, words: readonly string[], data = ""): Promise<string> {
  const path = join(cacheFolder, `${name}-${stateOf(data)}.model`);
  await mkdir(cacheFolder, { recursive: true });
  while (!existsSync(path)) {
    if (!(await claim(path))) await setTimeout(500);
    else await train(path, name, words).finally(() => rm(claimOf(path), { force: true }));
  }
  return path;
}

async function train(path: string, name: string, words: readonly string[]): Promise<void> {
  if (existsSync(path)) return; // made while this process asked for the claim
  for (const old of globSync(join(cacheFolder, `${name}-*.model`))) await rm(old, { force: true });
  const all = [join(root, "src/cli/main.ts"), "train", ...words, "--out", path, "--no-report", "--quiet"];
  await promisify(execFile)(process.execPath, all);
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

/** Of everything that a model depends on. */
function stateOf(data: string): string {
  const hash = createHash("sha256").update(data);
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
