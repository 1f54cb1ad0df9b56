// MovieLens files as tables, read as plainly as can be: enough for tests of protocols and measures, no verdict on faults.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Ratings } from "../../../../src/core/ratings/ratings.ts";
import { readZipEntry } from "../../../../src/node/files/zip-archive.ts";

interface Row {
  readonly user: number;
  readonly film: number;
  readonly rating: number;
  readonly time: number;
}

/** Rows to a table; people and films get their indices in the order in which they first occur. */
function tableFrom(rows: readonly Row[]): Ratings & { filmAt: ReadonlyMap<number, number> } {
  const [users, films] = [new Map<number, number>(), new Map<number, number>()];
  const indexIn = (map: Map<number, number>, id: number) => map.get(id) ?? map.set(id, map.size).size - 1;
  const keyed = rows.map((row) => ({ ...row, user: indexIn(users, row.user), film: indexIn(films, row.film) }));
  keyed.sort((a, b) => a.user - b.user || a.film - b.film);
  const indptr = new Uint32Array(users.size + 1);
  for (const { user } of keyed) indptr[user + 1]!++;
  for (let user = 0; user < users.size; user++) indptr[user + 1]! += indptr[user]!;
  return {
    users: Float64Array.from(users.keys()),
    items: Float64Array.from(films.keys()),
    indptr,
    indices: Uint32Array.from(keyed, ({ film }) => film),
    data: Float32Array.from(keyed, ({ rating }) => rating),
    ...(keyed.some(({ time }) => !Number.isNaN(time)) && { times: Float64Array.from(keyed, ({ time }) => time) }),
    filmAt: films,
  };
}

function rowsOf(text: string, separator: string, header = 0): Row[] {
  const lines = text.split(/\r?\n/).slice(header);
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [user, film, rating, time] = line.split(separator).map(Number) as [number, number, number, number?];
      return { user, film, rating, time: time ?? Number.NaN };
    });
}

async function zipText(path: string, entry: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of readZipEntry(path, entry)) parts.push(part);
  return Buffer.concat(parts).toString("latin1");
}

/** ratings.dat, with or without times; its people are all of 1 to 6,040, in this order. */
export function readMl1m(path: string): ReturnType<typeof tableFrom> {
  return tableFrom(rowsOf(gunzipSync(readFileSync(path)).toString("latin1"), "::"));
}

export async function readMlLatestSmall(path: string): Promise<Ratings> {
  return tableFrom(rowsOf(await zipText(path, "ml-latest-small/ratings.csv"), ",", 1));
}

export async function readMl100k(path: string): Promise<Ratings> {
  return tableFrom(rowsOf(await zipText(path, "ml-100k/u.data"), "\t"));
}

/** The published lists; film numbers there are the order of first appearance in ratings.dat, as here. */
export function readNcfLists(ratingPath: string, negativePath: string) {
  const held = rowsOf(readFileSync(ratingPath, "latin1"), "\t");
  const negatives = gunzipSync(readFileSync(negativePath)).toString("latin1").trimEnd().split("\n");
  return held.map(({ user, film }, place) => ({
    user,
    held: film,
    others: negatives[place]!.trimEnd().split("\t").slice(1).map(Number),
  }));
}

/** u1 to u5 in the indices of a table of u.data. */
export async function readMl100kFolds(path: string, { users, items }: Ratings) {
  const index = (ids: Ratings["users"]) => new Map(Array.from(ids as Float64Array, (id, at) => [id, at] as const));
  const [userAt, filmAt] = [index(users), index(items)];
  const pairs = async (entry: string) => {
    const rows = rowsOf(await zipText(path, `ml-100k/${entry}`), "\t");
    return { users: rows.map(({ user }) => userAt.get(user)!), films: rows.map(({ film }) => filmAt.get(film)!) };
  };
  const folds = [1, 2, 3, 4, 5].map(async (fold) => ({
    train: await pairs(`u${fold}.base`),
    test: await pairs(`u${fold}.test`),
  }));
  return Promise.all(folds);
}
