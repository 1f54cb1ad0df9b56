// The registry of models that predict stars: the only place that imports them all.

import { bayesianMf } from "./bayesian-mf.ts";
import { bias } from "./bias.ts";
import type { StarModel } from "./star-model.ts";

export const starModels: readonly StarModel[] = [bias as StarModel, bayesianMf as StarModel];
