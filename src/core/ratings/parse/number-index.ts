// Numbers from whole-number ids to dense indices, in order of first appearance. Small ids, which most are, look up their index
// in a table; the others by open addressing over typed arrays. A Map of doubles costs many times the memory and the time.

const firstSlots = 1024;
/** Ids below this have a place in the table; 4 bytes each, up to the largest seen. */
const mostSmall = 1 << 22;

/** Ids and their indices; ids are only ever added. */
export class NumberIndex {
  /** Index + 1 by id, 0 where the id is new. */
  #small: Uint32Array = new Uint32Array(firstSlots);
  /** Index + 1 in each slot, 0 where the slot is free. */
  #slots: Uint32Array = new Uint32Array(firstSlots);
  #inSlots = 0;
  #ids: Float64Array = new Float64Array(firstSlots);
  #size = 0;

  /** The index of an id from 0 to 2^53; the next free one where it is new. */
  indexOf(id: number): number {
    if (id >= mostSmall) return this.#largeIndexOf(id);
    const entry = this.#small[id];
    if (entry !== undefined && entry > 0) return entry - 1;
    if (entry === undefined) this.#small = enlarged(this.#small, id + 1);
    this.#small[id] = this.#add(id);
    return this.#size - 1;
  }

  /** The ids by index; a copy. */
  ids(): Float64Array {
    return this.#ids.slice(0, this.#size);
  }

  #largeIndexOf(id: number): number {
    const slot = this.#slotOf(id);
    const entry = this.#slots[slot] as number;
    if (entry > 0) return entry - 1;
    this.#slots[slot] = this.#add(id);
    if (++this.#inSlots * 2 > this.#slots.length) this.#growSlots();
    return this.#size - 1;
  }

  /** Index + 1 of a new id. */
  #add(id: number): number {
    if (this.#size === this.#ids.length) this.#ids = enlarged(this.#ids, this.#size + 1);
    this.#ids[this.#size] = id;
    return ++this.#size;
  }

  /** Where the id stands, or the free slot for it. */
  #slotOf(id: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    for (let entry = this.#slots[slot]; entry && this.#ids[entry - 1] !== id; entry = this.#slots[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** At most half of the slots are taken. */
  #growSlots(): void {
    const entries = this.#slots.filter((entry) => entry > 0);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (const entry of entries) this.#slots[this.#slotOf(this.#ids[entry - 1] as number)] = entry;
  }
}

/** A copy with at least twice the room. */
function enlarged<T extends Uint32Array | Float64Array>(array: T, atLeast: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(2 * array.length, atLeast));
  larger.set(array);
  return larger;
}

/** Both halves of the number, stirred (the last step of MurmurHash3). */
function hashOf(id: number): number {
  let hash = (id | 0) ^ Math.imul((id / 4294967296) | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
