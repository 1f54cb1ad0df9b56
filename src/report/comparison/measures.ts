// Measures by their keys, those of rankings and those of stars.
import type { Measure } from "./measure.ts";
import { rankingMeasures } from "./ranking-measures.ts";
import { starMeasures } from "./star-measures.ts";

const measures: Readonly<Record<string, (k: string) => Measure>> = { ...rankingMeasures, ...starMeasures };

/** A measure by its key, such as `ndcg@100`; unknown ones stand for themselves and claim no direction. */
export function measureOf(key: string): Measure {
  const [base = key, k = ""] = key.split("@");
  const known = Object.hasOwn(measures, base) ? measures[base] : undefined;
  return known === undefined ? { name: key, better: "neither", meaning: "" } : known(k);
}

/** `recall@20[popularity=1]` as ["recall@20", "popularity=1"]; the slice of all is "". */
export function splitKey(key: string): [measure: string, slice: string] {
  const [, measure, slice] = /^([^[]*)\[(.*)\]$/s.exec(key) ?? [];
  return measure === undefined ? [key, ""] : [measure, slice as string];
}
