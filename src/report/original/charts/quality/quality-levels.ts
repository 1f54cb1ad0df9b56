// Figure: R2 of every model in every track, out of fold and on the test rows, on one scale with the original's networks and the
// constant. A group is a task of its own; only the scale is shared.
import type { ReportRow } from "../../../../core/evaluation/report-document.ts";
import { decimal, listed } from "../../../article/numbers.ts";
import { forestPanel } from "../../../pictures/forest/forest-panel.ts";
import type { Lane } from "../../../pictures/forest/lane.ts";
import { laneDomain } from "../../../pictures/forest/lane-domain.ts";
import type { ForestGroup } from "../../../pictures/forest/place-forest.ts";
import { dotInterval, key, lineSign, ringInterval } from "../../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../../pictures/picture.ts";
import { movedBy } from "../../../pictures/svg-text.ts";
import { paints } from "../../../theme/tokens.ts";
import { trackName } from "../../film-net-names.ts";
import { besideQuality } from "../../findings/quality/beside-quality.ts";
import { foldsOf, type QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { modelName } from "../../names.ts";
import { metricOf, type OriginalView } from "../../original-view.ts";

export function qualityLevels(view: OriginalView, tracks: readonly QualityTrack[]): Picture {
  const constant = metricOf(view.mean, "r2").mean;
  const groups = [originalGroup(view), ...tracks.map(trackGroup)];
  const domain = laneDomain(
    groups.flatMap(({ rows }) => rows),
    [constant],
  );
  const draw = (width: number): Drawing => {
    const signs = key(
      [
        dotInterval("out of fold, training rows"),
        ringInterval("test rows"),
        lineSign("always the mean", paints.ink, 1.25, "5 4"),
      ],
      width,
    );
    const panel = forestPanel({ groups, width, domain, line: constant, axis: "R²" });
    const top = signs.height + 14;
    return { width, height: top + panel.height, markup: signs.markup + movedBy(0, top, panel.markup) };
  };
  return {
    name: "quality-levels",
    title: "How much of a rating can be told, track by track",
    reading: `R² with its 95 % interval; further right is better. ${countsSentence(tracks)} The groups are different tasks, by what a model may look at: compare within a group.`,
    description: groups.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide), narrow: draw(drawingWidths.narrow) },
  };
}

/** Protocol and number of films, once for the whole picture. */
function countsSentence(tracks: readonly QualityTrack[]): string {
  const rows = tracks.flatMap(({ models }) => models.toReversed());
  const count = (row: ReportRow | null | undefined) => row?.metrics["r2"]?.n;
  const inside = count(rows.map(({ folds }) => folds).find((row) => count(row) !== undefined));
  const test = count(rows.map((model) => model.test).find((row) => count(row) !== undefined));
  const folds = foldsOf(tracks);
  const parts = [
    inside === undefined || folds === null
      ? ""
      : `Full dots: ${inside.toLocaleString("en-GB")} training rows in ${folds} folds`,
    test === undefined ? "" : `rings: ${test.toLocaleString("en-GB")} test rows`,
  ].filter((part) => part !== "");
  const text = parts.join("; ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function originalGroup(view: OriginalView): ForestGroup {
  const rows = besideQuality(view).filter((row) => row.model !== "mean");
  return {
    head: "Number and title",
    note: "the original’s constant and networks",
    rows: rows.map((row) => ({ name: modelName(row.model), lanes: [lane(row, "ring")] })),
  };
}

function trackGroup({ track, models }: QualityTrack): ForestGroup {
  const { head, note } = trackName(track);
  const rows = models.map(({ model, folds, test }) => ({
    name: modelName(model),
    lanes: [...(folds === null ? [] : [lane(folds, "dot")]), ...(test === null ? [] : [lane(test, "ring")])],
  }));
  return { head, note, rows };
}

function lane(row: ReportRow, sign: Lane["sign"]): Lane {
  const { mean, ci95 } = metricOf(row, "r2");
  return { value: mean, interval: ci95 ?? null, sign, figure: decimal(mean) };
}

function describe({ head, rows }: ForestGroup): string {
  const parts = rows.map(({ name, lanes }) => {
    const words = lanes.map(({ sign, figure }) => `${figure} ${sign === "dot" ? "out of fold" : "on the test rows"}`);
    return `${name} ${words.join(" and ")}`;
  });
  return `${head}: R² of ${listed(parts)}.`;
}
