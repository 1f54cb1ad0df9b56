// Chapters: the list that a stranger gets, and lists for a few plain tastes with their reasons.
import type { SampleList, TrainingResult } from "../../../core/recommend/training-result.ts";
import { filmName } from "../../../core/search/film-name.ts";
import type { Chapter } from "../../article/chapter.ts";
import { capital, counted, countWord, decimal, listed } from "../../article/numbers.ts";
import { table } from "../../article/table.ts";
import { type Html, html } from "../../markup/html.ts";

export function firstListChapter({ first }: TrainingResult): Chapter {
  return {
    id: "first-list",
    heading: "A first list",
    body: [
      html`<p>What somebody gets of whom nothing is known: films that most people like, made various so that there is something for everybody.</p>`,
      listTable(
        first,
        html`<b>The first ${countWord(first.films.length)} films.</b> Stars with the interval that should hold nine ratings in ten.`,
      ),
    ],
  };
}

/** Null where the catalogue has no film of any taste. */
export function tastesChapter({ samples }: TrainingResult): Chapter | null {
  if (samples.length === 0) return null;
  return {
    id: "tastes",
    heading: `${capital(counted(samples.length, "taste"))}`,
    body: [
      html`<p>People who do not exist, with a few ratings each, and what the model shows them. The reasons are what the scores are made of, largest first.</p>`,
      ...samples.map((sample) => listTable(sample, html`<b>${sample.name}.</b> Gave ${ratedWords(sample)}.`)),
    ],
  };
}

function ratedWords({ rated }: SampleList): string {
  return listed(rated.map(({ film, rating }) => `${filmName(film)} ${rating}`));
}

function listTable({ films }: SampleList, caption: Html): Html {
  const lines = films.map(({ rank, film, predicted, reason }) => ({
    head: html`${rank}. ${filmName(film)}<small>${reason}</small>`,
    cells: [
      predicted === null ? "" : decimal(predicted.mean, 1),
      predicted === null ? "" : `${decimal(predicted.lo, 1)} to ${decimal(predicted.hi, 1)}`,
    ],
  }));
  return table({
    caption,
    columns: [
      { head: "Film, and why it is shown", kind: "text" },
      { head: "Stars", kind: "figure" },
      { head: "90 %", kind: "figure" },
    ],
    groups: [{ lines }],
    slim: true,
  });
}
