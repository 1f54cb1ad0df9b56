// Figure: seconds of a sweep and peak memory by ratings. Seconds on logarithmic axes, where growth in proportion is a straight line.
import * as Plot from "@observablehq/plot";
import { arrange, type Panel, panelWidth } from "../../src/report/pictures/arrange.ts";
import { key, lineSign } from "../../src/report/pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../src/report/pictures/picture.ts";
import { plotPanel } from "../../src/report/pictures/plot-panel.ts";
import { standaloneSvg } from "../../src/report/pictures/standalone-svg.ts";
import { svgToPng } from "../../src/report/pictures/svg-to-png.ts";
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

const mostMemoryMB = 2500;
const margins = { left: 10, right: 44, top: 12, bottom: 42 };
/** Figures stand right under their dots. */
const beneath = { dy: 16, dx: 6, textAnchor: "start", fill: paints.ink } as const;

/** The picture as a file. @param points by ratings, ascending; the first is what growth in proportion starts from */
export async function drawGrowth(
  points: readonly GrowthPoint[],
  source: string,
  form: "svg" | "png",
): Promise<string | Uint8Array> {
  const svg = standaloneSvg(growthPicture(points), { source, embedFonts: form === "svg" });
  return form === "svg" ? svg : await svgToPng(svg);
}

function growthPicture(points: readonly GrowthPoint[]): Picture {
  const [first, last] = [points[0], points[points.length - 1]];
  const draw = (width: number, columns: number): Drawing => {
    const size = { width: panelWidth(width, columns), height: 320 };
    const panels: Panel[] = [
      { head: "Seconds of a sweep", note: "logarithmic", drawing: panel(points, secondsOf(first), size) },
      { head: "Peak memory, MB", note: "of the whole process", drawing: panel(points, memory, size) },
    ];
    const signs = [
      lineSign("measured", paints.accent, 2.5),
      lineSign("in proportion; at most", paints.ink, 1.25, "5 4"),
    ];
    return arrange({ panels, columns, width, key: key(signs, width) });
  };
  const millions = ({ ratings }: GrowthPoint) => `${ratings / 1e6}`;
  return {
    name: "ials-growth",
    title: `iALS from ${millions(first)} to ${millions(last)} million ratings`,
    reading: `A sweep over invented ratings, 64 factors, exact solutions. The dashed lines: on the left growth in proportion to the ratings, on the right what was to be kept under, ${mostMemoryMB.toLocaleString("en-US")} MB.`,
    description: points
      .map((each) => `${millions(each)} million: ${each.secondsASweep.toPrecision(3)} s, ${each.peakMemoryMB} MB.`)
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide, 2), narrow: draw(drawingWidths.narrow, 1) },
  };
}

interface Quantity {
  readonly of: (point: GrowthPoint) => number;
  readonly told: (value: number) => string;
  /** The dashed line. */
  readonly beside: (point: GrowthPoint) => number;
  readonly scale: "log" | "linear";
}

const secondsOf = (first: GrowthPoint): Quantity => ({
  of: ({ secondsASweep }) => secondsASweep,
  told: (value) => value.toPrecision(value < 1 ? 2 : 3),
  beside: ({ ratings }) => (first.secondsASweep * ratings) / first.ratings,
  scale: "log",
});

const memory: Quantity = {
  of: ({ peakMemoryMB }) => peakMemoryMB,
  told: (value) => value.toLocaleString("en-US"),
  beside: () => mostMemoryMB,
  scale: "linear",
};

function panel(
  points: readonly GrowthPoint[],
  { of, told, beside, scale }: Quantity,
  size: { readonly width: number; readonly height: number },
): Drawing {
  const values = points.flatMap((point) => [of(point), beside(point)]);
  const ratings = points.map((point) => point.ratings);
  const domain = [
    scale === "log" ? Math.min(...values) * 0.7 : 0,
    Math.max(...values) * (scale === "log" ? 1.5 : 1.05),
  ];
  return plotPanel({
    ...size,
    margins,
    x: { type: "log", domain: [ratings[0] * 0.85, ratings[ratings.length - 1] * 1.2], axis: null },
    y: { type: scale, domain, axis: null },
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
      Plot.line(points, { x: "ratings", y: beside, stroke: paints.ink, strokeWidth: 1.25, strokeDasharray: "5 4" }),
      Plot.line(points, { x: "ratings", y: of, stroke: paints.accent, strokeWidth: 2.5 }),
      Plot.dot(points, { x: "ratings", y: of, r: 4, fill: paints.accent }),
      Plot.text(points, { x: "ratings", y: of, text: (point: GrowthPoint) => told(of(point)), ...beneath }),
    ],
  });
}
