// Films behind those that a hybrid has learnt of: each has factors and a prior that something else expects of it (its traits:
// core/models/cold-films), in as many bits as the others', and no neighbours. Scores of the others keep their bits.
import type { DirectionPart, HybridModel, KeptNumbers, NeighbourPart } from "./hybrid-model.ts";
import { inUnits, scaleOf } from "./keep-numbers.ts";

/** What is expected of films that nobody rated. */
export interface ExpectedFilms {
  /** Films x the factors' width. */
  readonly factors: Float32Array;
  /** One a film: log(likes + what every film counts as having had). */
  readonly prior: Float32Array;
}

/** The same model with films behind its own, in their order. @throws RangeError where factors are of another width */
export function extendHybrid(model: HybridModel, { factors, prior }: ExpectedFilms): HybridModel {
  const { width } = model.factors;
  const films = prior.length;
  if (factors.length !== films * width) {
    const needed = `${films} rows of ${width} were needed, one beside each prior`;
    throw new RangeError(`Cannot add films to a hybrid: ${factors.length} factors were seen; ${needed}`);
  }
  return {
    ...model,
    films: model.films + films,
    neighbours: withoutNeighbours(model.neighbours, films),
    newcomers: withoutNeighbours(model.newcomers, films),
    factors: { ...model.factors, ...longerFactors(model, factors) },
    prior: joined(model.prior, prior),
  };
}

function withoutNeighbours(part: NeighbourPart, films: number): NeighbourPart {
  const end = part.starts.at(-1) as number;
  return {
    ...part,
    starts: Uint32Array.from([...part.starts, ...new Uint32Array(films).fill(end)]),
    scales: joined(part.scales, new Float32Array(films).fill(1)),
    intercept: part.intercept && joined(part.intercept, new Float32Array(films)),
    directions: part.directions && withoutDirections(part.directions, films),
  };
}

/** Zeros for each of the films behind: they add nothing, and nothing is added to them. */
function withoutDirections({ basis, coordinates, units }: DirectionPart, films: number): DirectionPart {
  const longer = (values: KeptNumbers) => {
    const Numbers = values.constructor as Int8ArrayConstructor | Float32ArrayConstructor;
    const all = new Numbers(values.length + films * units.length);
    all.set(values);
    return all;
  };
  return { basis: longer(basis), coordinates: longer(coordinates), units };
}

function longerFactors({ factors: { width, values: own, scales } }: HybridModel, rows: Float32Array) {
  const bits = own instanceof Int8Array ? 8 : 32;
  const values = bits === 8 ? new Int8Array(own.length + rows.length) : new Float32Array(own.length + rows.length);
  values.set(own);
  const added = new Float32Array(rows.length / width);
  for (let film = 0; film < added.length; film++) {
    const row = rows.subarray(film * width, (film + 1) * width);
    const scale = scaleOf(row, bits);
    added[film] = scale;
    for (let f = 0; f < width; f++) values[own.length + film * width + f] = inUnits(row[f] as number, scale, bits);
  }
  return { values, scales: joined(scales, added) };
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
