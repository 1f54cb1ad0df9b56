// Figure: what was expected against what was true for some films, each with its interval: a panel a track. Films whose interval
// missed stand out.
import * as Plot from "@observablehq/plot";
import type { QualityPrediction } from "../../../../core/evaluation/quality-result.ts";
import { percent, wholeNumber } from "../../../article/numbers.ts";
import { arrange, type Panel, panelWidth, wideColumns } from "../../../pictures/arrange.ts";
import { type KeyEntry, key, lineSign } from "../../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../../pictures/picture.ts";
import { plotPanel } from "../../../pictures/plot-panel.ts";
import { svgText } from "../../../pictures/svg-text.ts";
import { paints } from "../../../theme/tokens.ts";
import { trackName } from "../../film-net-names.ts";
import type { QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { evenSample, isCovered } from "../../findings/quality/sureness.ts";

/** Films a panel: as many as keep their bars apart on a phone. */
const sampled = 64;
const margin = { left: 26, right: 6, top: 20, bottom: 42 };

export function intervalSample(tracks: readonly QualityTrack[]): Picture {
  const found = tracks.filter(({ result }) => result.folds.length > 0);
  const all = found.flatMap(({ result }) => evenSample(result.folds, sampled));
  const domain = sampleDomain(all);
  const shown = Math.min(sampled, ...found.map(({ result }) => result.folds.length));
  const draw = (width: number, columns: number): Drawing => {
    const size = panelWidth(width, columns);
    const panels = found.map(({ track, result }): Panel => {
      const films = evenSample(result.folds, sampled);
      return { head: trackName(track).head, drawing: samplePanel(films, domain, size, Math.min(size, 340)) };
    });
    return arrange({ panels, columns, width, key: sampleKey(width) });
  };
  return {
    name: "quality-intervals",
    title: "What was expected, how surely, and what was true",
    reading: `${wholeNumber(shown)} of the training films of each track, spread evenly over what was expected of them out of fold, lowest at the left. The bar is the 90 % interval, the dot the true rating; where the dot leaves its bar it is full.`,
    description: found.map(describe).join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, wideColumns(found.length)),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function sampleDomain(films: readonly QualityPrediction[]): readonly [number, number] {
  const values = films.flatMap(({ truth, lo, hi }) => [truth, lo, hi]);
  return [Math.min(0, ...values) - 0.2, Math.max(10, ...values) + 0.2];
}

function sampleKey(width: number): Drawing {
  return key(
    [
      barSign("90 % interval"),
      lineSign("expected", paints.muted, 2),
      circleSign("true rating, inside", paints.ground, paints.ink),
      circleSign("true rating, outside", paints.accent, paints.accent),
    ],
    width,
  );
}

function barSign(label: string): KeyEntry {
  return { sign: `<path d="M4,-8V8" stroke="${paints.line}" stroke-width="5"/>`, width: 8, label };
}

function circleSign(label: string, fill: string, stroke: string): KeyEntry {
  const sign = `<circle cx="5" cy="0" r="3.5" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/>`;
  return { sign, width: 10, label };
}

function samplePanel(
  films: readonly QualityPrediction[],
  domain: readonly [number, number],
  width: number,
  height: number,
): Drawing {
  const places = films.map((film, x) => ({ ...film, x, covered: isCovered(film) }));
  const bar = Math.max(2, (0.72 * (width - margin.left - margin.right)) / Math.max(1, films.length));
  const plot = plotPanel({
    width,
    height,
    margins: margin,
    x: { domain: [-1, films.length], axis: null },
    y: { domain: [...domain] },
    marks: [
      Plot.gridY([0, 2, 4, 6, 8, 10], { stroke: paints.line, strokeOpacity: 0.6 }),
      Plot.axisY([0, 2, 4, 6, 8, 10], { label: null, tickSize: 0, fill: paints.muted }),
      Plot.link(places, { x1: "x", x2: "x", y1: "lo", y2: "hi", stroke: paints.line, strokeWidth: bar }),
      Plot.line(places, { x: "x", y: "expected", stroke: paints.muted, strokeWidth: 2 }),
      Plot.dot(
        places.filter(({ covered }) => covered),
        { x: "x", y: "truth", r: 2.4, fill: paints.ground, stroke: paints.ink, strokeWidth: 1.25 },
      ),
      Plot.dot(
        places.filter(({ covered }) => !covered),
        { x: "x", y: "truth", r: 3.4, fill: paints.accent },
      ),
    ],
  });
  const middle = { anchor: "middle", paint: paints.muted } as const;
  const words = [
    svgText("rating", 0, 10, { paint: paints.muted }),
    svgText("films, by what was expected", (margin.left + width - margin.right) / 2, height - 22, middle),
  ];
  return { ...plot, markup: plot.markup + words.join("") };
}

function describe({ track, result }: QualityTrack): string {
  const films = evenSample(result.folds, sampled);
  const inside = films.filter(isCovered).length;
  return `${trackName(track).head}: of ${wholeNumber(films.length)} films shown, ${wholeNumber(inside)} (${percent(inside / Math.max(1, films.length), 0)}) lie in their interval.`;
}
