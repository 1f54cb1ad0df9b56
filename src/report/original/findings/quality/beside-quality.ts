// What stands beside the film quality models in the same table: the constants and the original's networks on the same test
// rows, as they are and with all mends. They know a film by its number and title, which is a task of its own.
import type { ReportRow } from "../../../../core/evaluation/report-document.ts";
import type { OriginalView } from "../../original-view.ts";
import { mendLadders } from "../mends.ts";

/** Constants, networks (with a fresh order of rows where that was run) and those with all mends, in this order. */
export function besideQuality(view: OriginalView): ReportRow[] {
  const nets = view.freshNets.length > 0 ? view.freshNets : view.nets;
  const mended = mendLadders(view).flatMap(({ together }) => (together === null ? [] : [together.row]));
  return [view.mean, ...(view.median === undefined ? [] : [view.median]), ...nets.map(({ row }) => row), ...mended];
}
