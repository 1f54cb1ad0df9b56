// How a chain went: the course of its hyper-parameters, and by how many independent draws those that were kept are worth (Geyer 1992,
// "Practical Markov chain Monte Carlo", section 3.3: autocorrelations are summed up in pairs while the pairs are above 0).

export const tracedNames = ["rmse", "noise", "peopleLinks", "filmLinks"] as const;
export type TracedName = (typeof tracedNames)[number];

export interface ChainTrace {
  /** By sweep: the error on what is learnt from, a rating's noise, how strongly links are held down. */
  readonly traces: Readonly<Record<TracedName, readonly number[]>>;
  /** Sweeps before the first draw that was kept. */
  readonly burnIn: number;
  /** Of the sweeps behind `burnIn`. */
  readonly effectiveDraws: Readonly<Record<TracedName, number>>;
}

/** @param sweeps what each sweep came to */
export function chainTrace(sweeps: readonly Readonly<Record<TracedName, number>>[], burnIn: number): ChainTrace {
  const by = <T>(of: (name: TracedName) => T) =>
    Object.fromEntries(tracedNames.map((name) => [name, of(name)])) as Record<TracedName, T>;
  const traces = by((name) => sweeps.map((sweep) => Number(sweep[name].toPrecision(6))));
  return { traces, burnIn, effectiveDraws: by((name) => Math.round(effectiveDraws(traces[name].slice(burnIn)))) };
}

/** What so many dependent values are worth in independent ones; at least 1, and all of them where none differs. */
export function effectiveDraws(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const apart = values.map((value) => value - mean);
  const covariance = (lag: number) => {
    let sum = 0;
    for (let k = 0; k + lag < count; k++) sum += apart[k]! * apart[k + lag]!;
    return sum / count;
  };
  const variance = covariance(0);
  if (count < 4 || variance === 0) return count;
  let time = -1;
  for (let lag = 0; lag + 1 < count; lag += 2) {
    const pair = (covariance(lag) + covariance(lag + 1)) / variance;
    if (pair <= 0) break;
    time += 2 * pair;
  }
  return Math.min(count, Math.max(1, count / Math.max(1, time)));
}

/** Of the error, and of what it varies by in the later half: what it moves by before that in a chain that is still on its way. */
const [movedShare, movedSpreads] = [0.01, 3];

/** Fewer sweeps say nothing of whether they go anywhere. */
const leastJudged = 20;

/** What a reader should know where the chain was still on its way; or is too short to tell; null where nothing speaks for that. */
export function chainWarning({ effectiveDraws: worth, burnIn, traces }: ChainTrace): string | null {
  const kept = traces.rmse.slice(burnIn);
  const what = "the error on training ratings";
  const seen = [
    ...(worth.rmse < Math.min(5, kept.length / 10)
      ? [`${what} is worth ${worth.rmse} independent draws in ${kept.length} sweeps`]
      : []),
    ...(hasMoved(kept) ? [`${what} still moved behind burnIn`] : []),
  ];
  if (kept.length < leastJudged) {
    const needed = `at least ${leastJudged} are needed to tell whether it has settled`;
    return `the chain has ${kept.length} sweeps behind burnIn; ${needed}`;
  }
  if (seen.length === 0) return null;
  return `the chain has not settled: ${seen[0]}; more sweeps and a longer burnIn would help`;
}

/** From the first fifth to the later half, as Geweke 1992 looks at it; draws on the way say little of how far there is to go. */
function hasMoved(values: readonly number[]): boolean {
  const first = values.slice(0, Math.ceil(values.length / 5));
  const later = values.slice(Math.floor(values.length / 2));
  const meanOf = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  const level = meanOf(later);
  const spread = Math.sqrt(meanOf(later.map((value) => (value - level) ** 2)));
  return Math.abs(meanOf(first) - level) > Math.max(movedShare * level, movedSpreads * spread);
}
