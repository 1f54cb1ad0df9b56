// All pictures of the report, by what they show.
import { byHistoryPicture } from "../comparison/charts/by-history.ts";
import { levelsPicture } from "../comparison/charts/levels.ts";
import type { Picture } from "../pictures/picture.ts";
import { levelsTitle } from "./chapters/who-errs-least.ts";
import { calibrationPicture } from "./charts/calibration.ts";
import { chainErrorPicture } from "./charts/chain-error.ts";
import { chainParametersPicture } from "./charts/chain-parameters.ts";
import { coveragePicture } from "./charts/coverage.ts";
import { chainsOf, type ModelChains } from "./findings/chains.ts";
import { fewestPeople, isSliced, type StarsResultView, type StarsView } from "./stars-view.ts";

export interface StarsPictures {
  /** Null where nothing was measured. */
  readonly levels: Picture | null;
  /** One a data set that is sliced so. */
  readonly byHistory: readonly Picture[];
  /** One a data set where a model says how sure it is. */
  readonly coverage: readonly Picture[];
  /** Of each model that draws, on each data set: the error, then the hyper-parameters. */
  readonly chains: readonly Picture[];
  readonly calibration: readonly Picture[];
}

type DrawChain = (view: StarsResultView, own: ModelChains, name: string) => Picture | null;

/** Draws them. */
export function starsPictures(view: StarsView): StarsPictures {
  const each = (draw: (one: StarsResultView) => Picture | null) =>
    view.results.map(draw).filter((picture) => picture !== null);
  const eachChain = (...kinds: readonly (readonly [stem: string, draw: DrawChain])[]) =>
    view.results.flatMap((one) =>
      chainsOf(one).flatMap((own, k) =>
        kinds.flatMap(([stem, draw]) => draw(one, own, `${stem}${k === 0 ? "" : `-${k + 1}`}${one.suffix}`) ?? []),
      ),
    );
  return {
    levels: levelsPicture(view, levelsTitle(view)),
    byHistory: each((one) => (isSliced(one) ? byHistoryPicture(one, fewestPeople) : null)),
    coverage: each(coveragePicture),
    chains: eachChain(["error-by-sweep", chainErrorPicture], ["hyper-parameters", chainParametersPicture]),
    calibration: eachChain(["calibration", calibrationPicture]),
  };
}

/** Those that there are, in the order of the page. */
export function picturesInOrder({ levels, byHistory, coverage, chains, calibration }: StarsPictures): Picture[] {
  return [levels, ...byHistory, ...coverage, ...chains, ...calibration].filter((picture) => picture !== null);
}
