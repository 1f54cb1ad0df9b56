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
/** How large the map is drawn, its window's root of area times zoom in px, when districts of a level come and go: a large window has room for more of them. */
const districtReach: readonly (readonly [from: number, to: number])[] = [
  [0, 3200],
  [850, 6500],
  [3400, Number.POSITIVE_INFINITY],
];
/** Fainter names would only smudge. */
const leastStrength = 0.2;
/** A film's name is written for so many square px of the window, at zoom 1; more densely further in. */
const areaOfFilmName = 90_000;
const narrowWindow = 600;
/** A window holds fewer names of films than this; who has rated a thousand should not wait for those that find no room. */
const mostTried = 250;

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
    const strength = strengthOf(level, view) * (level === 0 ? 1 : 1 - 0.25 * strengthOf(level - 1, view));
    if (strength >= leastStrength) for (const district of districts) placing.district(district, level, strength);
  }
  const own = scene.own.map(({ place }) => place);
  for (const place of placing.seen(own, mostTried)) {
    if (place !== pointed) placing.film(place, "own", filmSize);
  }
  let left = Math.round((view.width * view.height * Math.min(3, view.zoom ** 0.6)) / areaOfFilmName);
  for (const place of placing.seen(scene.brightest, mostTried)) {
    if (left === 0) break;
    if (place !== pointed && !scene.ownAt.has(place) && placing.film(place, "film", filmSize)) left--;
  }
  return placing.labels;
}

/** Places in the list of districts, by level, in the order of their light. One that is called by a film is told by that film's own name, further in. */
function byLevel({ districts }: MapScene): number[][] {
  const levels: number[][] = districtSizes.map(() => []);
  for (const [place, { level, landmark }] of districts.entries()) {
    if (level === 0 || landmark === null) levels[level]?.push(place);
  }
  return levels;
}

function strengthOf(level: number, { zoom, width, height }: MapView): number {
  const [from, to] = districtReach[level]!;
  const reach = zoom * Math.sqrt(width * height);
  const comes = from === 0 ? 1 : (reach - from) / (0.25 * from);
  const goes = to === Number.POSITIVE_INFINITY ? 1 : (1.25 * to - reach) / (0.25 * to);
  return Math.min(1, Math.max(0, Math.min(comes, goes)));
}

class Placing {
  readonly labels: MapLabel[] = [];
  readonly #scene: MapScene;
  readonly #view: MapView;
  readonly #measure: MeasureText;
  readonly #boxes: LabelBox[] = [];
  readonly #own: ReadonlyMap<number, LabelBox>;

  constructor(scene: MapScene, view: MapView, measure: MeasureText) {
    this.#scene = scene;
    this.#view = view;
    this.#measure = measure;
    const own = scene.own.map(({ place }) => {
      const [x, y] = this.#shown(place);
      return [place, { left: x - ownReach, top: y - ownReach, right: x + ownReach, bottom: y + ownReach }] as const;
    });
    this.#own = new Map(own);
  }

  /** The first of these places that lie in the window. */
  *seen(places: Iterable<number>, most: number): Generator<number> {
    let left = most;
    for (const place of places) {
      const [x, y] = this.#shown(place);
      if (x < 0 || x > this.#view.width || y < 0 || y > this.#view.height) continue;
      if (left-- === 0) return;
      yield place;
    }
  }

  /** Amid its films, or a line or two above or below; never upon somebody's own. */
  district(of: number, level: number, strength: number): void {
    const { name, x, y } = this.#scene.districts[of]!;
    const size = districtSizes[level]! * (this.#view.width < narrowWindow ? 0.75 : 1);
    const [middle, at] = project(this.#view, x, y);
    const width = this.#measure(name, "district", size);
    for (const lines of [0, -1, 1, -2, 2]) {
      const label = { text: name, kind: "district", of, size, strength, width } as const;
      if (this.#put({ ...label, x: middle - width / 2, y: at + lines * 1.1 * size })) return;
    }
  }

  /** Beside its light: right, left, below, above. */
  film(of: number, kind: Exclude<LabelKind, "district">, size: number): boolean {
    const [x, y] = this.#shown(of);
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
    return spots.some(([left, middle]) => this.#put({ ...label, x: left, y: middle }));
  }

  /** Gives way to lights of somebody's own, but for the one that it names; what is pointed at gives way to nothing. */
  #put(label: MapLabel): boolean {
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
    if (label.kind !== "pointed" && this.#hidesOwn(box, label.kind === "own" ? label.of : null)) return false;
    this.#boxes.push(box);
    this.labels.push(label);
    return true;
  }

  #hidesOwn(box: LabelBox, named: number | null): boolean {
    for (const [place, own] of this.#own) if (place !== named && overlaps(own, box)) return true;
    return false;
  }

  #shown(place: number): readonly [number, number] {
    return project(this.#view, this.#scene.x[place]!, this.#scene.y[place]!);
  }
}

/** px around an own light that names of others keep off. */
const ownReach = 9;
