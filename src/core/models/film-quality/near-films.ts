// Films that are alike by content: a kernel over traits as the Gaussian process has it, but with weights for likeness, since what tells how
// good a film is (its genre, above all) is not what makes people call two films alike. A rare trait in common says more than a frequent
// one. Scaled so that a film is 1 like itself; what both share is told by name, the most telling first.
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import type { GpReader } from "../film-gp/gp-rows.ts";
import type { TraitRows } from "../film-gp/gp-traits.ts";

/** How much a list makes films alike for people. */
const likeness: Readonly<Record<string, number>> = {
  keyword: 1,
  director: 0.5,
  writer: 0.3,
  lead: 0.4,
  company: 0.1,
  genre: 0.4,
  "genre-pair": 0.2,
  "story-word": 0.6,
};
/** Lists that are named, where films have something of them in common; the others count without a word. */
const told = new Set<string>(["director", "writer", "lead", "keyword", "company", "genre"]);
const mostTold = 4;

export interface NearPlace {
  readonly place: number;
  readonly similarity: number;
  readonly shared: readonly string[];
}

export class NearFilms {
  private readonly index: TraitIndex;
  private readonly reader: GpReader;
  private readonly variance: Float64Array;
  private readonly catalogue: TraitRows;
  private readonly lengths: Float64Array;
  /** Entries of the catalogue by trait. */
  private readonly start: Int32Array;
  private readonly films: Int32Array;
  private readonly values: Float32Array;

  constructor(index: TraitIndex, reader: GpReader, catalogue: FactTable) {
    this.index = index;
    this.reader = reader;
    const rarest = Math.log(1 + catalogue.films);
    const likenessOf = reader.parts.lists.map((list) => likeness[list] ?? 0);
    this.variance = new Float64Array(reader.traits.listOf.length);
    for (let trait = 0; trait < this.variance.length; trait++) {
      const alike = likenessOf[reader.traits.listOf[trait]!]!;
      if (alike === 0) continue;
      const films = index.filmCounts[reader.traits.inIndex[trait]!]!;
      this.variance[trait] = alike * (Math.log((1 + catalogue.films) / films) / rarest) ** 2;
    }
    this.catalogue = reader.traits.rows(catalogue);
    const { traits, values, indptr } = this.catalogue;
    const start = new Int32Array(this.variance.length + 1);
    for (let e = 0; e < traits.length; e++) start[traits[e]! + 1]! += 1;
    for (let t = 0; t < this.variance.length; t++) start[t + 1]! += start[t]!;
    const next = start.slice();
    this.films = new Int32Array(traits.length);
    this.values = new Float32Array(traits.length);
    for (let i = 0; i < catalogue.films; i++) {
      for (let e = indptr[i]!; e < indptr[i + 1]!; e++) {
        const at = next[traits[e]!]!++;
        this.films[at] = i;
        this.values[at] = values[e]!;
      }
    }
    this.start = start;
    this.lengths = Float64Array.from({ length: catalogue.films }, (_, i) => this.lengthOf(this.catalogue, i));
  }

  /**
   * @param facts of one film
   * @param except a place that is left out: the film itself
   */
  nearest(facts: FactTable, n: number, except: number | null): NearPlace[] {
    const own = this.reader.traits.rows(facts);
    const length = this.lengthOf(own, 0);
    const sums = new Float64Array(this.lengths.length);
    for (let e = own.indptr[0]!; e < own.indptr[1]!; e++) {
      const trait = own.traits[e]!;
      const weight = this.variance[trait]! * own.values[e]!;
      if (weight === 0) continue;
      for (let c = this.start[trait]!; c < this.start[trait + 1]!; c++)
        sums[this.films[c]!]! += weight * this.values[c]!;
    }
    const alike = Float64Array.from(sums, (sum, i) =>
      i === except ? -1 : sum / Math.max(1e-9, length * this.lengths[i]!),
    );
    const order = Int32Array.from(alike.keys()).filter((i) => alike[i]! > 0);
    order.sort((a, b) => alike[b]! - alike[a]! || a - b);
    return Array.from(order.subarray(0, n), (place) => ({
      place,
      similarity: Math.min(1, alike[place]!),
      shared: this.shared(own, place),
    }));
  }

  private lengthOf({ indptr, traits, values }: TraitRows, row: number): number {
    let square = 0;
    for (let e = indptr[row]!; e < indptr[row + 1]!; e++) square += this.variance[traits[e]!]! * values[e]! ** 2;
    return Math.sqrt(square);
  }

  private shared(own: TraitRows, place: number): string[] {
    const { indptr, traits, values } = this.catalogue;
    const theirs = new Map<number, number>();
    for (let e = indptr[place]!; e < indptr[place + 1]!; e++) theirs.set(traits[e]!, values[e]!);
    const shared: [string, number][] = [];
    for (let e = own.indptr[0]!; e < own.indptr[1]!; e++) {
      const trait = own.traits[e]!;
      const value = theirs.get(trait);
      const number = this.reader.traits.inIndex[trait]!;
      const list = this.index.lists[this.index.listOf[number]!]!;
      if (value === undefined || !told.has(list.id)) continue;
      shared.push([`${list.label} ${this.index.name(number)}`, this.variance[trait]! * own.values[e]! * value]);
    }
    return shared
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostTold)
      .map(([name]) => name);
  }
}
