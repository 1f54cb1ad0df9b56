// Where everything in a forest stands, in px below the top of its plot: heads of groups, names of rows, lanes.
import type { Lane, PlacedLane } from "./lane.ts";

/** A named row; the note stands behind the name in the second voice. */
export interface ForestRow {
  readonly name: string;
  readonly note?: string;
  readonly lanes: readonly Lane[];
  /** A tick in ink to measure the row by, such as what a constant has. */
  readonly mark?: number;
}

/** Rows that belong together, under a head where there is one. */
export interface ForestGroup {
  readonly head?: string;
  readonly note?: string;
  readonly rows: readonly ForestRow[];
}

export interface PlacedForest {
  /** Baselines of the heads. */
  readonly heads: readonly { readonly head: string; readonly note: string | undefined; readonly y: number }[];
  readonly rows: readonly PlacedForestRow[];
  /** Lines between groups. */
  readonly rules: readonly number[];
  /** Height of the whole. */
  readonly bottom: number;
}

export interface PlacedForestRow {
  readonly row: ForestRow;
  /** Baseline of the name. */
  readonly y: number;
  readonly lanes: readonly PlacedLane[];
}

/** Heights in px; `air` is above a group's first row and below its last. */
const size = { head: 26, name: 19, lane: 17, gap: 7, air: 6 };

/** Groups from top to bottom; `above` puts each name over its lanes instead of beside them. */
export function placeForest(groups: readonly ForestGroup[], above: boolean): PlacedForest {
  let top = 0;
  const [heads, rows, rules]: [PlacedForest["heads"][number][], PlacedForestRow[], number[]] = [[], [], []];
  for (const [k, { head, note, rows: own }] of groups.entries()) {
    if (k > 0) rules.push(top);
    top += k > 0 ? size.air : 0;
    if (head !== undefined) {
      heads.push({ head, note, y: top + 17 });
      top += size.head;
    }
    for (const row of own) {
      const placed = placeRow(row, top, above);
      rows.push(placed);
      top += rowHeight(row, above);
    }
    top += size.air;
  }
  return { heads, rows, rules, bottom: top };
}

function rowHeight({ lanes }: ForestRow, above: boolean): number {
  return (above ? size.name : 0) + size.lane * Math.max(1, lanes.length) + size.gap;
}

function placeRow(row: ForestRow, top: number, above: boolean): PlacedForestRow {
  const first = top + (above ? size.name : size.gap / 2);
  const lanes = row.lanes.map((lane, k) => ({ ...lane, y: first + size.lane * (k + 0.5) }));
  const middle = first + (size.lane * row.lanes.length) / 2 + 4.5;
  return { row, y: above ? top + 14 : middle, lanes };
}
