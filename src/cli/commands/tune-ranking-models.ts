// Tuning the options of ranking models: `matinee tune --models ... --out tuned.json`. The file is written after every trial; the
// same command goes on where it stopped.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../../core/errors/input-error.ts";
import { parseRankingMetric } from "../../core/evaluation/ranking/metrics/metric-name.ts";
import type { Split } from "../../core/evaluation/ranking/split.ts";
import { largestDraw, type SearchSpace } from "../../core/tuning/search-range.ts";
import { readTuned, type TunedFile, type TunedHead, writeTuned } from "../../core/tuning/tuned-file.ts";
import { checkWritable, writeFileAtomically } from "../../node/files/write-beside.ts";
import { rankingPool } from "../../node/ranking/ranking-pool.ts";
import type { RatingData } from "../../node/ranking/rating-data.ts";
import { peopleOfRungs, tuneRanking } from "../../node/ranking/tune-ranking.ts";
import { validationFold } from "../../node/ranking/validation-fold.ts";
import { tellNotes } from "../model-options.ts";
import { chosenModels, chosenSplit, ratingSources } from "../ranking-data.ts";
import { dataWords, type RankingOptions } from "../ranking-options.ts";
import { progressLine } from "../render/progress-line.ts";
import { tunedTable } from "../render/tuned-table.ts";
import type { Shell } from "../shell.ts";

export interface TuneRankingFlags extends RankingOptions {
  readonly candidates: number;
  readonly metric: string;
  readonly out?: string;
}

const keepOneIn = 3;

/** Prints what was chosen; with --out the file keeps it, with every trial. */
export async function tuneRankingModels(shell: Shell, flags: TuneRankingFlags): Promise<void> {
  const progress = progressLine(shell, { quiet: flags.quiet });
  const work = { signal: shell.signal, onProgress: progress.report };
  const path = flags.out === undefined ? null : resolve(shell.cwd, flags.out);
  try {
    parseRankingMetric(flags.metric);
    if (path !== null) await checkWritable(path);
    const [source, another] = ratingSources(shell, flags);
    if (source === undefined || another !== undefined) {
      throw new InputError(
        "Cannot tune",
        "several sets were named; one was needed, as each set has options of its own",
      );
    }
    const data = await source.read(work);
    progress.done();
    tellNotes(shell, flags, data.notes);
    const models = chosenModels(flags.models, data);
    const { split, hash } = await chosenSplit(shell, flags, data);
    const head: TunedHead = {
      data: data.id,
      split: hash,
      protocol: split.protocol,
      histories: flags.histories,
      metric: flags.metric,
      seed: flags.seed,
      budget: { candidates: flags.candidates, keepOneIn },
      people: peopleOfRungs(validationPeople(data, split, flags), keepOneIn),
    };
    const pool = rankingPool(
      models.map((model) => ({ model, options: { ...model.defaults, ...largestDraw(model.search as SearchSpace) } })),
      data.ratings,
      flags.threads,
    );
    try {
      const tuned = await tuneRanking({
        ratings: data.ratings,
        split,
        histories: flags.histories,
        models,
        traits: data.traits,
        pool,
        file: await startingFile(path, flags.out ?? "", head),
        onTrial: async (file) => {
          if (path !== null) await writeFileAtomically(path, writeTuned(file));
        },
        ...work,
      });
      progress.done();
      shell.stdout.write(flags.json ? writeTuned(tuned) : tunedTable(tuned, useOf(flags)));
    } finally {
      await pool.dispose();
    }
  } finally {
    progress.done();
  }
}

/** The command that evaluates what was chosen, on the same split: on another one its people may have chosen. */
function useOf(flags: TuneRankingFlags): string | null {
  if (flags.out === undefined) return null;
  const words = dataWords(flags);
  if (flags.models !== undefined) words.push(`--models ${flags.models.join()}`);
  return ["matinee evaluate", ...words, `--tuned ${flags.out}`, `--seed ${flags.seed}`].join(" ");
}

/** Those of the fold that has most. @throws InputError where a fold has nobody */
function validationPeople({ id, ratings }: RatingData, split: Split, { histories }: TuneRankingFlags): number {
  const division = { data: id, ratings, split, histories };
  return Math.max(
    ...Array.from(split.folds.keys(), (fold) => validationFold(division, fold, "Cannot tune").cases.length),
  );
}

/** What an earlier run of the same search left, else an empty file. @throws InputError where another search is in the file */
async function startingFile(path: string | null, name: string, head: TunedHead): Promise<TunedFile> {
  const text = path === null ? null : await readFile(path, "utf8").catch(() => null);
  if (text === null || text === "") return { version: 1, ...head, models: {} };
  const before = readTuned(text, name);
  const other = (Object.keys(head) as (keyof TunedHead)[]).find(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(head[field]),
  );
  if (other === undefined) return before;
  const seen = `it holds a search with ${other} ${JSON.stringify(before[other])}, this one has ${JSON.stringify(head[other])}`;
  throw new InputError("Cannot go on tuning", `${seen}; the same search or another file was needed`, { file: name });
}
