// Sentences on the mends, read off their intervals: what surely helps, what hurts, what cannot be told from nothing, and
// whether everything together beats the constant.
import { capital, decimal, listed, signed } from "../../article/numbers.ts";
import { type MendFinding, type MendLadder, toldDifferently } from "../findings/mends.ts";
import type { Worth } from "../findings/steps.ts";
import { netInSentence } from "../names.ts";
import { metricOf, type OriginalView } from "../original-view.ts";
import { verdictSentence } from "./verdict-sentences.ts";

/** One network: where it starts, and what each mend alone does to its R2. */
export function ladderSentence({ id, base, single, together }: MendLadder): string {
  const of = (worth: Worth) => single.filter((finding) => finding.worth === worth);
  const [helping, hurting, idle] = [of("helps"), of("hurts"), of("neither")];
  const parts = [
    `${capital(netInSentence(id))} starts from an R² of ${decimal(metricOf(base, "r2").mean)}.`,
    helping.length === 0 ? nothingHelps(single) : `Surely better with ${listed(bySize(helping).map(withGain))}.`,
    hurting.length === 0 ? "" : `Surely worse with ${listed(bySize(hurting).map(withGain))}.`,
    idle.length === 0 ? "" : `Not to be told from nothing: ${listed(idle.map(withGain))}.`,
    together === null ? "" : `${capital(together.name)}: ${gainWords(together)}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function nothingHelps(single: readonly MendFinding[]): string {
  return single.length === 0 ? "" : "No mend surely helps it alone.";
}

function bySize(findings: readonly MendFinding[]): MendFinding[] {
  return findings.toSorted((a, b) => Math.abs(b.step.gain.r2.mean) - Math.abs(a.step.gain.r2.mean));
}

function withGain(finding: MendFinding): string {
  return `${finding.name} (${signed(finding.step.gain.r2.mean)})`;
}

function gainWords({ step }: MendFinding): string {
  const { mean, ci95 } = step.gain.r2;
  return `${signed(mean)}, between ${signed(ci95[0])} and ${signed(ci95[1])}`;
}

/** Whether all mends together beat the constant; empty where they were not run. */
export function togetherSentence(view: OriginalView, ladders: readonly MendLadder[]): string {
  const whole = ladders.flatMap(({ id, together }) => (together === null ? [] : [{ id, row: together.row }]));
  if (whole.length === 0) return "";
  const reached = whole.map(({ id, row }) => `${decimal(metricOf(row, "r2").mean)} for ${netInSentence(id)}`);
  const constant = decimal(metricOf(view.mean, "r2").mean);
  return `With all mends together R² is ${listed(reached)}; always the mean has ${constant}. By their RMSE ${lowerFirst(verdictSentence(view, whole))}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What is told differently on films that somebody voted on; empty where that was not measured. */
export function votedSentence(ladders: readonly MendLadder[]): string {
  const found = ladders.flatMap(({ single }) => single);
  if (!found.some(({ votedGain }) => votedGain !== null)) return "";
  const different = toldDifferently(ladders);
  const films = "On test films with at least one vote";
  const together = togetherOnVoted(ladders);
  if (different.length === 0) return `${films} every change points the same way.${together}`;
  const byName = Map.groupBy(different, ({ name }) => name);
  const parts = [...byName].map(([name, own]) => {
    const changes = own.map(({ step, votedGain }) => {
      return `${signed(votedGain ?? 0)} instead of ${signed(step.gain.r2.mean)} for ${netInSentence(step.network)}`;
    });
    return `with ${name}, R² changes by ${listed(changes)}`;
  });
  return `${films} the story is another: ${parts.join("; ")}. The films that nobody voted on stand in the test with a rating of 0, which is no rating.${together}`;
}

function togetherOnVoted(ladders: readonly MendLadder[]): string {
  const reached = ladders.flatMap(({ together }) => {
    const metric = together?.row.metrics["r2[votes>0]"];
    return metric === undefined ? [] : [decimal(metric.mean)];
  });
  return reached.length === 0 ? "" : ` With all mends together R² is ${listed(reached)} there.`;
}
