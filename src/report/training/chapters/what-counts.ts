// Chapter: what each part counts by length of the history, and what a film counts that was watched and not rated.
import type { TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, signed, wholeNumber } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";

export function whatCounts(result: TrainingResult, picture: Html): Chapter {
  const { learnt, watched, watchlisted } = result;
  return {
    id: "what-counts",
    heading: "What counts",
    body: [
      html`<p>A score is the sum of what the parts say. What each of them counts was learnt on ${wholeNumber(learnt.people)} of the people who were left out, for short histories and long ones apart: somebody with three ratings is answered otherwise than somebody with three hundred.</p>`,
      picture,
      html`<p>A film that was watched and not rated counts as one with <b>${watched.rating} stars</b>: with the ratings of the same people hidden, that finds most of what they like. One on a watchlist counts as ${watchlisted}, which is stated, not learnt.</p>`,
      watchedTable(result),
    ],
  };
}

function watchedTable({ watched: { rating: chosen, ndcg } }: TrainingResult): Html {
  const known = ndcg.find(({ rating }) => rating === null);
  const lines = ndcg.map(({ rating, value }) => ({
    head:
      rating === null
        ? "the ratings as they are"
        : rating === chosen
          ? html`<b>${rating} stars</b>`
          : `${rating} stars`,
    cells: [decimal(value, 4), known === undefined || rating === null ? "" : signed(value - known.value, 4)],
    quiet: rating === null,
  }));
  return table({
    caption: html`<b>What a watched film counts.</b> Ratings hidden, every film of a history as so many stars.`,
    columns: [
      { head: "Each film as", kind: "text" },
      { head: "NDCG@100", kind: "figure" },
      { head: "difference", kind: "figure" },
    ],
    groups: [{ lines }],
    slim: true,
  });
}
