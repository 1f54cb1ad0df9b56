// Whether the data folder has ratings of a set, without reading them.
import { findFirst, ratingFiles, setPlace } from "./rating-files.ts";

/** @throws InputError where an archive of the set is there that cannot be read */
export async function hasRatings(dataFolder: string, set: string): Promise<boolean> {
  return (await findFirst(setPlace(dataFolder, set), ratingFiles)) !== null;
}
