// Which names are written on the map, and where: greedily, the most important first, each where nothing is written yet, or not at all. First what is pointed at, then
// the few districts of the zoom, then somebody's own films, then the best-known ones. Pure: how wide a text is comes from whoever draws.

import { isFree, type LabelBox, overlaps } from "./label-box.ts";
import type { MapScene } from "./map-scene.ts";
import { type MapView, project } from "./map-view.ts";

export type LabelKind = "district" | "own" | "film" | "pointed";

export interface MapLabel {
  readonly text: string;
  readonly kind: LabelKind;
  /** A film's place; the district's place in the list. */
  readonly of: number;
  /** px of the type. */
  readonly size: number;
  /** 0 to 1: districts of a level come and go with the zoom. */
  readonly strength: number;
  /** The middle of the text's box in the window, where it begins, and how wide it is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How wide a text is, in px. */
export type MeasureText = (text: string, kind: LabelKind, size: number) => number;

export interface LabelChoice {
  /** The film that is pointed at, or chosen. */
  readonly pointed?: number | null;
}

/** Sizes of the page's scale; districts by level. */
const districtSizes: readonly number[] = [24, 18, 15];
const filmSize = 13;
const pointedSize = 15;
/** Zooms between which districts of a level are written, and over which they come and go. */
const districtZooms: readonly (readonly [from: number, to: number])[] = [
  [0, 3],
  [1.7, 6],
  [3.4, Number.POSITIVE_INFINITY],
];
/** A film's name is written for so many square px of the window, at zoom 1; more densely further in. */
const areaOfFilmName = 90_000;
const narrowWindow = 600;

/** @returns in the order in which they were placed: what comes later gives way */
export function placeLabels(
  scene: MapScene,
  view: MapView,
  measure: MeasureText,
  choice: LabelChoice = {},
): MapLabel[] {
  const placing = new Placing(scene, view, measure);
  const { pointed = null } = choice;
  if (pointed !== null) placing.film(pointed, "pointed", pointedSize);
  for (const [level, districts] of byLevel(scene).entries()) {
    const strength = strengthOf(level, view.zoom);
    if (strength > 0) for (const district of districts) placing.district(district, level, strength);
  }
  for (const { place } of scene.own) if (place !== pointed) placing.film(place, "own", filmSize);
  let left = Math.round((view.width * view.height * Math.min(3, view.zoom ** 0.6)) / areaOfFilmName);
  for (const place of scene.brightest) {
    if (left === 0) break;
    if (place !== pointed && !scene.ownAt.has(place) && placing.film(place, "film", filmSize)) left--;
  }
  return placing.labels;
}

/** Places in the list of districts, by level: those of a level lie in the order of their light. */
function byLevel({ districts }: MapScene): number[][] {
  const levels: number[][] = districtSizes.map(() => []);
  for (const [place, { level }] of districts.entries()) levels[level]?.push(place);
  return levels;
}

function strengthOf(level: number, zoom: number): number {
  const [from, to] = districtZooms[level]!;
  const comes = from === 0 ? 1 : (zoom - from) / (0.25 * from);
  return Math.min(1, Math.max(0, Math.min(comes, (1.25 * to - zoom) / (0.25 * to))));
}

class Placing {
  readonly labels: MapLabel[] = [];
  readonly #scene: MapScene;
  readonly #view: MapView;
  readonly #measure: MeasureText;
  readonly #boxes: LabelBox[] = [];
  readonly #own: readonly LabelBox[];

  constructor(scene: MapScene, view: MapView, measure: MeasureText) {
    this.#scene = scene;
    this.#view = view;
    this.#measure = measure;
    this.#own = scene.own.map(({ place }) => {
      const [x, y] = this.#shown(place);
      return { left: x - ownReach, top: y - ownReach, right: x + ownReach, bottom: y + ownReach };
    });
  }

  /** Amid its films, or a line or two above or below; never upon somebody's own. */
  district(of: number, level: number, strength: number): void {
    const { name, x, y } = this.#scene.districts[of]!;
    const size = districtSizes[level]! * (this.#view.width < narrowWindow ? 0.75 : 1);
    const [middle, at] = project(this.#view, x, y);
    const width = this.#measure(name, "district", size);
    for (const lines of [0, -1, 1, -2, 2]) {
      const label = { text: name, kind: "district", of, size, strength, width } as const;
      if (this.#put({ ...label, x: middle - width / 2, y: at + lines * 1.1 * size }, true)) return;
    }
  }

  /** Beside its light: right, left, below, above. */
  film(of: number, kind: Exclude<LabelKind, "district">, size: number): boolean {
    const [x, y] = this.#shown(of);
    const { width: wide, height } = this.#view;
    if (x < 0 || x > wide || y < 0 || y > height) return false;
    const text = this.#scene.titles[of]!;
    const width = this.#measure(text, kind, size);
    const gap = kind === "film" ? 7 : ownReach + 3;
    const spots: readonly (readonly [number, number])[] = [
      [x + gap, y],
      [x - gap - width, y],
      [x - width / 2, y + gap + size / 2],
      [x - width / 2, y - gap - size / 2],
    ];
    const label = { text, kind, of, size, strength: 1, width };
    return spots.some(([left, middle]) => this.#put({ ...label, x: left, y: middle }, kind === "film"));
  }

  /** @param givesWay to lights of somebody's own */
  #put(label: MapLabel, givesWay: boolean): boolean {
    const { x, y, width, size } = label;
    const [across, along] = label.kind === "district" ? [8, 5] : [4, 2];
    const box = {
      left: x - across,
      right: x + width + across,
      top: y - size / 2 - along,
      bottom: y + size / 2 + along,
    };
    const isSeen = box.left >= 0 && box.top >= 0 && box.right <= this.#view.width && box.bottom <= this.#view.height;
    if (!isSeen || !isFree(box, this.#boxes)) return false;
    if (givesWay && this.#own.some((own) => overlaps(own, box))) return false;
    this.#boxes.push(box);
    this.labels.push(label);
    return true;
  }

  #shown(place: number): readonly [number, number] {
    return project(this.#view, this.#scene.x[place]!, this.#scene.y[place]!);
  }
}

/** px around an own light that names of others keep off. */
const ownReach = 9;
