// A trace by sweep, every fold a line: all sweeps with those shaded that were not kept, or those behind them alone.
import type { Drawing } from "../../pictures/picture.ts";
import type { ModelChains } from "../findings/chains.ts";
import { foldLinesPanel } from "./fold-lines.ts";
import { airy } from "./ticks.ts";

/** From this ratio of the greatest to the least value on, the scale is logarithmic. */
const wide = 30;

export interface SweepLines {
  readonly trace: string;
  readonly width: number;
  readonly height: number;
  /** Only the sweeps behind `burnIn`, where there are any. */
  readonly isBehind?: boolean;
}

/** Null where no chain has a finite value of the trace. */
export function sweepLines({ chains }: ModelChains, { trace, isBehind = false, ...size }: SweepLines): Drawing | null {
  const lines = chains.flatMap(({ fold, traces, burnIn }) => {
    const points = (traces[trace] ?? [])
      .map((y, k) => ({ x: k + 1, y }))
      .filter(({ x, y }) => Number.isFinite(y) && (!isBehind || x > burnIn));
    return points.length === 0 ? [] : [{ fold, points }];
  });
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const values = all.map(({ y }) => y);
  const domain = airy(values);
  const isLog = Math.min(...values) > 0 && Math.max(...values) > wide * Math.min(...values);
  const [from, to] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const burnIn = Math.min(...chains.map((chain) => chain.burnIn));
  return foldLinesPanel({
    ...size,
    lines,
    x: { domain: from === to ? [from - 1, to + 1] : [from, to], ticks: ends(from, to), tick: String, label: "sweep" },
    y: isLog ? { domain: [Math.min(...values) / 1.2, Math.max(...values) * 1.2], isLog } : { domain },
    ...(!isBehind && burnIn > from && { shade: [from, Math.min(burnIn, to)] as const }),
  });
}

/** Both ends, and a round number between them where there is one. */
function ends(from: number, to: number): number[] {
  const step = to - from > 40 ? 20 : 2;
  return [...new Set([from, step * Math.round((from + to) / 2 / step), to])];
}
