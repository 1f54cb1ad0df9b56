// Labels around dots in a plane, each at the nearest free place: beside, above or below its dot, further away with a thin line
// where all of those are taken. Greedy, in the order given; deterministic.
import { textWidth } from "../../theme/text-width.ts";
import { typeSizes } from "../../theme/tokens.ts";

export interface LabelledDot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface PlacedLabel extends LabelledDot {
  /** Left end of the text and its baseline. */
  readonly left: number;
  readonly base: number;
  /** Far enough from its dot to need a line. */
  readonly far: boolean;
}

interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const [radius, height] = [7, 15];

/** @param room inside which all labels stay, in px from the same corner as the dots */
export function placeLabels(dots: readonly LabelledDot[], room: { width: number; height: number }): PlacedLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius }));
  return dots.map((dot) => {
    const width = textWidth(dot.label, typeSizes.small);
    const tries = candidates(dot, width, room.width);
    const chosen = tries.find(({ box }) => isInside(box, room) && !taken.some((other) => meet(box, other))) ?? tries[0];
    const { box, far } = chosen as Candidate;
    taken.push(box);
    return { ...dot, left: box.x1, base: box.y2 - 4, far };
  });
}

interface Candidate {
  readonly box: Box;
  readonly far: boolean;
}

/** Nearest first. */
function candidates({ x, y }: LabelledDot, width: number, most: number): Candidate[] {
  const at = (left: number, middle: number, far: boolean): Candidate => {
    const x1 = Math.min(Math.max(0, left), Math.max(0, most - width));
    return { box: { x1, y1: middle - height / 2, x2: x1 + width, y2: middle + height / 2 }, far };
  };
  const near = [
    at(x + 9, y, false),
    at(x - 9 - width, y, false),
    at(x - width / 2, y - 16, false),
    at(x - width / 2, y + 16, false),
  ];
  const rings = [18, 30, 44, 60, 78, 98, 120].flatMap((step) =>
    [-step, step].flatMap((rise) => [at(x + 9, y + rise, true), at(x - 9 - width, y + rise, true)]),
  );
  return [...near, ...rings];
}

function isInside({ x1, y1, x2, y2 }: Box, room: { width: number; height: number }): boolean {
  return x1 >= 0 && y1 >= 0 && x2 <= room.width && y2 <= room.height;
}

function meet(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
