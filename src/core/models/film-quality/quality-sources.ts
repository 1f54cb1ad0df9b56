// What the trees of a quality model read: those of the rating the numbers of the track, those of the chance that anybody votes also the signs
// of attention. Columns are made once of a catalogue, and then read facts of any film.
import type { FactTable } from "../../traits/fact-table.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { FilmTreeColumns } from "../film-trees/film-tree-columns.ts";
import type { FilmTreesOptions } from "../film-trees/film-trees-options.ts";
import type { FilmTreesSource } from "../film-trees/fit-film-trees.ts";
import { type NumberNames, type QualityFilms, trackNumbers } from "./quality-films.ts";
import type { QualityOptions } from "./quality-options.ts";
import type { QualityTrack } from "./quality-tracks.ts";

/** What the trees of the rating read, and those of the chance. */
export interface QualitySources {
  readonly rating: FilmTreesSource;
  readonly chance: FilmTreesSource;
}

/** The columns of both, which are made once. */
export interface QualityColumns {
  readonly rating: FilmTreeColumns;
  readonly chance: FilmTreeColumns;
}

export function treeColumns(
  index: TraitIndex,
  names: NumberNames,
  track: QualityTrack,
  { lists }: FilmTreesOptions,
): QualityColumns {
  const numbers = trackNumbers(names, track);
  return {
    rating: new FilmTreeColumns(index, numbers, lists),
    chance: new FilmTreeColumns(index, [...numbers, ...names.attention], lists),
  };
}

export function sourcesOf(index: TraitIndex, facts: FactTable, { rating, chance }: QualityColumns): QualitySources {
  return { rating: { index, facts, columns: rating }, chance: { index, facts, columns: chance } };
}

/** The sources of a catalogue. */
export function treeSources(
  { index, facts, names }: Pick<QualityFilms, "index" | "facts" | "names">,
  track: QualityTrack,
  { trees }: QualityOptions,
): QualitySources {
  return sourcesOf(index, facts, treeColumns(index, names, track, trees));
}
