// What can be turned on the film quality models. Trees and shares were chosen by cross-validation inside the training rows of the
// original's split (docs/guide/film-quality.md); the Gaussian processes' hyper-parameters are tuned by `matinee tune` and shipped
// beside this file.
import type { TraitListId } from "../../traits/film-lists.ts";
import { traitLists } from "../../traits/film-lists.ts";
import type { TreeOptions } from "../../trees/tree-options.ts";
import type { FilmGpHyper } from "../film-gp/gp-hyper.ts";
import { type FilmTreesOptions, filmTreesDefaults } from "../film-trees/film-trees-options.ts";
import { allColumnsHyper } from "./hyper/all-columns.ts";
import { attentionHyper } from "./hyper/attention.ts";
import { beforeReleaseHyper } from "./hyper/before-release.ts";
import { withRatingsHyper } from "./hyper/with-ratings.ts";
import type { QualityTrack } from "./quality-tracks.ts";

export interface QualityOptions {
  /** Lists whose traits the Gaussian processes read. */
  readonly lists: readonly TraitListId[];
  readonly hyper: Readonly<Record<QualityTrack, FilmGpHyper>>;
  /** Of the Gaussian process that estimates how many votes a film will get. */
  readonly attention: FilmGpHyper;
  /** Trees beside the Gaussian process, and those of the chance that anybody votes. */
  readonly trees: FilmTreesOptions;
  /** Trees of how wide an interval must be. */
  readonly width: Partial<TreeOptions>;
  /** Share of films that an interval is to cover. */
  readonly level: number;
  readonly seed: number;
}

export const qualityDefaults: QualityOptions = Object.freeze({
  lists: Object.freeze(traitLists.map(({ id }) => id)),
  hyper: Object.freeze({
    "before-release": beforeReleaseHyper,
    "all-columns": allColumnsHyper,
    "with-ratings": withRatingsHyper,
  }),
  attention: attentionHyper,
  trees: filmTreesDefaults,
  width: Object.freeze({
    trees: 120,
    learningRate: 0.05,
    maxLeaves: 4,
    leastRows: 40,
    rowShare: 0.7,
    columnShare: 0.4,
  }),
  level: 0.9,
  seed: 0,
});

/** What the Gaussian processes expect before anything is known: a rating, and log10(1 + votes). */
export const centres: { readonly rating: number; readonly attention: number } = Object.freeze({
  rating: 6,
  attention: 2,
});
