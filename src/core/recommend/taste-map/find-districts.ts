// The districts of a map at three zooms: of the tree of groups (Ward), those that names tell most of, within bounds of size. At each level a film lies in one district, and a
// district lies whole in one of the level above. Names are given once a map, the most telling district first; one that no name is true of is called by its best-known film.
import { pointsOf, type WardTree, wardTree } from "../../models/taste-map/ward-tree.ts";
import { type ChosenName, NameChooser } from "./choose-names.ts";
import type { NameTrait } from "./district-traits.ts";
import { DistrictNames, type RatedName } from "./name-districts.ts";

export interface FoundDistrict extends ChosenName {
  /** 0 for the few that are seen from afar. */
  readonly level: number;
  /** The district of the level above that it lies in: its place in the list, always before its own; null at level 0. */
  readonly parent: number | null;
  /** Places on the map of its films, ascending. */
  readonly places: readonly number[];
}

/** Smallest and largest share of all films that a district has, by level. A group that is too small with no way to be larger stays as it is. */
const shares: readonly (readonly [least: number, most: number])[] = [
  [0.07, 0.22],
  [0.022, 0.07],
  [0.006, 0.018],
];
/** Districts have so many films at least, whatever the share. */
const fewestFilms = 8;
/** What a name must be worth for one more district. */
const priceOfDistrict = 4;

/**
 * @param places films x 2
 * @param brightest places of the map, best-known film first
 * @param title of a place
 */
export function findDistricts(
  places: Float64Array,
  traits: readonly NameTrait[],
  brightest: readonly number[],
  title: (place: number) => string,
): FoundDistrict[] {
  const tree = wardTree(places);
  const names = new DistrictNames(traits, tree.points);
  const found: FoundDistrict[] = [];
  const chooser = new NameChooser(traits, brightest, title);
  let above: readonly Group[] = [];
  for (const [level, [least, most]] of shares.entries()) {
    const bounds = { least: Math.max(fewestFilms, least * tree.points), most: most * tree.points };
    if (bounds.most < fewestFilms) break;
    const roots = level === 0 ? [{ group: 2 * tree.points - 2, parent: null }] : above;
    const groups = roots.flatMap(({ group, parent }) =>
      divide(tree, group, bounds, names).map((own) => ({ ...own, parent })),
    );
    groups.sort((a, b) => worthOf(b) - worthOf(a) || a.group - b.group);
    above = groups.map(({ group, names: rated, parent }) => {
      const own = pointsOf(tree, group);
      const around = parent === null ? null : found[parent]!.trait;
      found.push({ ...chooser.choose(own, rated, around), level, parent, places: own });
      return { group, parent: found.length - 1 };
    });
  }
  return found;
}

interface Group {
  readonly group: number;
  readonly parent: number | null;
}

interface NamedGroup {
  readonly group: number;
  readonly names: readonly RatedName[];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const worthOf = ({ names }: NamedGroup): number => names[0]?.worth ?? 0;

/** A group, or the groups below it whose names tell more together. */
function divide(tree: WardTree, group: number, bounds: Bounds, names: DistrictNames): NamedGroup[] {
  const size = tree.sizes[group]!;
  const own = size <= bounds.most ? { group, names: names.of(pointsOf(tree, group)) } : null;
  if (own !== null && size < 2 * bounds.least) return [own];
  const at = 2 * (group - tree.points);
  const halves = [tree.joined[at]!, tree.joined[at + 1]!];
  if (own !== null && halves.some((half) => tree.sizes[half]! < bounds.least)) return [own];
  const below = halves.flatMap((half) => divide(tree, half, bounds, names));
  if (own === null) return below;
  const worth = below.reduce((sum, each) => sum + worthOf(each) - priceOfDistrict, priceOfDistrict);
  return worth > worthOf(own) ? below : [own];
}
