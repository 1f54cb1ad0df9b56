// The film quality model out of an artifact: the reverse of pack-film-quality.ts, without copying what is read in place. The container has
// been checked when it was opened (checksums, lengths); what is checked here is that the parts fit one another.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import { traitLists } from "../../traits/film-lists.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import { type PackedTreeModel, type PackedTrees, unpackTrees } from "../../trees/pack-trees.ts";
import type { FilmGpHyper } from "../film-gp/gp-hyper.ts";
import { GpPredictor, type GpWeights } from "../film-gp/gp-predictor.ts";
import { GpReader } from "../film-gp/gp-rows.ts";
import type { FilmTreesOptions } from "../film-trees/film-trees-options.ts";
import { checkQualityHeader } from "./check-quality-header.ts";
import type { Combiner } from "./combine-scores.ts";
import { type CatalogueFilm, FilmQuality } from "./film-quality.ts";
import { readerOptions } from "./fit-quality.ts";
import type { IntervalGroup } from "./interval-model.ts";
import type { FilmQualityHeader, TrackHeader } from "./pack-film-quality.ts";
import { centres, type QualityOptions } from "./quality-options.ts";
import { treeColumns } from "./quality-sources.ts";
import { type QualityTrack, qualityTracks } from "./quality-tracks.ts";
import { sharedTraits, unpackByTrait, unpackRows } from "./serving-layout.ts";
import { TrackModel } from "./track-model.ts";

export const filmQualityPart = "film-quality";

/** @throws ArtifactError where the artifact holds no film quality model, or parts of it do not fit one another */
export function unpackFilmQuality(artifact: Artifact): FilmQuality {
  const header = artifact.header.parts[filmQualityPart] as FilmQualityHeader | undefined;
  if (header === undefined) {
    const seen = "it holds no film quality model, which `matinee train` packs";
    throw new ArtifactError("missing-part", seen, filmQualityPart);
  }
  checkQualityHeader(header);
  const index = readIndex(artifact);
  const indptr = artifact.section("facts/indptr", "i32");
  const films = indptr.length - 1;
  const numbers = artifact.section("facts/numbers", "f32");
  const [ratings, votes] = [artifact.section("films/ratings", "f32"), artifact.section("films/votes", "f32")];
  const seen = [artifact.header.films.length, ratings.length, votes.length, numbers.length / header.numbers.length];
  if (seen.some((count) => count !== films)) {
    throw new ArtifactError("damaged", `it has ${seen.join(", ")} films, ratings, votes and facts`, "facts/indptr");
  }
  const facts = {
    films,
    indptr,
    traits: artifact.section("facts/traits", "i32"),
    strangers: new Uint16Array(films * index.lists.length), // a catalogue has no strangers to itself
    numbers,
    names: header.numbers,
  };
  const tracks = new Map<QualityTrack, TrackModel>();
  for (const track of qualityTracks) {
    const own = header.tracks[track];
    if (own !== undefined)
      tracks.set(
        track,
        fitting(() => unpackTrack(artifact, header, own, track, index, films)),
      );
  }
  return new FilmQuality({
    films: artifact.header.films as unknown as readonly CatalogueFilm[],
    index,
    facts,
    names: header.names,
    genres: header.genres,
    ratings,
    votes,
    tracks,
  });
}

/** Arrays of another length than the header says are found where they are taken apart. */
function fitting<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArtifactError("damaged", error.message);
  }
}

type TraitRow = readonly [key: string, name: string, films: number];

function readIndex(artifact: Artifact): TraitIndex {
  const text = new TextDecoder().decode(artifact.section("traits", "u8"));
  const byList = new Map(JSON.parse(text) as (readonly [string, readonly TraitRow[]])[]);
  return new TraitIndex(
    traitLists,
    traitLists.map(({ id }) => (byList.get(id) ?? []).map(([key, name, films]) => ({ key, name, films }))),
  );
}

function unpackTrack(
  artifact: Artifact,
  { names }: FilmQualityHeader,
  header: TrackHeader,
  track: QualityTrack,
  index: TraitIndex,
  films: number,
): TrackModel {
  const section = (name: string) => artifact.section(`${track}/${name}`, "f32");
  const shared = sharedTraits(index);
  const lists = header.lists as QualityOptions["lists"];
  const reader = new GpReader(index, films, header.scales, readerOptions(names, track, { lists }, 0));
  const { inIndex } = reader.traits;
  const read = sharedTraits(index, inIndex);
  const points = section("points");
  const weights = (name: string): GpWeights[] => {
    const traits = unpackByTrait(section(`${name}/traits`), read, inIndex.length, 0);
    const dense = unpackRows(section(`${name}/dense`), header.fits, reader.denseWidth);
    const own = unpackRows(section(`${name}/films`), header.fits, points.length / reader.pointWidth);
    return traits.map((row, fit) => ({
      traits: row,
      dense: dense[fit] as Float32Array,
      films: own[fit] as Float32Array,
    }));
  };
  const rating = unpackTrees(treeArrays(artifact, `${track}/rating-trees`), header.ratingModels as PackedTreeModel[]);
  const chance = unpackTrees(treeArrays(artifact, `${track}/chance-trees`), header.chanceModels as PackedTreeModel[]);
  const [size] = unpackTrees(treeArrays(artifact, `${track}/size-trees`), header.sizeModel as PackedTreeModel[]);
  const own = `${track}/trait-ratings`;
  const ratings = artifact.section(artifact.has(own) ? own : "trait-ratings", "f32");
  const means = unpackByTrait(ratings, shared, index.traits.length, Number.NaN);
  const process = weights("process");
  const attention = header.attention === null ? null : weights("attention");
  const members = rating.length / header.fits;
  const fitOf = artifact.section(`${track}/fit-of`, "u8");
  const fits = [process, means, attention ?? process].every(({ length }) => length === header.fits);
  const placed = fitOf.length === films && fitOf.every((fit) => fit < header.fits);
  if (size === undefined || !fits || !placed || !Number.isInteger(members)) {
    throw new ArtifactError("damaged", `the fits of ${track} do not fit one another`, `${track}/process`);
  }
  return new TrackModel({
    track,
    reader,
    process: new GpPredictor(reader.parts, header.hyper as FilmGpHyper, centres.rating, points),
    attention: attention && new GpPredictor(reader.parts, header.attention as FilmGpHyper, centres.attention, points),
    fits: process.map((weights, fit) => ({
      process: weights,
      trees: { models: rating.slice(fit * members, (fit + 1) * members), means: means[fit] as Float32Array },
      attention: attention?.[fit] ?? null,
      chance: attention && chance.slice(fit * members, (fit + 1) * members),
    })),
    fitOf,
    combiner: header.combiner as Combiner,
    intervals: { size, groups: header.intervals as IntervalGroup[] },
    level: header.level,
    treesOptions: header.trees as FilmTreesOptions,
    index,
    columns: treeColumns(index, names, track, header.trees as FilmTreesOptions),
  });
}

function treeArrays(artifact: Artifact, name: string): PackedTrees {
  const integers = (field: string) => artifact.section(`${name}/${field}`, "i32");
  const floats = (field: string) => artifact.section(`${name}/${field}`, "f32");
  return {
    roots: integers("roots"),
    feature: integers("feature"),
    threshold: floats("threshold"),
    missingLeft: artifact.section(`${name}/missingLeft`, "u8"),
    left: integers("left"),
    right: integers("right"),
    value: floats("value"),
    cover: floats("cover"),
  };
}
