// A forest: named rows in groups on one scale, a sign with its interval a lane and its figure at the right, a line to measure
// by and, where wanted, a band to be inside of. Names stand at the left where there is room, else above their lanes.
import * as Plot from "@observablehq/plot";
import { textWidth } from "../../theme/text-width.ts";
import { paints, typeSizes } from "../../theme/tokens.ts";
import { centredLabel } from "../labels.ts";
import type { Drawing } from "../picture.ts";
import { plotPanel } from "../plot-panel.ts";
import { short, svgText } from "../svg-text.ts";
import { figureText, type Lane, laneMarks } from "./lane.ts";
import { type ForestGroup, type ForestRow, type PlacedForest, placeForest } from "./place-forest.ts";

export interface ForestSpec {
  readonly groups: readonly ForestGroup[];
  readonly width: number;
  readonly domain: readonly [number, number];
  /** A dashed line in ink; nothing to measure by where it is left out. */
  readonly line?: number;
  /** What stands above the line; nothing where the caption says it. */
  readonly lineLabel?: string;
  /** A quiet band. */
  readonly band?: readonly [number, number];
  /** What stands under the scale. */
  readonly axis?: string;
  /** Rows of the panels beside this one: all take the same room for names and figures. */
  readonly beside?: readonly ForestRow[];
  readonly tick?: (value: number) => string;
}

const margin = { top: 4, label: 24, bottom: 26, axis: 44 };
/** The largest share of the width that names may take at the left. */
const nameShare = 0.44;
const nameGap = 18;

/** The panel; its height follows from its rows. */
export function forestPanel(spec: ForestSpec): Drawing {
  const { groups, width, domain, line, lineLabel } = spec;
  const rows = [...groups.flatMap((group) => group.rows), ...(spec.beside ?? [])];
  const widest = Math.max(0, ...rows.map(rowWidth)) + nameGap;
  const above = widest > width * nameShare;
  const [left, right] = [above ? 6 : widest, width - figureWidth(rows)];
  const placed = placeForest(groups, above);
  const at = line === undefined ? left : left + ((right - left) * (line - domain[0])) / (domain[1] - domain[0]);
  const [top, inner] = [lineLabel === undefined ? margin.top : margin.label, placed.bottom];
  const bottom = spec.axis === undefined ? margin.bottom : margin.axis;
  const plot = plotPanel({
    width,
    height: top + inner + bottom,
    margins: { left, right: width - right, top, bottom },
    x: { domain: [...domain] },
    y: { domain: [0, inner], reverse: true, axis: null },
    marks: forestMarks(spec, placed, { at, ticks: (right - left) / 70 }),
  });
  const words = [
    lineLabel === undefined ? "" : centredLabel(lineLabel, at, top - 9, paints.ink, width),
    ...placed.heads.map(({ head, note, y }) => headText(head, note, top + y)),
    ...placed.rows.map(({ row, y }) => nameText(row, top + y)),
    ...placed.rows.flatMap(({ lanes }) => lanes.map((lane) => figureText(lane, width, top))),
  ];
  if (spec.axis !== undefined) {
    const middle = { anchor: "middle", paint: paints.muted } as const;
    words.push(svgText(spec.axis, (left + right) / 2, top + inner + margin.axis - 4, middle));
  }
  const rules = placed.rules.map((y) => `<path d="M0,${short(top + y)}H${width}" stroke="${paints.line}"/>`);
  return { ...plot, markup: rules.join("") + plot.markup + words.join("") };
}

/** `at` is where the line stands, in px from the left edge. */
function forestMarks(
  spec: ForestSpec,
  placed: PlacedForest,
  { at, ticks }: { at: number; ticks: number },
): Plot.Markish[] {
  const inner = placed.bottom;
  const band = spec.band === undefined ? [] : [{ x1: spec.band[0], x2: spec.band[1] }];
  const scale = { ticks: Math.max(2, Math.round(ticks)), tickSize: 0, fill: paints.muted } as const;
  return [
    Plot.rect(band, { x1: "x1", x2: "x2", y1: () => 0, y2: () => inner, fill: paints.line, fillOpacity: 0.75 }),
    Plot.axisX({
      ...scale,
      label: null,
      ...(spec.tick === undefined ? {} : { tickFormat: spec.tick }),
    }),
    spec.line === undefined ? [] : upright(spec.line, placed, at),
    placed.rows.flatMap(({ row, lanes }) => (row.mark === undefined ? [] : markOf(row.mark, lanes))),
    placed.rows.flatMap(({ lanes }) => lanes.map(laneMarks)),
  ];
}

/** A dashed line from top to bottom that leaves out the words it would run through. */
function upright(value: number, { heads, rows, bottom }: PlacedForest, at: number): Plot.Markish {
  const words = [
    ...heads.map(({ head, note, y }) => ({ y, end: headWidth(head, note) })),
    ...rows.map(({ row, y }) => ({ y, end: rowWidth(row) })),
  ];
  const met = words.flatMap(({ y, end }) => (at < end + 6 ? [y] : [])).sort((a, b) => a - b);
  const starts = [0, ...met.map((y) => y + 4)];
  const ends = [...met.map((y) => y - 14), bottom];
  const pieces = starts.map((y1, k) => ({ y1, y2: ends[k] as number })).filter(({ y1, y2 }) => y2 > y1);
  const look = { stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" };
  return Plot.link(pieces, { x1: () => value, x2: () => value, y1: "y1", y2: "y2", ...look });
}

/** A tick in ink through the lanes of a row. */
function markOf(value: number, lanes: readonly { readonly y: number }[]): Plot.Markish[] {
  const [first, last] = [lanes[0]?.y ?? 0, lanes.at(-1)?.y ?? 0];
  const place = { x1: () => value, x2: () => value, y1: () => first - 8, y2: () => last + 8 };
  return [Plot.link([value], { ...place, stroke: paints.ink, strokeWidth: 2 })];
}

function headText(head: string, note: string | undefined, y: number): string {
  const words = svgText(head, 0, y, { size: typeSizes.body, weight: 600, halo: true });
  if (note === undefined) return words;
  return words + svgText(note, headWidth(head, undefined) + 8, y, { paint: paints.muted, halo: true });
}

function nameText({ name, note }: ForestRow, y: number): string {
  const words = svgText(name, 0, y, { halo: true });
  if (note === undefined) return words;
  return words + svgText(note, textWidth(name, typeSizes.small) + 7, y, { paint: paints.muted, halo: true });
}

function headWidth(head: string, note: string | undefined): number {
  const own = textWidth(head, typeSizes.body, 600);
  return note === undefined ? own : own + 8 + textWidth(note, typeSizes.small);
}

function rowWidth({ name, note }: ForestRow): number {
  const own = textWidth(name, typeSizes.small);
  return note === undefined ? own : own + 7 + textWidth(note, typeSizes.small);
}

function figureWidth(rows: readonly ForestRow[]): number {
  const figures = rows.flatMap(({ lanes }) => lanes.map((lane: Lane) => textWidth(lane.figure, typeSizes.small, 600)));
  return Math.max(0, ...figures) + 14;
}
