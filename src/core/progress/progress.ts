// How long work tells how far it is. The one who asks decides what is done with it: a bar, a line, a message to a page.

/** One report of progress. `done` and `total` are in the unit named by `unit`; `total` is null while it is unknown. */
export interface ProgressStep {
  readonly what: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  /** What else there is to say of this step, such as a loss. */
  readonly note?: string | undefined;
}

/** Called often and cheaply; it must not throw. Cancelling goes through an AbortSignal, never through this. */
export type OnProgress = (step: ProgressStep) => void;
