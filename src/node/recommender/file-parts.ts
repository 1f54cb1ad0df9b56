// What takes the room in an artifact: its sections by the part that they belong to, as they are and packed by gzip.
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Artifact } from "../../core/artifact/open-artifact.ts";
import { isSectionType } from "../../core/artifact/section-types.ts";
import { filmMapPart } from "../../core/models/cold-films/pack-film-map.ts";
import { filmQualityPart } from "../../core/models/film-quality/unpack-film-quality.ts";
import { hybridPart } from "../../core/models/hybrid/pack-hybrid.ts";
import { starsPart } from "../../core/models/stars/kept/pack-stars.ts";
import { servedFilmsPart } from "../../core/recommend/films/pack-served-films.ts";
import { tasteMapPart } from "../../core/recommend/taste-map/pack-taste-map.ts";
import type { FilePart } from "../../core/recommend/training-result.ts";

const packed = promisify(gzip);

/** In the order of the file; a section of a kind that is not known here is packed by nobody and counts as it is. */
export async function fileParts(artifact: Artifact, signal?: AbortSignal): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  for (const [name, sections] of Map.groupBy(artifact.sections, ({ name: section }) => partOf(section))) {
    let [bytes, gzipped] = [0, 0];
    for (const { name: section, type, length } of sections) {
      signal?.throwIfAborted();
      bytes += length;
      gzipped += isSectionType(type) ? (await packed(bytesOf(artifact, section))).length : length;
    }
    parts.push({ name, sections: sections.length, bytes, gzipped });
  }
  return parts;
}

function bytesOf(artifact: Artifact, section: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = artifact.section(section);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const namedParts: readonly string[] = [servedFilmsPart, starsPart, filmMapPart, tasteMapPart];

/** The first word of a section's name is its part; the hybrid has parts of its own, and film quality names its sections by what is in them. */
function partOf(section: string): string {
  const [first = "", second = ""] = section.split("/");
  if (first === hybridPart) return `${first}/${second}`;
  return namedParts.includes(first) ? first : filmQualityPart;
}
