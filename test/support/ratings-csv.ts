// A table of invented ratings as a CSV file, for tests of what reads files.
import { writeFile } from "node:fs/promises";
import { generateRatings } from "../../src/core/ratings/generate/generate-ratings.ts";

export interface RatingsCsvOptions {
  readonly users?: number;
  readonly items?: number;
  readonly ratings?: number;
  readonly times?: boolean;
}

/** Writes it with a header; returns how many ratings there are. */
export async function writeRatingsCsv(
  path: string,
  { users = 120, items = 60, ratings = 3000, times = false }: RatingsCsvOptions = {},
): Promise<number> {
  const { ratings: table } = generateRatings({ users, items, ratings, seed: 1, scale: "whole", times });
  const lines = [`userId,movieId,rating${times ? ",timestamp" : ""}`];
  for (let user = 0; user < table.users.length; user++) {
    for (let k = table.indptr[user] as number; k < (table.indptr[user + 1] as number); k++) {
      const time = times ? `,${table.times?.[k]}` : "";
      lines.push(`${user + 1},${(table.indices[k] as number) + 1},${table.data[k]}${time}`);
    }
  }
  await writeFile(path, `${lines.join("\n")}\n`);
  return table.data.length;
}
