// Figure: the network that reads the film, a panel a track, beside what the original's networks reach. Tracks are different
// tasks: they share a scale and the constant's line, and nothing is put into one order across them.

import type { ReportRow } from "../../../core/evaluation/report-document.ts";
import { decimal, listed } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../pictures/arrange.ts";
import type { Lane } from "../../pictures/forest/lane.ts";
import { dotInterval, key, lineSign, squareInterval } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import { trackName, wordsName } from "../film-net-names.ts";
import { type BestOriginal, bestOriginal, type FilmNetFinding, type FilmNetTrack } from "../findings/film-net.ts";
import { modelName } from "../names.ts";
import { foundRow, metricOf, type OriginalView } from "../original-view.ts";
import { type LanesRow, lanesPanel } from "./lanes-panel.ts";

interface TrackPanel {
  readonly head: string;
  readonly note: string;
  readonly rows: readonly LanesRow[];
  readonly constant: number;
}

export function filmNetPicture(view: OriginalView, tracks: readonly FilmNetTrack[]): Picture {
  const best = bestOriginal(view);
  const list = [
    ...(best === null ? [] : [originalPanel(view, best)]),
    ...tracks.map((track) => trackPanel(view, track)),
  ];
  const domain = tracksDomain(list);
  const draw = (width: number, columns: number): Drawing => {
    const panels = list.map(({ head, note, rows: own, constant }): Panel => {
      const rows = [constantRow(constant), ...own];
      const drawing = lanesPanel({ rows, width: panelWidth(width, columns), domain, constant });
      return { head, note, drawing };
    });
    return arrange({ panels, columns, width, key: tracksKey(width) });
  };
  return {
    name: "tracks",
    title: "What metadata is worth, track by track",
    reading:
      "R² on the test films with its 95 % interval; further right is better. Each panel is a task of its own, by what a network may look at: compare within a panel.",
    description: list.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, wideColumns(list.length)), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function tracksKey(width: number): Drawing {
  return key(
    [
      dotInterval("mean of single runs"),
      squareInterval("their predictions averaged"),
      lineSign("always the mean", paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function constantRow(constant: number): LanesRow {
  const lane: Lane = { value: constant, interval: null, sign: "bar", figure: decimal(constant) };
  return { name: "Always the mean", lanes: [lane] };
}

function originalPanel(view: OriginalView, { row, mended }: BestOriginal): TrackPanel {
  const rows = [
    { name: modelName(row.model), lanes: [lane(row, "dot")] },
    ...(mended === null ? [] : [{ name: modelName(mended.row.model), lanes: [lane(mended.row, "dot")] }]),
  ];
  return { head: "Number and title", note: "the original’s best", rows, constant: constantOf(view, row.track) };
}

function trackPanel(view: OriginalView, { track, variants }: FilmNetTrack): TrackPanel {
  const { head, note } = trackName(track);
  return { head, note, rows: variants.map(variantRow), constant: constantOf(view, track) };
}

function variantRow({ words, row, averaged }: FilmNetFinding): LanesRow {
  return {
    name: wordsName(words),
    lanes: [lane(row, "dot"), ...(averaged === null ? [] : [lane(averaged, "square")])],
  };
}

function lane(row: ReportRow, sign: Lane["sign"]): Lane {
  const { mean, ci95 } = metricOf(row, "r2");
  return { value: mean, interval: ci95 ?? null, sign, figure: decimal(mean) };
}

/** The constant's R2 in a track; where the track has no row of its own, the original's: the test rows are the same. */
function constantOf(view: OriginalView, track: string): number {
  return metricOf(foundRow(view, "mean", track) ?? view.mean, "r2").mean;
}

function tracksDomain(list: readonly TrackPanel[]): readonly [number, number] {
  const values = list.flatMap(({ rows, constant }) => [
    constant,
    ...rows.flatMap(({ lanes }) => lanes.flatMap(({ value, interval }) => [value, ...(interval ?? [])])),
  ]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.04;
  return [low - air, high + air];
}

function describe({ head, rows, constant }: TrackPanel): string {
  const parts = rows.map(({ name, lanes }) => {
    const [single, averaged] = lanes;
    const more = averaged === undefined ? "" : `, averaged ${averaged.figure}`;
    return `${name} ${single?.figure ?? ""}${more}`;
  });
  return `${head}: R² of ${listed(parts)}; always the mean ${decimal(constant)}.`;
}
