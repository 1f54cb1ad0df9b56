// A program for kernel-pool.test.ts: works on a pool of two threads, does not dispose of it, and should end all the same.
import { createKernelPool } from "../../../src/node/threads/create-kernel-pool.ts";
import { meet } from "./pool-jobs.ts";

const pool = createKernelPool({ threads: 2, pages: 1 });
const times = pool.kernels.integers(2);
const rest = { threads: pool.kernels.integers(2), arrived: pool.kernels.integers(1), all: 2 };
await pool.run(meet, { times, ...rest }, { items: 2, chunk: 1 });
process.stdout.write(times.join());
