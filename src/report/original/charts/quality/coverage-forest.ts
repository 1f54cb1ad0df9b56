// Figure: how often the 90 % intervals hold the truth, slice by slice, with the band that we call right.

import type { QualityCoverage } from "../../../../core/evaluation/quality-result.ts";
import { listed, percent, percentTick, wholeNumber } from "../../../article/numbers.ts";
import { band, promised, promiseOf } from "../../../article/promised.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../../pictures/arrange.ts";
import { forestPanel } from "../../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../../pictures/forest/place-forest.ts";
import { bandSign, dotInterval, key, lineSign, ringInterval } from "../../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../../pictures/picture.ts";
import { paints } from "../../../theme/tokens.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { coverageSlice } from "../../quality-names.ts";

/** Smaller slices are in the table alone: their intervals would be as wide as the picture. */
const fewest = 20;

export function coveragePicture(tracks: readonly QualityTrack[]): Picture {
  const found = tracks.filter(({ result }) => result.coverage.length > 0);
  const rows = found.map(({ result }) => shownSlices(result.coverage).map(coverageRow));
  const [low, high] = laneDomain(rows.flat(), band);
  const domain = [Math.max(0, low), Math.min(1, high)] as const;
  const draw = (width: number, columns: number): Drawing => {
    const panels = found.map(({ track }, k): Panel => {
      const spec = {
        groups: [{ rows: rows[k] ?? [] }],
        width: panelWidth(width, columns),
        domain,
        beside: rows.flat(),
      };
      const drawing = forestPanel({ ...spec, line: promised, band, axis: "share of films", tick: percentTick });
      return { head: trackName(track).head, drawing };
    });
    return arrange({ panels, columns, width, key: coverageKey(width) });
  };
  return {
    name: "quality-coverage",
    title: "How often the truth lies in the interval",
    reading:
      "Share of training films, out of fold, whose rating lies in the 90 % interval that a model gave without having seen it, with the 95 % interval of that share. At the left of the band, intervals are too narrow; at the right, wider than they need be." +
      fewWords(found),
    description: found.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, wideColumns(found.length)), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function shownSlices(coverage: readonly QualityCoverage[]): QualityCoverage[] {
  return coverage.filter(({ films }) => films >= fewest);
}

function fewWords(found: readonly QualityTrack[]): string {
  const hidden = found.some(({ result }) => shownSlices(result.coverage).length < result.coverage.length);
  return hidden ? ` Slices of fewer than ${fewest} films are in the table alone.` : "";
}

function coverageRow(coverage: QualityCoverage): ForestRow {
  const sign = promiseOf(coverage.covered) === "kept" ? "ring" : "dot";
  const { slice, covered, ci95, films } = coverage;
  const lane = { value: covered, interval: ci95, sign, figure: percent(covered) } as const;
  return { name: coverageSlice(slice).short, note: wholeNumber(films), lanes: [lane] };
}

function coverageKey(width: number): Drawing {
  return key(
    [
      ringInterval("in the band"),
      dotInterval("out of the band"),
      bandSign(`${percent(band[0], 0)} to ${percent(band[1], 0)}`),
      lineSign(`${percent(promised, 0)}, what is promised`, paints.ink, 1.25, "5 4"),
    ],
    width,
  );
}

function describe({ track, result }: QualityTrack): string {
  const parts = result.coverage.map(({ slice, covered, films }) => {
    return `${percent(covered)} of ${wholeNumber(films)} (${coverageSlice(slice).phrase})`;
  });
  return `${trackName(track).head}: covered are ${listed(parts)}.`;
}
