// Chapter: what a few ratings are worth.
import type { TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, signed, wholeNumber } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { intervalWords } from "./interval.ts";

/** Null where nobody had rated enough. */
export function newcomers({ heldOut: { newcomers: found } }: TrainingResult, picture: Html | null): Chapter | null {
  if (found === null) return null;
  const sure = found.gains.find(({ ci95 }) => ci95[0] > 0);
  const most = found.gains.at(-1);
  return {
    id: "newcomers",
    heading: "For newcomers",
    body: [
      html`<p>The histories of ${wholeNumber(found.people)} of these people, cut to a few ratings drawn by chance; the same films are to be found. Without a rating everybody gets what everybody likes, so nothing is won or lost. ${sure === undefined ? "At no length is the gain above zero for sure." : `From ${sure.ratings === 1 ? "the first rating" : `${sure.ratings} ratings`} on the whole interval of the gain lies above zero.`}${most === undefined ? "" : ` After ${most.ratings} ratings it is ${signed(most.mean)} (${intervalWords(most, signed)}), on ${decimal(found.popularity)} of popularity’s.`}</p>`,
      ...(picture === null ? [] : [picture]),
    ],
  };
}
