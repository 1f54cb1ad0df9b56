// Who takes part in a comparison, each once, and which of them the others are tested against.

/**
 * The place of the baseline among the ids; null where nothing is to be tested.
 *
 * @throws RangeError for no or equal ids, or a baseline that takes no part
 */
export function baselineAmong(ids: readonly string[], baseline: string | undefined): number | null {
  if (ids.length === 0 || new Set(ids).size < ids.length) {
    throw new RangeError(
      `Cannot compare models: ${ids.join(", ") || "none"} were seen; at least one, each once, was needed`,
    );
  }
  if (baseline === undefined) return null;
  const place = ids.indexOf(baseline);
  if (place >= 0) return place;
  throw new RangeError(`Cannot compare models: baseline ${baseline} was seen; one of ${ids.join(", ")} was needed`);
}
