// What `matinee evaluate` is told, and how it is said again so that a table can be made anew.
import { dataWords, type RankingOptions } from "./ranking-options.ts";
import type { SetOptions } from "./set-options.ts";

export interface EvaluateFlags extends RankingOptions {
  /** Left out for the usual ones of the models that are compared. */
  readonly metrics?: readonly string[];
  readonly given?: number;
  /** The lowest and the highest rating of a table of one's own; left out for 0.5 to 5. */
  readonly scale?: readonly [lowest: number, highest: number];
  readonly masked?: "given" | "likes";
  readonly baseline?: string;
  readonly tuned: readonly string[];
  readonly set: SetOptions;
  /** Parts of the blend; left out for the usual ones. */
  readonly blend?: readonly string[];
  readonly predictions: readonly NamedFile[];
  readonly perUser?: string;
  readonly out?: string;
}

/** A file, and what it is called in tables. */
export interface NamedFile {
  readonly name: string;
  readonly file: string;
}

export const usualBaseline = "popularity";
/** Among models of stars. */
export const usualStarBaseline = "bias";

export const usualStarMetrics: readonly string[] = ["rmse", "mae", "cover90"];

export const usualMetrics: readonly string[] = [
  "ndcg@100",
  "ndcg@10",
  "recall@20",
  "recallmin@20",
  "hr@10",
  "mrr",
  "auc",
  "auc-liked",
  "coverage@20",
  "gini@20",
  "novelty@20",
  "ild@20",
];

/** The command that makes a table again: what was asked for, without folders and threads. */
export function commandOf(flags: EvaluateFlags): string {
  const words = ["matinee evaluate", ...dataWords(flags)];
  if (flags.models !== undefined) words.push(`--models ${flags.models.join()}`);
  if (flags.blend !== undefined) words.push(`--blend ${flags.blend.join()}`);
  if (flags.scale !== undefined) words.push(`--scale ${flags.scale.join()}`);
  if (flags.given !== undefined) words.push(`--given ${flags.given}`);
  if (flags.masked !== undefined) words.push(`--masked ${flags.masked}`);
  if (flags.metrics !== undefined) words.push(`--metrics ${flags.metrics.join()}`);
  for (const file of flags.tuned) words.push(`--tuned ${file}`);
  for (const [model, options] of Object.entries(flags.set)) {
    for (const [name, value] of Object.entries(options)) words.push(`--set ${model}.${name}=${value}`);
  }
  for (const { name, file } of flags.predictions) words.push(`--predictions ${name}=${file}`);
  if (flags.baseline !== undefined) words.push(`--baseline ${flags.baseline}`);
  return [...words, `--seed ${flags.seed}`].join(" ");
}
