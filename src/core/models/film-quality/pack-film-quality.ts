// The film quality model as parts of an artifact: a catalogue's films and facts, and for each track the weights of its fits
// (docs/guide/artifact.md, "film-quality"). What can be told from other parts is left out: what traits and numbers weigh, how films with a
// trait were rated, and the points in which numbers meet.
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { packFacts, valueCounts } from "../../traits/pack-facts.ts";
import { packTraits } from "../../traits/pack-traits.ts";
import { type PackedTreeModel, packTrees } from "../../trees/pack-trees.ts";
import type { GpScales } from "../film-gp/gp-rows.ts";
import type { FilmQualityParts } from "./film-quality.ts";
import { packRows } from "./serving-layout.ts";
import type { TrackModel, TrackParts } from "./track-model.ts";

/** What stands in the header under `parts["film-quality"]`; the numbers stand in sections. */
export interface FilmQualityHeader {
  readonly names: FilmQualityParts["names"];
  readonly genres: readonly string[];
  readonly numbers: readonly string[];
  /** One a number: how many values it has. */
  readonly values: readonly number[];
  /** Ids of lists, and how many traits each has. */
  readonly lists: readonly (readonly [id: string, traits: number])[];
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
  readonly ratingModels: readonly PackedTreeModel[];
  readonly chanceModels: readonly PackedTreeModel[];
  readonly sizeModel: readonly PackedTreeModel[];
}

export interface PackedFilmQuality {
  readonly header: FilmQualityHeader;
  readonly sections: readonly ArtifactSection[];
}

export function packFilmQuality(parts: FilmQualityParts): PackedFilmQuality {
  const { index, facts, names, genres, ratings, votes, tracks } = parts;
  const packed = [...tracks].map(([track, model]) => [track, packTrack(model)] as const);
  const told = packFacts(facts, index.starts);
  const traits = packTraits(index);
  const sections: ArtifactSection[] = [
    { name: "films/ratings", data: ratings },
    { name: "films/votes", data: votes },
    { name: "facts/counts", data: told.counts },
    { name: "facts/traits", data: told.traits },
    { name: "facts/values", data: told.values },
    { name: "facts/codes", data: told.codes },
    { name: "traits/things", data: traits.things },
    { name: "traits/keys", data: traits.keys },
    { name: "traits/names", data: traits.names },
    ...packed.flatMap(([, { sections }]) => sections),
  ];
  const header: FilmQualityHeader = {
    names,
    genres,
    numbers: facts.names,
    values: valueCounts(facts),
    lists: index.lists.map(({ id }, list) => [id, index.starts[list + 1]! - index.starts[list]!]),
    tracks: Object.fromEntries(packed.map(([track, { header }]) => [track, header])),
  };
  return { header: JSON.parse(JSON.stringify(header)), sections };
}

interface PackedTrack {
  readonly header: TrackHeader;
  readonly sections: readonly ArtifactSection[];
}

function packTrack({ parts }: TrackModel): PackedTrack {
  const { track, reader, process, attention, combiner, intervals, level, treesOptions, fits } = parts;
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
  const trees = {
    "rating-trees": rating,
    ...(attention === null ? {} : { "chance-trees": chance }),
    "size-trees": size,
  };
  const treeSections = Object.entries(trees).flatMap(([name, { arrays }]) =>
    Object.entries(arrays).map(([field, data]) => ({ name: `${track}/${name}/${field}`, data })),
  );
  return { header, sections: [...trackSections(parts), ...treeSections] };
}

function trackSections({ track, fits, fitOf }: TrackParts): ArtifactSection[] {
  const process = fits.map((fit) => fit.process.films);
  const attention = fits.flatMap((fit) => fit.attention?.films ?? []);
  return [
    { name: `${track}/fit-of`, data: fitOf },
    { name: `${track}/process`, data: packRows(process) },
    ...(attention.length > 0 ? [{ name: `${track}/attention`, data: packRows(attention) }] : []),
  ];
}
