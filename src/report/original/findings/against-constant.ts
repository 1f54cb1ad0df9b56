// Whether a network is better or worse than always predicting the training mean. By RMSE, since that is what the networks
// minimise; "alike" where the paired test (or, without one, the interval) cannot tell them apart.
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

export type Verdict = "worse" | "better" | "alike";

/** The level below which a p value counts as telling apart. */
export const significance = 0.05;

export function verdictOn(view: OriginalView, net: Net): Verdict {
  const constant = metricOf(view.mean, "rmse").mean;
  const { mean, p, ci95 } = metricOf(net.row, "rmse");
  const toldApart = p === undefined ? ci95 === undefined || constant < ci95[0] || constant > ci95[1] : p < significance;
  if (!toldApart || mean === constant) return "alike";
  return mean > constant ? "worse" : "better";
}

/** The networks by verdict, each list in the original's order. */
export function verdicts(view: OriginalView): Readonly<Record<Verdict, readonly Net[]>> {
  const lists: Record<Verdict, Net[]> = { worse: [], better: [], alike: [] };
  for (const net of view.nets) lists[verdictOn(view, net)].push(net);
  return lists;
}
