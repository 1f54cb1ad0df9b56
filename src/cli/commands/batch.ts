// `matinee batch`: lists of everybody, as a table or as JSON lines; reasons are left out. A cancel leaves an older file as it was.

import { relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import type { ModelName } from "../../core/recommend/asking/answer.ts";
import { listMaker } from "../../core/recommend/asking/bare-lists.ts";
import type { Recommender } from "../../core/recommend/asking/recommender.ts";
import { csvCell } from "../../core/text/csv-cell.ts";
import { checkWritable, writeFileAtomically } from "../../node/files/write-beside.ts";
import { listPeople } from "../../node/recommender/list-people.ts";
import type { ReadEntries } from "../asking/asker.ts";
import { type BatchList, type BatchTally, batchLists, emptyTally } from "../asking/batch-lists.ts";
import {
  type FilterFlags,
  filtersOf,
  type SliderFlags,
  slidersOf,
  withFilterOptions,
  withSliderOptions,
} from "../asking/filter-options.ts";
import { type ListFlags, readListFilms, withListOptions } from "../asking/list-options.ts";
import {
  type AskingOptions,
  askedWith,
  checkLoved,
  noticeText,
  type OpenRecommender,
  openRecommender,
  tellUnmatched,
  withAskingOptions,
} from "../asking/open-model.ts";
import { readPeople } from "../asking/people.ts";
import { tellNotes } from "../model-options.ts";
import { progressLine } from "../render/progress-line.ts";
import type { Shell } from "../shell.ts";

interface BatchFlags extends AskingOptions, FilterFlags, SliderFlags, ListFlags {
  readonly histories: string;
  readonly out?: string;
  readonly jsonRows: boolean;
}

const couldNot = "Cannot recommend";

/**
 * The command, ready to be added to the program.
 *
 * @param isInFile whether what is opened stands in the file that is named, so that further threads can open it, too
 */
export function batchCommand(shell: Shell, open: OpenRecommender, isInFile = false): Command {
  const command = withAskingOptions(new Command("batch"))
    .description("Make a list for each of many people, as a table or as JSON lines, without saying why.")
    .addOption(
      new Option(
        "--histories <place>",
        "a folder with a history file each, or a table of histories with a column user",
      ).makeOptionMandatory(),
    )
    .addOption(new Option("--out <file>", "where the lists go; JSON lines where it ends in .jsonl (default: here)"))
    .addOption(new Option("--json-rows", "a JSON document a person instead of a table").default(false));
  return withListOptions(withSliderOptions(withFilterOptions(command))).action(async (flags: BatchFlags) =>
    batch(shell, open, isInFile, flags),
  );
}

async function batch(shell: Shell, open: OpenRecommender, isInFile: boolean, flags: BatchFlags): Promise<void> {
  const path = await checkedOut(shell, flags);
  // lists that a person reads as they come are not to be drawn over
  const progress = progressLine(shell, { quiet: flags.quiet || (path === null && shell.stdout.isTerminal) });
  const tally = emptyTally();
  try {
    const recommender = await openRecommender(shell, flags, open);
    checkLoved(flags, recommender, couldNot);
    const films = await readListFilms(shell, flags, recommender.films.finder, couldNot);
    const people = await readPeople(shell, flags.histories);
    const request = { ...films.request, filters: filtersOf(flags), ...slidersOf(flags) };
    askedWith(() => listMaker(recommender.engine, request)); // refuses before anything is written
    const sharing = { threads: flags.threads, signal: shell.signal };
    const model = isInFile ? resolve(shell.cwd, flags.model) : null;
    const lists = listPeople(recommender, model, people, request, sharing);
    const work = { onProgress: progress.report, tally };
    const named = batchLists(lists, people.count, flags.n, (film) => recommender.name(film), work);
    const told = (): Told => ({
      ...(films.candidates && { candidates: films.candidates }),
      notes: [...films.notes, ...notesOn(tally, flags)],
    });
    await print(shell, flags, path, recommender, named, tally, told);
    progress.done();
    tellFailed(shell, tally);
    if (films.candidates !== null && !flags.json) tellUnmatched(shell, flags, "the candidates", films.candidates);
    if (!flags.json) tellNotes(shell, flags, told().notes);
    if (path === null && !flags.json) shell.stderr.write(noticeText(recommender.model, shell).trimStart());
  } finally {
    progress.done();
  }
}

/** What is told beside the lists, once they are made. */
interface Told {
  /** Entries of `--candidates`, where it was given. */
  readonly candidates?: ReadEntries;
  readonly notes: readonly string[];
}

/** The full path; null for standard output. @throws InputError where nothing can be written there */
async function checkedOut(shell: Shell, { out, json, jsonRows }: BatchFlags): Promise<string | null> {
  if (out === undefined) {
    if (!json || !jsonRows) return null;
    throw new InputError(couldNot, "--json and --json-rows were given; one of them was needed");
  }
  if (/\.json$/i.test(out)) {
    const needed = "one that ends in .csv or .jsonl was needed";
    throw new InputError(`${couldNot} to a file`, `${out} is to hold a table or JSON lines; ${needed}`);
  }
  const path = resolve(shell.cwd, out);
  await checkWritable(path);
  return path;
}

async function print(
  shell: Shell,
  flags: BatchFlags,
  path: string | null,
  { model }: Recommender,
  lists: AsyncIterable<BatchList>,
  tally: BatchTally,
  told: () => Told,
): Promise<void> {
  const { stdout } = shell;
  if (path === null && flags.json) {
    const people: BatchList[] = [];
    for await (const list of lists) people.push(list);
    const { failed } = tally;
    stdout.write(`${JSON.stringify({ people, failed, model, ...told() }, null, 2)}\n`);
    return;
  }
  const isRows = flags.jsonRows || (path !== null && /\.(jsonl|ndjson)$/i.test(path));
  const lines = isRows ? jsonLines(lists, model) : tableLines(lists, path === null ? null : model.notice);
  if (path === null) {
    for await (const text of lines) stdout.write(text);
    return;
  }
  await writeFileAtomically(path, lines);
  const summary = { out: path, ...tally, model, ...told() };
  const text = summaryText(relative(shell.cwd, path) || path, tally) + noticeText(model, shell);
  stdout.write(flags.json ? `${JSON.stringify(summary, null, 2)}\n` : text);
}

async function* jsonLines(lists: AsyncIterable<BatchList>, { notice }: ModelName): AsyncGenerator<string, void, void> {
  for await (const list of lists) yield `${JSON.stringify({ ...list, ...(notice !== null && { notice }) })}\n`;
}

const columns = ["user", "rank", "tmdb", "imdb", "movielens", "title", "year", "score"] as const;

/** @param notice a column more, in a file: it goes where nobody sees what was printed */
async function* tableLines(lists: AsyncIterable<BatchList>, notice: string | null): AsyncGenerator<string, void, void> {
  let header = `${[...columns, ...(notice === null ? [] : ["notice"])].join()}\n`;
  const end = notice === null ? "" : `,${csvCell(notice)}`;
  for await (const { user, films } of lists) {
    const name = csvCell(user);
    const rows = films.map(({ rank, film: { tmdb, imdb, movielens, title, year }, score }) =>
      [name, rank, tmdb ?? "", imdb ?? "", movielens ?? "", csvCell(title), year ?? "", score.toFixed(4)].join(),
    );
    yield `${header}${rows.map((row) => `${row}${end}\n`).join("")}`;
    header = "";
  }
}

function summaryText(file: string, { people, films }: BatchTally): string {
  const number = (value: number) => value.toLocaleString("en-US");
  return `${file}: ${number(films)} films for ${people === 1 ? "1 person" : `${number(people)} people`}.\n`;
}

const mostTold = 10;

/** Never asked away: somebody has no list. */
function tellFailed({ stderr }: Shell, { failed }: BatchTally): void {
  for (const { user, why } of failed.slice(0, mostTold)) stderr.write(`matinee: no list for ${user}: ${why}\n`);
  const more = failed.length - mostTold;
  if (more > 0) stderr.write(`matinee: no list for ${more} more\n`);
}

function notesOn({ people, matched, unmatched, peopleUnmatched, strangers, short }: BatchTally, flags: BatchFlags) {
  const notes: string[] = [];
  const of = (count: number) => `${count.toLocaleString("en-US")} of ${people.toLocaleString("en-US")} people`;
  if (unmatched > 0) {
    const entries = `${unmatched.toLocaleString("en-US")} of ${(matched + unmatched).toLocaleString("en-US")} entries`;
    notes.push(`Left out: ${entries}, in the histories of ${of(peopleUnmatched)}; --json-rows tells which and why.`);
  }
  if (strangers > 0) notes.push(`Nothing is known of ${of(strangers)}: they have a first list, for anybody.`);
  if (short > 0) notes.push(`Lists of ${of(short)} have fewer than ${flags.n} films, as no more were left.`);
  return notes;
}
