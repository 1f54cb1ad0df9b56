// Chapter: for which films the film quality models err, by how much, and to which side.
import type { Chapter } from "../../../article/chapter.ts";
import { capital, decimal, signed, wholeNumber } from "../../../article/numbers.ts";
import { table } from "../../../article/table.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import type { ErrorSlice, MeanWithInterval, TrackErrors } from "../../findings/quality/errors-by-slice.ts";
import { biasSentence, sizeSentence, unvotedSentence } from "./error-sentences.ts";

export interface ErrorFigures {
  readonly errors: Html;
  readonly bias: Html;
}

/** `figures` are null where nothing was answered out of fold. */
export function whereItErrs(found: readonly TrackErrors[], figures: ErrorFigures | null): Chapter | null {
  if (figures === null) return null;
  const unvoted = unvotedSentence(found);
  return {
    id: "where-it-errs",
    heading: "Where it errs",
    body: [
      html`<p>One average hides where the errors are. The rating of a film with few votes is itself uncertain, so nobody can tell it well; a rating that ten thousand people stand behind is firm. And what was liked, and who voted, has changed with the decades. There are many slices here: about one in twenty leans to a side by chance alone, sure as its interval looks.</p>`,
      figures.errors,
      ...found.map((errors) => html`<p>${sizeSentence(errors)}</p>`),
      ...(unvoted === "" ? [] : [html`<p>${unvoted}</p>`]),
      figures.bias,
      ...found.map((errors) => html`<p>${biasSentence(errors)}</p>`),
      errorsTable(found),
    ],
  };
}

function errorsTable(found: readonly TrackErrors[]): Html {
  const heads = ["Count", "MAE", "95 % interval", "Always the mean", "Bias", "95 % interval"];
  return table({
    caption:
      "Errors of the blend out of fold inside the training rows, in points of the rating. MAE is their mean size, bias their mean, expected minus true; the constant is the mean of all films of the track. Decades are those of films with at least one vote.",
    columns: [{ head: "Films", kind: "text" }, ...heads.map((head) => ({ head, kind: "figure" as const }))],
    groups: found.map(({ track, voted, unvoted, byVotes, byDecade }) => ({
      name: trackName(track).head,
      lines: [voted, ...(unvoted === null ? [] : [unvoted]), ...byVotes, ...byDecade].map(line),
    })),
  });
}

function line({ phrase, films, mae, bias, constant }: ErrorSlice) {
  const cells = [
    wholeNumber(films),
    decimal(mae.mean, 2),
    interval(mae, decimal),
    decimal(constant, 2),
    signed(bias.mean, 2),
    interval(bias, signed),
  ];
  return { head: capital(phrase), cells };
}

function interval({ ci95 }: MeanWithInterval, words: (value: number, digits: number) => string): string {
  return ci95 === null ? "" : `${words(ci95[0], 2)} to ${words(ci95[1], 2)}`;
}
