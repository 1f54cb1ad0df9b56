// Numbers from whole-number ids to dense indices, in order of first appearance: open addressing over typed arrays, because a
// Map of doubles costs four times the memory and looks up three times as slowly.

const firstSlots = 1024;

/** Ids and their indices; ids are only ever added. */
export class NumberIndex {
  #mask: number = firstSlots - 1;
  /** Index + 1 in each slot, 0 where the slot is free. */
  #slots: Uint32Array = new Uint32Array(firstSlots);
  #ids: Float64Array = new Float64Array(firstSlots / 2);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The index of an id from 0 to 2^53; the next free one where it is new. */
  indexOf(id: number): number {
    const slots = this.#slots;
    const ids = this.#ids;
    const mask = this.#mask;
    let slot = hashOf(id) & mask;
    while (true) {
      const entry = slots[slot] as number;
      if (entry === 0) return this.#add(id, slot);
      if (ids[entry - 1] === id) return entry - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** The ids by index; a copy. */
  ids(): Float64Array {
    return this.#ids.slice(0, this.#size);
  }

  #add(id: number, slot: number): number {
    const index = this.#size++;
    this.#ids[index] = id;
    this.#slots[slot] = index + 1;
    if (this.#size === this.#ids.length) this.#grow();
    return index;
  }

  /** At most half of the slots are taken. */
  #grow(): void {
    const count = 2 * this.#slots.length;
    const ids = new Float64Array(count / 2);
    ids.set(this.#ids);
    this.#ids = ids;
    this.#slots = new Uint32Array(count);
    this.#mask = count - 1;
    for (let index = 0; index < this.#size; index++) {
      let slot = hashOf(ids[index] as number) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = index + 1;
    }
  }
}

/** Both halves of the number, stirred (the last step of MurmurHash3). */
function hashOf(id: number): number {
  let hash = (id | 0) ^ Math.imul((id / 4294967296) | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
