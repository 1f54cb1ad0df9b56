// What tuning chose, in the terminal: a line a model and fold, with the score among its validation people.
import type { DrawnOptions } from "../../core/tuning/search-range.ts";
import type { TunedFile } from "../../core/tuning/tuned-file.ts";
import { textTable } from "./text-table.ts";

/** The table with a line end. @param use the command that evaluates what was chosen on the same split; null for none */
export function tunedTable(file: TunedFile, use: string | null): string {
  const { data, protocol, histories, metric, budget, people, models } = file;
  const columns = [
    { header: "model" },
    { header: "fold", align: "right" as const },
    { header: metric, align: "right" as const },
    { header: "tried", align: "right" as const },
    { header: "options" },
  ];
  const rows = Object.entries(models).flatMap(([model, { folds }]) =>
    folds.map(({ fold, options, score, trials }, k) => [
      k === 0 ? model : "",
      `${fold + 1}`,
      score?.toFixed(4) ?? "none",
      `${new Set(trials.map((trial) => JSON.stringify(trial.options))).size}`,
      optionsText(options),
    ]),
  );
  const asked = `${people.at(-1)?.toLocaleString("en-US")} validation people a fold, ${budget.candidates} candidates a model`;
  const last = use === null ? "" : `\nUse it: ${use}\n`;
  return `${data}, ${protocol}, ${histories}: ${asked}\n${textTable(columns, rows)}\n${last}`;
}

function optionsText(options: DrawnOptions | null): string {
  if (options === null) return "no candidate could be tried";
  return Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
