// The traits of a catalogue as an artifact keeps them. A person stands in several lists (cast and lead; crew, director and writer), so that
// keys and names are kept once, as a table of things, and a trait is a place in it: mostly the next one, since the table begins with the
// two lists that hold everybody. How many films have a trait is counted in the facts, and not kept.
import { packVarints, unpackVarints } from "../artifact/varints.ts";
import type { TraitList, TraitListId } from "./film-lists.ts";
import { TraitIndex, type TraitWords } from "./trait-index.ts";

export interface PackedTraits {
  /** By number: how far its thing lies behind the one after the last trait's, as zigzag varints. */
  readonly things: Uint8Array;
  /** Of every thing, UTF-8, each with a zero byte behind it; an empty key is the name. */
  readonly keys: Uint8Array;
  readonly names: Uint8Array;
}

/** Everybody is in one of them. */
const first: readonly TraitListId[] = ["cast", "crew"];

export function packTraits(index: TraitIndex): PackedTraits {
  const places = new Map<string, number>();
  const placeOf = new Int32Array(index.size);
  const [keys, names]: [string[], string[]] = [[], []];
  const isFirst = ({ id }: TraitList) => first.includes(id);
  const lists = [...index.lists.keys()];
  const order = [
    ...lists.filter((list) => isFirst(index.lists[list]!)),
    ...lists.filter((list) => !isFirst(index.lists[list]!)),
  ];
  for (const list of order) {
    for (let number = index.starts[list]!; number < index.starts[list + 1]!; number++) {
      const [key, name] = [ended(index.key(number)), ended(index.name(number))];
      const place = places.get(key + name) ?? places.size;
      placeOf[number] = place;
      if (place < places.size) continue;
      places.set(key + name, place);
      keys.push(key === name ? ended("") : key);
      names.push(name);
    }
  }
  const gaps = placeOf.map((place, number) => zigzag(place - (number > 0 ? placeOf[number - 1]! : -1) - 1));
  const bytes = (texts: readonly string[]) => new TextEncoder().encode(texts.join(""));
  return { things: packVarints(gaps), keys: bytes(keys), names: bytes(names) };
}

/**
 * @param sizes how many traits each list has
 * @param filmCounts how many films have each
 * @throws RangeError where the parts do not fit one another
 */
export function unpackTraits(
  { things, keys, names }: PackedTraits,
  lists: readonly TraitList[],
  sizes: readonly number[],
  filmCounts: Int32Array,
): TraitIndex {
  const placeOf = unpackVarints(things, filmCounts.length);
  let last = -1;
  let most = -1;
  let least = 0;
  for (let number = 0; number < placeOf.length; number++) {
    last += unzigzag(placeOf[number]!) + 1;
    placeOf[number] = last;
    if (last > most) most = last;
    if (last < least) least = last;
  }
  const counts = [most + 1, countZeros(keys), countZeros(names)];
  if (new Set(counts).size > 1 || least < 0) {
    throw new RangeError(`Cannot read traits: there are ${counts.join(", ")} things, keys and names`);
  }
  return new TraitIndex(lists, sizes, filmCounts, wordsOf(placeOf, keys, names));
}

/** Texts are taken apart when the first is asked for. */
function wordsOf(placeOf: Int32Array, keys: Uint8Array, names: Uint8Array): TraitWords {
  let [keyOf, nameOf]: [readonly string[] | null, readonly string[] | null] = [null, null];
  const split = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split("\0");
  const name = (number: number): string => {
    nameOf ??= split(names);
    return nameOf[placeOf[number]!]!;
  };
  const key = (number: number): string => {
    keyOf ??= split(keys);
    return keyOf[placeOf[number]!] || name(number);
  };
  return { key, name };
}

/** What ends a text must not stand in it; nobody's name has one. */
const ended = (text: string) => `${text.replaceAll("\0", " ")}\0`;

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value & 1 ? -(value + 1) / 2 : value / 2);

function countZeros(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) count++;
  return count;
}
