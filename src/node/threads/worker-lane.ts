// One worker thread of a kernel pool, as the pool sees it: called, waited for, ended.
import { Worker } from "node:worker_threads";
import { called, type Fault, idle, type LaneCall, type LaneData, type LaneReply } from "./lane-messages.ts";
import { workerModule } from "./worker-module.ts";

export class WorkerLane {
  private readonly data: LaneData;
  private readonly worker: Worker;
  private readonly onLost: () => void;
  private readonly exit: PromiseWithResolvers<void> = Promise.withResolvers();
  private reply: PromiseWithResolvers<LaneReply> | null = null;
  private fault: Error | null = null;
  private ended = false;

  /**
   * Starts the thread; it does not keep the process alive.
   *
   * @param onLost called when the thread ends by itself
   */
  constructor(data: LaneData, onLost: () => void) {
    this.data = data;
    this.onLost = onLost;
    Atomics.store(data.control, data.lane, idle); // whatever a former thread of this lane left
    this.worker = new Worker(workerModule("kernel-worker", import.meta.url), {
      workerData: data,
      name: `matinee kernels ${data.lane}`,
    });
    this.worker.on("message", (reply: LaneReply) => this.reply?.resolve(reply));
    this.worker.on("error", (cause) => {
      this.fault = new Error("A worker thread of the kernel pool failed", { cause });
      void this.end(); // by itself it would first wait for its next call
    });
    this.worker.on("exit", (code) => this.lose(code));
    this.worker.unref();
  }

  /** Whether the thread has ended. */
  get lost(): boolean {
    return this.ended;
  }

  /** Wakes the thread for a job. One that has ended says why in `finish`. */
  call(call: LaneCall): void {
    if (this.ended) return;
    const { control, lane } = this.data;
    this.reply = Promise.withResolvers();
    this.worker.ref();
    this.worker.postMessage(call);
    Atomics.store(control, lane, called);
    Atomics.notify(control, lane);
  }

  /**
   * Waits until the thread works on nothing any more. One that has not begun, because it is just starting or the machine is
   * busy, need not begin.
   *
   * @returns what the job threw, or why the thread ended; null where all went well
   */
  async finish(): Promise<Fault | null> {
    const { control, lane } = this.data;
    const begun = Atomics.compareExchange(control, lane, called, idle) !== called;
    const reply = begun ? await this.reply?.promise : null;
    this.reply = null;
    if (this.fault !== null) await this.exit.promise; // it is on its way
    this.worker.unref();
    return this.fault === null ? (reply ?? null) : { error: this.fault };
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private lose(code: number): void {
    this.ended = true;
    this.fault ??= new Error(`A worker thread of the kernel pool ended by itself, with code ${code}`);
    this.onLost();
    this.reply?.resolve(null);
    this.exit.resolve();
  }
}
