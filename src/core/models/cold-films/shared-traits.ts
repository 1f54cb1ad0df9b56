// Films that share a trait, found by the trait: what traits add to the similarity of films costs what is shared, not all pairs.
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";

export class SharedTraits {
  private readonly byTrait: SparseRows;

  /** @param traits films x traits: those that others are compared with */
  constructor(traits: SparseRows) {
    this.byTrait = transposed(traits);
  }

  /**
   * out += the product of a film's traits with those of each film here.
   *
   * @param traits rows by the same reader
   * @param film the place of its row
   * @param out as long as there are films here
   */
  add(traits: SparseRows, film: number, out: Float64Array | Float32Array): void {
    const { indptr, indices, data } = this.byTrait;
    for (let e = traits.indptr[film]!; e < traits.indptr[film + 1]!; e++) {
      const trait = traits.indices[e]!;
      const weight = traits.data[e]!;
      for (let k = indptr[trait]!; k < indptr[trait + 1]!; k++) out[indices[k]!]! += weight * data[k]!;
    }
  }
}
