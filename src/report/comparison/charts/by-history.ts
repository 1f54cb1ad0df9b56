// Figure: small multiples by length of history, models as rows, all on one scale.
import { capital, counted, listed, wholeNumber } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import { dotInterval, key, lineSign, ringInterval } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import { figureOf, type ResultView, slicesBy, slicesOfMany } from "../comparison-view.ts";
import { sideWords } from "../measure.ts";
import { measureOf } from "../measures.ts";
import { historyName, isPlural, modelName } from "../names.ts";
import { baselineValue, modelLanes } from "./model-lanes.ts";

/** Null where no row is sliced by history. Slices of fewer than `fewest` people are left out where there are others. */
export function byHistoryPicture(view: ResultView, fewest = 1): Picture | null {
  const found = slicesBy(view, "history");
  if (found === null) return null;
  const labels = slicesOfMany(view, { ...found, by: "history" }, fewest);
  const few =
    labels.length < found.labels.length ? ` Lengths of fewer than ${fewest} people are in the table alone.` : "";
  const slices = labels.map((label) => {
    const name = `${found.measure}[history=${label}]`;
    return { label, name, rows: modelLanes(view, name, (row) => (row === view.baseline ? "ring" : "dot")) };
  });
  const all = slices.flatMap(({ rows }) => rows);
  const domain = laneDomain(all, []);
  const draw = (width: number, columns: number): Drawing => {
    const panels = slices.map(({ label, name, rows }): Panel => {
      const line = baselineValue(view, name);
      const spec = { groups: [{ rows }], width: panelWidth(width, columns), domain, beside: all };
      const drawing = forestPanel(line === null ? spec : { ...spec, line });
      return {
        head: historyName(label),
        note: peopleNote(view, name),
        drawing,
      };
    });
    return arrange({ panels, columns, width, key: signs(view, width) });
  };
  return {
    name: `by-history${view.suffix}`,
    title: `By length of history${view.suffix === "" ? "" : `: ${view.name}`}`,
    reading: `${measureOf(found.measure).name} with its 95 % interval, by how many films a person handed in; all panels have one scale, and ${sideWords(measureOf(found.measure))}.${few}`,
    description: slices
      .map(
        ({ label, rows }) =>
          `${capital(historyName(label))}: ${listed(rows.map(({ name, lanes }) => `${name} ${lanes[0]?.figure}`))}.`,
      )
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide, 2), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function signs(view: ResultView, width: number): Drawing {
  if (view.baseline === null) return key([dotInterval("a model")], width);
  const base = modelName(view.baseline.model);
  const has = isPlural(view.baseline.model) ? "have" : "has";
  return key(
    [dotInterval("a model"), ringInterval(base), lineSign(`what ${base} ${has}`, paints.ink, 1.25, "5 4")],
    width,
  );
}

/** People in the slice, from the first row that counts them. */
function peopleNote(view: ResultView, name: string): string {
  const n = view.rows.map((row) => figureOf(row, name)?.n).find((count) => count !== undefined);
  return n === undefined ? "" : n < 11 ? counted(n, "person", "people") : `${wholeNumber(n)} people`;
}
