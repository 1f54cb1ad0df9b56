// Figure: small multiples by model, a row for each tenth of the films by how many ratings they have. What a model finds among
// films that many know is easily found; the lower tenths tell whether it finds anything else.
import { decimal, listed } from "../../article/numbers.ts";
import { baselineValue, pictureName, wholeInterval } from "../../comparison/charts/model-lanes.ts";
import { figureOf, type ResultView, slicesBy } from "../../comparison/comparison-view.ts";
import { measureOf } from "../../comparison/measures.ts";
import { modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../pictures/forest/place-forest.ts";
import { dotInterval, type KeyEntry, key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";

/** Null where no row is sliced by popularity. */
export function byPopularityPicture(view: ResultView): Picture | null {
  const found = slicesBy(view, "popularity");
  if (found === null) return null;
  const models = view.rows
    .map((row) => ({ row, lanes: found.labels.flatMap((label) => tenthRow(view, row, found.measure, label)) }))
    .filter(({ lanes }) => lanes.length > 0);
  const all = models.flatMap(({ lanes }) => lanes);
  const domain = laneDomain(all, [0]);
  const draw = (width: number, columns: number): Drawing => {
    const panels = models.map(({ row, lanes }): Panel => {
      const line = figureOf(row, found.measure)?.mean;
      const spec = { groups: [{ rows: lanes }], width: panelWidth(width, columns), domain, beside: all };
      return { head: pictureName(row), drawing: forestPanel(line === undefined ? spec : { ...spec, line }) };
    });
    return arrange({ panels, columns, width, key: signs(view, width) });
  };
  return {
    name: `by-popularity${view.suffix}`,
    title: `By how popular the film is${view.suffix === "" ? "" : `: ${view.name}`}`,
    reading: `${measureOf(found.measure).name} with its 95 % interval, counting only held-out films of one tenth of the catalogue: tenth 10 holds the films with most ratings. All panels have one scale; further right is better.`,
    description: models
      .map(
        ({ row, lanes }) =>
          `${modelName(row.model)}: ${listed(lanes.map(({ name, lanes: [lane] }) => `${name} ${lane?.figure}`))}.`,
      )
      .join(" "),
    drawings: {
      wide: draw(drawingWidths.wide, Math.min(3, Math.max(2, models.length))),
      narrow: draw(drawingWidths.narrow, 1),
    },
  };
}

function tenthRow(view: ResultView, row: ResultView["rows"][number], measure: string, label: string): ForestRow[] {
  const key = `${measure}[popularity=${label}]`;
  const metric = figureOf(row, key);
  if (metric === null) return [];
  const mark = row === view.baseline ? null : baselineValue(view, key);
  const lane = {
    value: metric.mean,
    interval: wholeInterval(metric.ci95),
    sign: "dot",
    figure: decimal(metric.mean),
  } as const;
  const place = { name: `tenth ${label}`, lanes: [lane] };
  return [mark === null ? place : { ...place, mark }];
}

function signs(view: ResultView, width: number): Drawing {
  const tick: KeyEntry[] =
    view.baseline === null
      ? []
      : [
          {
            sign: `<path d="M6,-8V8" stroke="${paints.ink}" stroke-width="2"/>`,
            width: 12,
            label: `${modelName(view.baseline.model)}, on the same films`,
          },
        ];
  return key([dotInterval("the model"), ...tick, lineSign("the model on all films", paints.ink, 1.25, "5 4")], width);
}
