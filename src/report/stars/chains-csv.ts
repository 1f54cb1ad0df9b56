// Chains as CSV (RFC 4180): a sweep of a fold a line, and a step of the calibration a line.

import { csvCell } from "../../core/text/csv-cell.ts";
import { rounded } from "../article/rounded.ts";
import { type Chain, chainsOf, type ModelChains } from "./findings/chains.ts";
import type { StarsView } from "./stars-view.ts";

/** Header `data,model,fold,sweep` and the traces by name; null where no model has a chain. */
export function tracesCsv(view: StarsView): string | null {
  const names = [...new Set(modelChains(view).flatMap(({ own }) => own.traced))];
  return csv(view, ["sweep", ...names], ({ traces }) => {
    const sweeps = Math.max(0, ...Object.values(traces).map((values) => values.length));
    return Array.from({ length: sweeps }, (_, k) => [k + 1, ...names.map((name) => traces[name]?.[k])]);
  });
}

const corrections = ["offset", "stretch", "share", "spread", "reach"] as const;

/** Header `data,model,fold,given,offset,stretch,share,spread,reach`; null where no model has a chain. */
export function calibrationCsv(view: StarsView): string | null {
  return csv(view, ["given", ...corrections], ({ calibration }) =>
    calibration.map((step) => [step.given, ...corrections.map((name) => step[name])]),
  );
}

function csv(
  view: StarsView,
  header: readonly string[],
  linesOf: (chain: Chain) => readonly (readonly (number | undefined)[])[],
): string | null {
  const all = modelChains(view);
  if (all.length === 0) return null;
  const lines = all.flatMap(({ data, own: { row, chains } }) =>
    chains.flatMap((chain) =>
      linesOf(chain).map((values) => [csvCell(data), csvCell(row.model), chain.fold, ...values.map(cell)].join(",")),
    ),
  );
  return `${[["data,model,fold", ...header].join(","), ...lines].join("\n")}\n`;
}

function modelChains({ results }: StarsView): { readonly data: string; readonly own: ModelChains }[] {
  return results.flatMap((one) => chainsOf(one).map((own) => ({ data: one.result.data, own })));
}

function cell(value: number | undefined): string {
  return value === undefined ? "" : String(rounded(value));
}
