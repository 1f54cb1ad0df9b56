// Chapter: what a few ratings are worth, model by model.
import type { Chapter } from "../../article/chapter.ts";
import { capital, decimal, signed, wholeNumber } from "../../article/numbers.ts";
import { type Column, table } from "../../article/table.ts";
import { modelName } from "../../comparison/names.ts";
import { type Html, html } from "../../markup/html.ts";
import { afterRatings } from "../charts/newcomers.ts";
import type { RankingView } from "../ranking-view.ts";

/** `figures` are those of the data sets where it was measured; null where there are none. */
export function newcomers(view: RankingView, figures: readonly Html[]): Chapter | null {
  if (figures.length === 0) return null;
  return {
    id: "for-newcomers",
    heading: "For newcomers",
    body: [
      html`<p>Somebody who has just come has rated nothing, then one film, then three. A model that needs many ratings loses to what everybody watches until then; one that is good from the first rating on never does. The people are the same at every length, and so is what is to be found: all that they like beside the ratings that they may hand in.</p>`,
      ...figures,
      ...view.results.flatMap((one) => gainsTable(one) ?? []),
    ],
  };
}

function gainsTable({ result, name }: RankingView["results"][number]): Html | null {
  const { newcomers: found } = result;
  const base = found?.models.find(({ model }) => model === found.baseline);
  if (found === undefined || base === undefined) return null;
  const lines = found.models.map(({ model, steps }) => ({
    head: modelName(model),
    cells: steps.map(({ mean, gain, ci95 }) =>
      model === found.baseline
        ? decimal(mean, 4)
        : `${signed(gain, 4)} (${signed(ci95[0], 4)} to ${signed(ci95[1], 4)})`,
    ),
    quiet: model === found.baseline,
  }));
  return table({
    caption: html`<b>${name}.</b> NDCG@10 of ${modelName(found.baseline)}, and of the others less that, with 95 % intervals over ${wholeNumber(base.steps[0]?.people ?? 0)} people.`,
    columns: [
      { head: "Model", kind: "text" },
      ...base.steps.map(({ ratings }): Column => ({ head: capital(afterRatings(ratings)), kind: "figure" })),
    ],
    groups: [{ lines }],
  });
}
