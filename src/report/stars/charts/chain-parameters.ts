// Figure: the traces of a chain's hyper-parameters, a panel each, every fold a line.
import { listed } from "../../article/numbers.ts";
import { modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import type { ModelChains } from "../findings/chains.ts";
import { traceName } from "../findings/trace-names.ts";
import type { StarsResultView } from "../stars-view.ts";
import { chainKey } from "./chain-error.ts";
import { sweepLines } from "./sweep-lines.ts";

/** Null where nothing but the error was traced. `name` is unique among the pictures of a report. */
export function chainParametersPicture(view: StarsResultView, own: ModelChains, name: string): Picture | null {
  const parameters = own.traced.filter((trace) => trace !== "rmse");
  const draw = (width: number, columns: number): Drawing | null => {
    const panels = parameters.flatMap((trace): Panel[] => {
      const drawing = sweepLines(own, { trace, width: panelWidth(width, columns), height: 230 });
      const { name: head, unit } = traceName(trace);
      return drawing === null ? [] : [{ head, ...(unit !== "" && { note: unit }), drawing }];
    });
    return panels.length === 0 ? null : arrange({ panels, columns, width, key: chainKey(width, own) });
  };
  const wide = draw(drawingWidths.wide, wideColumns(parameters.length));
  const narrow = draw(drawingWidths.narrow, 1);
  if (wide === null || narrow === null) return null;
  return {
    name,
    title: `Hyper-parameters by sweep: ${modelName(own.row.model)}${view.suffix === "" ? "" : `, ${view.name}`}`,
    reading:
      "What is drawn above people and films, by sweep. The noise is how far a rating strays from what is expected of it; the precision of links says how firmly they are held down: the higher, the less they may say.",
    description: parameters.map((trace) => ends(own, trace)).join(" "),
    drawings: { wide, narrow },
  };
}

function ends({ chains }: ModelChains, trace: string): string {
  const parts = chains.flatMap(({ fold, traces, burnIn }) => {
    const [first, last] = [traces[trace]?.[burnIn], traces[trace]?.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [`from ${first.toPrecision(3)} to ${last.toPrecision(3)} in fold ${fold}`];
  });
  return parts.length === 0 ? "" : `${traceName(trace).name}, where draws are kept: ${listed(parts)}.`;
}
