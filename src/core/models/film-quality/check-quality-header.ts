// Whether what an artifact says of its film quality model is what this version reads. A checksum finds accidents; a file that another version
// packed, which reads other numbers of a film or keeps other things of a track, is whole, and would fail in the middle of an answer.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import { traitLists } from "../../traits/film-lists.ts";
import type { FilmQualityHeader, TrackHeader } from "./pack-film-quality.ts";
import { type NumberNames, qualityNumbers } from "./quality-films.ts";
import { qualityTracks } from "./quality-tracks.ts";

const trackFields: readonly (keyof TrackHeader)[] = [
  "fits",
  "lists",
  "hyper",
  "attention",
  "scales",
  "combiner",
  "intervals",
  "level",
  "trees",
  "ratingModels",
  "chanceModels",
  "sizeModel",
];

/** @throws ArtifactError where anything of the header is missing, or meant for other numbers of a film */
export function checkQualityHeader(header: FilmQualityHeader): void {
  const damaged = (seen: string) => {
    const needed = "one of this version of matinee was needed, which `matinee train` makes";
    return new ArtifactError("damaged", `its film quality model ${seen}; ${needed}`);
  };
  if (!isRecord(header)) throw damaged("lacks everything");
  const { names, genres, numbers, values, lists, tracks } = header;
  const areLists = [genres, numbers, values, lists].every(Array.isArray);
  if (!isRecord(names) || !areLists || !isRecord(tracks)) {
    throw damaged("lacks names, genres, numbers, values, lists or tracks");
  }
  const read = qualityNumbers({ films: () => 0, has: () => false }, genres, new Map());
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const ids = read.numbers.map(({ id }) => id);
  const isSame = (Object.keys(read.names) as (keyof NumberNames)[]).every((kind) =>
    same(header.names[kind], read.names[kind]),
  );
  if (!isSame || !same(numbers, ids)) throw damaged("reads other numbers of a film");
  const isCount = (count: unknown) => Number.isSafeInteger(count) && (count as number) >= 0;
  if (values.length !== ids.length || !values.every(isCount)) throw damaged("does not count the values of its numbers");
  const listIds = traitLists.map(({ id }) => id);
  if (
    !same(
      lists.map((list) => list?.[0]),
      listIds,
    )
  )
    throw damaged("reads other lists of a film");
  if (!lists.every(([, traits]) => isCount(traits))) throw damaged("does not count the traits of its lists");
  const known = qualityTracks.filter((track) => tracks[track] !== undefined);
  if (known.length === 0) throw damaged("has no track that is known");
  for (const track of known) {
    const own: unknown = tracks[track];
    const lacking = isRecord(own) ? trackFields.filter((field) => own[field] === undefined) : trackFields;
    if (lacking.length > 0) throw damaged(`lacks ${lacking.join(", ")} of ${track}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
