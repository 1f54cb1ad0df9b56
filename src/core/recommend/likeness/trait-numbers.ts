// Everything that films are likened by, numbered through: genres, decades, keywords, directors, leads. Somebody who directs and acts is two traits.
// Numbers only; what a trait weighs is film-traits.ts.
import type { FilmIndex } from "../../ratings/ratings.ts";
import type { NumberLists } from "../films/number-lists.ts";
import type { ServedFilms } from "../films/served-films.ts";

export type TraitKind = "genre" | "decade" | "keyword" | "director" | "lead";

/** Numbers go kind after kind in this order. Every film may have the first two; the others are those of films that TMDB describes. */
export const traitKinds: readonly TraitKind[] = ["genre", "decade", "keyword", "director", "lead"];

const firstDecade = 1870;
const decades = 100;

export class TraitNumbers {
  readonly films: ServedFilms;
  /** Traits of each film, ascending, each once: those of film i from indptr[i] up to, not including, indptr[i + 1]. */
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  /** One more than there are kinds: the first number of each, and how many traits there are. */
  readonly firsts: Uint32Array;

  constructor(films: ServedFilms) {
    this.films = films;
    this.firsts = new Uint32Array(traitKinds.length + 1);
    for (const [place, kind] of traitKinds.entries())
      this.firsts[place + 1] = this.firsts[place]! + sizeOf(films, kind);
    ({ indptr: this.indptr, indices: this.indices } = numberTraits(films, this.firsts));
  }

  kind(trait: number): TraitKind {
    return traitKinds[this.#place(trait)]!;
  }

  /** "director: Michael Mann". */
  label(trait: number): string {
    return `${this.kind(trait)}: ${this.name(trait)}`;
  }

  /** "Michael Mann". */
  name(trait: number): string {
    const place = this.#place(trait);
    const [kind, number] = [traitKinds[place]!, trait - this.firsts[place]!];
    return kind === "decade" ? `${firstDecade + 10 * number}s` : namesOf(this.films, kind).name(number);
  }

  #place(trait: number): number {
    return traitKinds.findIndex((_, place) => trait < this.firsts[place + 1]!);
  }
}

function sizeOf(films: ServedFilms, kind: TraitKind): number {
  return kind === "decade" ? decades : namesOf(films, kind).size;
}

function namesOf({ genres, keywords, people }: ServedFilms, kind: Exclude<TraitKind, "decade">) {
  return { genre: genres, keyword: keywords, director: people, lead: people }[kind];
}

function numberTraits({ columns, size }: ServedFilms, firsts: Uint32Array) {
  const { genres, keywords, directors, cast, year } = columns;
  const [genre, decade, keyword, director, lead] = firsts as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
  ];
  const lists = [genres, keywords, directors, cast];
  const indptr = new Uint32Array(size + 1);
  const indices = new Uint32Array(lists.reduce((sum, list) => sum + list.indices.length, size));
  let end = 0;
  for (let film = 0; film < size; film++) {
    end = append(indices, end, genres, film, genre);
    const own = Math.floor((year[film]! - firstDecade) / 10);
    if (own >= 0 && own < decades) indices[end++] = decade + own;
    end = append(indices, end, keywords, film, keyword);
    end = append(indices, end, directors, film, director);
    end = append(indices, end, cast, film, lead);
    indptr[film + 1] = end;
  }
  return { indptr, indices: indices.subarray(0, end) };
}

/** Writes a film's numbers behind `end`, ascending, each once, as insertion puts a few in order; where they end. */
function append(
  out: Uint32Array,
  end: number,
  { indptr, indices }: NumberLists,
  film: FilmIndex,
  first: number,
): number {
  let last = end;
  for (let k = indptr[film]!; k < indptr[film + 1]!; k++) {
    const trait = first + indices[k]!;
    let at = last;
    while (at > end && out[at - 1]! > trait) at--;
    if (at > end && out[at - 1] === trait) continue;
    out.copyWithin(at + 1, at, last);
    out[at] = trait;
    last++;
  }
  return last;
}
