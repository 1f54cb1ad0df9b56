// `matinee evaluate --protocol cold-films`: models of films that nobody has rated, on two tracks: with what the public made of a film
// among its traits (votes, their average, popularity, revenue), and without.
import { InputError } from "../core/errors/input-error.ts";
import type { RankingResult } from "../core/evaluation/ranking/ranking-result.ts";
import { withSpread } from "../core/evaluation/ranking/spread-over-folds.ts";
import { coldModelName } from "../core/models/cold-films/cold-film-model.ts";
import { coldFilmModels } from "../core/models/cold-films/cold-film-models.ts";
import { resolveColdFilms } from "../core/models/cold-films/cold-films-options.ts";
import { resolveTaste } from "../core/models/cold-films/taste-targets.ts";
import { weightNotes } from "../core/models/cold-films/weight-notes.ts";
import { learntNotes } from "../core/models/learnt-notes.ts";
import { asRefusedOptions } from "../core/models/ranking/refused-options.ts";
import { type ColdEntrant, type ColdOptions, coldContestants } from "../node/cold-films/cold-contestants.ts";
import { coldPool } from "../node/cold-films/cold-pool.ts";
import { runManifest, startClock } from "../node/manifest/run-manifest.ts";
import type { RatingData } from "../node/ranking/rating-data.ts";
import { runEvaluation } from "../node/ranking/run-evaluation.ts";
import { commandOf, type EvaluateFlags } from "./evaluate-flags.ts";
import { type Evaluated, evaluateSets } from "./evaluate-sets.ts";
import { chosenSplit } from "./ranking-data.ts";
import { coldFilmsTable } from "./render/cold-films-table.ts";
import type { ProgressLine } from "./render/progress-line.ts";
import type { Shell } from "./shell.ts";

const usualMetrics: readonly string[] = ["auc", "ndcg@10", "auc-liked"];
const usualBaseline = "linear-profile";

/** @throws InputError for what the protocol cannot serve */
export async function evaluateColdFilms(shell: Shell, flags: EvaluateFlags, progress: ProgressLine): Promise<void> {
  refuseFlags(flags);
  const entrants = chosenEntrants(flags);
  const options = chosenOptions(flags);
  await evaluateSets(shell, flags, progress, {
    withTraits: true,
    evaluate: (data) => evaluateData(shell, flags, data, entrants, options, progress),
    table: coldFilmsTable,
  });
}

async function evaluateData(
  shell: Shell,
  flags: EvaluateFlags,
  data: RatingData,
  entrants: readonly ColdEntrant[],
  options: ColdOptions,
  progress: ProgressLine,
): Promise<Evaluated<RankingResult>> {
  const clock = startClock();
  const { metrics = usualMetrics, seed, histories } = flags;
  const division = await chosenSplit(shell, flags, data);
  const { split } = division;
  const pool = coldPool(data, options, flags.threads);
  try {
    const ids = entrants.map(({ model, track }) => coldModelName(model, track));
    const run = await runEvaluation(data, {
      split: division,
      histories: "ratings",
      contestants: coldContestants(pool, entrants, data.described ?? [], options),
      metrics,
      baseline: flags.baseline ?? (ids.includes(usualBaseline) ? usualBaseline : (ids[0] as string)),
      seed,
      signal: shell.signal,
      onProgress: progress.report,
    });
    const told = { protocol: split.protocol, ...split.options };
    return {
      result: {
        rows: run.rows.map(withSpread),
        manifest: await runManifest(clock, seed, told, [...data.used, ...division.used]),
        data: data.id,
        protocol: split.protocol,
        histories,
        headline: metrics[0] as string,
        facts: run.facts,
        command: commandOf(flags),
        notes: [...data.notes, ...learntNotes(run.rows), ...weightNotes(run.rows)],
      },
      measured: { data: data.id, users: data.ratings.users, models: ids, people: run.people },
    };
  } finally {
    await pool.dispose();
  }
}

/** @throws InputError for a name that no model has, a baseline that takes no part */
function chosenEntrants({ models, baseline }: EvaluateFlags): ColdEntrant[] {
  const all = coldFilmModels.flatMap((model) =>
    model.tracks.map((track) => ({ model, track, id: coldModelName(model, track) })),
  );
  const ids = all.map(({ id }) => id);
  const needed = `some of ${ids.join(", ")} were needed`;
  const unknown = models?.find((name) => !ids.includes(name));
  if (unknown !== undefined) {
    throw new InputError("Cannot choose models of films without ratings", `${unknown} was given; ${needed}`);
  }
  const chosen = all.filter(({ id }) => models?.includes(id) ?? true);
  if (baseline !== undefined && !chosen.some(({ id }) => id === baseline)) {
    throw new InputError("Cannot compare models", `the baseline ${baseline} takes no part; ${needed}`);
  }
  return chosen;
}

/** @throws InputError for options of others, of no model, or out of range */
function chosenOptions({ set }: EvaluateFlags): ColdOptions {
  const known = ["cold-films", "ials", "ease"];
  const idle = Object.keys(set).find((model) => !known.includes(model));
  if (idle !== undefined) {
    const needed = `one of ${known.join(", ")} was needed`;
    throw new InputError("Cannot set an option", `${idle}, whose option was set, is no part of cold-films; ${needed}`);
  }
  try {
    const { ials = {}, ease = {}, "cold-films": cold = {} } = set;
    return { cold: resolveColdFilms(cold), taste: resolveTaste({ ials, ease }) };
  } catch (error) {
    throw asRefusedOptions(error);
  }
}

function refuseFlags({ tuned, blend, masked, given, predictions, out, split }: EvaluateFlags): void {
  const refused: readonly (readonly [isGiven: boolean, flag: string, why: string])[] = [
    [tuned.length > 0, "--tuned", "options of its parts are set with --set"],
    [blend !== undefined, "--blend", "its models are not blended with others"],
    [masked !== undefined, "--masked", "only films without ratings are ranked"],
    [given !== undefined, "--given", "people hand in all their other ratings"],
    [predictions.length > 0, "--predictions", "other programs' scores are compared under other protocols"],
    [split !== undefined, "--split", "a seed makes the same division again"],
    [out !== undefined, "--out", "there is no report of it yet; --json tells all that is in the table"],
  ];
  for (const [isGiven, flag, why] of refused) {
    if (isGiven) throw new InputError("Cannot compare models of films without ratings", `${flag} was given; ${why}`);
  }
}
