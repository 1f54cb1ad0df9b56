// How the weights of a track's fits lie in a file. Fits that leave a fold out only ever answer films of the catalogue, so a trait that a
// single film has is no use to them: of those they keep nothing. The fit of all films keeps every trait, since a film that nobody has seen
// may share one.
import type { TraitIndex } from "../../traits/trait-index.ts";

/**
 * Places of the traits that several films have.
 *
 * @param numbers in the index, one a place: all of it, or what a reader keeps of it
 */
export function sharedTraits(index: TraitIndex, numbers: Iterable<number> = index.traits.keys()): Int32Array {
  return Int32Array.from(
    Array.from(numbers).flatMap((number, place) => ((index.traits[number]?.films ?? 0) > 1 ? [place] : [])),
  );
}

/**
 * Rows by fit over all traits, put together: the folds' over shared traits, then the last one's over all.
 *
 * @param rows one a fit, by trait
 */
export function packByTrait(rows: readonly Float32Array[], shared: Int32Array): Float32Array {
  const last = rows.at(-1) as Float32Array;
  const packed = new Float32Array((rows.length - 1) * shared.length + last.length);
  for (const [fit, row] of rows.slice(0, -1).entries()) {
    for (const [k, trait] of shared.entries()) packed[fit * shared.length + k] = row[trait] as number;
  }
  packed.set(last, (rows.length - 1) * shared.length);
  return packed;
}

/** @param absent what a fold says of a trait that it does not keep */
export function unpackByTrait(
  packed: Float32Array,
  shared: Int32Array,
  traits: number,
  absent: number,
): Float32Array[] {
  const folds = (packed.length - traits) / shared.length;
  if (!Number.isInteger(folds) || folds < 0) {
    throw new RangeError(`Cannot read weights by trait: ${packed.length} numbers do not fit ${traits} traits`);
  }
  const rows = Array.from({ length: folds }, (_, fit) => {
    const row = new Float32Array(traits).fill(absent);
    for (const [k, trait] of shared.entries()) row[trait] = packed[fit * shared.length + k] as number;
    return row;
  });
  return [...rows, packed.subarray(folds * shared.length)];
}

/** Rows of one length, end to end. */
export function packRows(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const packed = new Float32Array(rows.length * width);
  for (const [fit, row] of rows.entries()) packed.set(row, fit * width);
  return packed;
}

/** @throws RangeError unless they are `count` rows of `width` */
export function unpackRows(packed: Float32Array, count: number, width: number): Float32Array[] {
  if (packed.length !== count * width) {
    throw new RangeError(`Cannot read rows of weights: there are ${packed.length}, ${count} of ${width} were needed`);
  }
  return Array.from({ length: count }, (_, fit) => packed.subarray(fit * width, (fit + 1) * width));
}
