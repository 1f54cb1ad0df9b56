// The registry of models that predict stars: the only place that imports them all.
import { bias } from "./bias.ts";
import type { StarModel } from "./star-model.ts";

export const starModels: readonly StarModel[] = [bias as StarModel];
