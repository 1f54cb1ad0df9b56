// Chapter: what a few ratings are worth.
import type { NewcomerFigures, TrainingResult } from "../../../core/recommend/training-result.ts";
import type { Chapter } from "../../article/chapter.ts";
import { decimal, listed, signed, wholeNumber } from "../../article/numbers.ts";
import { type Html, html } from "../../markup/html.ts";
import { intervalWords } from "./interval.ts";

/** Null where nobody had rated enough. */
export function newcomers({ heldOut: { newcomers: found } }: TrainingResult, picture: Html | null): Chapter | null {
  if (found === null) return null;
  const most = found.gains.at(-1);
  return {
    id: "for-newcomers",
    heading: "For newcomers",
    body: [
      html`<p>The histories of ${wholeNumber(found.people)} of these people, cut to a few ratings drawn by chance; the same films are to be found, and what else they rated is not shown. (The protocol cold-people asks for all of it, and has larger figures.) Without a rating everybody gets what everybody likes, so nothing is won or lost.${most === undefined ? "" : ` After ${most.ratings} ratings the gain is ${signed(most.mean)} (${intervalWords(most, signed)}); popularity has ${decimal(found.popularity)}. ${sureWords(found)}`}</p>`,
      ...(picture === null ? [] : [picture]),
    ],
  };
}

/** After how many ratings the whole interval lies above zero. */
function sureWords({ gains }: NewcomerFigures): string {
  const sure = gains.filter(({ ci95 }) => ci95[0] > 0).map(({ ratings }) => String(ratings));
  if (sure.length === 0) return "At no length is the gain surely above zero.";
  return `Its whole interval lies above zero after ${listed(sure)} ${sure.at(-1) === "1" ? "rating" : "ratings"}.`;
}
