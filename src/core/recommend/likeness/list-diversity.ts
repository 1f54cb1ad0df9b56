// How unlike each other the films of a list are: what the measure ild says of it, by the traits that an artifact knows.
import { intraListDiversity } from "../../evaluation/ranking/metrics/list-metrics.ts";
import type { FilmTraits } from "./film-traits.ts";

/** 0 to 1; NaN for fewer than two films. */
export function listDiversity(list: Uint32Array, { rows }: FilmTraits): number {
  const traitLengths = Float64Array.from({ length: rows.rows }, (_, film) =>
    Number(rows.indptr[film + 1]! > rows.indptr[film]!),
  );
  return intraListDiversity(list, { traits: rows, traitLengths });
}
