// Who asks a recommender: the person of a history file, of films named by hand, or nobody yet.
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { InputError } from "../../core/errors/input-error.ts";
import { asCandidates, asHistory, type FileReading } from "../../core/imports/file-reading.ts";
import type { UnmatchedEntry } from "../../core/imports/history-entry.ts";
import { importHistory } from "../../core/imports/match-history.ts";
import { MatchRemarks } from "../../core/imports/match-notes.ts";
import { type MatchedEntry, settleEntries } from "../../core/imports/settle-entries.ts";
import { type Person, stranger } from "../../core/recommend/asking/person.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { filmName } from "../../core/search/film-name.ts";
import { readShortFile } from "../../node/files/short-file.ts";
import { mostHistoryBytes } from "../../node/histories/read-person.ts";
import { findServedFilm } from "../commands/find-film.ts";
import { collected } from "../repeated-options.ts";
import type { Shell } from "../shell.ts";
import { datesAheadNotes } from "./dates-ahead.ts";
import { likedFilm } from "./liked-film.ts";

export interface AskerFlags {
  readonly history?: string;
  readonly like?: readonly string[];
}

/** What was read of a history (docs/guide/formats.md, "An answer"). */
export interface ReadEntries {
  readonly matched: number;
  readonly unmatched: readonly UnmatchedEntry[];
}

export interface Asker {
  readonly person: Person;
  readonly history: ReadEntries;
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
}

export function withAskerOptions(command: Command): Command {
  return command
    .addOption(new Option("--history <file>", "what you thought of films, as JSON or as a table").conflicts("like"))
    .addOption(
      collected(
        new Option(
          "--like <title>",
          "a film you like, also with a rating as in Heat:4.5 (may be given again)",
        ).argParser(again),
      ),
    );
}

/** Collects an option that may be given more than once. */
export const again = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** @throws InputError where the file is no history, or a film that is named is none or several */
export async function readAsker(shell: Shell, flags: AskerFlags, finder: FilmFinder): Promise<Asker> {
  if (flags.history !== undefined) return readHistoryFile(shell, flags.history, finder);
  if (flags.like !== undefined) return askerOfLikes(flags.like, finder);
  return { person: stranger, history: { matched: 0, unmatched: [] }, notes: [] };
}

/** The person of a history that has to be given. @throws InputError where nothing says who asks */
export function readSomebody(shell: Shell, flags: AskerFlags, finder: FilmFinder, couldNot: string): Promise<Asker> {
  if (flags.history !== undefined || flags.like !== undefined) return readAsker(shell, flags, finder);
  throw new InputError(couldNot, "nothing says who asks; --history FILE or --like TITLE was needed");
}

/** The person of a file. */
export async function readHistoryFile(shell: Shell, file: string, finder: FilmFinder): Promise<Asker> {
  const read = await readFileAs(asHistory, shell, file, finder);
  return { ...read, notes: [...read.notes, ...datesAheadNotes(read.person, Date.now() / 1000)] };
}

async function readFileAs(reading: FileReading, shell: Shell, file: string, finder: FilmFinder): Promise<Asker> {
  const path = resolve(shell.cwd, file);
  const bytes = await readShortFile(path, mostHistoryBytes, shell.signal);
  const { history, events, matched, unmatched, notes } = importHistory(bytes, path, finder, reading);
  return { person: { history, events }, history: { matched, unmatched }, notes };
}

function askerOfLikes(likes: readonly string[], finder: FilmFinder): Asker {
  const notes: string[] = [];
  const matched = likes.map((text, k): MatchedEntry => {
    const { film, rating, note } = likedFilm(text, finder);
    if (note !== null) notes.push(note);
    return { film, entry: { film: {}, rating, event: null, at: null, entry: k + 1 } };
  });
  const remarks = new MatchRemarks();
  const person = settleEntries(matched, (film) => filmName(finder.film(film)), remarks);
  return { person, history: { matched: matched.length, unmatched: [] }, notes: [...notes, ...remarks.notes()] };
}

/** "line 7, Nope: no film has this title". */
export function unmatchedText({ entry, line, title, why }: UnmatchedEntry): string {
  const place = line === undefined ? `entry ${entry}` : `line ${line}`;
  return `${place}${title === "" ? "" : `, ${title}`}: ${why}`;
}

/** The films of a file, whatever is said of them: a watchlist to be ranked. @throws InputError where none of them is known */
export async function readFilmsOf(
  shell: Shell,
  file: string,
  finder: FilmFinder,
): Promise<{ readonly films: Uint32Array } & Pick<Asker, "history" | "notes">> {
  const { person, history, notes } = await readFileAs(asCandidates, shell, file, finder);
  const { watched, watchlisted, dismissed } = person.events;
  const films = Uint32Array.from(
    [person.history, watched, watchlisted, dismissed].flatMap(({ items }) => [...items]),
  ).sort();
  if (films.length > 0) return { films, history, notes };
  const [first] = history.unmatched;
  const seen =
    first === undefined
      ? "no entry was seen"
      : `none of ${history.unmatched.length} was found (${unmatchedText(first)})`;
  throw new InputError("Cannot rank the candidates", `${seen}; at least one film of the model was needed`, {
    file: resolve(shell.cwd, file),
  });
}

/** Films that are named one by one. @throws InputError where one of them is none or several */
export function namedFilms(
  titles: readonly string[],
  finder: FilmFinder,
  couldNot: string,
): { readonly films: readonly number[]; readonly notes: readonly string[] } {
  const found = titles.map((title) => findServedFilm(finder, title, couldNot));
  return { films: found.map(({ film }) => film), notes: found.flatMap(({ note }) => note ?? []) };
}
