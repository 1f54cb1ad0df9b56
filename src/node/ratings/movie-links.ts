// The links from a set's films to TMDB. MovieLens 1M and 10M have none of their own, but count their films as the later sets
// do: they take theirs, the larger set first. MovieLens 100K counts otherwise and has none.
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { FilmLink } from "../../core/ratings/join-ratings.ts";
import { linkColumns, linkFromMovieLens } from "../../core/ratings/movielens-rows.ts";
import type { DataSetId } from "../data-sets/data-set.ts";
import { dataUsed } from "../data-sets/data-used.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { readCsvTable } from "../files/csv-table.ts";
import { findOne, linkFile, type SetPlace, setPlace } from "./rating-files.ts";
import type { TitleOptions } from "./read-movie-titles.ts";

/**
 * Sets whose films are counted as the later sets count theirs, and whose links they may borrow, the first to be looked for
 * first. MovieLens 10M is published as ml-10m.zip with the folder ml-10M100K in it.
 */
const lenders: ReadonlyMap<string, readonly DataSetId[]> = new Map(
  ["ml-1m", "ml-10m", "ml-10M100K"].map((set) => [set, ["ml-25m", "ml-latest-small"]]),
);

export interface SetLinks {
  /** Whose links these are. */
  readonly from: string;
  readonly links: readonly FilmLink[];
  readonly report: FileReport;
  readonly used: DataUsed;
}

/** The links of several sets, each film once. */
export interface LinksOf {
  /** Whose these are. */
  readonly from: string;
  readonly links: readonly FilmLink[];
  readonly reports: readonly FileReport[];
  readonly used: readonly DataUsed[];
}

/**
 * The links for a set: its own where it has some, else borrowed ones; null where none that fit its ids are there.
 *
 * @param set as for readRatingSet
 * @param from only the links of this set; default the first found that fit
 * @throws RangeError where the links of `from` do not fit the set's ids
 * @throws InputError where the file is damaged or not the table it should be
 * @throws the signal's reason when it is aborted
 */
export async function readSetLinks(
  dataFolder: string,
  set: string,
  { from, ...options }: TitleOptions & { readonly from?: string | undefined } = {},
): Promise<SetLinks | null> {
  for (const place of fittingPlaces(dataFolder, set, from)) {
    const source = await findOne(place, linkFile);
    if (source === null) continue;
    const { links, report } = await readLinkTable(source, options);
    return { from: place.set.id, links, report, used: await dataUsed(source, options.signal) };
  }
  return null;
}

/**
 * The links for sets that count their films likewise, as `readSetLinks` for each: of several links of one film that of the set named first; null where none
 * of them has any.
 *
 * @throws as readSetLinks
 */
export async function readLinksOf(
  dataFolder: string,
  sets: readonly string[],
  options: TitleOptions & { readonly from?: string | undefined } = {},
): Promise<LinksOf | null> {
  const read = new Map<string, SetLinks>();
  for (const set of sets) {
    const links = await readSetLinks(dataFolder, set, options);
    if (links !== null && !read.has(links.used.name)) read.set(links.used.name, links);
  }
  const all = [...read.values()];
  if (all.length === 0) return null;
  const links = new Map<number, FilmLink>();
  for (const link of all.flatMap((each) => each.links)) if (!links.has(link.movieId)) links.set(link.movieId, link);
  return {
    from: all.map(({ from }) => from).join(" and "),
    links: [...links.values()],
    reports: all.map(({ report }) => report),
    used: all.map(({ used }) => used),
  };
}

/** Where links that fit the set's ids may lie. */
function fittingPlaces(dataFolder: string, set: string, from: string | undefined): SetPlace[] {
  const own = setPlace(dataFolder, set);
  const { id, files } = own.set;
  const places = [
    ...(files.some(({ name }) => name === linkFile) ? [own] : []),
    ...(lenders.get(id) ?? []).map((lender) => setPlace(dataFolder, lender)),
  ];
  const asked = from === undefined ? places : places.filter((place) => place.set.id === from);
  if (from === undefined || asked.length > 0) return asked;
  const ids = places.map((place) => place.set.id).join(", ");
  const needed = ids === "" ? "no links fit its ids" : `one of ${ids} was needed`;
  throw new RangeError(`Cannot link the films of ${id}: links of ${from} were asked for; ${needed}`);
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
