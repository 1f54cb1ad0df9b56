// What the parts of the model of films without ratings count, told from what every fold learnt.
import type { ColdScorer } from "./cold-film-model.ts";
import { coldParts } from "./cold-films-model.ts";

/** A sentence a model. @param rows of a table: their options tell what every fold learnt */
export function weightNotes(
  rows: readonly { readonly model: string; readonly options: Readonly<Record<string, unknown>> }[],
): string[] {
  return rows.flatMap(({ model, options }) => {
    const folds = ((options["learnt"] ?? []) as readonly NonNullable<ColdScorer["learnt"]>[]).flatMap(({ weights }) =>
      weights === undefined ? [] : [weights],
    );
    if (folds.length === 0) return [];
    const told = folds.map((bands) =>
      bands
        .map(({ from, weights }) => {
          const shares = weights.map((weight) => weight.toFixed(2).replace(/^0/, "")).join(" ");
          return from === 0 ? shares : `from ${from} films ${shares}`;
        })
        .join(", "),
    );
    return [
      `Weights of ${model} (${coldParts.join(", ")}), learnt on films held out in each draw: ${told.join("; ")}.`,
    ];
  });
}
