// The check of filters: they come from flags and from JSON, so every name and value is looked at, and one that is unknown is refused with what
// may have been meant.
import { nearestName } from "../../search/nearest-name.ts";
import { shownValue } from "../shown-value.ts";
import { emptySpan, type FilmFilters, type FilterName, filterNames, fitsFilter, neededOf } from "./film-filters.ts";

export const cannotFilter = "Cannot filter films";

/**
 * The filters that are set, each of its kind.
 *
 * @param given somebody's object; a filter that is undefined is not set
 * @throws TypeError for anything but an object, or a filter that does not exist; RangeError for a value that is not of its filter's kind
 */
export function checkFilters(given: unknown): FilmFilters {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError(`${cannotFilter}: ${shownValue(given)} was seen; an object of filters was needed`);
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of set) checkFilter(name, value);
  const filters: FilmFilters = Object.fromEntries(set);
  const span = emptySpan(filters);
  if (span === null) return filters;
  const [from, to] = span;
  throw new RangeError(
    `${cannotFilter}: ${from} is ${filters[from]} and ${to} ${filters[to]}; a span that holds something was needed`,
  );
}

function checkFilter(name: string, value: unknown): void {
  if (!filterNames.includes(name as FilterName)) {
    const meant = nearestName(name, filterNames);
    const needed = meant === null ? `one of ${filterNames.join(", ")} was needed` : `was ${meant} meant?`;
    throw new TypeError(`${cannotFilter}: a filter ${shownValue(name)} was seen; ${needed}`);
  }
  if (fitsFilter(name as FilterName, value)) return;
  throw new RangeError(`${cannotFilter}: ${name} is ${shownValue(value)}; ${neededOf(name as FilterName)} was needed`);
}
