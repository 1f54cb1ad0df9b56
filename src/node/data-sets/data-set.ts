// What is known of a public data set: its files, where a person may have put them, and where they officially come from.
// Facts only; looking for files is find-file.ts, checking them check-file.ts.

/** The ids that reports, options and messages use. */
export type DataSetId = "tmdb-5000" | "ml-latest-small" | "ml-100k" | "ml-1m" | "ml-25m" | "glove";

/** A public data set. */
export interface DataSet {
  readonly id: DataSetId;
  /** One line for people. */
  readonly title: string;
  readonly files: readonly DataFile[];
  /** Where its files are accepted, looked through in this order. */
  readonly places: readonly DataPlace[];
  /** What may be done with it, in a line. */
  readonly licence: string;
  /** The official page. */
  readonly page: string;
  /** How to get it by hand. */
  readonly byHand: ByHand;
  /** Null where a download needs an account. */
  readonly download: OfficialDownload | null;
}

/** One file of a data set, under its official name, uncompressed. */
export interface DataFile {
  readonly name: string;
  readonly what: string;
  /** How its rows are told apart; see RowFormat. */
  readonly format: RowFormat;
  /** Without this file the data set is not whole. */
  readonly essential: boolean;
  /** Rows of the official file, header not counted; null where that is not known. */
  readonly rows: number | null;
  /** The copy whose bytes are known; null where none is. */
  readonly known: KnownCopy | null;
  /** The official file whose place this one can partly take, and what it gives of it. */
  readonly standsInFor?: { readonly file: string; readonly gives: string };
}

/**
 * `csv`: a header, then records that may hold line ends within double quotes. `lines`: a record a line, quotes mean
 * nothing. `none`: the file has no rows.
 */
export type RowFormat = "csv" | "lines" | "none";

/** A copy that the project's results were measured on. */
export interface KnownCopy {
  /** Of the uncompressed file, as lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly rows: number | null;
  /** How it differs from the official file, where it is not byte for byte that file. */
  readonly differs?: string;
}

/** A folder (relative to the data folder; "" is the data folder itself) or an archive (in the data folder or in one of the folders). */
export type DataPlace = { readonly folder: string } | { readonly archive: string };

/** What a person does to get a data set; how-to-get.ts makes a sentence of it. */
export interface ByHand {
  /** Null, or what has to be done first: "sign in at Kaggle (a free account is needed)". */
  readonly first: string | null;
  /** The archive as the page names it. */
  readonly archive: string;
  /** Where to put it, from the data folder; "" is the data folder itself. */
  readonly into: string;
}

/** An archive that anybody can download. */
export interface OfficialDownload {
  readonly url: string;
  /** The name to keep it under, directly in the data folder. */
  readonly archive: string;
  /** Size of the archive as last seen; told to the person beforehand, never enforced. */
  readonly bytes: number;
  /** Of the archive; null where none is known from a source that can be trusted. */
  readonly sha256: string | null;
}
