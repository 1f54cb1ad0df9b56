// The registry of models that predict stars: the only place that imports them all.

import { bayesianMf } from "./bayesian-mf.ts";
import { bias } from "./bias.ts";
import { mfSgd } from "./mf-sgd.ts";
import type { StarModel } from "./star-model.ts";
import { svdpp } from "./svdpp.ts";

export const starModels: readonly StarModel[] = [bias, mfSgd, svdpp, bayesianMf] as readonly StarModel[];
