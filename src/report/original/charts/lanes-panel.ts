// A panel of named rows with one value or more each, on a scale of R2: the constant as a dashed line, a mark with its
// interval a lane, its figure in a column at the right. What the ladders and the tracks have in common.
import * as Plot from "@observablehq/plot";
import { figureText, type Lane, laneMarks, type PlacedLane } from "../../pictures/forest/lane.ts";
import { centredLabel } from "../../pictures/labels.ts";
import type { Drawing } from "../../pictures/picture.ts";
import { plotPanel } from "../../pictures/plot-panel.ts";
import { svgText } from "../../pictures/svg-text.ts";
import { textWidth } from "../../theme/text-width.ts";
import { paints, typeSizes } from "../../theme/tokens.ts";

export interface LanesRow {
  readonly name: string;
  readonly lanes: readonly Lane[];
  /** A line above parts it from the rows before. */
  readonly parted?: boolean;
}

export interface LanesSpec {
  readonly rows: readonly LanesRow[];
  readonly width: number;
  readonly domain: readonly [number, number];
  /** Always the mean. */
  readonly constant: number;
  /** What stands above the constant's line; nothing where a row of its own says it. */
  readonly constantLabel?: string;
  /** Another line to measure by: what the network has before any step. */
  readonly base?: number;
}

/** Sizes in px. */
const size = { name: 22, lane: 20, gap: 12 };
const margin = { left: 0, right: 62, bottom: 26 };
/** Space in px above the rows, with a label there and without. */
const above = { label: 22, nothing: 4 };

/** The panel; its height follows from its rows. */
export function lanesPanel({ rows, width, domain, constant, constantLabel, base }: LanesSpec): Drawing {
  const placed = placeRows(rows);
  const top = constantLabel === undefined ? above.nothing : above.label;
  const inner = placed.reduce((sum, row) => sum + row.height, 0);
  const height = top + inner + margin.bottom;
  const lanes = placed.flatMap((row) => row.lanes);
  const [left, right] = [margin.left, width - margin.right];
  const at = (value: number) => left + ((right - left) * (value - domain[0])) / (domain[1] - domain[0]);
  const plot = plotPanel({
    width,
    height,
    margins: { left: margin.left, right: margin.right, top, bottom: margin.bottom },
    x: { domain: [...domain] },
    y: { domain: [0, inner], reverse: true, axis: null },
    marks: [
      Plot.axisX({ label: null, ticks: 5, tickSize: 0, fill: paints.muted }),
      placed.filter(({ parted }) => parted).map(({ top }) => Plot.ruleY([top], { stroke: paints.line })),
      base === undefined ? [] : upright(base, placed, at(base), { stroke: paints.muted, strokeWidth: 1 }),
      upright(constant, placed, at(constant), { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      lanes.map(laneMarks),
    ],
  });
  const words = [
    constantLabel === undefined ? "" : centredLabel(constantLabel, at(constant), top - 8, paints.ink, width),
    ...placed.map((row) => svgText(row.name, 0, top + row.top + 17)),
    ...lanes.map((lane) => figureText(lane, width, top)),
  ];
  return { width, height, markup: plot.markup + words.join("") };
}

interface PlacedRow {
  readonly name: string;
  readonly parted: boolean;
  readonly top: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
}

function placeRows(rows: readonly LanesRow[]): PlacedRow[] {
  let top = 0;
  return rows.map(({ name, lanes, parted = false }) => {
    const height = size.name + size.lane * lanes.length + size.gap;
    const placed = lanes.map((lane, k) => ({ ...lane, y: top + size.name + size.lane * (k + 0.5) }));
    const row = { name, parted, top, height, lanes: placed };
    top += height;
    return row;
  });
}

/** A line from top to bottom that leaves out the names it would run through; `at` is where it stands in px. */
function upright(value: number, rows: readonly PlacedRow[], at: number, look: Plot.LinkOptions): Plot.Markish {
  const pieces = rows.map(({ name, top, height }) => {
    const meets = at < textWidth(name, typeSizes.small) + 6;
    return { x: value, y1: meets ? top + size.name : top, y2: top + height };
  });
  return Plot.link(pieces, { x1: "x", x2: "x", y1: "y1", y2: "y2", ...look });
}
