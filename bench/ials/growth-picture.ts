// Figure: seconds of a sweep and peak memory by ratings, both axes logarithmic, so that linear growth is a straight line of slope 1.
import * as Plot from "@observablehq/plot";
import { arrange, type Panel, panelWidth } from "../../src/report/pictures/arrange.ts";
import { key, lineSign } from "../../src/report/pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../src/report/pictures/picture.ts";
import { plotPanel } from "../../src/report/pictures/plot-panel.ts";
import { paints } from "../../src/report/theme/tokens.ts";

/** What was measured at one size. */
export interface GrowthPoint {
  readonly ratings: number;
  readonly people: number;
  readonly films: number;
  readonly secondsASweep: number;
  /** Of the preparations before the first sweep. */
  readonly secondsBefore: number;
  readonly peakMemoryMB: number;
}

const margins = { left: 52, right: 30, top: 20, bottom: 42 };

/** @param points by ratings, ascending; the first is what linear growth starts from */
export function growthPicture(points: readonly GrowthPoint[]): Picture {
  const [first, last] = [points[0], points[points.length - 1]];
  const draw = (width: number, columns: number): Drawing => {
    const size = { width: panelWidth(width, columns), height: 320 };
    const seconds = { of: (point: GrowthPoint) => point.secondsASweep, told: (value: number) => value.toPrecision(3) };
    const memory = { of: (point: GrowthPoint) => point.peakMemoryMB, told: (value: number) => value.toFixed(0) };
    const panels: Panel[] = [
      { head: "Seconds of a sweep", drawing: panel(points, seconds, size) },
      { head: "Peak memory, MB", drawing: panel(points, memory, size) },
    ];
    const signs = [lineSign("measured", paints.accent, 2.5), lineSign("in proportion", paints.ink, 1.25, "5 4")];
    return arrange({ panels, columns, width, key: key(signs, width) });
  };
  const millions = (point: GrowthPoint) => `${point.ratings / 1e6} million`;
  return {
    name: "ials-growth",
    title: `iALS from ${millions(first)} to ${millions(last)} ratings`,
    reading:
      "A sweep over invented ratings, 64 factors, exact solutions. Both axes are logarithmic; the dashed line is growth in proportion to the ratings.",
    description: points
      .map((point) => `${millions(point)} ratings: ${point.secondsASweep.toPrecision(3)} s, ${point.peakMemoryMB} MB.`)
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide, 2), narrow: draw(drawingWidths.narrow, 1) },
  };
}

interface Quantity {
  readonly of: (point: GrowthPoint) => number;
  readonly told: (value: number) => string;
}

function panel(
  points: readonly GrowthPoint[],
  { of, told }: Quantity,
  size: { readonly width: number; readonly height: number },
): Drawing {
  const start = points[0];
  const proportional = (point: GrowthPoint) => (of(start) * point.ratings) / start.ratings;
  const values = points.flatMap((point) => [of(point), proportional(point)]);
  const ratings = points.map((point) => point.ratings);
  return plotPanel({
    ...size,
    margins,
    x: { type: "log", domain: [ratings[0] * 0.85, ratings[ratings.length - 1] * 1.2], axis: null },
    y: { type: "log", domain: [Math.min(...values) * 0.7, Math.max(...values) * 1.5], axis: null },
    marks: [
      Plot.ruleX(ratings, { stroke: paints.line }),
      // Not axisX: on a logarithmic scale it labels only some of the ticks it is given.
      Plot.text(points, {
        x: "ratings",
        frameAnchor: "bottom",
        dy: 16,
        text: (point: GrowthPoint) => `${point.ratings / 1e6}`,
        fill: paints.muted,
      }),
      Plot.text(["million ratings"], { frameAnchor: "bottom", dy: 36, fill: paints.muted }),
      Plot.line(points, {
        x: "ratings",
        y: proportional,
        stroke: paints.ink,
        strokeWidth: 1.25,
        strokeDasharray: "5 4",
      }),
      Plot.line(points, { x: "ratings", y: of, stroke: paints.accent, strokeWidth: 2.5 }),
      Plot.dot(points, { x: "ratings", y: of, r: 4, fill: paints.accent }),
      Plot.text(points, {
        x: "ratings",
        y: of,
        text: (point: GrowthPoint) => told(of(point)),
        dy: 16,
        dx: 6,
        textAnchor: "start",
        fill: paints.ink,
      }),
    ],
  });
}
