// Films as unit vectors of what they are: genres, keywords, directors, leads, the decade. A trait weighs by its kind and by its rarity, so that a
// keyword of five films says more than "drama" of five thousand. The cosine of two films is then the dot product of their rows, and every
// product in it belongs to one trait that both have: likeness that can be named.
import type { FilmIndex } from "../../ratings/ratings.ts";
import { type SparseRows, transposed } from "../../ratings/sparse-rows.ts";
import { listOf, type NumberLists } from "../films/number-lists.ts";
import type { ServedFilms } from "../films/served-films.ts";

export type TraitKind = "genre" | "decade" | "keyword" | "director" | "lead";

/** Numbers of traits go kind after kind in this order. Every film may have the first two; the others are those of films that TMDB describes. */
const kinds: readonly TraitKind[] = ["genre", "decade", "keyword", "director", "lead"];

/** What makes films alike. */
export interface TraitScale {
  /** What a trait of a kind weighs in the dot product, before its rarity. */
  readonly weights: Readonly<Record<TraitKind, number>>;
  /** The power of its rarity: 0 where all traits of a kind count alike. */
  readonly rarity: number;
}

/**
 * What people mean by a similar film: something particular in common. Weights as in core/models/film-quality/near-films.ts, and decades little,
 * since nearly every film has one.
 */
export const particularTraits: TraitScale = Object.freeze({
  weights: Object.freeze({ genre: 0.4, decade: 0.1, keyword: 1, director: 0.5, lead: 0.4 }),
  rarity: 1,
});

/**
 * What makes a list look all the same: genres, above all. Of five scales tried, the one whose re-ranked lists cost least for the variety of genres
 * that they gained (docs/guide/recommend.md).
 */
export const broadTraits: TraitScale = Object.freeze({
  weights: Object.freeze({ genre: 1, decade: 0.3, keyword: 0.2, director: 0.3, lead: 0.2 }),
  rarity: 0,
});

const firstDecade = 1870;
const decades = 100;

export class FilmTraits {
  readonly films: ServedFilms;
  /** Films x traits, every row of length 1; empty for a film of which nothing is known. */
  readonly rows: SparseRows;
  /** Numbers below this are genres and decades, which a film has without TMDB. */
  readonly plainTraits: number;
  readonly #firsts: readonly number[];
  #byTrait: SparseRows | null = null;

  constructor(films: ServedFilms, { weights, rarity }: TraitScale = particularTraits) {
    this.films = films;
    const sizes = kinds.map((kind) => sizeOf(films, kind));
    this.#firsts = sizes.map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0));
    this.plainTraits = this.#firsts[kinds.indexOf("keyword")]!;
    const traits = sizes.reduce((sum, size) => sum + size, 0);
    this.rows = unitRows(this.#traitsOfFilms(), traits, (trait) => weights[this.kind(trait)], rarity);
  }

  /** Traits x films: the same, by trait. */
  get byTrait(): SparseRows {
    this.#byTrait ??= transposed(this.rows);
    return this.#byTrait;
  }

  kind(trait: number): TraitKind {
    return kinds[this.#kindPlace(trait)]!;
  }

  /** "director: Michael Mann". */
  label(trait: number): string {
    const place = this.#kindPlace(trait);
    return `${kinds[place]}: ${nameOf(this.films, kinds[place]!, trait - this.#firsts[place]!)}`;
  }

  #kindPlace(trait: number): number {
    return this.#firsts.findLastIndex((first, place) => trait >= first && sizeOf(this.films, kinds[place]!) > 0);
  }

  /** Traits of each film, ascending, each once. */
  #traitsOfFilms(): Uint32Array[] {
    const { genres, keywords, directors, cast, year } = this.films.columns;
    const lists: readonly (readonly [TraitKind, NumberLists])[] = [
      ["genre", genres],
      ["keyword", keywords],
      ["director", directors],
      ["lead", cast],
    ];
    const first = (kind: TraitKind) => this.#firsts[kinds.indexOf(kind)]!;
    return Array.from({ length: this.films.count }, (_, film) => {
      const decade = decadeOf(year[film]!);
      const own = decade === null ? [] : [first("decade") + decade];
      for (const [kind, list] of lists) for (const number of listOf(list, film)) own.push(first(kind) + number);
      return Uint32Array.from(new Set(own)).sort();
    });
  }
}

function sizeOf(films: ServedFilms, kind: TraitKind): number {
  if (kind === "decade") return decades;
  return { genre: films.genres, keyword: films.keywords, director: films.people, lead: films.people }[kind].size;
}

function nameOf(films: ServedFilms, kind: TraitKind, number: number): string {
  if (kind === "decade") return `${firstDecade + 10 * number}s`;
  return { genre: films.genres, keyword: films.keywords, director: films.people, lead: films.people }[kind].name(
    number,
  );
}

/** The number of a year's decade; null for an unknown year, and for one that no film can be of. */
function decadeOf(year: number): number | null {
  const decade = Math.floor((year - firstDecade) / 10);
  return decade < 0 || decade >= decades ? null : decade;
}

/** Values are sqrt(weight) times a power of rarity, log((1 + films) / films with the trait) over its largest; rows are scaled to length 1. */
function unitRows(
  films: readonly Uint32Array[],
  traits: number,
  weight: (trait: number) => number,
  power: number,
): SparseRows {
  const counts = new Uint32Array(traits);
  for (const own of films) for (const trait of own) counts[trait]!++;
  const rarest = Math.log(1 + films.length);
  const values = Float64Array.from(counts, (count, trait) =>
    count === 0 ? 0 : Math.sqrt(weight(trait)) * (Math.log((1 + films.length) / count) / rarest) ** power,
  );
  const indptr = new Uint32Array(films.length + 1);
  for (const [film, own] of films.entries()) indptr[film + 1] = indptr[film]! + own.length;
  const indices = new Uint32Array(indptr[films.length]!);
  const data = new Float32Array(indices.length);
  for (const [film, own] of films.entries()) {
    let squares = 0;
    for (const trait of own) squares += values[trait]! ** 2;
    const length = Math.sqrt(squares) || 1;
    indices.set(own, indptr[film]!);
    for (const [k, trait] of own.entries()) data[indptr[film]! + k] = values[trait]! / length;
  }
  return { rows: films.length, columns: traits, indptr, indices, data };
}

/** Cosines of all films with a vector of traits, by the lists of the traits it has. @param out one a film; overwritten */
export function cosinesWith(
  { rows, byTrait }: FilmTraits,
  vector: Iterable<readonly [trait: number, value: number]>,
  out: Float32Array,
): void {
  out.fill(0);
  for (const [trait, value] of vector) {
    for (let k = byTrait.indptr[trait]!; k < byTrait.indptr[trait + 1]!; k++) {
      out[byTrait.indices[k]!]! += value * byTrait.data[k]!;
    }
  }
  for (let film = 0; film < rows.rows; film++) out[film] = Math.min(1, out[film]!); // rounding may leave the bound by a bit
}

/** A film's row as pairs. */
export function* traitsOf({ rows }: FilmTraits, film: FilmIndex): Generator<readonly [trait: number, value: number]> {
  for (let k = rows.indptr[film]!; k < rows.indptr[film + 1]!; k++) yield [rows.indices[k]!, rows.data[k]!];
}
