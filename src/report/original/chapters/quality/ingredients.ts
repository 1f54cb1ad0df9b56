// Chapter: what each part of the film quality models is worth, by taking it out.
import type { Chapter } from "../../../article/chapter.ts";
import { capital, decimal, signed } from "../../../article/numbers.ts";
import { withRaised } from "../../../article/raised.ts";
import { table } from "../../../article/table.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { ingredientWorths } from "../../findings/quality/worths.ts";
import { measureMarkup } from "../measure-markup.ts";
import { ingredientsSentence } from "./worth-sentences.ts";

/** `picture` is the figure; null where no part was taken out. */
export function ingredients(tracks: readonly QualityTrack[], picture: Html | null): Chapter | null {
  if (picture === null) return null;
  return {
    id: "ingredients",
    heading: "What each ingredient is worth",
    body: [
      html`<p>A part that is never taken out may be worth nothing. So each is taken out alone, and the same training films are answered out of fold again. Parts can stand in for one another: what two of them are worth together is not the sum of what each is worth alone.</p>`,
      picture,
      html`<ul>${ingredientWorths(tracks).map((worths) => html`<li>${withRaised(ingredientsSentence(worths))}</li>`)}</ul>`,
      ingredientsTable(tracks),
    ],
  };
}

function ingredientsTable(tracks: readonly QualityTrack[]): Html {
  const r2 = measureMarkup("r2");
  return table({
    caption: html`${r2} out of fold inside the training rows without one part, and what the whole model has more than that, with a paired 95 % interval.`,
    columns: [
      { head: "Part", kind: "text" },
      { head: html`${r2} without it`, kind: "figure" },
      { head: "It adds", kind: "figure" },
      { head: "95 % interval", kind: "figure" },
    ],
    groups: tracks
      .filter(({ result }) => result.ingredients.length > 0)
      .map(({ track, result }) => ({
        name: trackName(track).head,
        lines: result.ingredients
          .toSorted((a, b) => b.gain.mean - a.gain.mean)
          .map(({ what, without, gain }) => ({
            head: capital(what),
            cells: [decimal(without), signed(gain.mean), `${signed(gain.ci95[0])} to ${signed(gain.ci95[1])}`],
          })),
      })),
  });
}
