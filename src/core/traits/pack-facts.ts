// Facts of a catalogue as an artifact keeps them, nothing lost: a film's traits as gaps between their numbers, and numbers column by column
// as places among the values that the column has, since most of them are counts, years, yes or no.
import { packVarints, unpackVarints } from "../artifact/varints.ts";
import type { FactTable } from "./fact-table.ts";

export interface PackedFacts {
  /** Lists x films: how many traits of the list a film has, as varints. */
  readonly counts: Uint8Array;
  /** List after list, in a list film after film, traits rising: how many numbers of the list lie between it and the one before, as varints. */
  readonly traits: Uint8Array;
  /** The values of each number, rising, NaN last: how far each lies behind the one before among all there are in 32 bits, as varints. */
  readonly values: Uint8Array;
  /** Numbers x films: places among the number's values, as varints. */
  readonly codes: Uint8Array;
}

/** What tells how the bytes are to be taken apart. */
export interface FactSizes {
  readonly films: number;
  /** One a list and one more: the number at which its traits start. */
  readonly starts: ArrayLike<number>;
  readonly names: readonly string[];
  /** One a name: how many values it has. */
  readonly values: readonly number[];
}

/** @param starts of the lists, as in FactSizes */
export function packFacts(table: FactTable, starts: ArrayLike<number>): PackedFacts {
  const lists = starts.length - 1;
  const { films, indptr, traits } = table;
  const counts = new Int32Array(lists * films);
  const gaps = new Int32Array(traits.length);
  const next = indptr.slice(0, films);
  let at = 0;
  for (let list = 0; list < lists; list++) {
    for (let i = 0; i < films; i++) {
      let before = starts[list]! - 1;
      const from = next[i]!;
      while (next[i]! < indptr[i + 1]! && traits[next[i]!]! < starts[list + 1]!) {
        const trait = traits[next[i]!++]!;
        gaps[at++] = trait - before - 1;
        before = trait;
      }
      counts[list * films + i] = next[i]! - from;
    }
  }
  return { counts: packVarints(counts), traits: packVarints(gaps), ...packNumbers(table) };
}

/** How many values each number has. */
export function valueCounts({ films, names, numbers }: FactTable): number[] {
  return names.map((_, k) => new Set(columnOf(numbers, k, films, names.length)).size);
}

function packNumbers({ films, names, numbers }: FactTable): Pick<PackedFacts, "values" | "codes"> {
  const values: Uint32Array[] = [];
  const codes = new Int32Array(numbers.length);
  for (const k of names.keys()) {
    const column = columnOf(numbers, k, films, names.length);
    const own = Float32Array.from(new Set(column)).sort(); // NaN goes last
    const placeOf = new Map(Array.from(own, (value, place) => [value, place]));
    for (const [i, value] of column.entries()) codes[k * films + i] = placeOf.get(value)!;
    values.push(placesOf(own).map((place, k, places) => place - (k > 0 ? places[k - 1]! : 0)));
  }
  return { values: packVarints(values.flatMap((own) => [...own])), codes: packVarints(codes) };
}

const columnOf = (numbers: Float32Array, k: number, films: number, width: number) =>
  Float32Array.from({ length: films }, (_, i) => numbers[i * width + k]!);

/** @throws RangeError where the parts do not fit one another */
export function unpackFacts(packed: PackedFacts, { films, starts, names, values }: FactSizes): FactTable {
  const lists = starts.length - 1;
  const counts = unpackVarints(packed.counts, lists * films);
  const indptr = new Int32Array(films + 1);
  for (let list = 0, at = 0; list < lists; list++) for (let i = 1; i <= films; i++) indptr[i]! += counts[at++]!;
  for (let i = 0; i < films; i++) indptr[i + 1]! += indptr[i]!;
  const gaps = unpackVarints(packed.traits, indptr[films]!);
  const traits = new Int32Array(gaps.length);
  const next = indptr.slice(0, films);
  let at = 0;
  for (let list = 0; list < lists; list++) {
    for (let i = 0; i < films; i++) {
      let trait = starts[list]! - 1;
      for (let left = counts[list * films + i]!; left > 0; left--) {
        trait += gaps[at++]! + 1;
        traits[next[i]!++] = trait;
      }
      if (trait >= starts[list + 1]!) throw new RangeError(`Cannot read facts: film ${i} has a trait of no list`);
    }
  }
  const strangers = new Uint16Array(films * lists); // a catalogue has no strangers to itself
  return { films, indptr, traits, strangers, numbers: unpackNumbers(packed, films, values), names };
}

function unpackNumbers(packed: PackedFacts, films: number, sizes: readonly number[]): Float32Array {
  const width = sizes.length;
  const codes = unpackVarints(packed.codes, width * films);
  const values = unpackVarints(
    packed.values,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const numbers = new Float32Array(width * films);
  let start = 0;
  for (const [k, size] of sizes.entries()) {
    const own = valuesAt(values.subarray(start, start + size));
    for (let i = 0; i < films; i++) {
      const code = codes[k * films + i]!;
      if (code >= size) throw new RangeError(`Cannot read facts: film ${i} has value ${code} of ${size}`);
      numbers[i * width + k] = own[code]!;
    }
    start += size;
  }
  return numbers;
}

/** Where values stand when all that there are in 32 bits are put in order. */
function placesOf(values: Float32Array): Uint32Array {
  return new Uint32Array(values.slice().buffer).map((bits) => (bits < signed ? bits + signed : ~bits));
}

const signed = 2 ** 31;

/** @param gaps between their places, rising */
function valuesAt(gaps: Uint32Array): Float32Array {
  let place = 0;
  const bits = gaps.map((gap) => {
    place += gap;
    return place < signed ? ~place : place - signed;
  });
  return new Float32Array(bits.buffer);
}
