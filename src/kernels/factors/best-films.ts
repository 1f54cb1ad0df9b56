// The best films of many people where a score is an inner product, person factors times film factors: a block of people
// against all films is one product of matrices in the thread's scratch, the films that a person is to be spared are struck
// out of it, and the best of each row are kept. The people x films matrix is never made.
// Where there are too many films for the scratch they go by in slices, and the best of a slice meet the best of those before.
import type { Kernels } from "../kernels.ts";
import type { KernelJob } from "../pool/kernel-pool.ts";

export interface BestFilms {
  readonly films: number;
  readonly width: number;
  /** people x width: X */
  readonly personFactors: Float32Array;
  /** films x width: Q */
  readonly filmFactors: Float32Array;
  /** people + 1: what person u is spared is at leftOutStart[u] up to, not including, leftOutStart[u + 1]. */
  readonly leftOutStart: Int32Array;
  /** Films, ascending within a person. */
  readonly leftOut: Int32Array;
  /** The best that are kept of a person, at most `films` and at most `mostBest`. */
  readonly best: number;
  /** people x best: the highest score first; among equals the lower index. What is not found stays as it was. */
  readonly indices: Int32Array;
  /** people x best: the scores. */
  readonly values: Float32Array;
  /** people: how many were found. */
  readonly found: Int32Array;
}

/** People of a chunk: as many as a product packs at a time, because each chunk packs the film factors again. */
const mostPeople = 96;
/** With fewer, the packing would be felt. */
const fewestPeople = 32;
/** Multiply-adds of some twenty milliseconds. */
const stepsOfChunk = 2 ** 29;
/** Scores in a thread's scratch, 6 MiB; the rest is for the lists. */
const mostScores = 3 * 2 ** 19;
/** Most that can be kept of a person: lists of so many, and what it takes to find them, take 4 MiB of scratch. */
export const mostBest: number = 2 ** 16;

/** How many people make a chunk of the job. */
export function peopleOfChunk(films: number, width: number): number {
  const people = 8 * Math.floor(stepsOfChunk / Math.max(1, films * width) / 8);
  return Math.max(fewestPeople, Math.min(mostPeople, people));
}

export const bestFilms: KernelJob<BestFilms> = {
  module: import.meta.url,
  name: "bestFilms",
  run(kernels, args, from, to) {
    const { films, best, width, personFactors, filmFactors } = args;
    const people = to - from;
    const slice = filmsOfSlice(films);
    const scores = kernels.floats(people * slice);
    const merger = slice < films ? takeMerger(kernels, best) : null;
    const a = { data: personFactors.subarray(from * width, to * width), transposed: false };
    for (let first = 0; first < films; first += slice) {
      const count = Math.min(slice, films - first);
      const b = { data: filmFactors.subarray(first * width, (first + count) * width), transposed: true };
      kernels.gemm(people, count, width, a, b, scores, false);
      for (let person = from; person < to; person++) {
        const own = scores.subarray((person - from) * count, (person - from + 1) * count);
        strikeOut(args, person, first, own);
        if (first === 0) keepBest(kernels, args, person, own);
        else if (merger !== null) mergeBest(kernels, args, person, first, own, merger);
      }
    }
  },
};

/** Slices of one size, in whole panels of the product. */
function filmsOfSlice(films: number): number {
  const slices = Math.ceil((films * mostPeople) / mostScores);
  return slices <= 1 ? films : 8 * Math.ceil(films / slices / 8);
}

/** Scores of films that the person is spared become NaN, which is never among the best. */
function strikeOut({ leftOutStart, leftOut }: BestFilms, person: number, first: number, scores: Float32Array): void {
  const end = leftOutStart[person + 1];
  for (let at = firstFrom(leftOut, leftOutStart[person], end, first); at < end; at++) {
    const place = leftOut[at] - first;
    if (place >= scores.length) return;
    scores[place] = Number.NaN;
  }
}

/** The first place in `ascending`, of those from `low` up to `high`, where a number from `least` on stands. */
function firstFrom(ascending: Int32Array, low: number, high: number, least: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keepBest(
  kernels: Kernels,
  { best, indices, values, found }: BestFilms,
  person: number,
  scores: Float32Array,
): void {
  const [start, end] = [person * best, (person + 1) * best];
  found[person] = kernels.topK(scores.length, scores, best, indices.subarray(start, end), values.subarray(start, end));
}

/** Scratch in which two lists meet. */
interface Merger {
  /** 2 best: the one list behind the other. */
  readonly indices: Int32Array;
  readonly values: Float32Array;
  /** best: places in these. */
  readonly places: Int32Array;
}

function takeMerger(kernels: Kernels, best: number): Merger {
  const [indices, values] = [kernels.integers(2 * best), kernels.floats(2 * best)];
  return { indices, values, places: kernels.integers(best) };
}

/** The films before stand in front, and theirs are the lower indices: so the rule for equals holds by place, too. */
function mergeBest(
  kernels: Kernels,
  { best, indices, values, found }: BestFilms,
  person: number,
  first: number,
  scores: Float32Array,
  both: Merger,
): void {
  const [start, end] = [person * best, (person + 1) * best];
  const [keptIndices, keptValues] = [indices.subarray(start, end), values.subarray(start, end)];
  const before = found[person];
  both.indices.set(keptIndices.subarray(0, before));
  both.values.set(keptValues.subarray(0, before));
  const now = kernels.topK(scores.length, scores, best, both.places, both.values.subarray(before));
  for (let t = 0; t < now; t++) both.indices[before + t] = first + both.places[t];
  const count = kernels.topK(before + now, both.values, best, both.places, keptValues);
  for (let t = 0; t < count; t++) keptIndices[t] = both.indices[both.places[t]];
  found[person] = count;
}
