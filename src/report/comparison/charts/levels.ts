// Figure: every model's headline figure with its interval, the baseline's value as a dashed line. A panel a data set.
import { listed } from "../../article/numbers.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import { dotInterval, type KeyEntry, key, lineSign, ringInterval } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";
import type { ComparisonView, ResultView } from "../comparison-view.ts";
import { isTested, standing } from "../findings/verdict.ts";
import { sideWords, written } from "../measure.ts";
import { measureOf } from "../measures.ts";
import { modelName } from "../names.ts";
import { baselineValue, modelLanes } from "./model-lanes.ts";

/** Null where there is nothing to draw. `title` is what is asked: "Who finds most". */
export function levelsPicture({ results }: ComparisonView, title: string): Picture | null {
  const shown = results.filter((view) => view.measures.includes(view.headline));
  if (shown.length === 0) return null;
  const draw = (width: number, columns: number): Drawing => {
    const size = panelWidth(width, columns);
    const panels = shown.map(
      (view): Panel => ({ head: view.name, note: peopleNote(view), drawing: panelOf(view, size) }),
    );
    if (panels.length === 1) return beneath(levelsKey(shown, width), panels[0] as Panel);
    return arrange({ panels, columns, width, key: levelsKey(shown, width) });
  };
  const measures = [...new Set(shown.map(({ headline }) => headline))].map(measureOf);
  return {
    name: "levels",
    title,
    reading: `${listed(measures.map(({ name }) => name))} with its 95 % interval over people; ${[...new Set(measures.map(sideWords))].join("; ")}.${shown.length > 1 ? " Data sets have scales of their own: compare within a panel." : ""}`,
    description: shown.map(describe).join(" "),
    drawings: { wide: draw(drawingWidths.wide, shown.length > 1 ? 2 : 1), narrow: draw(drawingWidths.narrow, 1) },
  };
}

function panelOf(view: ResultView, width: number): Drawing {
  const rows = modelLanes(view, view.headline, (row) => (isSure(view, row) ? "dot" : "ring"));
  const line = baselineValue(view, view.headline);
  const spec = { groups: [{ rows }], width, domain: laneDomain(rows, []), axis: measureOf(view.headline).name };
  return forestPanel(line === null ? spec : { ...spec, line });
}

/** Where nothing was tested every model is drawn full. */
function isSure(view: ResultView, row: ResultView["rows"][number]): boolean {
  return view.baseline === null || !isTested(view) || standing(view, row) === "better";
}

function levelsKey(shown: readonly ResultView[], width: number): Drawing {
  const bases = [...new Set(shown.flatMap(({ baseline }) => (baseline === null ? [] : [modelName(baseline.model)])))];
  if (bases.length === 0 || !shown.some(isTested)) return key([dotInterval("a model, no test made")], width);
  const base = bases.length === 1 ? (bases[0] as string) : "the baseline";
  const entries: KeyEntry[] = [
    dotInterval(`surely better than ${base}`),
    ringInterval("not surely better"),
    lineSign(base, paints.ink, 1.25, "5 4"),
  ];
  return key(entries, width);
}

/** A single panel needs no head: the caption says what it is. */
function beneath(signs: Drawing, { drawing }: Panel): Drawing {
  const top = signs.height + 14;
  return {
    width: drawing.width,
    height: top + drawing.height,
    markup: `${signs.markup}<g transform="translate(0,${top})">${drawing.markup}</g>`,
  };
}

function peopleNote({ result }: ResultView): string {
  return `${result.facts.people.toLocaleString("en-GB")} people asked`;
}

function describe(view: ResultView): string {
  const rows = modelLanes(view, view.headline, () => "dot");
  const line = baselineValue(view, view.headline);
  const base = line === null ? "" : ` The dashed line stands at ${written(measureOf(view.headline), line)}.`;
  return `${view.name}, ${measureOf(view.headline).name}: ${listed(rows.map(({ name, lanes }) => `${name} ${lanes[0]?.figure}`))}.${base}`;
}
