// All pictures of the report, by what they show.

import { byHistoryPicture } from "../comparison/charts/by-history.ts";
import { levelsPicture } from "../comparison/charts/levels.ts";
import type { Picture } from "../pictures/picture.ts";
import { byPopularityPicture } from "./charts/by-popularity.ts";
import { newcomersPicture } from "./charts/newcomers.ts";
import { tradeOffPicture } from "./charts/trade-off.ts";
import type { RankingView } from "./ranking-view.ts";

export interface RankingPictures {
  /** Null where nothing was measured. */
  readonly levels: Picture | null;
  /** One a data set that is sliced so. */
  readonly byHistory: readonly Picture[];
  readonly byPopularity: readonly Picture[];
  /** One a data set whose newcomers were looked at. */
  readonly newcomers: readonly Picture[];
  /** Null where neither coverage nor novelty was measured. */
  readonly tradeOff: Picture | null;
}

/** Draws them. */
export function rankingPictures(view: RankingView): RankingPictures {
  const each = (draw: (one: RankingView["results"][number]) => Picture | null) =>
    view.results.map(draw).filter((picture) => picture !== null);
  return {
    levels: levelsPicture(view, "Who finds most"),
    byHistory: each(byHistoryPicture),
    byPopularity: each(byPopularityPicture),
    newcomers: each(newcomersPicture),
    tradeOff: tradeOffPicture(view),
  };
}

/** Those that there are, in the order of the page. */
export function picturesInOrder({ levels, newcomers, byHistory, byPopularity, tradeOff }: RankingPictures): Picture[] {
  return [levels, ...newcomers, ...byHistory, ...byPopularity, tradeOff].filter((picture) => picture !== null);
}
