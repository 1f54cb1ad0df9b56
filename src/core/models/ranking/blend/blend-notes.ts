// What a blend learnt, for a table and in a sentence: weights beside the names of their parts.
import type { LearntBlend } from "./learn-blend-weights.ts";

/** Weights of one fold by part; plain JSON. */
export interface NamedBlend {
  /** How many people they were learnt on. */
  readonly people: number;
  /** By the least number of films in the history, ascending from 0. */
  readonly bands: readonly { readonly from: number; readonly weights: Readonly<Record<string, number>> }[];
}

/** @param ids names of the parts, in the order of the weights */
export function nameWeights({ people, bands }: LearntBlend, ids: readonly string[]): NamedBlend {
  const named = bands.map(({ from, weights }) => ({
    from,
    weights: Object.fromEntries(ids.map((id, place) => [id, weights[place] as number])),
  }));
  return { people, bands: named };
}

/** "Weights of the blend ... (ease-side, ials): .45 .55; .50 .50, from 51 films .30 .70." */
export function blendNote(folds: readonly NamedBlend[], what = "blend"): string {
  const ids = Object.keys(folds[0]?.bands[0]?.weights ?? {});
  const told = folds.map(({ bands }) =>
    bands
      .map(({ from, weights }) => {
        const shares = ids.map((id) => (weights[id] as number).toFixed(2).replace(/^0/, "")).join(" ");
        return from === 0 ? shares : `from ${from} films ${shares}`;
      })
      .join(", "),
  );
  return `Weights of the ${what}, learnt on validation people of each fold (${ids.join(", ")}): ${told.join("; ")}.`;
}
