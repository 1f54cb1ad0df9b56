// The people whom a batch is for: a folder with a history file each, or a table with a column `user`.
import { readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { explainFileFault } from "../../node/files/file-faults.ts";
import type { People } from "../../node/histories/people.ts";
import { readPeopleTable } from "../../node/histories/people-table.ts";
import type { Shell } from "../shell.ts";

const couldNot = "Cannot read the histories";
const endings = [".json", ".csv"];

/** @throws InputError where there is nobody */
export async function readPeople(shell: Shell, place: string): Promise<People> {
  const path = resolve(shell.cwd, place);
  const people = (await isFolder(path)) ? await peopleOfFolder(path) : await readPeopleTable(path, shell.signal);
  if (people.count > 0) return people;
  throw new InputError(couldNot, "nobody was seen; a history at least was needed", { file: path });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw explainFileFault(error, path);
  }
}

/** In the order of the files' names; somebody is called as the file is, with its ending only where two would be called the same. */
async function peopleOfFolder(path: string): Promise<People> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => endings.includes(extname(name).toLowerCase()))
    .sort();
  const bare = files.map((file) => file.slice(0, -extname(file).length));
  const counts = new Map<string, number>();
  for (const name of bare) counts.set(name, (counts.get(name) ?? 0) + 1);
  const nameOf = (k: number) => (counts.get(bare[k]!) === 1 ? bare[k]! : files[k]!);
  return {
    count: files.length,
    nameOf,
    at: (k) => ({ name: nameOf(k), file: join(path, files[k]!), rows: null }),
  };
}
