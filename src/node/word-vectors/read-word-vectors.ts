// Reads word vectors in the text form of GloVe (nlp.stanford.edu/projects/glove): a line is a word and its numbers, with
// one space before each number. Own byte parser: 400,000 lines of 50 numbers are 170 MB, of which a catalogue needs one
// hundredth. Words with spaces in them (a few in glove.840B) are not read; neither is the binary form of word2vec.
import { basename } from "node:path";
import { FileLedger } from "../../core/catalogue/file-ledger.ts";
import type { Repair } from "../../core/catalogue/ingest-report.ts";
import type { OnProgress } from "../../core/progress/progress.ts";
import type { WordVectors } from "../../core/text/word-vectors.ts";
import { ByteLines } from "../files/byte-lines.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { VectorLines } from "./vector-lines.ts";

export interface WordVectorsOptions {
  /** The words to keep, spelled as in the file; all of them where this is left out. */
  readonly words?: Iterable<string> | undefined;
  /** Numbers a line must have; as many as the first line has where this is left out. */
  readonly dimension?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The account of a file of word vectors: lines read = words kept + words not asked for + words left out as repeats. */
export interface WordVectorsReport {
  readonly file: string;
  readonly linesRead: number;
  readonly wordsKept: number;
  readonly wordsNotAskedFor: number;
  /** Lines whose word was kept before; the first one stands. */
  readonly repeats: number;
  /** Distinct words asked for that the file lacks; 0 where all words were kept. */
  readonly wordsNotFound: number;
  /** A byte order mark, and the first few repeats. */
  readonly repaired: readonly Repair[];
}

export interface WordVectorsRead {
  /** In the file's order. Each float is the one nearest to the double nearest to the text. */
  readonly vectors: WordVectors;
  readonly report: WordVectorsReport;
}

const mostLineBytes = 1024 * 1024;
const linesBetweenReports = 10_000;

/**
 * Reads word vectors, keeping only the words asked for. Every line is checked for its number of fields and its word for
 * being UTF-8; the numbers themselves are read, and checked, on lines that are kept.
 *
 * @throws InputError when the file is missing, damaged, empty, or has a line of another form, with the line.
 * @throws RangeError when `dimension` is not a whole number of at least 1.
 * @throws the signal's reason when it is aborted.
 */
export async function readWordVectors(source: ByteSource, options: WordVectorsOptions = {}): Promise<WordVectorsRead> {
  const { dimension, signal, onProgress } = options;
  if (dimension !== undefined && !(Number.isSafeInteger(dimension) && dimension >= 1)) {
    throw new RangeError(`Cannot read word vectors: dimension must be a whole number of at least 1, got ${dimension}`);
  }
  const ledger = new FileLedger(source.name, "Cannot read the word vectors");
  const wanted = options.words === undefined ? null : new Set(options.words);
  const reading = new VectorLines(ledger, wanted, dimension ?? null);
  const lines = new ByteLines(
    (bytes, start, end) => reading.line(bytes, start, end),
    mostLineBytes,
    () => reading.refuseLength(mostLineBytes),
  );
  const tell = progressTeller(basename(source.name), onProgress);
  for await (const chunk of source.open(signal)) {
    signal?.throwIfAborted();
    lines.push(chunk);
    tell(reading.linesRead);
  }
  lines.end();
  const vectors = reading.finish();
  onProgress?.({
    what: `reading ${basename(source.name)}`,
    done: reading.linesRead,
    total: reading.linesRead,
    unit: "lines",
  });
  return { vectors, report: accountOf(reading, ledger, vectors, wanted) };
}

function progressTeller(file: string, onProgress: OnProgress | undefined): (linesRead: number) => void {
  let told = 0;
  return (linesRead) => {
    if (onProgress === undefined || linesRead < told + linesBetweenReports) return;
    told = linesRead;
    onProgress({ what: `reading ${file}`, done: linesRead, total: null, unit: "lines" });
  };
}

function accountOf(
  reading: VectorLines,
  ledger: FileLedger,
  vectors: WordVectors,
  wanted: ReadonlySet<string> | null,
): WordVectorsReport {
  const wordsKept = vectors.words.length;
  return {
    file: ledger.file,
    linesRead: reading.linesRead,
    wordsKept,
    wordsNotAskedFor: reading.linesRead - wordsKept - reading.repeats,
    repeats: reading.repeats,
    wordsNotFound: wanted === null ? 0 : wanted.size - wordsKept,
    repaired: ledger.report().repaired,
  };
}
