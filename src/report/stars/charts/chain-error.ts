// Figure: the error on training ratings by sweep, every fold a line: how a chain comes down from where it began, and whether it still
// moves where draws are kept.
import { decimal, listed } from "../../article/numbers.ts";
import { modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { bandSign, key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import type { ModelChains } from "../findings/chains.ts";
import type { StarsResultView } from "../stars-view.ts";
import { sweepLines } from "./sweep-lines.ts";

const trace = "rmse";

/** Null where the model traced no error. `name` is unique among the pictures of a report. */
export function chainErrorPicture(view: StarsResultView, own: ModelChains, name: string): Picture | null {
  const draw = (width: number, columns: number): Drawing | null => {
    const size = { trace, width: panelWidth(width, columns), height: columns === 1 ? 230 : 290 };
    const [all, behind] = [sweepLines(own, size), sweepLines(own, { ...size, isBehind: true })];
    if (all === null) return null;
    const panels: Panel[] = [{ head: "All sweeps", note: "stars", drawing: all }];
    if (behind !== null)
      panels.push({ head: "Where draws are kept", note: "stars, a scale of its own", drawing: behind });
    return arrange({ panels, columns, width, key: chainKey(width, own) });
  };
  const [wide, narrow] = [draw(drawingWidths.wide, 2), draw(drawingWidths.narrow, 1)];
  if (wide === null || narrow === null) return null;
  return {
    name,
    title: `Error by sweep: ${modelName(own.row.model)}${view.suffix === "" ? "" : `, ${view.name}`}`,
    reading:
      "RMSE on the ratings that are learnt from, by sweep. A chain that has settled goes up and down about one height where draws are kept; one that climbs or falls there is still on its way.",
    description: `From the first sweep over the first that is kept to the last: ${listed(own.chains.map(course))}.`,
    drawings: { wide, narrow },
  };
}

function course({ fold, traces, burnIn }: ModelChains["chains"][number]): string {
  const values = traces[trace] ?? [];
  const shown = [values[0], values[burnIn], values.at(-1)].filter((value) => value !== undefined);
  return `fold ${fold} ${shown.map((value) => decimal(value, 4)).join(", ")}`;
}

/** Signs that all pictures by sweep share. */
export function chainKey(width: number, { chains }: ModelChains): Drawing {
  const entries = [
    lineSign(
      chains.length === 1 ? "the chain" : "a fold, its number at the end where there is room",
      paints.accent,
      1.5,
    ),
  ];
  if (chains.some(({ burnIn }) => burnIn > 0)) entries.push(bandSign("burn-in: no draw is kept"));
  return key(entries, width);
}
