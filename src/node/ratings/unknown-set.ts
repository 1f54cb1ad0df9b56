// What was probably meant by a set of ratings that nobody knows. A set may also be anybody's own folder or archive in the data folder, so a
// name is looked for first, and is unknown only where nothing is there.
import { nearestName } from "../../core/search/nearest-name.ts";
import { DATA_SETS } from "../data-sets/data-sets.ts";

const ratingSets: readonly string[] = DATA_SETS.map(({ id }) => id).filter((id) => id.startsWith("ml-"));

/**
 * "was ml-1m meant? One of ... was needed", or null for a set that is known.
 *
 * @param others that serve beside the sets of ratings
 */
export function unknownSet(set: string, others: readonly string[] = []): string | null {
  const known = [...ratingSets, ...others];
  if (known.includes(set)) return null;
  const meant = nearestName(set, known);
  const needed = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}, or a folder with a table of ratings, was needed`;
  return `no set is called ${set}${meant === null ? "" : ` (was ${meant} meant?)`}; ${needed}`;
}
