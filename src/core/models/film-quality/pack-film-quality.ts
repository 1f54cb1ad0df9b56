// The film quality model as parts of an artifact: a catalogue's films and facts, and for each track the weights of its fits
// (docs/guide/artifact.md, "film-quality").
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { packTrees } from "../../trees/pack-trees.ts";
import type { GpWeights } from "../film-gp/gp-predictor.ts";
import type { GpScales } from "../film-gp/gp-rows.ts";
import type { FilmQualityParts } from "./film-quality.ts";
import { packByTrait, packRows, sharedTraits } from "./serving-layout.ts";
import type { TrackModel, TrackParts } from "./track-model.ts";

/** What stands in the header under `parts["film-quality"]`; the numbers stand in sections. */
export interface FilmQualityHeader {
  readonly names: FilmQualityParts["names"];
  readonly genres: readonly string[];
  readonly numbers: readonly string[];
  readonly tracks: Readonly<Record<string, TrackHeader>>;
}

export interface TrackHeader {
  readonly fits: number;
  readonly lists: readonly string[];
  readonly hyper: unknown;
  readonly attention: unknown;
  readonly scales: GpScales;
  readonly combiner: unknown;
  readonly intervals: unknown;
  readonly level: number;
  readonly trees: unknown;
  readonly ratingModels: unknown;
  readonly chanceModels: unknown;
  readonly sizeModel: unknown;
}

export interface PackedFilmQuality {
  readonly header: FilmQualityHeader;
  readonly sections: readonly ArtifactSection[];
}

export function packFilmQuality(parts: FilmQualityParts): PackedFilmQuality {
  const { index, facts, names, genres, ratings, votes, tracks } = parts;
  const traitRows = index.lists.map(({ id }, list) => [
    id,
    index.traits.filter((_, number) => index.listOf[number] === list).map(({ key, name, films }) => [key, name, films]),
  ]);
  const packed = [...tracks].map(([track, model]) => [track, packTrack(model)] as const);
  const sections: ArtifactSection[] = [
    { name: "films/ratings", data: ratings },
    { name: "films/votes", data: votes },
    { name: "facts/indptr", data: facts.indptr },
    { name: "facts/traits", data: facts.traits },
    { name: "facts/numbers", data: facts.numbers, shape: [facts.films, facts.names.length] },
    { name: "traits", data: new TextEncoder().encode(JSON.stringify(traitRows)) },
    ...packed.flatMap(([, { sections }]) => sections),
    ...traitRatings(parts),
  ];
  const header: FilmQualityHeader = {
    names,
    genres,
    numbers: facts.names,
    tracks: Object.fromEntries(packed.map(([track, { header }]) => [track, header])),
  };
  return { header: JSON.parse(JSON.stringify(header)), sections };
}

interface PackedTrack {
  readonly header: TrackHeader;
  readonly sections: readonly ArtifactSection[];
}

function packTrack({ parts }: TrackModel): PackedTrack {
  const { reader, process, attention, combiner, intervals, level, treesOptions, fits } = parts;
  const rating = packTrees(fits.flatMap(({ trees }) => trees.models));
  const chance = packTrees(fits.flatMap(({ chance }) => chance ?? []));
  const size = packTrees([intervals.size]);
  const header: TrackHeader = {
    fits: fits.length,
    lists: reader.parts.lists,
    hyper: process.hyper,
    attention: attention?.hyper ?? null,
    scales: reader.scales,
    combiner,
    intervals: intervals.groups,
    level,
    trees: treesOptions,
    ratingModels: rating.models,
    chanceModels: chance.models,
    sizeModel: size.models,
  };
  const trees = { "rating-trees": rating, "chance-trees": chance, "size-trees": size };
  const treeSections = Object.entries(trees).flatMap(([name, { arrays }]) =>
    Object.entries(arrays).map(([field, data]) => ({ name: `${parts.track}/${name}/${field}`, data })),
  );
  return { header, sections: [...trackSections(parts), ...treeSections] };
}

function trackSections({ track, process, fits, fitOf, index, reader }: TrackParts): ArtifactSection[] {
  const read = sharedTraits(index, reader.traits.inIndex);
  const attention = fits.map((fit) => fit.attention).filter((weights) => weights !== null);
  return [
    { name: `${track}/points`, data: process.points },
    { name: `${track}/fit-of`, data: fitOf },
    ...processSections(
      `${track}/process`,
      fits.map((fit) => fit.process),
      read,
    ),
    ...(attention.length > 0 ? processSections(`${track}/attention`, attention, read) : []),
  ];
}

/** How films were rated is the same for tracks that were trained alike: once for all of them, or by track where it is not. */
function traitRatings({ index, tracks }: FilmQualityParts): ArtifactSection[] {
  const shared = sharedTraits(index);
  const byTrack = [...tracks].map(([track, { parts }]): { track: string; data: Float32Array } => ({
    track,
    data: packByTrait(
      parts.fits.map(({ trees }) => trees.means),
      shared,
    ),
  }));
  const [first] = byTrack;
  if (first === undefined) return [];
  const same = ({ data }: { data: Float32Array }) =>
    data.length === first.data.length && data.every((value, k) => Object.is(value, first.data[k]));
  if (byTrack.every(same)) return [{ name: "trait-ratings", data: first.data }];
  return byTrack.map(({ track, data }) => ({ name: `${track}/trait-ratings`, data }));
}

function processSections(name: string, weights: readonly GpWeights[], shared: Int32Array): ArtifactSection[] {
  return [
    {
      name: `${name}/traits`,
      data: packByTrait(
        weights.map(({ traits }) => traits),
        shared,
      ),
    },
    { name: `${name}/dense`, data: packRows(weights.map(({ dense }) => dense)) },
    { name: `${name}/films`, data: packRows(weights.map(({ films }) => films)) },
  ];
}
