// The map of films as a part of an artifact, and back (docs/guide/artifact.md, "taste-map"). A file without it is whole: older ones have none, nor have models of somebody's own items.
import { ArtifactError } from "../../artifact/artifact-error.ts";
import { isRecord } from "../../artifact/json-value.ts";
import type { Artifact } from "../../artifact/open-artifact.ts";
import type { ArtifactSection } from "../../artifact/pack-artifact.ts";
import { type District, mapSteps, type TasteMap } from "./taste-map.ts";

/** What the part is called in the header, and its sections begin with. */
export const tasteMapPart = "taste-map";

/** What stands in the header under `parts["taste-map"]`. */
export interface TasteMapHeader {
  readonly districts: readonly District[];
}

export interface PackedTasteMap {
  readonly header: TasteMapHeader;
  readonly sections: readonly ArtifactSection[];
}

/** @returns sections over the map's own arrays */
export function packTasteMap({ films, places, district, districts }: TasteMap): PackedTasteMap {
  return {
    header: { districts },
    sections: [
      { name: `${tasteMapPart}/films`, data: films },
      { name: `${tasteMapPart}/places`, data: places, shape: [films.length, 2] },
      { name: `${tasteMapPart}/district`, data: district },
    ],
  };
}

/**
 * @param known films of the catalogue
 * @returns null where the artifact has no map
 * @throws ArtifactError where parts of it do not fit one another, or the catalogue
 */
export function unpackTasteMap(artifact: Artifact, known: number): TasteMap | null {
  const header = artifact.header.parts[tasteMapPart];
  if (header === undefined) return null;
  const districts = checkedDistricts(header, known);
  const films = artifact.section(`${tasteMapPart}/films`, "u32");
  const places = artifact.section(`${tasteMapPart}/places`, "u16");
  const district = artifact.section(`${tasteMapPart}/district`, "u16");
  const lengths = [places.length, 2 * district.length];
  if (lengths.some((length) => length !== 2 * films.length)) {
    throw damaged(`has ${films.length} films, ${lengths[0]! / 2} places and ${lengths[1]! / 2} films in districts`);
  }
  if (films.some((film, place) => film >= known || (place > 0 && film <= films[place - 1]!))) {
    throw damaged(`has films that do not ascend below ${known}, the films of its catalogue`);
  }
  if (district.some((own) => own >= districts.length)) throw damaged("has films in districts that are not there");
  return { films, places, district, districts };
}

function checkedDistricts(header: unknown, known: number): readonly District[] {
  const districts = isRecord(header) ? header["districts"] : null;
  if (!Array.isArray(districts)) throw damaged("has no list of districts");
  for (const [place, district] of districts.entries()) {
    if (!isDistrict(district, districts.slice(0, place), known))
      throw damaged(`has a district ${place} that cannot be read`);
  }
  return districts;
}

/** @param before those that it may lie in */
function isDistrict(value: unknown, before: readonly District[], known: number): value is District {
  if (!isRecord(value)) return false;
  const { name, level, parent, x, y, landmark = 0 } = value;
  const isStep = (number: unknown) =>
    Number.isInteger(number) && (number as number) >= 0 && (number as number) <= mapSteps;
  const isInside = level === 0 ? parent === null : before[parent as number]?.level === (level as number) - 1;
  const isFilm = Number.isInteger(landmark) && (landmark as number) >= 0 && (landmark as number) < known;
  return typeof name === "string" && name !== "" && isInside && isStep(x) && isStep(y) && isFilm;
}

function damaged(seen: string): ArtifactError {
  const needed = "one that `matinee train` draws was needed";
  return new ArtifactError("damaged", `the part ${tasteMapPart} ${seen}; ${needed}`, tasteMapPart);
}
