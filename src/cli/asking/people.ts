// The people whom a batch is for: a folder with a history file each, or a table with a column `user`.
import { readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import type { ReadHistory } from "../../core/imports/history-entry.ts";
import { matchHistory } from "../../core/imports/match-history.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { explainFileFault } from "../../node/files/file-faults.ts";
import { readPeopleTable } from "../../node/histories/people-table.ts";
import type { Shell } from "../shell.ts";
import { type Asker, readHistoryFile } from "./asker.ts";

/** Somebody of a batch. */
export interface BatchPerson {
  readonly name: string;
  /** @throws InputError where what is there is no history */
  read(): Promise<Asker>;
}

const couldNot = "Cannot read the histories";
const endings = [".json", ".csv"];

/** @throws InputError where there is nobody */
export async function readPeople(shell: Shell, place: string, finder: FilmFinder): Promise<readonly BatchPerson[]> {
  const path = resolve(shell.cwd, place);
  const people = (await isFolder(path))
    ? await peopleOfFolder(shell, path, finder)
    : await peopleOfTable(shell, path, finder);
  if (people.length > 0) return people;
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
async function peopleOfFolder(shell: Shell, path: string, finder: FilmFinder): Promise<BatchPerson[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .filter((name) => endings.includes(extname(name).toLowerCase()))
    .sort();
  const bare = files.map((file) => file.slice(0, -extname(file).length));
  return files.map((file, k) => ({
    name: bare.filter((each) => each === bare[k]).length > 1 ? file : (bare[k] as string),
    read: () => readHistoryFile(shell, join(path, file), finder),
  }));
}

async function peopleOfTable(shell: Shell, path: string, finder: FilmFinder): Promise<BatchPerson[]> {
  const people = await readPeopleTable(path, shell.signal);
  return people.map(({ name, read }) => ({ name, read: async () => askerOf(read(), finder) }));
}

function askerOf({ entries, faults, notes }: ReadHistory, finder: FilmFinder): Asker {
  const { history, events, matched, unmatched, notes: more } = matchHistory(entries, finder);
  const all = [...unmatched, ...faults].sort((a, b) => a.entry - b.entry);
  return { person: { history, events }, history: { matched, unmatched: all }, notes: [...notes, ...more] };
}
