// The folds that were published with MovieLens 100K, u1 to u5: training and test ratings as tables of their own.
import { InputError } from "../../core/errors/input-error.ts";
import type { RatingPairs, TrainTestTables } from "../../core/evaluation/ranking/protocols/folds.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { Ratings, RawIds } from "../../core/ratings/ratings.ts";
import { checkedSource, dataUsed } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import { readRatings } from "../ratings/read-ratings.ts";

const set = "ml-100k";
const names = ["u1", "u2", "u3", "u4", "u5"] as const;

/**
 * The tables in the indices of the whole table.
 *
 * @throws InputError where one of the ten files is missing or damaged, or names a person or film that the whole has not
 */
export async function readPublishedFolds(
  folder: string,
  whole: Ratings,
  signal: AbortSignal | undefined,
): Promise<{ readonly tables: TrainTestTables[]; readonly used: readonly DataUsed[] }> {
  const tables: TrainTestTables[] = [];
  const used: DataUsed[] = [];
  const places = { users: placesOf(whole.users), items: placesOf(whole.items) };
  const read = async (file: string): Promise<RatingPairs> => {
    const found = await findFile(folder, set, file);
    if (found === null) throw new InputError("Cannot read published folds", `${file} was not found`, { file: folder });
    const source = checkedSource(found, set, file);
    const { ratings } = await readRatings(source, { signal });
    used.push(await dataUsed(source, signal));
    return pairsOf(ratings, places, source.name);
  };
  for (const name of names) tables.push({ train: await read(`${name}.base`), test: await read(`${name}.test`) });
  return { tables, used };
}

type Places = ReadonlyMap<string | number, number>;

function placesOf(ids: RawIds): Places {
  return new Map(Array.from<string | number, [string | number, number]>(ids, (id, place) => [id, place]));
}

function pairsOf(part: Ratings, places: { users: Places; items: Places }, file: string): RatingPairs {
  const place = (from: Places, id: string | number, what: string): number => {
    const found = from.get(id);
    if (found !== undefined) return found;
    throw new InputError("Cannot read published folds", `${what} ${id} is in no rating of u.data`, { file });
  };
  const users = Array.from<string | number, number>(part.users, (id) => place(places.users, id, "user"));
  const items = Array.from<string | number, number>(part.items, (id) => place(places.items, id, "film"));
  const pairs = { users: new Uint32Array(part.indices.length), films: new Uint32Array(part.indices.length) };
  for (const [row, user] of users.entries()) {
    for (let k = part.indptr[row] as number; k < (part.indptr[row + 1] as number); k++) {
      pairs.users[k] = user;
      pairs.films[k] = items[part.indices[k] as number] as number;
    }
  }
  return pairs;
}
