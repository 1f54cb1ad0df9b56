// The registry of models that predict stars: the only place that imports them all.
import { bias } from "./bias.ts";
import { mfSgd } from "./mf-sgd.ts";
import type { StarModel } from "./star-model.ts";
import { svdpp } from "./svdpp.ts";

export const starModels: readonly StarModel[] = [bias as StarModel, mfSgd as StarModel, svdpp as StarModel];
