// What the worker threads of the metadata network are asked, and answer.
import type { Film } from "../../core/catalogue/film.ts";
import type { WordTransfer } from "../../core/models/film-net/film-net-options.ts";
import type { WordVectors } from "../../core/text/word-vectors.ts";
import type { FilmTrack } from "../../core/traits/film-numbers.ts";

/** What all tasks share. */
export interface FilmNetShared {
  readonly catalogue: readonly Film[];
  /** One a row of the experiment: its place in the catalogue. */
  readonly filmOfRow: Int32Array;
  readonly vectors: WordVectors | null;
}

/** Trains on some rows, predicts others. */
export interface FilmNetWork {
  /** Names the rows: `test`, or a fold. */
  readonly part: string;
  readonly track: FilmTrack;
  readonly words: WordTransfer;
  readonly seed: number;
  readonly training: Int32Array;
  readonly asked: Int32Array;
}

/** One prediction a row asked for. */
export type FilmNetAnswer = Float32Array;
