// Panels beside or below each other, each with a head of its own, and a key above: the small multiples of every picture.

import { textWidth } from "../theme/text-width.ts";
import { paints, typeSizes } from "../theme/tokens.ts";
import type { Drawing } from "./picture.ts";
import { movedBy, svgText } from "./svg-text.ts";

/** A drawing with its head in ink and a second line in the second voice. */
export interface Panel {
  readonly head: string;
  readonly note?: string;
  readonly drawing: Drawing;
}

export interface Arrangement {
  readonly panels: readonly Panel[];
  readonly columns: number;
  readonly width: number;
  readonly key?: Drawing;
}

/** Space in px between columns, between lines of panels, and under a head and the key. */
const gap = { column: 24, line: 32, head: 30, key: 20 };

/** All panels in one drawing, left to right and top to bottom. */
export function arrange({ panels, columns, width, key }: Arrangement): Drawing {
  const parts: string[] = key === undefined ? [] : [key.markup];
  let top = key === undefined ? 0 : key.height + gap.key;
  for (let first = 0; first < panels.length; first += columns) {
    const line = panels.slice(first, first + columns);
    let left = 0;
    for (const panel of line) {
      parts.push(movedBy(left, top, panelHead(panel)), movedBy(left, top + gap.head, panel.drawing.markup));
      left += panel.drawing.width + gap.column;
    }
    top += gap.head + Math.max(...line.map((panel) => panel.drawing.height)) + gap.line;
  }
  return { width, height: Math.round(top - gap.line), markup: parts.join("\n") };
}

/** Width of each of `columns` equal panels in px. */
export function panelWidth(width: number, columns: number): number {
  return Math.floor((width - gap.column * (columns - 1)) / columns);
}

/** Columns of a wide drawing with a panel for each of `count` things: one alone does not fill the whole width. */
export function wideColumns(count: number): number {
  return Math.min(3, Math.max(2, count));
}

function panelHead({ head, note }: Panel): string {
  const name = svgText(head, 0, 15, { size: typeSizes.body, weight: 600 });
  if (note === undefined) return name;
  return name + svgText(note, textWidth(head, typeSizes.body, 600) + 8, 15, { paint: paints.muted });
}
