// A worker thread that fits boosted trees, one job after the other.
import { fitTreeJob, type TreeJob } from "../../core/trees/tree-job.ts";
import type { TreeModel } from "../../core/trees/tree-model.ts";
import { serveTasks } from "./serve-tasks.ts";

serveTasks<null, TreeJob, TreeModel>((job) => fitTreeJob(job));
