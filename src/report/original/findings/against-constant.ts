// Whether a network is better or worse than always predicting the training mean. By RMSE, since that is what the networks
// minimise; "alike" where the paired test (or, without one, the interval) cannot tell them apart.
import { metricOf, type Net, type OriginalView } from "../original-view.ts";

/** What a verdict is passed on: a network, mended or not, by its row. */
export type Judged = Pick<Net, "id" | "row">;

export type Verdict = "worse" | "better" | "alike";

/** The level below which a p value counts as telling apart. */
export const significance = 0.05;

function verdictOn(view: OriginalView, net: Judged): Verdict {
  const constant = metricOf(view.mean, "rmse").mean;
  const { mean, p, ci95 } = metricOf(net.row, "rmse");
  const toldApart = p === undefined ? ci95 === undefined || constant < ci95[0] || constant > ci95[1] : p < significance;
  if (!toldApart || mean === constant) return "alike";
  return mean > constant ? "worse" : "better";
}

/** Networks by verdict, each list in the order given. */
export function verdicts(view: OriginalView, nets: readonly Judged[]): Readonly<Record<Verdict, readonly Judged[]>> {
  const lists: Record<Verdict, Judged[]> = { worse: [], better: [], alike: [] };
  for (const net of nets) lists[verdictOn(view, net)].push(net);
  return lists;
}

/** The verdict on all networks under every order of rows; "alike" also where they differ. */
export function commonVerdict(view: OriginalView): Verdict {
  const all = [...view.nets, ...view.freshNets].map((net) => verdictOn(view, net));
  const [first = "alike"] = all;
  return all.every((verdict) => verdict === first) ? first : "alike";
}
