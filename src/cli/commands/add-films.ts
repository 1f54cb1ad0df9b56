// `matinee add-films films.csv`: films that a person wrote, put into a trained model without training it anew. A bad row is told and
// does not end the reading; the file is replaced in one step, or left as it was.
import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { describeFault } from "../../core/catalogue/field-fault.ts";
import type { Film } from "../../core/catalogue/film.ts";
import { type CsvFilm, type CsvLine, writtenFilmReader } from "../../core/catalogue/written-films-csv.ts";
import { InputError } from "../../core/errors/input-error.ts";
import { releaseYear } from "../../core/ratings/title-matches.ts";
import { filmName } from "../../core/search/film-name.ts";
import { fileSource } from "../../node/files/byte-source.ts";
import { checkWritable } from "../../node/files/write-beside.ts";
import { type GrowingModel, type GrownModel, openGrowingModel } from "../../node/recommender/growing-model.ts";
import { readCsvLines } from "../../node/written-films/csv-lines.ts";
import { type CommonOptions, withCommonOptions } from "../common-options.ts";
import { defaultModel, tellNotes } from "../model-options.ts";
import { byteSize } from "../render/byte-size.ts";
import type { Shell } from "../shell.ts";

interface AddFlags extends CommonOptions {
  readonly model: string;
  readonly out?: string;
}

interface ReadFilm extends Pick<CsvFilm, "row" | "notes" | "unknownNames"> {
  readonly film: Film;
}

/** Notes on more films than this nobody reads. */
const mostNoted = 5;

const couldNot = "Cannot add films";

/** The command, ready to be added to the program. */
export function addFilmsCommand(shell: Shell): Command {
  return withCommonOptions(new Command("add-films"))
    .description("Put films that you wrote into a trained model: they are recommended by what they are.")
    .argument("<films.csv>", "a table of films, as for predict --batch")
    .addOption(new Option("--model <file>", "the trained model").default(defaultModel))
    .addOption(new Option("--out <file>", "where the model with the films goes (default: in its own place)"))
    .action(async (file: string, _options, command: Command) => {
      await addFilms(shell, file, command.optsWithGlobals<AddFlags>());
    });
}

async function addFilms(shell: Shell, file: string, flags: AddFlags): Promise<void> {
  const [table, model] = [resolve(shell.cwd, file), resolve(shell.cwd, flags.model)];
  const out = flags.out === undefined ? model : resolve(shell.cwd, flags.out);
  await checkWritable(out);
  const growing = await openGrowingModel(model, { signal: shell.signal });
  const films = await readFilms(shell, table, growing);
  const grown = await growing.add(
    films.map(({ film }) => film),
    out,
  );
  const told = films.map((each, k) => ({ ...each, index: grown.films[k] ?? null }));
  shell.stdout.write(flags.json ? `${jsonText(grown, told)}\n` : addedText(shell, grown, told));
  if (!flags.json) tellNotes(shell, flags, notesOf(films));
}

/** @throws InputError where the table cannot be read or no row holds a film */
async function readFilms(shell: Shell, path: string, { names }: GrowingModel): Promise<readonly ReadFilm[]> {
  const films: ReadFilm[] = [];
  let rows = 0;
  let read: ((line: CsvLine) => CsvFilm) | null = null;
  for await (const line of readCsvLines(fileSource(path), "Cannot read the table of films", shell.signal)) {
    shell.signal.throwIfAborted();
    if (read === null) {
      read = writtenFilmReader(line, names, path);
      continue;
    }
    rows++;
    const written = titled(read(line));
    const { row, film, faults, notes, unknownNames } = written;
    for (const fault of faults) {
      shell.stderr.write(`matinee: ${path}, row ${row} (line ${written.line}): ${describeFault(fault)}\n`);
    }
    if (film !== null) films.push({ row, film, notes, unknownNames });
  }
  if (rows === 0) throw new InputError(couldNot, "no row was seen; a header and rows were needed", { file: path });
  if (films.length === 0) throw new InputError(couldNot, `none of ${rows} rows holds a film`, { file: path });
  return films;
}

function notesOf(films: readonly ReadFilm[]): string[] {
  if (films.length <= mostNoted) return films.flatMap(({ row, notes }) => notes.map((note) => `row ${row}: ${note}`));
  const unknown = films.filter(({ unknownNames }) => unknownNames > 0).length;
  if (unknown === 0) return [];
  const have = unknown === 1 ? "1 film has" : `${unknown.toLocaleString("en-US")} films have`;
  return [`${have} names that are not in the catalogue and so had no say; --json tells which.`];
}

/** A film without a title can be predicted, not shown. */
function titled(written: CsvFilm): CsvFilm {
  if (written.film === null || written.film.title.trim() !== "") return written;
  return { ...written, film: null, faults: [{ field: "title", seen: "nothing", needed: "a title" }] };
}

type ToldFilm = ReadFilm & { readonly index: number | null };

function addedText(shell: Shell, { path, bytes }: GrownModel, films: readonly ToldFilm[]): string {
  const added = films.filter(({ index }) => index !== null);
  const count = added.length === 1 ? "1 film" : `${added.length.toLocaleString("en-US")} films`;
  const lines = [`${relative(shell.cwd, path) || path}: ${byteSize(bytes)}, ${count} added.`];
  for (const { row, film, index } of films) {
    if (index === null) lines.push(`Row ${row}, ${nameOf(film)}, is in the catalogue already.`);
  }
  return `${lines.join("\n")}\n`;
}

function jsonText({ path, bytes, id }: GrownModel, films: readonly ToldFilm[]): string {
  const told = films.map(({ row, film, index, notes }) => {
    return { row, title: film.title, year: releaseYear(film), index, notes };
  });
  return JSON.stringify({ path, bytes, id, films: told }, null, 2);
}

const nameOf = (film: Film) => filmName({ title: film.title, year: releaseYear(film) });
