// The map of films without ratings out of an artifact: the reverse of pack-film-map.ts. What is checked here is that its parts fit one
// another; the container's checksums find accidents.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import { isRecord } from "../../artifact/json-value.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import { traitList } from "../../traits/film-lists.ts";
import type { FilmTrack } from "../../traits/film-numbers.ts";
import { unpackFacts } from "../../traits/pack-facts.ts";
import { unpackTraits } from "../../traits/pack-traits.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { GpCurves } from "../film-gp/gp-curves.ts";
import { GpPoints } from "../film-gp/gp-points.ts";
import type { FilmMap, TrackMap } from "./film-map.ts";
import type { FilmReading, ReadList } from "./film-reading.ts";
import { type FilmMapHeader, filmMapPart } from "./pack-film-map.ts";

export interface UnpackedFilmMap {
  readonly map: FilmMap;
  /** Its traits by name; null where names are left to other parts. */
  readonly names: TraitIndex | null;
}

/** @throws ArtifactError where the artifact holds no such map, or parts of it do not fit one another */
export function unpackFilmMap(artifact: Artifact): UnpackedFilmMap {
  const value = artifact.header.parts[filmMapPart];
  if (value === undefined) {
    const needed = "one that `matinee train` makes of ratings and TMDB 5000 was needed";
    throw new ArtifactError(
      "missing-part",
      `it cannot take films that nobody rated (no part ${filmMapPart}); ${needed}`,
      filmMapPart,
    );
  }
  if (!isRecord(value)) throw damaged("has no words");
  try {
    return readMap(artifact, value as unknown as FilmMapHeader);
  } catch (error) {
    if (error instanceof ArtifactError) throw error;
    throw damaged(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readMap(artifact: Artifact, header: FilmMapHeader): UnpackedFilmMap {
  const { films, lists: told, hasNames } = header;
  const section = (name: string) => artifact.section(`${filmMapPart}/${name}`, "u8");
  const lists = told.map(({ id }) => traitList(id));
  const sizes = told.map(({ traits }) => traits);
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) as number) + size);
  const none = new Uint8Array(0);
  const packed = { counts: section("counts"), traits: section("traits"), values: none, codes: none };
  const facts = unpackFacts(packed, { films, starts, names: [], values: [] });
  const filmCounts = new Int32Array(starts.at(-1) as number);
  for (const trait of facts.traits) filmCounts[trait]!++;
  const words = { things: section("things"), keys: section("keys"), names: section("names") };
  const index = unpackTraits(words, lists, sizes, filmCounts);
  const read = told.map(({ id, weight, traits }, list): ReadList => {
    const numbers = Array.from({ length: traits }, (_, k) => (starts[list] as number) + k);
    return {
      ...{ id, weight },
      keys: numbers.map((number) => index.key(number)),
      names: numbers.map((number) => index.name(number)),
      films: numbers.map((number) => filmCounts[number] as number),
    };
  });
  const track = (id: FilmTrack) => readTrack(artifact, header, { ...header.tracks[id], films, track: id, lists: read });
  return {
    map: { facts, tracks: { "before-release": track("before-release"), "all-columns": track("all-columns") } },
    names: hasNames ? index : null,
  };
}

function readTrack(artifact: Artifact, { films, width }: FilmMapHeader, reading: FilmReading): TrackMap {
  const columns = new GpCurves(reading.numbers.map(({ scale }) => scale)).width;
  const points = new GpPoints(
    reading.points.map(({ id }) => id),
    reading.points.map(({ scale }) => scale),
  ).names.length;
  const named = (name: string) => `${filmMapPart}/${reading.track}/${name}`;
  const sized = <Data extends { readonly length: number }>(name: string, data: Data, length: number): Data => {
    if (data.length === length) return data;
    throw damaged(`has ${data.length} numbers in ${name}; ${length} were needed`);
  };
  const floats = (name: string, length: number) => sized(name, artifact.section(named(name), "f32"), length);
  const rows = (name: string, scales: string, count: number) => ({
    values: sized(name, artifact.section(named(name), "i8"), count * width),
    scales: floats(scales, count),
  });
  return {
    reading,
    points: floats("points", films * points),
    factors: {
      width,
      centre: floats("factors/centre", width),
      weights: rows("factors/weights", "factors/weight-scales", films),
      columns: rows("factors/columns", "factors/column-scales", columns),
    },
    prior: {
      width: 1,
      centre: floats("prior/centre", 1),
      weights: floats("prior/weights", films),
      columns: floats("prior/columns", columns),
    },
  };
}

function damaged(seen: string): ArtifactError {
  return new ArtifactError("damaged", `the part ${filmMapPart} ${seen}`, filmMapPart);
}
