// Figure: what each mend is worth: a ladder a network, from what it has with no mend to what it has with each one alone and
// with all of them, the constant's line always in sight.
import { capital, decimal, listed, signed } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import type { Lane } from "../../pictures/forest/lane.ts";
import { dotInterval, key, lineSign, ringInterval } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import type { MendFinding, MendLadder } from "../findings/mends.ts";
import { modelName } from "../names.ts";
import { metricOf, type OriginalView } from "../original-view.ts";
import { type LanesRow, lanesPanel } from "./lanes-panel.ts";

export function mendLaddersPicture(view: OriginalView, ladders: readonly MendLadder[]): Picture {
  const constant = metricOf(view.mean, "r2").mean;
  const constantLabel = "always the mean";
  const domain = ladderDomain(ladders, constant);
  const draw = (width: number, columns: number): Drawing => {
    const panels = ladders.map((ladder): Panel => {
      const base = metricOf(ladder.base, "r2").mean;
      const spec = {
        rows: ladderRows(ladder, base),
        width: panelWidth(width, columns),
        domain,
        constant,
        constantLabel,
        base,
      };
      return { head: modelName(ladder.id), note: "R²", drawing: lanesPanel(spec) };
    });
    return arrange({ panels, columns, width, key: laddersKey(width) });
  };
  return {
    name: "mends",
    title: "One fault mended at a time, then all of them",
    reading:
      "R² on the test films, mean of all seeds; further right is better. The thin upright line is the network with nothing mended. A bar is the 95 % interval of the difference from it, on the same films and seeds; the figure is that difference.",
    description: ladders.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, wideColumns(ladders.length)), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function laddersKey(width: number): Drawing {
  return key(
    [
      dotInterval("sure: the interval leaves zero out"),
      ringInterval("not to be told from nothing"),
      lineSign("nothing mended", paints.muted, 1),
      lineSign("always the mean", paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function ladderDomain(ladders: readonly MendLadder[], constant: number): readonly [number, number] {
  const values = ladders.flatMap(({ base, single, together }) => {
    const start = metricOf(base, "r2").mean;
    const steps = [...single, ...(together === null ? [] : [together])];
    return [start, ...steps.flatMap(({ step }) => step.gain.r2.ci95.map((edge) => start + edge))];
  });
  const [low, high] = [Math.min(constant, ...values), Math.max(constant, ...values)];
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}

function ladderRows({ single, together }: MendLadder, base: number): LanesRow[] {
  const start: Lane = { value: base, interval: null, sign: "bar", figure: `R² ${decimal(base, 2)}` };
  const all = together === null ? [] : [{ ...ladderRow(together, base), parted: true }];
  return [
    { name: "Nothing mended", lanes: [start] },
    ...single.map((finding, k) => ({ ...ladderRow(finding, base), parted: k === 0 })),
    ...all,
  ];
}

function ladderRow({ name, step, worth }: MendFinding, base: number): LanesRow {
  const { mean, ci95 } = step.gain.r2;
  const lane: Lane = {
    value: base + mean,
    interval: [base + ci95[0], base + ci95[1]],
    sign: worth === "neither" ? "ring" : "dot",
    from: base,
    figure: signed(mean, 2),
  };
  const reached = step.mends.length > 1 ? `: R² ${decimal(base + mean, 2)}` : "";
  return { name: `${capital(name)}${reached}`, lanes: [lane] };
}

function describe({ id, base, single, together }: MendLadder): string {
  const steps = [...single, ...(together === null ? [] : [together])].map(({ name, step: { gain } }) => {
    const [low, high] = gain.r2.ci95;
    return `${signed(gain.r2.mean)} (${signed(low)} to ${signed(high)}) with ${name}`;
  });
  return `${modelName(id)}: R² ${decimal(metricOf(base, "r2").mean)} with nothing mended; ${listed(steps)}.`;
}
