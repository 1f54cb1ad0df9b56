// The map for whoever reads and does not look: districts within districts, with their films, in an order that can be walked by keys. The same districts, names and films as are painted.
import type { MapScene, OwnLight } from "./map-scene.ts";

export interface OutlineDistrict {
  readonly name: string;
  /** Its place in the scene's list of districts. */
  readonly district: number;
  /** Places of its films, the brightest first: all of them, those of districts within it among them. */
  readonly films: Uint32Array;
  /** Those of them that are somebody's own, the best rated first. */
  readonly own: readonly OwnLight[];
  /** The brightest first. */
  readonly within: readonly OutlineDistrict[];
}

/** The districts that a film lies in, as places in the scene's list, the widest first: where somebody is, in words. */
export function districtsAround({ districts }: MapScene, place: number): number[] {
  const around = Array.from(districts.keys()).filter((district) => districts[district]!.places.includes(place));
  return around.sort((a, b) => districts[a]!.level - districts[b]!.level);
}

/** Districts of the first level, those where most of somebody's own films lie first; without a history the brightest first. */
export function mapOutline(scene: MapScene): OutlineDistrict[] {
  const within = Map.groupBy(scene.districts.keys(), (district) => scene.districts[district]!.parent);
  const outline = (parent: number | null): OutlineDistrict[] =>
    (within.get(parent) ?? []).map((district) => {
      const { name, places } = scene.districts[district]!;
      const inside = new Set(places);
      const own = scene.own.filter(({ place }) => inside.has(place));
      return { name, district, films: places, own, within: outline(district) };
    });
  return outline(null).sort((a, b) => b.own.length - a.own.length || a.district - b.district);
}
