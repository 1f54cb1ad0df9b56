// Scores that another program gave, as a table of user, item and score, so that it stands in the same table as the house's models.
import { basename } from "node:path";
import type { Contestant } from "../../core/evaluation/ranking/contestant.ts";
import { predictionsContestant } from "../../core/evaluation/ranking/predictions-contestant.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { Ratings, RawIds } from "../../core/ratings/ratings.ts";
import { refusedNotes } from "../ratings/rating-notes.ts";
import type { RatingDataOptions } from "./rating-data.ts";
import { readOwnTable } from "./read-own-table.ts";

export interface Outsider {
  readonly contestant: Contestant;
  readonly notes: readonly string[];
  readonly used: DataUsed;
}

/** Any float32 is a score. */
const anyScore = [-3e38, 3e38] as const;

/**
 * An outsider by its file. Rows without a number for a score, and those of people or films that are not in the table, are left
 * out and counted: a film without a score ranks last.
 *
 * @param id its name in tables
 * @throws InputError as readRatings, and where nothing of it is about the table
 */
export async function readPredictions(
  path: string,
  id: string,
  ratings: Ratings,
  options: RatingDataOptions,
): Promise<Outsider> {
  const read = await readOwnTable(path, basename(path), { ...options, scale: anyScore });
  const { indptr, indices, data, ...ids } = read.ratings;
  const [userOf, itemOf] = [placesIn(ids.users, ratings.users), placesIn(ids.items, ratings.items)];
  const table = { users: [] as number[], films: [] as number[], scores: [] as number[] };
  for (const [row, user] of userOf.entries()) {
    for (let k = indptr[row] as number; k < (indptr[row + 1] as number); k++) {
      const film = itemOf[indices[k] as number] as number;
      if (user < 0 || film < 0) continue;
      table.users.push(user);
      table.films.push(film);
      table.scores.push(data[k] as number);
    }
  }
  const lost = data.length - table.scores.length;
  const notes = refusedNotes(read.report).map((note) => `${id}: ${note}`);
  if (lost > 0) notes.push(`${id}: ${lost.toLocaleString("en-US")} scores are of people or films without ratings.`);
  return { contestant: predictionsContestant(id, table, { file: basename(path) }), notes, used: read.used };
}

/** Where each id stands among others; -1 where it does not. */
function placesIn(ids: RawIds, others: RawIds): number[] {
  const places = new Map(Array.from<string | number, [string, number]>(others, (id, place) => [String(id), place]));
  return Array.from<string | number, number>(ids, (id) => places.get(String(id)) ?? -1);
}
