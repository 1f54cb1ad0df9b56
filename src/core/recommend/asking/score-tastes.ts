// Scores alone of one person after the other, what they share done once for a block of them.
import { eachScorer, type ScoreEach } from "../../models/hybrid/score-each.ts";
import type { Engine } from "./engine.ts";
import type { Taste } from "./person.ts";
import { mixScores } from "./recent-taste.ts";

/** @param out as `Engine.answer` has it, by the time of each call of `visit` with a place */
export type ScoreTastes = (tastes: readonly Taste[], out: Float32Array, visit: (k: number) => void) => void;

/** Takes its memory when it is first called. */
export function tasteScorer({ scorer, known, data }: Engine): ScoreTastes {
  const ofRecent = new Float32Array(known);
  let scoreEach: ScoreEach | null = null;
  return (tastes, out, visit) => {
    scoreEach ??= eachScorer(data.hybrid, scorer.factors());
    out.fill(Number.NEGATIVE_INFINITY);
    const scores = out.subarray(0, known);
    // somebody's recent films come before all of theirs
    const asked = tastes.flatMap(({ history, recent }, k) => [
      ...(recent === null ? [] : [{ history: recent.history, k, isWhole: false }]),
      { history, k, isWhole: true },
    ]);
    const histories = asked.map(({ history }) => history);
    scoreEach(histories, scores, (place) => {
      const { k, isWhole } = asked[place]!;
      if (!isWhole) return ofRecent.set(scores);
      if (tastes[k]!.recent !== null) mixScores(scores, ofRecent);
      visit(k);
    });
  };
}
