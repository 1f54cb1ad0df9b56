// Traits of films as sparse rows for linear kernels: each film's traits of a list are scaled so that their squares add up to 1,
// those included that nobody else has, so that a film of strangers is not taken for a film of the one who is known. Words weigh by
// their rarity; of people and the like each weighs the same.
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitListId } from "../../traits/film-lists.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";

/** Sparse rows: film i has traits[indptr[i]] to traits[indptr[i + 1] - 1], by their number among GpTraits. */
export interface TraitRows {
  readonly indptr: Int32Array;
  readonly traits: Int32Array;
  readonly values: Float32Array;
}

/** Lists of words, where "the" says less than "heist". */
const byRarity: ReadonlySet<TraitListId> = new Set<TraitListId>(["story-word", "title-word", "job"]);

export class GpTraits {
  /** The trait's number in the index, by its number here. */
  readonly inIndex: Int32Array;
  /** The place of its list among the lists asked for. */
  readonly listOf: Int32Array;
  private readonly index: TraitIndex;
  /** Number here by number in the index; -1 for what is left out. */
  private readonly numberOf: Int32Array;
  private readonly weights: Float64Array;
  /** What a trait weighs that no film of the catalogue has, by list of the index; 0 for lists that are not asked for. */
  private readonly strangerWeights: Float64Array;

  /** @param films of the catalogue */
  constructor(index: TraitIndex, lists: readonly TraitListId[], films: number) {
    this.index = index;
    const places = index.lists.map(({ id }) => lists.indexOf(id));
    const rarity = (count: number) => Math.log((1 + films) / count);
    const inIndex = new Int32Array(index.size);
    let kept = 0;
    this.numberOf = new Int32Array(index.size).fill(-1);
    this.weights = new Float64Array(index.size);
    for (const [l, { id }] of index.lists.entries()) {
      if (places[l]! < 0) continue;
      const weighs = byRarity.has(id);
      for (let number = index.starts[l]!; number < index.starts[l + 1]!; number++) {
        this.weights[number] = weighs ? rarity(index.filmCounts[number]!) : 1;
        this.numberOf[number] = kept;
        inIndex[kept++] = number;
      }
    }
    this.inIndex = inIndex.slice(0, kept);
    this.listOf = this.inIndex.map((number) => places[index.listOf[number]!]!);
    this.strangerWeights = Float64Array.from(index.lists, ({ id }) => {
      if (!lists.includes(id)) return 0;
      return byRarity.has(id) ? rarity(1) : 1;
    });
  }

  rows(facts: FactTable): TraitRows {
    const indptr = new Int32Array(facts.films + 1);
    const traits = new Int32Array(facts.traits.length);
    const values = new Float32Array(facts.traits.length);
    let kept = 0;
    const { numberOf, weights, strangerWeights } = this;
    const { listOf } = this.index;
    const lists = this.index.lists.length;
    const squares = new Float64Array(lists);
    for (let i = 0; i < facts.films; i++) {
      const [start, end] = [facts.indptr[i]!, facts.indptr[i + 1]!];
      for (let l = 0; l < lists; l++) squares[l] = facts.strangers[i * lists + l]! * strangerWeights[l]! ** 2;
      for (let e = start; e < end; e++) squares[listOf[facts.traits[e]!]!]! += weights[facts.traits[e]!]! ** 2;
      for (let e = start; e < end; e++) {
        const number = facts.traits[e]!;
        if (numberOf[number]! < 0) continue;
        traits[kept] = numberOf[number]!;
        values[kept++] = weights[number]! / Math.sqrt(squares[listOf[number]!]!);
      }
      indptr[i + 1] = kept;
    }
    return { indptr, traits: traits.slice(0, kept), values: values.slice(0, kept) };
  }
}
