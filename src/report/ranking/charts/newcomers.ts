// Figure: what a few ratings are worth. Small multiples by how many ratings are known, models as rows, what each finds beyond the baseline, all on one scale.
import type { NewcomerStep } from "../../../core/evaluation/ranking/newcomer-gains.ts";
import type { RankingResult } from "../../../core/evaluation/ranking/ranking-result.ts";
import { capital, decimal, listed, signed, wholeNumber } from "../../article/numbers.ts";
import type { ResultView } from "../../comparison/comparison-view.ts";
import { modelName } from "../../comparison/names.ts";
import { arrange, type Panel, panelWidth } from "../../pictures/arrange.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../pictures/forest/place-forest.ts";
import { dotInterval, key, lineSign } from "../../pictures/key.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { paints } from "../../theme/tokens.ts";

/** Null where it was not measured. */
export function newcomersPicture({ result, name, suffix }: ResultView<RankingResult>): Picture | null {
  const { newcomers } = result;
  const base = newcomers?.models.find(({ model }) => model === newcomers.baseline);
  const last = (steps: readonly NewcomerStep[]) => steps.at(-1)?.gain ?? 0;
  const others = (newcomers?.models ?? [])
    .filter(({ model }) => model !== newcomers?.baseline)
    .sort((a, b) => last(b.steps) - last(a.steps));
  if (newcomers === undefined || base === undefined || others.length === 0) return null;
  const panels = base.steps.map((step, k) => ({
    step,
    rows: others.map(({ model, steps }) => rowOf(modelName(model), steps[k]!)),
  }));
  const all = panels.flatMap(({ rows }) => rows);
  const domain = laneDomain(all, [0]);
  const baseName = modelName(newcomers.baseline);
  const signs = (width: number) =>
    key([dotInterval("a model"), lineSign(`what ${baseName} finds`, paints.ink, 1.25, "5 4")], width);
  const draw = (width: number, columns: number): Drawing => {
    const drawn = panels.map(({ step, rows }): Panel => {
      const tick = (value: number) => signed(value, 2);
      const drawing = forestPanel({
        ...{ groups: [{ rows }], width: panelWidth(width, columns), domain, beside: all, line: 0, tick },
      });
      return { head: capital(afterRatings(step.ratings)), note: `${baseName} ${decimal(step.mean)}`, drawing };
    });
    return arrange({ panels: drawn, columns, width, key: signs(width) });
  };
  return {
    name: `newcomers${suffix}`,
    title: `What a few ratings are worth${suffix === "" ? "" : `: ${name}`}`,
    reading: `NDCG@10 less that of ${baseName} on the same ${wholeNumber(base.steps[0]?.people ?? 0)} people, with its 95 % interval, when so many of their ratings are known; the same films are to be found in every panel, and further right is better.`,
    description: panels
      .map(({ step, rows }) => `${capital(afterRatings(step.ratings))}: ${listed(rows.map(toldRow))}.`)
      .join(" "),
    drawings: { wide: draw(drawingWidths.wide, 2), narrow: draw(drawingWidths.narrow, 1) },
  };
}

const toldRow = ({ name, lanes }: ForestRow) => `${name} ${lanes[0]?.figure}`;

function rowOf(name: string, { gain, ci95 }: NewcomerStep): ForestRow {
  const isNone = ci95[0] === ci95[1];
  return { name, lanes: [{ value: gain, interval: isNone ? null : ci95, sign: "dot", figure: signed(gain) }] };
}

/** "after 3 ratings". */
export function afterRatings(ratings: number): string {
  if (ratings === 0) return "without a rating";
  return ratings === 1 ? "after 1 rating" : `after ${ratings} ratings`;
}
