// The inner products of a handful of films with one another: those of popular films are looked up, the others added up from the
// people of the films that are not popular, each person once.
import type { HeadProducts } from "./head-products.ts";
import type { SparseTable } from "./sparse-table.ts";

/** What the computation writes on; zero before and after. */
export interface MemberScratch {
  /** films: a member's slot and 1. */
  readonly slotOf: Int32Array;
  /** people: 1 for those who were met. */
  readonly met: Int32Array;
  /** As many as members: the slots of one person. */
  readonly slots: Int32Array;
  readonly values: Float32Array;
}

/**
 * products += x_s . x_t for all members s and t. Costs their number squared, and the films of the people of those members that
 * are not in the head.
 *
 * @param table with l = v
 * @param members films, none twice
 * @param products members x members, from zero; symmetric, updated in place
 */
export function memberProducts(
  table: SparseTable,
  head: HeadProducts,
  members: Int32Array,
  products: Float32Array,
  scratch: MemberScratch,
): void {
  lookUp(head, members, products);
  if (members.every((film) => head.placeOf[film] >= 0)) return;
  members.forEach((film, slot) => {
    scratch.slotOf[film] = slot + 1;
  });
  for (const film of members) if (head.placeOf[film] < 0) meetPeople(table, head, members, film, products, scratch);
  for (const film of members) if (head.placeOf[film] < 0) forgetPeople(table, film, scratch);
  for (const film of members) scratch.slotOf[film] = 0;
}

/** Pairs within the head. */
function lookUp({ head, placeOf, gram }: HeadProducts, members: Int32Array, products: Float32Array): void {
  const size = members.length;
  for (let s = 0; s < size; s++) {
    const start = placeOf[members[s]] * head.length;
    if (start < 0) continue;
    for (let t = 0; t < size; t++) {
      const place = placeOf[members[t]];
      if (place >= 0) products[s * size + t] = gram[start + place];
    }
  }
}

/** Adds what the people of a film that nobody has met yet say about all pairs with a film outside the head. */
function meetPeople(
  table: SparseTable,
  { placeOf }: HeadProducts,
  members: Int32Array,
  film: number,
  products: Float32Array,
  scratch: MemberScratch,
): void {
  const { personStart, personOf, left } = table;
  const { met, slots, values } = scratch;
  for (let e = personStart[film]; e < personStart[film + 1]; e++) {
    const person = personOf[e];
    if (met[person] === 1) continue;
    met[person] = 1;
    const count = membersOf(table, person, left[e], scratch);
    for (let p = 0; p < count; p++) {
      const inHead = placeOf[members[slots[p]]] >= 0;
      for (let q = 0; q < count; q++) {
        if (inHead && placeOf[members[slots[q]]] >= 0) continue;
        products[slots[p] * members.length + slots[q]] += values[p] * values[q];
      }
    }
  }
}

/**
 * The members that a person has, and v.
 *
 * @param left of any of the person's entries: v^2 where all of them are alike
 */
function membersOf(
  { filmStart, filmOf, value }: SparseTable,
  person: number,
  left: number,
  { slotOf, slots, values }: MemberScratch,
): number {
  const alike = value.length === 0 ? Math.sqrt(left) : null;
  let count = 0;
  for (let k = filmStart[person]; k < filmStart[person + 1]; k++) {
    const slot = slotOf[filmOf[k]];
    if (slot === 0) continue;
    slots[count] = slot - 1;
    values[count++] = alike ?? value[k];
  }
  return count;
}

function forgetPeople({ personStart, personOf }: SparseTable, film: number, { met }: MemberScratch): void {
  for (let e = personStart[film]; e < personStart[film + 1]; e++) met[personOf[e]] = 0;
}
