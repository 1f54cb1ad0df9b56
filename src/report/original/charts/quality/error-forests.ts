// Figures: how large the errors of the film quality models are, and to which side they lean, by votes and by decade: a panel a
// track, all on one scale.
import { decimal, listed, signed, wholeNumber } from "../../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../../pictures/arrange.ts";
import { forestPanel } from "../../../pictures/forest/forest-panel.ts";
import type { Lane } from "../../../pictures/forest/lane.ts";
import { laneDomain } from "../../../pictures/forest/lane-domain.ts";
import type { ForestGroup, ForestRow } from "../../../pictures/forest/place-forest.ts";
import { dotInterval, type KeyEntry, key, lineSign, ringInterval } from "../../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../../pictures/picture.ts";
import { paints } from "../../../theme/tokens.ts";
import { trackName } from "../../film-net-names.ts";
import {
  type ErrorSlice,
  leans,
  type MeanWithInterval,
  type TrackErrors,
} from "../../findings/quality/errors-by-slice.ts";

/** Smaller slices are in the table alone: their intervals would be as wide as the picture. */
const fewest = 20;

interface ErrorPictureSpec {
  readonly name: string;
  readonly title: string;
  readonly reading: string;
  readonly axis: string;
  readonly entries: readonly KeyEntry[];
  readonly row: (slice: ErrorSlice) => ForestRow;
  readonly line: (errors: TrackErrors) => number;
  /** Seen on every panel whatever the rows show. */
  readonly also: readonly number[];
}

/** How far off. */
export function errorsPicture(found: readonly TrackErrors[]): Picture {
  return errorPicture(found, {
    name: "quality-errors",
    title: "How far off, by votes and by decade",
    reading: `Mean distance of the expected from the true rating in points, with its 95 % interval; further left is better. ${filmsWords(found)}`,
    axis: "points off",
    entries: [
      dotInterval("the blend"),
      tickSign("always the mean, on the same films"),
      lineSign("the blend on all of them", paints.ink, 1.25, "5 4"),
    ],
    row: ({ short, films, mae, constant }) => ({
      name: short,
      note: wholeNumber(films),
      lanes: [lane(mae, "dot", decimal(mae.mean, 2))],
      mark: constant,
    }),
    line: ({ voted }) => voted.mae.mean,
    also: [0],
  });
}

/** To which side. */
export function biasPicture(found: readonly TrackErrors[]): Picture {
  return errorPicture(found, {
    name: "quality-bias",
    title: "Too high or too low, by votes and by decade",
    reading: `Mean of expected minus true rating in points, with its 95 % interval: at the right of the line too much is expected, at the left too little. ${filmsWords(found)}`,
    axis: "points too low or too high",
    entries: [
      dotInterval("sure: the interval leaves zero out"),
      ringInterval("not to be told from nothing"),
      lineSign("neither too high nor too low", paints.ink, 1.25, "5 4"),
    ],
    row: ({ short, films, bias }) => ({
      name: short,
      note: wholeNumber(films),
      lanes: [lane(bias, leans(bias) ? "dot" : "ring", signed(bias.mean, 2))],
    }),
    line: () => 0,
    also: [-0.1, 0.1],
  });
}

function errorPicture(found: readonly TrackErrors[], spec: ErrorPictureSpec): Picture {
  const groups = found.map((errors) => errorGroups(errors, spec.row));
  const rows = groups.flat().flatMap((group) => group.rows);
  const domain = laneDomain(rows, spec.also);
  const draw = (width: number, columns: number): Drawing => {
    const panels = found.map((errors, k): Panel => {
      const size = { width: panelWidth(width, columns), domain, beside: rows };
      const drawing = forestPanel({ ...size, groups: groups[k] ?? [], line: spec.line(errors), axis: spec.axis });
      return { head: trackName(errors.track).head, drawing };
    });
    return arrange({ panels, columns, width, key: key(spec.entries, width) });
  };
  return {
    name: spec.name,
    title: spec.title,
    reading: spec.reading,
    description: found.map((errors, k) => describe(errors, groups[k] ?? [])).join(" "),
    drawings: { wide: draw(drawingWidths.wide, wideColumns(found.length)), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function errorGroups({ byVotes, byDecade }: TrackErrors, row: (slice: ErrorSlice) => ForestRow): ForestGroup[] {
  const large = (slices: readonly ErrorSlice[]) => slices.filter(({ films }) => films >= fewest).map(row);
  return [
    { head: "Votes", rows: large(byVotes) },
    { head: "Decade", rows: large(byDecade) },
  ].filter(({ rows }) => rows.length > 0);
}

function lane({ mean, ci95 }: MeanWithInterval, sign: Lane["sign"], figure: string): Lane {
  return { value: mean, interval: ci95, sign, figure };
}

function tickSign(label: string): KeyEntry {
  return { sign: `<path d="M6,-8V8" stroke="${paints.ink}" stroke-width="2"/>`, width: 12, label };
}

function filmsWords(found: readonly TrackErrors[]): string {
  const most = Math.max(0, ...found.map(({ voted }) => voted.films));
  return `The ${wholeNumber(most)} training films with at least one vote, out of fold; behind each slice stands how many they are, and slices of fewer than ${fewest} are in the table alone.`;
}

function describe({ track }: TrackErrors, groups: readonly ForestGroup[]): string {
  const parts = groups.flatMap(({ head, rows }) =>
    rows.map(({ name, lanes }) => `${head} ${name} ${lanes[0]?.figure}`),
  );
  return `${trackName(track).head}: ${listed(parts)}.`;
}
