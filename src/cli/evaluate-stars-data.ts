// One data set's part of `matinee evaluate` of models that predict stars: divided, run, and told as a result.

import { InputError } from "../core/errors/input-error.ts";
import type { ProtocolOptions } from "../core/evaluation/ranking/protocols/rating-protocols.ts";
import type { Split } from "../core/evaluation/ranking/split.ts";
import type { StarsResult } from "../core/evaluation/stars/stars-result.ts";
import { learntNotes } from "../core/models/learnt-notes.ts";
import type { StarModel } from "../core/models/stars/star-model.ts";
import { runManifest, startClock } from "../node/manifest/run-manifest.ts";
import { rankingPool } from "../node/ranking/ranking-pool.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import { readStarTraits, type StarTraits } from "../node/stars/read-star-traits.ts";
import { type RunStarsResult, runStars } from "../node/stars/run-stars.ts";
import { planStars, starModelContestant } from "../node/stars/star-model-contestant.ts";
import { commandOf, type EvaluateFlags, usualStarBaseline, usualStarMetrics } from "./evaluate-flags.ts";
import type { Evaluated } from "./evaluate-sets.ts";
import { checkStarProtocol } from "./evaluate-stars-flags.ts";
import { chosenSplit, ratingFolder } from "./ranking-data.ts";
import { usualProtocol } from "./ranking-options.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

/** @throws InputError where the data cannot serve what was asked for */
export async function evaluateStarsData(
  shell: Shell,
  flags: EvaluateFlags,
  data: RatingData,
  models: readonly StarModel[],
  progress: ProgressLine,
): Promise<Evaluated<StarsResult>> {
  const clock = startClock();
  const { seed, given, metrics = usualStarMetrics, protocol = usualProtocol } = flags;
  const planned = models.map((model) => planStars(model, flags.set[model.id] ?? {}));
  const division = await chosenSplit(shell, flags, data, protocol === "strong" ? strongOptions : {});
  const { split } = division;
  checkStarProtocol(split.protocol);
  checkGiven(given, split);
  const traits = await starTraits(shell, flags, data, progress);
  const pool = rankingPool(planned, data.ratings, flags.threads);
  try {
    const ids = models.map(({ id }): string => id);
    const run = await runStars(data, {
      split: division,
      given: given === undefined ? undefined : { most: given, seed },
      contestants: planned.map((plan) => starModelContestant(pool, plan, traits)),
      metrics,
      baseline: flags.baseline ?? (ids.includes(usualStarBaseline) ? usualStarBaseline : (ids[0] as string)),
      seed,
      signal: shell.signal,
      onProgress: progress.report,
    });
    const used = [...data.used, ...division.used, ...traits.used];
    const options = { protocol: split.protocol, ...(given !== undefined && { given }), ...split.options };
    return {
      result: {
        rows: run.rows,
        manifest: await runManifest(clock, seed, options, oncePerName(used)),
        data: data.id,
        protocol: split.protocol,
        headline: metrics[0] as string,
        facts: run.facts,
        command: commandOf(flags),
        notes: [...data.notes, ...notesOn(flags, run), ...learntNotes(run.rows)],
      },
      measured: { data: data.id, users: data.ratings.users, models: ids, people: run.people },
    };
  } finally {
    await pool.dispose();
  }
}

/**
 * How `strong` divides for models of stars: a half of all of a tested person's ratings is held out, whatever they are. So every rating
 * counts as a like.
 */
const strongOptions: ProtocolOptions = { likedFrom: 0, leastLikes: 2, heldShare: 0.5 };

/** @throws InputError where nobody could hand in fewer ratings than they have */
function checkGiven(given: number | undefined, { protocol }: Split): void {
  if (given === undefined || protocol === "strong") return;
  const seen = `--given ${given} was given under ${protocol}, where people are learnt from with all their other ratings`;
  throw new InputError("Cannot hand in few ratings", `${seen}; the protocol strong was needed`);
}

/** Nothing is known of the films and people of a table of one's own. */
async function starTraits(
  shell: Shell,
  flags: EvaluateFlags,
  { id, ratings }: RatingData,
  progress: ProgressLine,
): Promise<StarTraits> {
  if (flags.ratings !== undefined) return { filmTraits: undefined, peopleTraits: undefined, used: [] };
  const work = { signal: shell.signal, onProgress: progress.report };
  const traits = await readStarTraits(ratingFolder(shell, flags), id, ratings, work);
  progress.done();
  return traits;
}

function notesOn({ given }: EvaluateFlags, { unknown }: RunStarsResult): string[] {
  if (given !== undefined) return [`People hand in at most ${given} of their ratings.`];
  if (unknown === 0) return [];
  return [
    `Nothing is handed in of people in ${unknown.toLocaleString("en-US")} cases (history=0): all their ratings are held out.`,
  ];
}

/** Titles are read with the ratings and again for traits. */
function oncePerName<Used extends { readonly name: string }>(used: readonly Used[]): Used[] {
  return [...new Map(used.map((each) => [each.name, each])).values()];
}
