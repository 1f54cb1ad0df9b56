// The links from a MovieLens set's films to TMDB. MovieLens 1M has none of its own, but counts its films as the later sets do:
// it takes theirs, the larger set first. MovieLens 100K counts otherwise and has none.
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { FilmLink } from "../../core/ratings/join-ratings.ts";
import { linkColumns, linkFromMovieLens } from "../../core/ratings/movielens-rows.ts";
import { checkedSource, dataUsed } from "../data-sets/data-used.ts";
import { findFile } from "../data-sets/find-file.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";
import type { TitledSetId, TitleOptions } from "./read-movie-titles.ts";

/** Sets that publish links. */
export type LinkedSetId = "ml-latest-small" | "ml-25m";

/** Whose links fit a set's ids, the first to be looked for first. */
const linkSets: Readonly<Record<TitledSetId, readonly LinkedSetId[]>> = {
  "ml-latest-small": ["ml-latest-small"],
  "ml-25m": ["ml-25m"],
  "ml-1m": ["ml-25m", "ml-latest-small"],
  "ml-100k": [],
};

export interface SetLinks {
  /** Whose links these are. */
  readonly from: LinkedSetId;
  readonly links: readonly FilmLink[];
  readonly report: FileReport;
  readonly used: DataUsed;
}

/**
 * The links for a set, or null where none that fit its ids are in the data folder.
 *
 * @param from only the links of this set; default the first found that fit
 * @throws RangeError where the links of `from` do not fit the set's ids
 * @throws InputError where the file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readSetLinks(
  folder: string,
  set: TitledSetId,
  { from, ...options }: TitleOptions & { readonly from?: LinkedSetId | undefined } = {},
): Promise<SetLinks | null> {
  const fitting = linkSets[set];
  if (from !== undefined && !fitting.includes(from)) {
    const needed = fitting.length === 0 ? "no links fit its ids" : `one of ${fitting.join(", ")} was needed`;
    throw new RangeError(`Cannot link the films of ${set}: links of ${from} were asked for; ${needed}`);
  }
  for (const linked of from === undefined ? fitting : [from]) {
    const found = await findFile(folder, linked, "links.csv");
    if (found === null) continue;
    const source = checkedSource(found, linked, "links.csv");
    const { links, report } = await readLinkTable(source, options);
    return { from: linked, links, report, used: await dataUsed(source, options.signal) };
  }
  return null;
}

/** links.csv; of several links of one film the first is kept. */
async function readLinkTable(
  source: ByteSource,
  options: TitleOptions,
): Promise<{ readonly links: readonly FilmLink[]; readonly report: FileReport }> {
  const links = new Map<number, FilmLink>();
  const table = { ...options, columns: linkColumns, couldNot: "Cannot read the links of MovieLens's films" };
  const ledger = await readCsvTable(source, table, (cells, row) => {
    const link = linkFromMovieLens(cells, row);
    if (link === null) return;
    if (links.has(link.movieId)) row.refuse("movieId", `film ${link.movieId} was linked before`);
    else links.set(link.movieId, link);
  });
  return { links: [...links.values()], report: ledger.report() };
}
