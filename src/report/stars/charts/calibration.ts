// Figure: how answers about somebody new are corrected, by how many ratings are handed in: every fold a line, their mean a thick one.
import { listed, signed } from "../../article/numbers.ts";
import { modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import { isCalibrated, type ModelChains } from "../findings/chains.ts";
import { type CorrectionName, meanCorrection } from "../findings/mean-correction.ts";
import type { StarsResultView } from "../stars-view.ts";
import { foldLinesPanel } from "./fold-lines.ts";
import { airy, roomyTicks } from "./ticks.ts";

/** Reach in standard deviations of a normal 90 % interval. */
const normal = 1.645;

const panels: readonly {
  readonly of: CorrectionName;
  readonly head: string;
  readonly note: string;
  readonly none: number;
}[] = [
  { of: "offset", head: "Offset", note: "stars added to the mean", none: 0 },
  { of: "stretch", head: "Stretch", note: "further from the middle", none: 0 },
  { of: "share", head: "Share of biases", note: "what they count", none: 0 },
  { of: "spread", head: "Spread", note: "times the standard deviation", none: 1 },
  { of: "reach", head: "Reach", note: "deviations to an end", none: normal },
];

/** Null where nothing is corrected. `name` is unique among the pictures of a report. */
export function calibrationPicture(view: StarsResultView, own: ModelChains, name: string): Picture | null {
  if (!own.chains.some(isCalibrated)) return null;
  const draw = (width: number, columns: number): Drawing => {
    const size = { width: panelWidth(width, columns), height: 230 };
    const drawn = panels.map(
      ({ of, head, note, none }): Panel => ({ head, note, drawing: panelOf(own, of, none, size) }),
    );
    return arrange({ panels: drawn, columns, width, key: signs(width, own) });
  };
  return {
    name,
    title: `Corrections for somebody new: ${modelName(own.row.model)}${view.suffix === "" ? "" : `, ${view.name}`}`,
    reading:
      "By how many ratings are handed in; high numbers stand closer together. The dashed line is what the posterior says by itself.",
    description: describe(own),
    drawings: { wide: draw(drawingWidths.wide, 3), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function panelOf(
  { chains }: ModelChains,
  of: CorrectionName,
  none: number,
  size: { readonly width: number; readonly height: number },
): Drawing {
  const at = (given: number) => Math.log2(given + 1);
  const lines = chains.map(({ fold, calibration }) => ({
    fold,
    points: calibration.map((step) => ({ x: at(step.given), y: step[of] })),
  }));
  const mean = meanCorrection(chains, of).map(({ given, value }) => ({ x: at(given), y: value }));
  const givens = [...new Set(chains.flatMap(({ calibration }) => calibration.map(({ given }) => given)))];
  givens.sort((a, b) => a - b);
  const last = at(givens.at(-1) ?? 0) || 1;
  const ticks = roomyTicks(givens, (given) => (size.width - 70) * (at(given) / last), 26).map(at);
  return foldLinesPanel({
    ...size,
    lines,
    mean,
    x: { domain: [0, last], ticks, tick: (x) => String(Math.round(2 ** x - 1)), label: "ratings handed in" },
    y: { domain: airy([none, ...lines.flatMap(({ points }) => points.map(({ y }) => y))]) },
    reference: none,
  });
}

function signs(width: number, { chains }: ModelChains): Drawing {
  const several = [
    lineSign("a fold, its number at the end where there is room", paints.accent, 1.25),
    lineSign("mean of folds", paints.accent, 3),
  ];
  const entries = chains.length === 1 ? [lineSign("the correction", paints.accent, 3)] : several;
  return key([...entries, lineSign("no correction", paints.ink, 1.25, "5 4")], width);
}

function describe({ chains }: ModelChains): string {
  const parts = panels.map(({ of, head }) => {
    const steps = meanCorrection(chains, of).map(({ given, value }) => `${signed(value, 2)} after ${given}`);
    return `${head}, mean of folds: ${listed(steps)}.`;
  });
  return parts.join(" ");
}
