// A worker thread of the mended networks: trains one seed of one network with some mends; for the tuned network the frozen
// one with the same mends first, whose film embedding it takes over.

import type { MendedPlan } from "../../core/models/mended/mended-net.ts";
import { trainMended } from "../../core/models/mended/train-mended.ts";
import type { OriginalData } from "../../core/models/original/original-data.ts";
import { chooseKernels } from "../../kernels/choose-kernels.ts";
import { withinScope } from "../../kernels/within-scope.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { MendedTask } from "./run-mended.ts";

const kernels = chooseKernels({ training: true });

serveTasks<{ readonly data: OriginalData }, MendedTask, number[]>(({ plan, seed }, { data }) =>
  withinScope(kernels, () => {
    const before: MendedPlan = { ...plan, model: "original-frozen" };
    const takes = plan.model === "original-tuned" && !plan.mends.includes("own-films");
    const taken = takes ? trainMended(kernels, before, data, seed).filmTable : undefined;
    return [...trainMended(kernels, plan, data, seed, taken).predictions];
  }),
);
