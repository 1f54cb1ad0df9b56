// Draws the map of a trained model: which films are on it, where they lie, and what its districts are called. A second or two for 3,000 films, and no chance; on a thread of
// its own while other parts learn (node/recommender/draw-apart.ts).
import type { HybridModel } from "../../models/hybrid/hybrid-model.ts";
import { worthOfFactors } from "../../models/hybrid/keep-factors.ts";
import { fewestOnMap, layOutFilms } from "../../models/taste-map/lay-out-films.ts";
import type { FilmPoints } from "../../models/taste-map/nearest-films.ts";
import { turnMap } from "../../models/taste-map/turn-map.ts";
import type { SparseRows } from "../../ratings/sparse-rows.ts";
import type { ServedFilms } from "../films/served-films.ts";
import { FilmTraits, type TraitScale } from "../likeness/film-traits.ts";
import { TraitNumbers } from "../likeness/trait-numbers.ts";
import { districtTraits } from "./district-traits.ts";
import { type FoundDistrict, findDistricts } from "./find-districts.ts";
import { type District, mapSteps, type TasteMap } from "./taste-map.ts";

/** What a map is drawn from. */
export type MappedModel = Pick<HybridModel, "counted" | "factors">;

/** Genres above all, and no decades: taste has enough of them. */
const mapTraits: TraitScale = Object.freeze({
  weights: Object.freeze({ genre: 0.6, decade: 0, keyword: 0.3, director: 0.5, lead: 0.4 }),
  rarity: 0.5,
});

/** More would be more than an eye can tell apart. */
export const mostOnMap = 3000;

/** @returns null where fewer than `fewestOnMap` films have a place in taste */
export function drawTasteMap(served: ServedFilms, model: MappedModel): TasteMap | null {
  const films = filmsOnMap(served, model);
  if (films.length < fewestOnMap) return null;
  const places = layOutFilms(pointsOnMap(served, model, films));
  turnMap(
    places,
    yearsOf(served, films),
    Array.from(films, (film) => Math.log1p(served.opinions(film).count)),
  );
  const brightest = Array.from(films.keys()).sort(
    (a, b) => ratingsOf(served, films[b]!) - ratingsOf(served, films[a]!),
  );
  const found = findDistricts(places, districtTraits(served, films), brightest, (place) => served.title(films[place]!));
  const steps = inSteps(places);
  const district = new Uint16Array(films.length);
  for (const [d, each] of found.entries()) for (const place of each.places) district[place] = d;
  return { films, places: steps, district, districts: found.map((each) => placed(each, steps, films)) };
}

const ratingsOf = (served: ServedFilms, film: number): number => served.columns.ratings[film]!;

/** The most rated films, ascending; those that nobody liked have no factors, and no place. */
function filmsOnMap(served: ServedFilms, { counted, factors: { width, values } }: MappedModel): Uint32Array {
  const hasPlace = (film: number) => values.subarray(film * width, (film + 1) * width).some((value) => value !== 0);
  const films = Array.from({ length: counted }, (_, film) => film).filter(hasPlace);
  films.sort((a, b) => ratingsOf(served, b) - ratingsOf(served, a) || a - b);
  return Uint32Array.from(films.slice(0, mostOnMap)).sort();
}

/** What says how alike films are. @param films indices, one a place of the map */
export function pointsOnMap(served: ServedFilms, { factors }: MappedModel, films: Uint32Array): FilmPoints {
  const { width } = factors;
  const worth = worthOfFactors(factors);
  const rows = new Float32Array(films.length * width);
  for (const [place, film] of films.entries()) {
    rows.set(worth.subarray(film * width, (film + 1) * width), place * width);
  }
  const traits = new FilmTraits(new TraitNumbers(served), mapTraits).rows;
  return { films: films.length, factors: rows, traits: rowsOf(traits, films) };
}

/** Some rows of a matrix, in the order in which they are asked for. */
function rowsOf({ columns, indptr, indices, data }: SparseRows, rows: Uint32Array): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  for (const [k, row] of rows.entries()) starts[k + 1] = starts[k]! + indptr[row + 1]! - indptr[row]!;
  const picked = { indices: new Uint32Array(starts.at(-1)!), data: new Float32Array(starts.at(-1)!) };
  for (const [k, row] of rows.entries()) {
    picked.indices.set(indices.subarray(indptr[row]!, indptr[row + 1]!), starts[k]);
    picked.data.set(data.subarray(indptr[row]!, indptr[row + 1]!), starts[k]);
  }
  return { rows: rows.length, columns, indptr: starts, ...picked };
}

/** Years; the mean of the others for a film whose year is not known, so that it turns nothing. */
function yearsOf(served: ServedFilms, films: Uint32Array): number[] {
  const years = Array.from(films, (film) => served.year(film));
  const known = years.filter((year) => year !== null);
  const mean = known.reduce((sum, year) => sum + year, 0) / Math.max(1, known.length);
  return years.map((year) => year ?? mean);
}

function inSteps(places: Float64Array): Uint16Array {
  const sides = [0, 1].map((axis) => {
    const own = places.filter((_, at) => at % 2 === axis);
    return { low: own.reduce((a, b) => Math.min(a, b)), high: own.reduce((a, b) => Math.max(a, b)) };
  });
  const longer = Math.max(...sides.map(({ low, high }) => high - low));
  return Uint16Array.from(places, (value, at) => {
    const { low, high } = sides[at % 2]!;
    return Math.round((0.5 + (value - (low + high) / 2) / longer) * mapSteps);
  });
}

/** Its name stands amid the films that it is true of: the middle one each way, which a few far ones do not move. */
function placed(
  { name, level, parent, named, trait }: FoundDistrict,
  steps: Uint16Array,
  films: Uint32Array,
): District {
  const middle = (axis: number) => {
    const own = named.map((place) => steps[2 * place + axis]!).sort((a, b) => a - b);
    return own[Math.floor(own.length / 2)]!;
  };
  const called = trait === null ? { landmark: films[named[0]!]! } : {};
  return { name, level, parent, x: middle(0), y: middle(1), ...called };
}
