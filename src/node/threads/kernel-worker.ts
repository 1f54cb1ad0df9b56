// A worker thread of a kernel pool: sleeps until it is called, then takes chunks of the job until there are none.
import { setImmediate } from "node:timers/promises";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { countChunks, runChunk } from "../../kernels/pool/chunks.ts";
import type { KernelJob } from "../../kernels/pool/kernel-pool.ts";
import { unpackArguments } from "../../kernels/wasm/shared-arguments.ts";
import { laneKernels } from "../../kernels/wasm/shared-space.ts";
import {
  called,
  idle,
  type LaneCall,
  type LaneData,
  type LaneReply,
  nextChunk,
  noChunk,
  working,
} from "./lane-messages.ts";

const { space, lane, control } = workerData as LaneData;
const kernels = laneKernels(space, lane);
const port = parentPort;
if (port === null) throw new Error("Cannot serve a kernel pool: this is not a worker thread");

for (;;) {
  Atomics.wait(control, lane, idle);
  // fails where the pool, done without this thread, has just taken its call back
  if (Atomics.compareExchange(control, lane, called, working) !== called) continue;
  const reply = await answer(newestCall());
  Atomics.store(control, lane, idle);
  port.postMessage(reply);
  await setImmediate(); // lets Node end this thread where the job left a fault behind; asleep it could not
}

/** The last message that waits; those before it were taken back. */
function newestCall(): LaneCall {
  let newest: LaneCall | undefined;
  for (;;) {
    const received = receiveMessageOnPort(port!);
    if (received === undefined) break;
    newest = received.message;
  }
  if (newest === undefined) throw new Error("Cannot serve a kernel pool: it called without a message");
  return newest;
}

/** Takes chunks until there are none. A fault leaves none for the others. */
async function answer({ module, name, args, chunking }: LaneCall): Promise<LaneReply> {
  const count = countChunks(chunking);
  try {
    const job = await jobOf(module, name);
    const own = unpackArguments(space, args);
    for (;;) {
      const index = Atomics.add(control, nextChunk, 1);
      if (index >= count) return null;
      runChunk(kernels, job, own, chunking, index);
    }
  } catch (error) {
    Atomics.store(control, nextChunk, noChunk);
    return { error };
  }
}

/** @throws TypeError where the module does not export it; whatever importing throws */
async function jobOf(module: string, name: string): Promise<KernelJob<object>> {
  const exported: Record<string, unknown> = await import(module);
  const job = exported[name] as KernelJob<object> | undefined;
  if (typeof job?.run === "function") return job;
  throw new TypeError(`Cannot run ${name}: ${module} exports no job of that name`);
}
