// A catalogue as the quality models read it: facts, the names of the numbers that each track may see, and ratings with their votes.
import type { Film } from "../../catalogue/film.ts";
import type { RatingSummary } from "../../ratings/rating-summary.ts";
import type { WordVectors } from "../../text/word-vectors.ts";
import { attentionNumbers } from "../../traits/attention-numbers.ts";
import { type FactTable, readFacts } from "../../traits/fact-table.ts";
import { filmFlags, frequentGenres } from "../../traits/film-flags.ts";
import { traitLists } from "../../traits/film-lists.ts";
import { type FilmNumber, type Filmographies, filmNumbers } from "../../traits/film-numbers.ts";
import { filmVectors } from "../../traits/film-vectors.ts";
import { partNumbers } from "../../traits/part-numbers.ts";
import { ratingNumbers } from "../../traits/rating-numbers.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import type { FilmVectors } from "../film-gp/gp-rows.ts";
import type { QualityTrack } from "./quality-tracks.ts";

/** Names of numbers, by what may be read of them. */
export interface NumberNames {
  readonly beforeRelease: readonly string[];
  readonly byThePublic: readonly string[];
  readonly ratings: readonly string[];
  readonly flags: readonly string[];
  /** For the models that estimate how much attention a film will get. */
  readonly attention: readonly string[];
}

export interface QualityFilms {
  readonly index: TraitIndex;
  readonly facts: FactTable;
  /** Genres that have a flag. */
  readonly genres: readonly string[];
  readonly names: NumberNames;
  /** Mean public vote, 0 to 10; 0 where nobody voted. */
  readonly ratings: Float64Array;
  readonly votes: Float64Array;
  readonly ids: Int32Array;
  /** Null without word vectors. */
  readonly vectors: FilmVectors | null;
}

/** Every number that a film of a catalogue has facts of, and what the groups are called. */
export function qualityNumbers(
  known: Filmographies,
  genres: readonly string[],
  ratings: ReadonlyMap<number, RatingSummary>,
): { readonly numbers: readonly FilmNumber[]; readonly names: NumberNames } {
  const first = filmNumbers("before-release", known);
  const before = [...first, ...partNumbers];
  const all = [...before, ...filmNumbers("all-columns", known).slice(first.length)];
  const byRatings = ratingNumbers(ratings);
  const flags = filmFlags(genres);
  const ids = (numbers: readonly FilmNumber[]) => numbers.map(({ id }) => id);
  return {
    numbers: [...all, ...byRatings, ...flags, ...attentionNumbers],
    names: {
      beforeRelease: ids(before),
      byThePublic: ids(all.slice(before.length)),
      ratings: ids(byRatings),
      flags: ids(flags),
      attention: ids(attentionNumbers),
    },
  };
}

/** Reads a catalogue. @param ratings of MovieLens, by tmdbId; empty without them */
export function readQualityFilms(
  catalogue: readonly Film[],
  ratings: ReadonlyMap<number, RatingSummary>,
  vectors: WordVectors | null,
): QualityFilms {
  const index = TraitIndex.of(traitLists, catalogue);
  const ids = new Set(catalogue.map(({ tmdbId }) => tmdbId));
  const known: Filmographies = { films: (list, key) => index.films(list, key), has: (tmdbId) => ids.has(tmdbId) };
  const genres = frequentGenres(catalogue);
  const { numbers, names } = qualityNumbers(known, genres, ratings);
  return {
    index,
    facts: readFacts(catalogue, index, numbers),
    genres,
    names,
    ratings: Float64Array.from(catalogue, ({ voteAverage }) => voteAverage),
    votes: Float64Array.from(catalogue, ({ voteCount }) => voteCount),
    ids: Int32Array.from(catalogue, ({ tmdbId }) => tmdbId),
    vectors: vectors === null ? null : filmVectors(catalogue, vectors),
  };
}

/** The numbers that a track's models read. */
export function trackNumbers({ beforeRelease, byThePublic, ratings }: NumberNames, track: QualityTrack): string[] {
  if (track === "before-release") return [...beforeRelease];
  return [...beforeRelease, ...byThePublic, ...(track === "with-ratings" ? ratings : [])];
}
