// The film quality model out of an artifact: the reverse of pack-film-quality.ts. The container has been checked when it was opened
// (checksums, lengths); what is checked here is that the parts fit one another.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import type { FactTable } from "../../traits/fact-table.ts";
import { traitLists } from "../../traits/film-lists.ts";
import { unpackFacts } from "../../traits/pack-facts.ts";
import { unpackTraits } from "../../traits/pack-traits.ts";
import type { TraitIndex } from "../../traits/trait-index.ts";
import { checkQualityHeader } from "./check-quality-header.ts";
import { type CatalogueFilm, FilmQuality } from "./film-quality.ts";
import type { FilmQualityHeader } from "./pack-film-quality.ts";
import { type QualityTrack, qualityTracks } from "./quality-tracks.ts";
import type { TrackModel } from "./track-model.ts";
import { unpackTrack } from "./unpack-track.ts";

export const filmQualityPart = "film-quality";

/** @throws ArtifactError where the artifact holds no film quality model, or parts of it do not fit one another */
export function unpackFilmQuality(artifact: Artifact): FilmQuality {
  const header = artifact.header.parts[filmQualityPart] as FilmQualityHeader | undefined;
  if (header === undefined) {
    const seen = "it holds no film quality model, which `matinee train` packs";
    throw new ArtifactError("missing-part", seen, filmQualityPart);
  }
  checkQualityHeader(header);
  return fitting(() => unpackParts(artifact, header));
}

function unpackParts(artifact: Artifact, header: FilmQualityHeader): FilmQuality {
  const films = artifact.header.films as unknown as readonly CatalogueFilm[];
  const [ratings, votes] = [artifact.section("films/ratings", "f64"), artifact.section("films/votes", "f32")];
  if (ratings.length !== films.length || votes.length !== films.length) {
    const seen = `it has ${films.length}, ${ratings.length}, ${votes.length} films, ratings and votes`;
    throw new ArtifactError("damaged", seen, "films/ratings");
  }
  const { facts, index } = unpackCatalogue(artifact, header, films.length);
  const shared = { index, facts, names: header.names, ratings, votes };
  const tracks = new Map<QualityTrack, TrackModel>();
  for (const track of qualityTracks) {
    const own = header.tracks[track];
    if (own !== undefined) tracks.set(track, unpackTrack(artifact, own, track, shared));
  }
  return new FilmQuality({ films, genres: header.genres, tracks, ...shared });
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

function unpackCatalogue(
  artifact: Artifact,
  { lists, numbers, values }: FilmQualityHeader,
  films: number,
): { facts: FactTable; index: TraitIndex } {
  const bytes = (name: string) => artifact.section(name, "u8");
  const sizes = lists.map(([, traits]) => traits);
  const starts = [0];
  for (const [list, size] of sizes.entries()) starts.push(starts[list]! + size);
  const packed = {
    counts: bytes("facts/counts"),
    traits: bytes("facts/traits"),
    values: bytes("facts/values"),
    codes: bytes("facts/codes"),
  };
  const facts = unpackFacts(packed, { films, starts, names: numbers, values });
  const filmCounts = new Int32Array(starts.at(-1)!);
  for (let at = 0; at < facts.traits.length; at++) filmCounts[facts.traits[at]!]! += 1;
  const words = { things: bytes("traits/things"), keys: bytes("traits/keys"), names: bytes("traits/names") };
  return { facts, index: unpackTraits(words, traitLists, sizes, filmCounts) };
}
