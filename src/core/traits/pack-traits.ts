// The traits of a catalogue as an artifact keeps them. A person stands in several lists (cast and lead; crew, director and writer), so that
// keys and names are kept once, as a table of things, and a trait is a place in it: mostly the next one, since the table begins with the
// two lists that hold everybody. How many films have a trait is counted in the facts, and not kept.
import { packVarints, unpackVarints } from "../artifact/varints.ts";
import type { TraitList, TraitListId } from "./film-lists.ts";
import { TraitIndex } from "./trait-index.ts";

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
  if (least < 0) throw new RangeError(`Cannot read traits: one of them is thing ${least}`);
  const [keyEnds, nameEnds] = [endsOf(keys, most + 1), endsOf(names, most + 1)];
  const [keyOf, nameOf] = [textsOf(keys, keyEnds), textsOf(names, nameEnds)];
  const name = (number: number) => nameOf(placeOf[number]!);
  return new TraitIndex(lists, sizes, filmCounts, { key: (number) => keyOf(placeOf[number]!) || name(number), name });
}

/** Texts one by one: of a hundred thousand an answer tells ten. */
function textsOf(bytes: Uint8Array, ends: Int32Array): (place: number) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (place) => decoder.decode(bytes.subarray(place > 0 ? ends[place - 1]! + 1 : 0, ends[place]));
}

/** Where the zero bytes are. @throws RangeError unless there are `count` */
function endsOf(bytes: Uint8Array, count: number): Int32Array {
  const ends = new Int32Array(count);
  let found = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) ends[found++] = at; // past the end nothing is written
  if (found === count) return ends;
  throw new RangeError(`Cannot read traits: there are ${found} keys or names of ${count} things`);
}

/** What ends a text must not stand in it; nobody's name has one. */
const ended = (text: string) => `${text.replaceAll("\0", " ")}\0`;

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value & 1 ? -(value + 1) / 2 : value / 2);
