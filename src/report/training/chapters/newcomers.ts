// Chapter: what a few ratings are worth.
import type { NewcomerFigures, TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, signed, wholeNumber } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { intervalWords } from "./interval.ts";

/** Null where nobody had rated enough. */
export function newcomers({ heldOut: { newcomers: found } }: TrainingResult, picture: Html | null): Chapter | null {
  if (found === null) return null;
  const most = found.gains.at(-1);
  return {
    id: "newcomers",
    heading: "For newcomers",
    body: [
      html`<p>The histories of ${wholeNumber(found.people)} of these people, cut to a few ratings drawn by chance; the same films are to be found. Without a rating everybody gets what everybody likes, so nothing is won or lost. ${sureWords(found)}${most === undefined ? "" : ` After ${most.ratings} ratings it is ${signed(most.mean)} (${intervalWords(most, signed)}), on ${decimal(found.popularity)} of popularity’s.`}</p>`,
      ...(picture === null ? [] : [picture]),
    ],
  };
}

/** From how many ratings on every interval lies above zero. */
function sureWords({ gains }: NewcomerFigures): string {
  const first = gains.findLastIndex(({ ci95 }) => !(ci95[0] > 0)) + 1;
  const from = gains[first];
  if (from === undefined) return "At no length is the gain surely above zero.";
  const when = from.ratings === 1 ? "the first rating" : `${from.ratings} ratings`;
  return `From ${when} on the whole interval of the gain lies above zero.`;
}
