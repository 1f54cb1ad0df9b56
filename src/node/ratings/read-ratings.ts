// Reads a table of ratings, whatever form it has, as a matrix of people by films with an account of every row.
import { basename } from "node:path";
import type { Repair } from "../../core/catalogue/ingest-report.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import { buildRatings, type Repeats } from "../../core/ratings/build-ratings.ts";
import { RatingReader } from "../../core/ratings/parse/rating-reader.ts";
import type { Ratings } from "../../core/ratings/ratings.ts";
import { checkRatingsOptions, type RatingsOptions } from "../../core/ratings/ratings-options.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readAhead } from "../files/read-ahead.ts";

export interface ReadRatingsOptions extends RatingsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The account of a table of ratings: rows read = rows kept + rows refused + repeats. */
export interface RatingsReport {
  readonly file: string;
  /** Rows that are not blank, without the header. */
  readonly rowsRead: number;
  /** Ratings in the result. */
  readonly rowsKept: number;
  /** Ratings of a film by a person who rated it again later. */
  readonly repeats: number;
  /** What was mended or left out but cost no rating, and the repeats; the first few of each kind with their lines. */
  readonly repaired: readonly Repair[];
  /** Rows that were refused, by reason; the first few of each kind with their lines. */
  readonly refused: readonly Repair[];
}

export interface RatingsRead {
  readonly ratings: Ratings;
  readonly report: RatingsReport;
}

const rowsBetweenReports = 100_000;

/**
 * Reads ratings: user, film, rating and, where there is one, time.
 *
 * People and films are numbered in the order in which they first appear in a row that is kept. Refused and counted are rows
 * without user, film or rating, with another number of columns than the first, with a rating that is no number or not within
 * the scale, and with text after a closing quote. A time that is none costs the time only. Of several ratings of one film by
 * one person the latest is kept; without times the last.
 *
 * @throws InputError where the file is missing, damaged, empty, ends within quotes, has columns that cannot be recognised,
 *   or no row that can be used
 * @throws RangeError where the scale is none
 * @throws the signal's reason when it is aborted
 */
export async function readRatings(source: ByteSource, options: ReadRatingsOptions = {}): Promise<RatingsRead> {
  const { signal, onProgress } = options;
  checkRatingsOptions(options);
  const reader = new RatingReader(source.name, options);
  const tell = (total: number | null) =>
    onProgress?.({ what: `reading ${basename(source.name)}`, done: reader.rowsRead, total, unit: "rows" });
  let told = 0;
  for await (const chunk of readAhead(source.open(signal))) {
    signal?.throwIfAborted();
    reader.push(chunk);
    if (reader.rowsRead < told + rowsBetweenReports) continue;
    told = reader.rowsRead;
    tell(null);
  }
  const { kept, rowsRead, refused, repaired } = reader.finish();
  tell(rowsRead);
  const { ratings, repeats } = buildRatings(kept.rows, kept.users.ids(), kept.items.ids(), kept.lines);
  const report: RatingsReport = {
    file: source.name,
    rowsRead,
    rowsKept: ratings.data.length,
    repeats: repeats.count,
    repaired: [...repaired.list(), ...repeatsTold(repeats, ratings)],
    refused: refused.list(),
  };
  return { ratings, report };
}

function repeatsTold({ count, examples }: Repeats, { users, items }: Ratings): Repair[] {
  if (count === 0) return [];
  const told = examples.map(({ line, user, item }) => ({
    line,
    column: "",
    seen: `user ${users[user]}, film ${items[item]}`,
  }));
  return [{ what: "film rated again by the same person, the latest kept", count, examples: told }];
}
