// How many films a list is to have and which come into question, as options: the same for one person, for several, and for what would change.
import { type Command, Option } from "commander";
import type { RecommendRequest } from "../../core/recommend/asking/recommend.ts";
import type { FilmFinder } from "../../core/search/film-finder.ts";
import { wholeNumber } from "../common-options.ts";
import { collected } from "../repeated-options.ts";
import type { Shell } from "../shell.ts";
import { again, namedFilms, type ReadEntries, readFilmsOf } from "./asker.ts";

export interface ListFlags {
  readonly n: number;
  readonly candidates?: string;
  readonly exclude?: readonly string[];
}

/** What the options come to. */
export interface ListFilms {
  readonly request: Pick<RecommendRequest, "n" | "candidates" | "exclude">;
  /** Entries of `--candidates`; null where it was not given. */
  readonly candidates: ReadEntries | null;
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
}

export function withListOptions(command: Command, usualCount = 20): Command {
  return command
    .addOption(new Option("-n <n>", "how many films").default(usualCount).argParser(wholeNumber(1, 1000)))
    .addOption(new Option("--candidates <file>", "rank only the films of this history file, such as a watchlist"))
    .addOption(collected(new Option("--exclude <title>", "never this film (may be given again)").argParser(again)));
}

/** @throws InputError where a film that is named is none or several, or none of the candidates is known */
export async function readListFilms(
  shell: Shell,
  { n, candidates: file, exclude = [] }: ListFlags,
  finder: FilmFinder,
  couldNot: string,
): Promise<ListFilms> {
  const excluded = namedFilms(exclude, finder, `${couldNot} with --exclude`);
  const among = file === undefined ? null : await readFilmsOf(shell, file, finder);
  return {
    request: { n, exclude: excluded.films, candidates: among?.films },
    candidates: among?.history ?? null,
    notes: [...excluded.notes, ...(among?.notes ?? [])],
  };
}
