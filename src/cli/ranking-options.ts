// The options of the commands that learn from people's ratings: which ratings, how they are divided, which models.
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RatingProtocol } from "../core/evaluation/ranking/split.ts";
import type { ColumnChoice } from "../core/ratings/parse/table-form.ts";
import { type CommonOptions, wholeNumber, withCommonOptions } from "./common-options.ts";

export const protocols: readonly RatingProtocol[] = [
  "strong",
  "ncf",
  "folds",
  "kfold",
  "holdout",
  "leave-last-out",
  "time",
  "recbole",
  "cold-people",
  "cold-films",
];

export interface RankingOptions extends CommonOptions {
  /** Left out where none was named. */
  readonly protocol?: RatingProtocol;
  /** Left out where none was named. */
  readonly sets?: readonly string[];
  readonly ratings?: string;
  readonly columns?: ColumnChoice;
  readonly models?: readonly string[];
  readonly histories: "likes" | "ratings";
  readonly folds?: number;
  readonly split?: string;
  readonly saveSplit?: string;
}

export const usualProtocol: RatingProtocol = "strong";

/** What is learnt from unless something is named. */
export const defaultSets: readonly string[] = ["ml-latest-small"];

/** Adds them, and the options of every command. */
export function withRankingOptions(command: Command): Command {
  return withCommonOptions(command)
    .addOption(new Option("--protocol <name>", `how ratings are divided (default ${usualProtocol})`).choices(protocols))
    .addOption(
      new Option("--sets <ids,...>", `sets of ratings, one after the other (default ${defaultSets})`).argParser(list),
    )
    .addOption(new Option("--ratings <file>", "a table of ratings of your own, in place of a set"))
    .addOption(
      new Option(
        "--columns <user=A,item=B,rating=C,time=D>",
        "its columns by name or number, where they have unusual names",
      ).argParser(columnChoice),
    )
    .addOption(new Option("--models <ids,...>", "models (default all that the data can serve)").argParser(list))
    .addOption(
      new Option("--histories <which>", "what people hand in: their likes, or all their ratings")
        .choices(["likes", "ratings"])
        .default("likes"),
    )
    .addOption(
      new Option("--folds <n>", "how many folds, the first ones (default all)").argParser(wholeNumber(1, 1000)),
    )
    .addOption(new Option("--split <file>", "the division in a file, in place of a protocol"))
    .addOption(new Option("--save-split <file>", "keeps the division in a file"));
}

/** The options that say which ratings, how divided, with what histories, as they would be typed; without folders, threads and seed. */
export function dataWords({
  protocol = usualProtocol,
  folds,
  split,
  ratings,
  columns,
  sets,
  histories,
}: RankingOptions): string[] {
  const words = split === undefined ? [`--protocol ${protocol}`] : [`--split ${split}`];
  if (folds !== undefined) words.push(`--folds ${folds}`);
  words.push(ratings === undefined ? `--sets ${(sets ?? defaultSets).join()}` : `--ratings ${ratings}`);
  const named = Object.entries(columns ?? {}).map(([name, column]) => `${name}=${column}`);
  if (named.length > 0) words.push(`--columns ${named.join()}`);
  if (histories !== "likes") words.push(`--histories ${histories}`);
  return words;
}

/** "a,b" as a list; none of it empty, none twice. */
export function list(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("Names with a comma between them are needed.");
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new InvalidArgumentError(`${twice} is named twice; each name is needed once.`);
  return names;
}

const columnNames = ["user", "item", "rating", "time"] as const;

/** "user=who,rating=3" as a choice of columns. */
function columnChoice(text: string): ColumnChoice {
  const choice: Partial<Record<(typeof columnNames)[number], string | number>> = {};
  for (const part of text.split(",")) {
    const [name = "", column = ""] = part.split(/=(.*)/s);
    const known = columnNames.find((each) => each === name.trim());
    if (known === undefined || column.trim() === "") {
      throw new InvalidArgumentError(`${columnNames.join("=..., ")}=... with commas between them are needed.`);
    }
    choice[known] = /^[1-9]\d*$/.test(column.trim()) ? Number(column) : column.trim();
  }
  return choice;
}
