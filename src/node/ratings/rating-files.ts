// Where the files of a set of ratings lie: at the places that the registry knows, and for sets that it does not know (MovieLens
// 10M, 20M, 32M, anybody's own in the same form) in the archive or folder of that name.
import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { CheckedSource } from "../data-sets/checked-source.ts";
import type { DataFile, DataSet } from "../data-sets/data-set.ts";
import { DATA_SETS } from "../data-sets/data-sets.ts";
import type { UsedSource } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { titleTables } from "./read-movie-titles.ts";
import { peopleTables } from "./read-people.ts";

/** The table of a set that leads from its films to TMDB. */
export const linkFile = "links.csv";

/** Names of tables of ratings, in the order in which they are looked for. */
export const ratingFiles = ["ratings.csv", "ratings.dat", "u.data"] as const;

/** A data set, whether the registry knows it or not, and the folder it is looked for in. */
export interface SetPlace {
  readonly folder: string;
  readonly set: DataSet;
  readonly isKnown: boolean;
}

/** @param id of the registry, or the name or path of a folder or archive without ".zip" */
export function setPlace(dataFolder: string, id: string): SetPlace {
  const path = isAbsolute(id) ? id : join(dataFolder, id);
  const [folder, name] = [dirname(path), basename(path).replace(/\.zip$/i, "")];
  const known = DATA_SETS.find((each) => each.id === name);
  return { folder, set: known ?? unknownSet(name), isKnown: known !== undefined };
}

/** The first of these files that the set has and that is there. */
export async function findFirst<Name extends string>(
  place: SetPlace,
  names: readonly Name[],
): Promise<{ readonly name: Name; readonly source: UsedSource } | null> {
  for (const name of names) {
    const source = await findOne(place, name);
    if (source !== null) return { name, source };
  }
  return null;
}

/** A file of the set, or null where it is not there. */
export async function findOne({ folder, set }: SetPlace, name: string): Promise<UsedSource | null> {
  const file = set.files.find((each) => each.name === name);
  const found = file === undefined ? null : await findFile(folder, set, name);
  if (file === undefined || found === null) return null;
  return Object.assign(new CheckedSource(found, file), { usedAs: `${set.id}/${name}` });
}

/** Whether the folder or archive of an unknown set is there at all. */
export function isThere({ folder, set }: SetPlace): boolean {
  return existsSync(join(folder, set.id)) || existsSync(join(folder, `${set.id}.zip`));
}

function unknownSet(id: string): DataSet {
  return {
    id: id as DataSet["id"],
    title: id,
    files: [...ratingFiles, ...titleTables, ...peopleTables, linkFile].map(unknownFile),
    places: [{ archive: `${id}.zip` }, { folder: id }, { folder: `${id}/${id}` }],
    licence: "",
    page: "",
    byHand: { first: null, archive: `${id}.zip`, into: "" },
    download: null,
  };
}

function unknownFile(name: string): DataFile {
  const format = name.endsWith(".csv") ? "csv" : "lines";
  return { name, what: "", format, essential: true, rows: null, known: null };
}
