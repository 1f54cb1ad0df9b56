// The one shape of every table: rows that carry their protocol, and a manifest that says how they were made
// (docs/guide/formats.md). Written once here so that every command prints the same thing.

/** A figure with what is known of its spread. Fields are left out where there is nothing to say. */
export interface Metric {
  readonly mean: number;
  /** 95 % bootstrap interval of the mean. */
  readonly ci95?: readonly [number, number];
  /** How many rows, people or folds it is over. */
  readonly n?: number;
  /** Standard deviation over seeds or repeats. */
  readonly sd?: number;
  /** Smallest and largest over seeds or repeats. */
  readonly range?: readonly [number, number];
  /** The value printed by the source that is being reproduced. */
  readonly published?: number;
  /** Mean and standard deviation of the same measure in another program, where such a run is recorded. */
  readonly peer?: { readonly name: string; readonly mean: number; readonly sd: number };
  /** Paired test against the row's `baseline` on the same rows; two-sided. */
  readonly p?: number;
}

/** One line of a table. Metric names and ids of models, tracks and protocols are listed in docs/guide/formats.md. */
export interface ReportRow {
  readonly model: string;
  readonly track: string;
  readonly protocol: string;
  readonly data: string;
  /** `sha256:` and the hash of the split. */
  readonly split: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly seeds: number;
  /** The model that `p` compares with. */
  readonly baseline?: string;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly seconds: number;
  readonly peakMemoryMB?: number;
}

/** One data file that a run read. */
export interface DataUsed {
  readonly name: string;
  readonly rows: number;
  /** Of the uncompressed file. */
  readonly sha256: string;
}

/** How a document was made: enough to make it again. */
export interface Manifest {
  readonly matinee: string;
  readonly node: string;
  /** Of the working tree, `-dirty` behind it where it had changes; null outside a checkout. */
  readonly commit: string | null;
  readonly seed: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly data: readonly DataUsed[];
  readonly startedAt: string;
  readonly seconds: number;
  readonly peakMemoryMB: number;
}

export interface ReportDocument {
  readonly rows: readonly ReportRow[];
  readonly manifest: Manifest;
}
