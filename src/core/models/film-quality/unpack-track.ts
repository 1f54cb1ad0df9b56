// One track of the film quality model out of an artifact. Whether its parts fit one another is seen at once; what is made of them, a fit's
// weights by trait above all, when a film is first asked about that needs them.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import { pickFacts } from "../../traits/fact-table.ts";
import { checkTrees, type PackedTreeModel, type PackedTrees, unpackTrees } from "../../trees/pack-trees.ts";
import type { TreeModel } from "../../trees/tree-model.ts";
import type { FilmGpHyper } from "../film-gp/gp-hyper.ts";
import { GpPredictor, type GpWeights, gpWeights } from "../film-gp/gp-predictor.ts";
import { GpReader, type GpRows } from "../film-gp/gp-rows.ts";
import type { FilmTreesOptions } from "../film-trees/film-trees-options.ts";
import { filmTraitMeans } from "../film-trees/fit-film-trees.ts";
import type { Combiner } from "./combine-scores.ts";
import type { FilmQualityParts } from "./film-quality.ts";
import { readerOptions } from "./fit-quality.ts";
import type { IntervalGroup, IntervalModel } from "./interval-model.ts";
import { lazily } from "./lazily.ts";
import type { TrackHeader } from "./pack-film-quality.ts";
import { centres, type QualityOptions } from "./quality-options.ts";
import { type QualityColumns, treeColumns } from "./quality-sources.ts";
import type { QualityTrack } from "./quality-tracks.ts";
import { trainingPlaces, unpackRows } from "./serving-layout.ts";
import { type ServingFit, TrackModel } from "./track-model.ts";

/** What the tracks of a model share. */
export type SharedParts = Pick<FilmQualityParts, "index" | "facts" | "names" | "ratings" | "votes">;

/** @throws ArtifactError or RangeError where parts of the track do not fit one another */
export function unpackTrack(
  artifact: Artifact,
  header: TrackHeader,
  track: QualityTrack,
  shared: SharedParts,
): TrackModel {
  const stored = readTrack(artifact, header, track, shared.facts.films);
  const { index, facts, names } = shared;
  const lists = header.lists as QualityOptions["lists"];
  const treesOptions = header.trees as FilmTreesOptions;
  const hyper = header.hyper as FilmGpHyper;
  const attention = header.attention as FilmGpHyper | null;
  const made: MadeOnce = lazily<MadeOnce>({
    reader: () => new GpReader(index, facts.films, header.scales, readerOptions(names, track, { lists }, 0)),
    rows: () => made.reader.rows(pickFacts(facts, stored.training)),
    columns: () => treeColumns(index, names, track, treesOptions),
    intervals: () => {
      const [size] = unpackTrees(stored.size, header.sizeModel) as [TreeModel];
      return { size, groups: header.intervals as IntervalGroup[] };
    },
  });
  const weights = (of: FilmGpHyper, films: Float32Array): GpWeights =>
    gpWeights(made.reader.parts, of, made.reader.traits.listOf, made.rows, films);
  const members = header.ratingModels.length / header.fits;
  const models = (arrays: PackedTrees, described: readonly PackedTreeModel[], fit: number) =>
    unpackTrees(arrays, described, fit * members, (fit + 1) * members);
  const fits = stored.process.map((films, fit) =>
    lazily<ServingFit>({
      process: () => weights(hyper, films),
      trees: () => ({
        models: models(stored.rating, header.ratingModels, fit),
        means: meansOf(shared, stored, fit, treesOptions),
      }),
      attention: () => attention && weights(attention, stored.attention[fit]!),
      chance: () => attention && models(stored.chance, header.chanceModels, fit),
    }),
  );
  const predictor = (of: FilmGpHyper, centre: number) =>
    new GpPredictor(made.reader.parts, of, centre, made.rows.points);
  return new TrackModel(
    lazily({
      track: () => track,
      reader: () => made.reader,
      process: () => predictor(hyper, centres.rating),
      attention: () => attention && predictor(attention, centres.attention),
      fits: () => fits,
      fitOf: () => stored.fitOf,
      combiner: () => header.combiner as Combiner,
      intervals: () => made.intervals,
      level: () => header.level,
      treesOptions: () => treesOptions,
      index: () => index,
      columns: () => made.columns,
    }),
  );
}

/** What a track's parts have in common, made when it is first needed. */
interface MadeOnce {
  readonly reader: GpReader;
  /** The training films. */
  readonly rows: GpRows;
  readonly columns: QualityColumns;
  readonly intervals: IntervalModel;
}

/** What lies in the sections. */
interface StoredTrack {
  readonly fitOf: Uint8Array;
  readonly training: Int32Array;
  /** By fit: weights of the training films. */
  readonly process: readonly Float32Array[];
  readonly attention: readonly Float32Array[];
  readonly rating: PackedTrees;
  readonly chance: PackedTrees;
  readonly size: PackedTrees;
}

function readTrack(artifact: Artifact, header: TrackHeader, track: QualityTrack, films: number): StoredTrack {
  const { fits, ratingModels, chanceModels, sizeModel } = header;
  const fitOf = artifact.section(`${track}/fit-of`, "u8");
  const training = trainingPlaces(fitOf, fits);
  const rows = (name: string) => unpackRows(artifact.section(`${track}/${name}`, "f32"), fits, training.length);
  const guesses = header.attention !== null;
  const members = ratingModels.length / fits;
  const placed = fitOf.length === films && fitOf.every((fit) => fit < fits);
  const chances = guesses ? ratingModels.length : 0;
  if (!placed || !Number.isInteger(members) || chanceModels.length !== chances || sizeModel.length !== 1) {
    throw new ArtifactError("damaged", `the fits of ${track} do not fit one another`, `${track}/fit-of`);
  }
  const trees = (name: string, models: readonly PackedTreeModel[]): PackedTrees => {
    const arrays = treeArrays(artifact, `${track}/${name}`);
    checkTrees(arrays, models);
    return arrays;
  };
  const rating = trees("rating-trees", ratingModels);
  return {
    fitOf,
    training,
    process: rows("process"),
    attention: guesses ? rows("attention") : [],
    rating,
    chance: guesses ? trees("chance-trees", chanceModels) : rating,
    size: trees("size-trees", sizeModel),
  };
}

/** How the films that a fit learnt from were rated, by trait. */
function meansOf(
  { index, facts, ratings, votes }: SharedParts,
  { fitOf, training }: StoredTrack,
  fit: number,
  options: FilmTreesOptions,
) {
  const rows = training.filter((film) => fitOf[film] !== fit && votes[film]! > 0);
  const of = (values: ArrayLike<number>) => Array.from(rows, (film) => values[film]!);
  return filmTraitMeans(index, facts, { rows, ratings: of(ratings), votes: of(votes) }, options);
}

function treeArrays(artifact: Artifact, name: string): PackedTrees {
  return {
    asked: artifact.section(`${name}/asked`, "u16"),
    threshold: artifact.section(`${name}/threshold`, "f32"),
    value: artifact.section(`${name}/value`, "u16"),
    cover: artifact.section(`${name}/cover`, "u8"),
  };
}
