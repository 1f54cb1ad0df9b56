// What the original's experiment is run on, before any network: rows in the notebook's order, their split, word vectors,
// and the account of how they came in.
import type { Film } from "../../core/catalogue/film.ts";
import type { FileReport } from "../../core/catalogue/ingest-report.ts";
import type { DataUsed } from "../../core/evaluation/report-document.ts";
import type { TrainTestSplit } from "../../core/evaluation/train-test-split.ts";
import type { OriginalRow } from "../../core/models/original/original-data.ts";
import type { WordVectors } from "../../core/text/word-vectors.ts";

export interface Experiment {
  readonly data: "tmdb-5000" | "generated";
  readonly rows: readonly OriginalRow[];
  /** Every film, with all that is known of it; empty where the rows were read without it. */
  readonly catalogue: readonly Film[];
  /** One a row: its film's place in the catalogue. */
  readonly filmOfRow: Int32Array;
  readonly split: TrainTestSplit;
  /** Hash of the split: `sha256:` and hexadecimal digits. */
  readonly splitHash: string;
  /** Null where no word vectors were found; the networks that need them are left out then. */
  readonly vectors: WordVectors | null;
  /** Why there are none. */
  readonly noVectors: string | null;
  /** One a row, where the catalogue was generated. */
  readonly trueQuality: Float64Array | null;
  /** `seed-split` for the notebook's own rows, `split80` for other rows that were split in the same way. */
  readonly protocol: "seed-split" | "split80";
  /** What a person should know before reading the table: rows refused, films left out, rows that are not the notebook's. */
  readonly notes: readonly string[];
  readonly used: readonly DataUsed[];
  readonly ingest: readonly FileReport[];
}

/** The notebook's split: a fifth for testing, random_state 42. */
export const notebookSplit = { testShare: 0.2, seed: 42 } as const;
