// Figure: how often the 90 % intervals hold the rating, of everybody and by how many ratings were handed in, a panel a model that says
// how sure it is, with the band that we call right.
import { counted, listed, percent, percentTick, wholeNumber } from "../../article/numbers.ts";
import { band, promised, promiseOf } from "../../article/promised.ts";
import { pictureName, wholeInterval } from "../../comparison/charts/model-lanes.ts";
import { figureOf, slicesBy, slicesOfMany } from "../../comparison/comparison-view.ts";
import { historyName, modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../pictures/forest/place-forest.ts";
import { bandSign, dotInterval, key, lineSign, ringInterval } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import { fewestPeople, type StarsResultView } from "../stars-view.ts";

const measure = "cover90";

/** Null where no model says how sure it is, or nobody asked. */
export function coveragePicture(view: StarsResultView): Picture | null {
  const models = view.rows.map((row) => ({ row, rows: coverageRows(view, row) })).filter(({ rows }) => rows.length > 0);
  if (models.length === 0) return null;
  const all = models.flatMap(({ rows }) => rows);
  const [low, high] = laneDomain(all, band);
  const domain = [Math.max(0, low), Math.min(1, high)] as const;
  const draw = (width: number, columns: number): Drawing => {
    const panels = models.map(({ row, rows }): Panel => {
      const spec = { groups: [{ rows }], width: panelWidth(width, columns), domain, beside: all };
      const drawing = forestPanel({ ...spec, line: promised, band, axis: "share of ratings", tick: percentTick });
      return { head: pictureName(row), drawing };
    });
    return arrange({ panels, columns, width, key: signs(width) });
  };
  return {
    name: `coverage${view.suffix}`,
    title: `How often the rating lies in the interval${view.suffix === "" ? "" : `: ${view.name}`}`,
    reading:
      "Share of held-out ratings within the 90 % interval that was told with them, with the 95 % interval of that share, by how many films a person handed in. At the left of the band, intervals are too narrow; at the right, wider than they need be." +
      fewWords(view),
    description: models
      .map(
        ({ row, rows }) =>
          `${modelName(row.model)}: ${listed(rows.map(({ name, lanes: [lane] }) => `${name} ${lane?.figure}`))}.`,
      )
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide, models.length > 1 ? 2 : 1), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function fewWords(view: StarsResultView): string {
  const all = slicesBy(view, "history", measure)?.labels ?? [];
  const isLeftOut = slicesOfMany(view, { by: "history", measure, labels: all }, fewestPeople).length < all.length;
  return isLeftOut ? ` Lengths of fewer than ${fewestPeople} people are among every figure alone.` : "";
}

/** Everybody first, then each slice. */
function coverageRows(view: StarsResultView, row: StarsResultView["rows"][number]): ForestRow[] {
  const found = slicesBy(view, "history", measure);
  const labels = found?.measure === measure ? slicesOfMany(view, { ...found, by: "history" }, fewestPeople) : [];
  const slices = labels.map((label) => ({
    name: historyName(label),
    key: `${measure}[history=${label}]`,
  }));
  return [{ name: "everybody", key: measure }, ...slices].flatMap(({ name, key: slice }): ForestRow[] => {
    const metric = figureOf(row, slice);
    if (metric === null) return [];
    const sign = promiseOf(metric.mean) === "kept" ? "ring" : "dot";
    const lane = {
      value: metric.mean,
      interval: wholeInterval(metric.ci95),
      sign,
      figure: percent(metric.mean),
    } as const;
    return [{ name, ...(metric.n !== undefined && { note: people(metric.n) }), lanes: [lane] }];
  });
}

function people(count: number): string {
  return count < 11 ? counted(count, "person", "people") : `${wholeNumber(count)} people`;
}

function signs(width: number): Drawing {
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
