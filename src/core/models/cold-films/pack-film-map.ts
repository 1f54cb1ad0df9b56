// The map of films without ratings as a part of an artifact (docs/guide/artifact.md, "cold-films"): words for the header, numbers as
// sections. Traits lie as the quality models' do; their names only where nothing else in the file has them.
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import { packFacts } from "../../traits/pack-facts.ts";
import { packTraits } from "../../traits/pack-traits.ts";
import { TraitIndex } from "../../traits/trait-index.ts";
import type { FilmMap, TrackMap } from "./film-map.ts";
import { FilmReader } from "./film-reader.ts";
import type { FilmReading, ReadList } from "./film-reading.ts";

/** What the part is called in the header, and its sections begin with. */
export const filmMapPart = "cold-films";

export interface ReadListHeader extends Pick<ReadList, "id" | "weight"> {
  /** How many traits it has. */
  readonly traits: number;
}

/** What stands in the header under `parts["cold-films"]`. */
export interface FilmMapHeader {
  /** Films that were learnt from. */
  readonly films: number;
  /** Numbers of a row of factors. */
  readonly width: number;
  /** Whether traits have names of their own beside their keys. */
  readonly hasNames: boolean;
  readonly lists: readonly ReadListHeader[];
  readonly tracks: Readonly<Record<FilmTrack, Omit<FilmReading, "films" | "track" | "lists">>>;
}

export interface PackedFilmMap {
  readonly header: FilmMapHeader;
  readonly sections: readonly ArtifactSection[];
}

/** @param withNames false leaves them to what else the file holds */
export function packFilmMap({ facts, tracks }: FilmMap, withNames: boolean): PackedFilmMap {
  const { reading, factors } = tracks["before-release"];
  const { index } = new FilmReader(reading);
  const { counts, traits } = packFacts(facts, index.starts);
  const told = packTraits(withNames ? index : withoutNames(index));
  const words = ({ reading: { kinds, numbers, points, together } }: TrackMap) => ({ kinds, numbers, points, together });
  return {
    header: {
      ...{ films: facts.films, width: factors.width, hasNames: withNames },
      lists: reading.lists.map(({ id, weight, keys }) => ({ id, weight, traits: keys.length })),
      tracks: {
        "before-release": words(tracks["before-release"]),
        "all-columns": words(tracks["all-columns"]),
      },
    },
    sections: [
      ...Object.entries({ counts, traits, ...told }).map(([name, data]) => ({ name: `${filmMapPart}/${name}`, data })),
      ...packTrack(tracks["before-release"]),
      ...packTrack(tracks["all-columns"]),
    ],
  };
}

function packTrack({ reading: { track, films }, points, factors, prior }: TrackMap): ArtifactSection[] {
  const { width, centre, weights, columns } = factors;
  const named = (name: string) => `${filmMapPart}/${track}/${name}`;
  return [
    { name: named("points"), data: points, shape: [films, points.length / films] },
    { name: named("factors/centre"), data: centre },
    { name: named("factors/weights"), data: weights.values, shape: [films, width] },
    { name: named("factors/weight-scales"), data: weights.scales },
    { name: named("factors/columns"), data: columns.values, shape: [columns.scales.length, width] },
    { name: named("factors/column-scales"), data: columns.scales },
    { name: named("prior/centre"), data: prior.centre },
    { name: named("prior/weights"), data: prior.weights },
    { name: named("prior/columns"), data: prior.columns },
  ];
}

/** Each called what its key is. */
function withoutNames(index: TraitIndex): TraitIndex {
  const key = (number: number) => index.key(number);
  const sizes = index.lists.map((_, list) => (index.starts[list + 1] as number) - (index.starts[list] as number));
  return new TraitIndex(index.lists, sizes, index.filmCounts, { key, name: key });
}
