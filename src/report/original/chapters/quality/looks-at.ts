// Chapter: what the film quality models look at, by shuffling one group of inputs after the other.
import type { Chapter } from "../../../article/chapter.ts";
import { capital, decimal, signed } from "../../../article/numbers.ts";
import { withRaised } from "../../../article/raised.ts";
import { table } from "../../../article/table.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { inputWorths, type TrackWorths } from "../../findings/quality/worths.ts";
import { measureMarkup } from "../measure-markup.ts";
import { inputsSentence } from "./worth-sentences.ts";

/** `picture` is the figure; null where nothing was shuffled. */
export function looksAt(tracks: readonly QualityTrack[], picture: Html | null): Chapter | null {
  if (picture === null) return null;
  const found = inputWorths(tracks);
  return {
    id: "looks-at",
    heading: "What it looks at",
    body: [
      html`<p>To see what a trained model relies on, one group of inputs at a time is shuffled among the films that it has not seen: each film keeps everything but that, and gets somebody else’s. What R<sup>2</sup> loses is what the model read there and nowhere else. A group that says the same as another loses little, though a model without both might lose much.</p>`,
      picture,
      ...found.map((worths) => html`<p>${withRaised(inputsSentence(worths))}</p>`),
      importanceTable(found),
    ],
  };
}

function importanceTable(found: readonly TrackWorths[]): Html {
  return table({
    caption: html`Loss of ${measureMarkup("r2")} out of fold when a group of inputs is shuffled, and its 95 % interval. Below zero, the model is better without knowing.`,
    slim: true,
    columns: [
      { head: "Inputs", kind: "text" },
      { head: "Loss", kind: "figure" },
      { head: "95 % interval", kind: "figure" },
    ],
    groups: found.map(({ track, list }) => ({
      name: trackName(track).head,
      lines: list.map(({ name, gain, worth }) => ({
        head: capital(name),
        cells: [decimal(gain.mean), `${signed(gain.ci95[0])} to ${signed(gain.ci95[1])}`],
        quiet: worth === "neither",
      })),
    })),
  });
}
