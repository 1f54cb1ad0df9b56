// Gets a data set if somebody answers: for a first start, which goes on without it. Whoever wants the set itself waits longer, with
// `matinee data get`.
import { InputError } from "../../core/errors/input-error.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { DataSet } from "./data-set.ts";
import { type GetOptions, type GotDataSet, getDataSet } from "./get-data-set.ts";

export interface TryOptions extends Pick<GetOptions, "signal" | "onBegin"> {
  /** Milliseconds without a byte after which nobody is there. */
  readonly patience: number;
  readonly onProgress?: OnProgress | undefined;
}

/** The set, or why it is not here, in half a sentence. */
export type Tried = { readonly got: GotDataSet } | { readonly why: string };

/** Never throws for what the network or the other side does. @throws the signal's reason when it is aborted */
export async function tryToGet(folder: string, dataSet: DataSet, options: TryOptions): Promise<Tried> {
  const { signal, patience, onBegin, onProgress } = options;
  const silence = new AbortController();
  const watch = setTimeout(() => silence.abort(), patience);
  const heard: OnProgress = (step) => {
    watch.refresh();
    onProgress?.(step);
  };
  try {
    const signals = [silence.signal, ...(signal === undefined ? [] : [signal])];
    const work = { signal: AbortSignal.any(signals), onBegin, onProgress: heard, retryDelays: [] };
    return { got: await getDataSet(folder, dataSet, work) };
  } catch (error) {
    signal?.throwIfAborted();
    if (silence.signal.aborted) return { why: `nobody answered within ${patience / 1000} s` };
    if (error instanceof InputError) return { why: error.message };
    throw error;
  } finally {
    clearTimeout(watch);
  }
}
