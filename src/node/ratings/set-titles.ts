// The films that a data set lists, with titles, years and genres: finds the set's table of films and reads it. Works for any
// set that readRatingSet finds, whether the registry knows it or not.
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import { dataUsed } from "../data-sets/data-used.ts";
import { findFirst, setPlace } from "./rating-files.ts";
import { type MovieTitles, readMovieTitles, type TitleOptions, titleTables } from "./read-movie-titles.ts";

export interface SetTitles extends MovieTitles {
  readonly used: DataUsed;
}

/**
 * The films that a set lists, or null where it has no table of films, or none that is there.
 *
 * @param set an id of the registry, or the name or path of a folder or archive, as for readRatingSet
 * @throws InputError as readMovieTitles
 * @throws the signal's reason when it is aborted
 */
export async function readSetTitles(
  dataFolder: string,
  set: string,
  options: TitleOptions = {},
): Promise<SetTitles | null> {
  const found = await findFirst(setPlace(dataFolder, set), titleTables);
  if (found === null) return null;
  const titles = await readMovieTitles(found.source, found.name, options);
  return { ...titles, used: await dataUsed(found.source, options.signal) };
}
