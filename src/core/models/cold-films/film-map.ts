// What a recommender keeps of traits: a map from what a film is to the rows that its own films have, factors and a prior, small enough to
// travel with it. The regression of cold-films-model.ts without neighbours (factors alone do as well) and in few bits: what a film that was
// learnt from adds to factors is whole numbers in 8 bits with a scale. One map a track: with the public's votes among the traits, or
// without, as a film has any. Plain data.
import type { Film } from "../../catalogue/film.ts";
import type { FactTable } from "../../traits/fact-table.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import type { ExpectedFilms } from "../hybrid/extend-hybrid.ts";
import { ComparedFilms } from "./compared-films.ts";
import { FilmReader } from "./film-reader.ts";
import type { FilmReading } from "./film-reading.ts";
import { type ServedMap, writeServed } from "./ridge-map.ts";

/** Rows of numbers: whole ones in 8 bits, and what they are worth, one scale a row. */
export interface KeptRows {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** `ServedMap` in few bits. */
export interface KeptMap {
  readonly width: number;
  readonly centre: Float32Array;
  readonly weights: KeptRows;
  readonly columns: KeptRows;
}

export interface TrackMap {
  readonly reading: FilmReading;
  /** Films that were learnt from x points. */
  readonly points: Float32Array;
  readonly factors: KeptMap;
  readonly prior: ServedMap;
}

export interface FilmMap {
  /** Traits of the films that were learnt from, by the lists of the readings; without numbers. */
  readonly facts: FactTable;
  /** One a track; their lists are the same. */
  readonly tracks: Readonly<Record<FilmTrack, TrackMap>>;
}

/** Maps films to the rows of a recommender. */
export class FilmMapper {
  readonly #map: FilmMap;
  readonly #tracks = new Map<FilmTrack, TrackMapper>();

  constructor(map: FilmMap) {
    this.#map = map;
  }

  /** @param films none that the map was learnt from */
  map(films: readonly Film[]): ExpectedFilms {
    const { width } = this.#map.tracks["before-release"].factors;
    const expected = { factors: new Float32Array(films.length * width), prior: new Float32Array(films.length) };
    for (const [place, film] of films.entries()) {
      const track = this.#track(film.voteCount > 0 ? "all-columns" : "before-release");
      const row = expected.factors.subarray(place * width, (place + 1) * width);
      expected.prior[place] = track.write(film, row);
    }
    return expected;
  }

  #track(id: FilmTrack): TrackMapper {
    const known = this.#tracks.get(id) ?? new TrackMapper(this.#map.tracks[id], this.#map.facts);
    this.#tracks.set(id, known);
    return known;
  }
}

class TrackMapper {
  readonly #map: TrackMap;
  readonly #reader: FilmReader;
  readonly #compared: ComparedFilms;
  readonly #factors: ServedMap;
  readonly #similarities: Float64Array;

  constructor(map: TrackMap, facts: FactTable) {
    this.#map = map;
    this.#reader = new FilmReader(map.reading);
    const traits = this.#reader.traitRows(facts);
    const { kindsEnd } = this.#reader;
    const pointWidth = map.points.length / facts.films;
    this.#compared = new ComparedFilms({ traits, kindsEnd, pointWidth, points: map.points }, map.reading.together);
    this.#factors = worthOfMap(map.factors);
    this.#similarities = new Float64Array(facts.films);
  }

  /** Factors into `row`. @returns the prior */
  write(film: Film, row: Float32Array): number {
    const rows = this.#reader.rows([film], false);
    const similarities = this.#similarities.fill(0);
    this.#compared.add(rows, 0, similarities);
    writeServed(this.#factors, similarities, rows.dense, row);
    return writeServed(this.#map.prior, similarities, rows.dense, new Float32Array(1))[0] as number;
  }
}

function worthOfMap({ width, centre, weights, columns }: KeptMap): ServedMap {
  const worth = ({ values, scales }: KeptRows) =>
    Float32Array.from(values, (value, at) => value * (scales[Math.floor(at / width)] as number));
  return { width, centre, weights: worth(weights), columns: worth(columns) };
}
