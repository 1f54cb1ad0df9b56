// Chapter: the films that surprise the film quality models most, by name.
import type { Chapter } from "../../../article/chapter.ts";
import { counted, decimal, percent, signed, wholeNumber } from "../../../article/numbers.ts";
import { type TableLine, table } from "../../../article/table.ts";
import { type Html, html } from "../../../markup/html.ts";
import { trackName } from "../../film-net-names.ts";
import { type Surprise, type TrackSurprises, trustedVotes } from "../../findings/quality/surprises.ts";

/** Null where no film was answered out of fold. */
export function surprises(found: readonly TrackSurprises[]): Chapter | null {
  if (found.length === 0) return null;
  return {
    id: "surprises",
    heading: "The films that surprise most",
    body: [
      html`<p>What is left to say is which films. These are the training films whose rating lies furthest from what was expected of them out of fold, measured in widths of their own 90 % interval, so that a miss counts for more where the model was sure. Half a width is about the edge of the interval.</p>`,
      ...found.flatMap((track) => [
        html`<h3>${trackName(track.track).head}</h3>`,
        html`<p>${surpriseSentence(track)}</p>`,
        surprisesTable(track),
      ]),
    ],
  };
}

/** How many films lie outside their interval and on which side, and the largest surprise each way. */
export function surpriseSentence({ films, above, below, better, worse }: TrackSurprises): string {
  if (films === 0) return `No film has at least ${trustedVotes} votes.`;
  const outside = above + below;
  const sides =
    outside === 0
      ? ""
      : `: ${wholeNumber(above)} ${above === 1 ? "is" : "are"} better than it allows, ${wholeNumber(below)} worse`;
  const counts = `Of ${counted(films, "film")} with at least ${trustedVotes} votes ${outside === 0 ? "none" : wholeNumber(outside)} (${percent(outside / films)}) ${outside === 1 ? "lies" : "lie"} outside the interval${sides}.`;
  const [best, worst] = [better[0], worse[0]];
  return [
    counts,
    best === undefined ? "" : `The happiest surprise is ${named(best)}.`,
    worst === undefined ? "" : `The sorriest is ${named(worst)}.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function named({ film: { title, year, expected, truth } }: Surprise): string {
  const when = year === null ? "" : ` (${year})`;
  return `${title}${when}, of which ${decimal(expected, 1)} was expected and which has ${decimal(truth, 1)}`;
}

function surprisesTable({ better, worse, fewVotes }: TrackSurprises): Html {
  const heads = ["Year", "Votes", "Expected", "90 % interval", "True", "Off, in widths"];
  const groups = [
    { name: `Better than expected, at least ${trustedVotes} votes`, lines: better.map((film) => line(film, false)) },
    { name: `Worse than expected, at least ${trustedVotes} votes`, lines: worse.map((film) => line(film, false)) },
    { name: `Either way, fewer than ${trustedVotes} votes`, lines: fewVotes.map((film) => line(film, true)) },
  ];
  return table({
    caption:
      "The largest surprises among training films, answered out of fold. The last column is true minus expected rating, divided by the width of the film’s interval.",
    columns: [{ head: "Film", kind: "text" }, ...heads.map((head) => ({ head, kind: "figure" as const }))],
    groups: groups.filter(({ lines }) => lines.length > 0),
  });
}

function line({ film, widths }: Surprise, quiet: boolean): TableLine {
  const { title, year, votes, expected, lo, hi, truth } = film;
  const interval = `${decimal(lo, 1)} to ${decimal(hi, 1)}`;
  const cells = [
    year === null ? "" : String(year),
    wholeNumber(votes),
    decimal(expected, 1),
    interval,
    decimal(truth, 1),
    signed(widths, 2),
  ];
  return { head: title, cells, quiet };
}
