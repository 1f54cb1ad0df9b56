// Figure: how much more of what newcomers like is found than popularity finds, by how many ratings are known.
import type { NewcomerGain, TrainingResult } from "../../../core/recommend/training-result.ts";
import { capital, decimal, listed, signed } from "../../article/numbers.ts";
import { forestPanel } from "../../pictures/forest/forest-panel.ts";
import { laneDomain } from "../../pictures/forest/lane-domain.ts";
import type { ForestRow } from "../../pictures/forest/place-forest.ts";
import { type Drawing, drawingWidths, type Picture } from "../../pictures/picture.ts";
import { afterRatings } from "../../ranking/charts/newcomers.ts";

/** Null where nobody had rated enough. */
export function newcomersPicture({ heldOut: { newcomers } }: TrainingResult): Picture | null {
  if (newcomers === null) return null;
  const rows = newcomers.gains.map(rowOf);
  const domain = laneDomain(rows, [0]);
  const draw = (width: number): Drawing =>
    forestPanel({
      ...{ groups: [{ rows }], width, domain, line: 0, lineLabel: "popularity" },
      axis: "NDCG@10 less popularity’s",
      tick: (value) => signed(value, 2),
    });
  return {
    name: "newcomers",
    title: "Newcomers: what a few ratings are worth",
    reading: `NDCG@10 less popularity’s (${decimal(newcomers.popularity)}) with its 95 % interval over people, when so many ratings of theirs are known.`,
    description: `${capital(listed(rows.map(({ name, lanes }) => `${name} ${lanes[0]?.figure}`)))}.`,
    drawings: { wide: draw(drawingWidths.wide), narrow: draw(drawingWidths.narrow) },
  };
}

function rowOf({ ratings, mean, ci95 }: NewcomerGain): ForestRow {
  return {
    name: afterRatings(ratings),
    lanes: [
      {
        value: mean,
        interval: ratings === 0 ? null : ci95,
        sign: ratings === 0 ? "ring" : "dot",
        figure: signed(mean),
      },
    ],
  };
}
