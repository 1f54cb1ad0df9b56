// Invented films as the Gaussian process reads them: every list, a few numbers with and without gaps, flags and words; more films than
// the covariance and the inverse take in one chunk.
import { generateCatalogue } from "../../../../src/core/catalogue/generate/generate-catalogue.ts";
import type { FilmGpHyper } from "../../../../src/core/models/film-gp/gp-hyper.ts";
import { type GpParts, GpReader, type GpRows, gpScales } from "../../../../src/core/models/film-gp/gp-rows.ts";
import { readQualityFilms } from "../../../../src/core/models/film-quality/quality-films.ts";
import { pickFacts } from "../../../../src/core/traits/fact-table.ts";
import { traitLists } from "../../../../src/core/traits/film-lists.ts";

export const filmCount = 130;
const { films, wordVectors } = generateCatalogue({ films: filmCount, seed: 5 });
export const qualityFilms = readQualityFilms(films, new Map(), wordVectors);
const { facts, index, vectors } = qualityFilms;
const options = {
  lists: traitLists.map(({ id }) => id),
  numbers: ["budget (log)", "runtime", "year", "films by director, mean (log)"],
  flags: ["in English", "made in the United States"],
  wordWidth: vectors?.width ?? 0,
} as const;

export const reader: GpReader = new GpReader(index, filmCount, gpScales(facts, options), options);

/** Some films of the catalogue. */
export function rowsOf(places: ArrayLike<number>): GpRows {
  const { width = 0, data = new Float32Array(0) } = vectors ?? {};
  const picked = Float32Array.from(
    { length: places.length * width },
    (_, at) => data[places[Math.floor(at / width)] * width + (at % width)],
  );
  return reader.rows(pickFacts(facts, places), { width, data: picked });
}

export const everyFilm: Int32Array = Int32Array.from({ length: filmCount }, (_, i) => i);
export const ratings: Float64Array = qualityFilms.ratings;
/** Some films have few votes, whatever the catalogue invents. */
export const votes: Float64Array = qualityFilms.votes.map((count, i) => (i % 9 === 0 ? i / 9 : Math.max(count, 1)));

/** No two hyper-parameters alike, so that none stands for another unnoticed. */
export function unlikeHyper(parts: GpParts): FilmGpHyper {
  const named = (names: readonly string[], from: number, step: number) =>
    Object.fromEntries(names.map((name, k) => [name, from + step * k]));
  return {
    lists: named(parts.lists, 0.15, 0.01),
    groups: named(parts.groups, 0.2, 0.02),
    together: 0.45,
    lengths: named(parts.pointNames, 1.5, 0.25),
    noise: { floor: 0.15, votes: 2.5, offset: 1.3 },
  };
}
