// What a training found out, as plain JSON: how good lists are on people who were left out, what was learnt of the parts, what the
// file holds and what it answers. The report of a training is drawn from it.
import type { Manifest } from "../evaluation/report-document.ts";
import type { QualityFigures } from "../models/film-quality/quality-figures.ts";
import type { HybridPartId, LearntFacts } from "../models/hybrid/hybrid-model.ts";
import type { LearntWatched } from "../models/hybrid/learn-watched.ts";
import type { BlendWeights } from "../models/ranking/blend/blend-weights.ts";
import type { FilmName, RecommendedFilm } from "./asking/answer.ts";

export interface HeldOutFigure {
  readonly mean: number;
  /** Over people. */
  readonly ci95: readonly [number, number];
}

/** The hybrid, what everybody likes, and each part alone, as it serves. */
export type HeldOutModelId = "hybrid" | "popularity" | HybridPartId;

export interface HeldOutModel {
  readonly model: HeldOutModelId;
  /** `ndcg@100 recall@20 ndcg@10`, and `auc-liked` where anybody disliked anything. */
  readonly metrics: Readonly<Record<string, HeldOutFigure>>;
}

/** NDCG@10 of the hybrid less popularity's, when so many ratings are known. */
export interface NewcomerGain extends HeldOutFigure {
  readonly ratings: number;
}

export interface NewcomerFigures {
  /** Who have rated enough to be cut short to all lengths. */
  readonly people: number;
  /** NDCG@10, the same at every length. */
  readonly popularity: number;
  readonly gains: readonly NewcomerGain[];
}

export interface HeldOutFigures {
  readonly people: number;
  /** Of them, those of whom `auc-liked` is measured: they rated films that they did not like. */
  readonly choosy: number;
  readonly models: readonly HeldOutModel[];
  /** That hybrid and popularity are as good in NDCG@100, by the paired test; null where it cannot be told. */
  readonly p: number | null;
  /** Null where nobody has rated enough. */
  readonly newcomers: NewcomerFigures | null;
}

/** Sections of a file that belong together. */
export interface FilePart {
  readonly name: string;
  readonly sections: number;
  readonly bytes: number;
  /** Each section by itself. */
  readonly gzipped: number;
}

export type SampleFilm = Pick<RecommendedFilm, "rank" | "film" | "predicted" | "reason">;

/** A list for somebody who does not exist. */
export interface SampleList {
  readonly name: string;
  /** Empty for somebody of whom nothing is known. */
  readonly rated: readonly { readonly film: FilmName; readonly rating: number }[];
  readonly films: readonly SampleFilm[];
}

export interface TrainingResult {
  /** What makes the model again. */
  readonly command: string;
  readonly set: string;
  readonly people: number;
  readonly ratings: number;
  /** In the catalogue, and those of them that somebody rated. */
  readonly films: { readonly all: number; readonly rated: number };
  /** What has to be said first; null where nothing has. */
  readonly notice: string | null;
  readonly heldOut: HeldOutFigures;
  readonly bands: BlendWeights;
  readonly learnt: LearntFacts;
  readonly watched: LearntWatched;
  readonly watchlisted: number;
  /** How the public rates films: what may be looked at; empty where that was not learnt. */
  readonly tracks: readonly string[];
  readonly file: { readonly name: string; readonly bytes: number; readonly parts: readonly FilePart[] };
  readonly first: SampleList;
  readonly samples: readonly SampleList[];
  readonly manifest: Manifest & { readonly id: string };
  readonly licences: readonly string[];
}

/** Of a model that recommends nothing: it says how the public rates films. */
export interface QualityTrainingResult extends Pick<TrainingResult, "command" | "manifest" | "licences" | "file"> {
  readonly films: number;
  /** One a track. */
  readonly figures: readonly QualityFigures[];
}
