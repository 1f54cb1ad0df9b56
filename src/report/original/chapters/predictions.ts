// Chapter: what the predictions look like beside the truth, how far off they are, and for which films.
import { median } from "../../../core/evaluation/spread.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, listed, percent, wholeNumber } from "../../article/numbers.ts";
import { type TableLine, table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";
import { distances, predictionFinding, residualsOf } from "../findings/predictions.ts";
import { widestMisses } from "../findings/widest-misses.ts";
import { modelName, netInSentence } from "../names.ts";
import type { OriginalView } from "../original-view.ts";

/** Enough votes for a rating to be more than chance. */
const trustedVotes = 50;

export interface PredictionFigures {
  readonly predictedTrue: Html;
  readonly residuals: Html;
  readonly byVotes: Html;
}

export function predictionsChapter(view: OriginalView, figures: PredictionFigures): Chapter {
  return {
    id: "predictions",
    heading: "What they predict",
    body: [
      html`<p>${correlationSentence(view)}</p>`,
      figures.predictedTrue,
      figures.residuals,
      distanceTable(view),
      html`<p>How sure the truth itself is depends on how many people voted. The next figure takes the same errors apart by the number of votes; what the networks add to the constant’s spread is theirs, the rest lies in the data.</p>`,
      figures.byVotes,
      html`${missesTable(view)}`,
    ],
  };
}

/** Whether predictions have to do with the truth, and how they vary. */
export function correlationSentence(view: OriginalView): string {
  const found = view.nets.map((net) => ({ net, ...predictionFinding(view, net) }));
  const figures = listed(
    found.map(({ net, correlation }) => `${decimal(correlation, 2)} for ${netInSentence(net.id)}`),
  );
  const highest = Math.max(...found.map(({ correlation }) => correlation));
  const meaning = highest < 0.2 ? "Knowing a prediction says next to nothing about the film. " : "";
  const spreads = listed(found.map(({ predictionSd }) => decimal(predictionSd, 2)));
  const truth = decimal(found[0]?.truthSd ?? 0, 2);
  return `Predictions and true ratings correlate (1 would be in step, 0 not at all) by ${figures}. ${meaning}Within one run, predictions vary with a standard deviation of ${spreads}; true ratings with ${truth}.`;
}

function distanceTable(view: OriginalView): Html {
  const truth = view.result.test.map((film) => film.truth);
  const constant = residualsOf(truth, [truth.map(() => view.result.facts.trainMean)]);
  const line = (
    head: string,
    { near, far }: { near: number; far: number },
    middle: number,
    quiet: boolean,
  ): TableLine => ({
    head,
    cells: [percent(near), percent(far), decimal(middle, 2)],
    quiet,
  });
  return table({
    caption:
      "How far off predictions are, all seeds together. Below 0 the middle prediction is too low, above it too high.",
    slim: true,
    columns: [
      { head: "Model", kind: "text" },
      { head: "Within half a point", kind: "figure" },
      { head: "More than two off", kind: "figure" },
      { head: "Median, points", kind: "figure" },
    ],
    groups: [
      {
        lines: view.nets.map((net) => {
          const found = predictionFinding(view, net);
          return line(net.name, found, found.medianResidual, false);
        }),
      },
      { lines: [line(modelName("mean"), distances(constant), median(constant), true)] },
    ],
  });
}

/** The widest misses among films whose rating many people stand behind; null where there is none. */
function missesTable(view: OriginalView): Html | null {
  const misses = widestMisses(view, 6, trustedVotes);
  if (misses.length === 0) return null;
  const seeds = Math.max(...view.nets.map((net) => net.runs.length));
  return table({
    caption: `The widest misses among test films with at least ${trustedVotes} votes, with the mean prediction of each network${seeds > 1 ? " over its seeds" : ""}.`,
    columns: [
      { head: "Film", kind: "text" },
      { head: "Votes", kind: "figure" },
      { head: "True rating", kind: "figure" },
      ...view.nets.map((net) => ({ head: net.name, kind: "figure" as const })),
    ],
    groups: [
      {
        lines: misses.map(({ film, predicted }) => ({
          head: film.title,
          cells: [wholeNumber(film.votes), decimal(film.truth, 1), ...predicted.map((value) => decimal(value, 1))],
        })),
      },
    ],
  });
}
