// Chapter: how good a film is, as far as models can tell it: every model in every track, beside constants and the original.
import type { Chapter } from "../../../article/chapter.ts";
import { listed } from "../../../article/numbers.ts";
import { withRaised } from "../../../article/raised.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import { blend, foldsOf, type QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { modelName } from "../../names.ts";
import { hasOriginalRows, type OriginalView } from "../../original-view.ts";
import { levelSentence } from "./level-sentences.ts";
import { levelTable } from "./level-table.ts";

export function howGood(view: OriginalView, tracks: readonly QualityTrack[], picture: Html): Chapter {
  return {
    id: "how-good",
    heading: "How good is a film",
    body: [
      html`<p>The question behind all of this is what people will think of a film. ${partsSentence(tracks)}</p>`,
      html`<p>${tracksSentence(tracks)}</p>`,
      html`<p>${withRaised(protocolSentence(view, tracks))}</p>`,
      picture,
      ...tracks.flatMap((track) => {
        const sentence = levelSentence(track);
        return sentence === "" ? [] : [html`<p>${withRaised(sentence)}</p>`];
      }),
      levelTable(view, tracks),
    ],
  };
}

/** Which kinds of model there are, by the rows. */
function partsSentence(tracks: readonly QualityTrack[]): string {
  const ids = new Set(tracks.flatMap(({ models }) => models.map(({ model }) => model.split("+")[0] as string)));
  const parts = [...ids].filter((id) => id !== blend).map((id) => `“${modelName(id)}”`);
  const blended = `“${modelName(blend)}” blends answers of several kinds, with weights that were learnt from what the parts said of films that they had not seen.`;
  const alone = parts.length === 0 ? "" : `${listed(parts)} answer it alone. `;
  return `${alone}${ids.has(blend) ? blended : ""}`;
}

function tracksSentence(tracks: readonly QualityTrack[]): string {
  const names = listed(tracks.map(({ track }) => `${trackName(track).head.toLowerCase()} (${trackName(track).note})`));
  if (tracks.length === 1) return `There is one track: ${names}.`;
  return `The tracks are ${names}. They are different tasks; a figure of one is no better or worse than a figure of another.`;
}

function protocolSentence(view: OriginalView, tracks: readonly QualityTrack[]): string {
  const folds = foldsOf(tracks);
  const divisions = view.result.quality?.divisions ?? 1;
  const often = divisions > 1 ? `, ${divisions} times with other divisions` : "";
  const inside =
    folds === null
      ? ""
      : `Out of fold means: the training rows are divided into ${folds} folds${often}, a film’s rows always in the same one, and each fold is answered by models that saw only the others. `;
  const options = hasOriginalRows(view)
    ? "Options were chosen inside the training rows; the test rows, the original’s, check that."
    : "Options were not chosen on the rows of this report, which are not the original’s.";
  return `${inside}${options} Every R² is measured against always the mean of the films in question, which has 0.`;
}
