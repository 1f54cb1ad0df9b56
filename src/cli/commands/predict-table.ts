// `matinee predict --batch films.csv`: an answer for each row of a table, as it is read. A bad row is told on standard error
// and does not end the reading; only where not one row could be answered is the run itself a mistake.
import { setImmediate } from "node:timers/promises";
import type { FieldFault } from "../../core/catalogue/field-fault.ts";
import { describeFault } from "../../core/catalogue/field-fault.ts";
import { type CsvFilm, type CsvLine, writtenFilmReader } from "../../core/catalogue/written-films-csv.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { FilmAnswer, FilmQualityAnswerer } from "../../core/models/film-quality/film-answer.ts";
import { fileSource } from "../../node/files/byte-source.ts";
import { readCsvLines } from "../../node/written-films/csv-lines.ts";
import { tellNotes } from "../model-options.ts";
import { answerLine, answerLineHeader } from "../render/answer-line.ts";
import type { Shell } from "../shell.ts";
import { answerOptions, type PredictFlags } from "./predict-options.ts";
import { couldNotPredict, writtenTrack } from "./written-answer.ts";

/** An answer or the faults of one row. */
type RowAnswer = { readonly row: number; readonly line: number } & (
  | { readonly answer: FilmAnswer }
  | { readonly faults: readonly FieldFault[] }
);

/** @throws InputError where the table cannot be read or no row could be answered */
export async function predictTable(
  shell: Shell,
  answerer: FilmQualityAnswerer,
  path: string,
  flags: PredictFlags,
): Promise<void> {
  const printer = flags.json ? documentPrinter(shell) : flags.jsonRows ? rowPrinter(shell) : linePrinter(shell);
  const counts = { rows: 0, answered: 0, unknown: 0 };
  try {
    for await (const film of readTable(path, answerer, shell.signal)) {
      const answered = answerRow(film, answerer, flags);
      counts.rows++;
      if ("answer" in answered) counts.answered++;
      else for (const fault of answered.faults) shell.stderr.write(`${faultLine(path, answered, fault)}\n`);
      if (film.film !== null && film.unknownNames > 0) counts.unknown++;
      printer.add(answered);
    }
  } finally {
    if (!shell.signal.aborted) printer.done();
  }
  const { rows, answered, unknown } = counts;
  if (rows === 0)
    throw new InputError(couldNotPredict, "no row was seen after the header; at least one was needed", { file: path });
  if (answered === 0) throw new InputError(couldNotPredict, `none of ${rows} rows could be answered`, { file: path });
  if (answered < rows && !flags.quiet) shell.stderr.write(`${answered} of ${rows} films were answered\n`);
  if (unknown > 0) {
    const films = unknown === 1 ? "1 film has" : `${unknown} films have`;
    tellNotes(shell, flags, [`${films} names that are not in the catalogue and so had no say; --json tells which.`]);
  }
}

async function* readTable(path: string, { names }: FilmQualityAnswerer, signal: AbortSignal): AsyncGenerator<CsvFilm> {
  let read: ((line: CsvLine) => CsvFilm) | null = null;
  for await (const line of readCsvLines(fileSource(path), "Cannot read the table of films", signal)) {
    signal.throwIfAborted();
    if (read === null) {
      read = writtenFilmReader(line, names, path);
      continue;
    }
    const film = read(line);
    yield film;
    if (film.row % 64 === 0) await setImmediate(); // a chunk holds thousands of rows; Ctrl+C must not wait for them
  }
  if (read === null)
    throw new InputError(couldNotPredict, "the table is empty; a header and rows were needed", { file: path });
}

function answerRow(written: CsvFilm, answerer: FilmQualityAnswerer, flags: PredictFlags): RowAnswer {
  const { row, line, film, faults, notes } = written;
  if (film === null) return { row, line, faults };
  const track = writtenTrack(written, flags.track, answerer.tracks);
  if (typeof track !== "string") return { row, line, faults: [track] };
  const nearest = flags.json || flags.jsonRows ? flags.n : 0;
  const answer = answerer.predictWritten(film, answerOptions(nearest, track));
  return { row, line, answer: { ...answer, notes: [...notes, ...answer.notes] } };
}

function faultLine(path: string, { row, line }: RowAnswer, fault: FieldFault): string {
  return `matinee: ${path}, row ${row} (line ${line}): ${describeFault(fault)}`;
}

interface Printer {
  add(answered: RowAnswer): void;
  done(): void;
}

/** A line a film, with a header before the first. */
function linePrinter({ stdout }: Shell): Printer {
  let isFirst = true;
  return {
    add(answered) {
      if (!("answer" in answered)) return;
      if (isFirst) stdout.write(`${answerLineHeader(answered.answer)}\n`);
      isFirst = false;
      stdout.write(`${answerLine(answered.row, answered.answer)}\n`);
    },
    done: () => {},
  };
}

/** `{ row, line, answer }` or `{ row, line, faults }` a line. */
function rowPrinter({ stdout }: Shell): Printer {
  return { add: (answered) => stdout.write(`${JSON.stringify(answered)}\n`), done: () => {} };
}

/** One document at the end, also where the reading ended with a fault: what was answered is told. */
function documentPrinter({ stdout }: Shell): Printer {
  const answers: object[] = [];
  const faults: object[] = [];
  return {
    add(answered) {
      const { row, line } = answered;
      if ("answer" in answered) answers.push({ row, line, ...answered.answer });
      else for (const fault of answered.faults) faults.push({ row, line, ...fault });
    },
    done() {
      if (answers.length + faults.length === 0) return;
      stdout.write(`${JSON.stringify({ answers, faults }, null, 2)}\n`);
    },
  };
}
