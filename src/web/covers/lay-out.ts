// Where things stand on a cover: the title gets what it needs, up to 30 % of the height, and the drawing all the rest, so that they
// never meet.
import { type CoverOptions, coverHeight, coverWidth } from "./cover-film.ts";
import type { CoverPlan } from "./plan-cover.ts";
import { ascent, fitTitle, type SetTitle } from "./title/fit-title.ts";

export interface Placed {
  readonly art: Rectangle;
  readonly title: PlacedTitle;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PlacedTitle extends SetTitle {
  /** Left edge of the lines, or their middle where the plan is centred. */
  readonly x: number;
  /** Top of the first line's capitals. */
  readonly top: number;
  /** Of the first line. */
  readonly baseline: number;
}

export const margin = 12;
/** Kept free at the bottom of a large cover for year and director. */
export const footHeight = 25;
const gap = 11;
const tallest = coverHeight * 0.3;

export function layOut(text: string, { layout, centred }: CoverPlan, size: CoverOptions["size"]): Placed {
  const set = fitTitle(text, { width: coverWidth - 2 * margin, height: tallest, largest: 50 });
  const below = size === "large" ? footHeight : margin - 2;
  const top = layout === "head" ? margin : coverHeight - below - set.height;
  const title = { ...set, x: centred ? coverWidth / 2 : margin, top, baseline: top + ascent * set.size };
  return { art: artBox(layout, title, size), title };
}

function artBox(layout: CoverPlan["layout"], { top, height }: PlacedTitle, size: CoverOptions["size"]): Rectangle {
  if (layout === "head") {
    const y = top + height + (height > 0 ? gap - 3 : 0);
    return { x: 0, y, w: coverWidth, h: coverHeight - y - (size === "large" ? footHeight : 0) };
  }
  const inset = layout === "frame" ? margin : 0;
  return { x: inset, y: inset, w: coverWidth - 2 * inset, h: top - inset - (height > 0 ? gap : 0) };
}
