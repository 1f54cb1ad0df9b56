// What a hybrid kept of what was learnt, in a sentence for whoever reads its figures.
import type { LearntFacts } from "./hybrid-model.ts";

/** "Kept of the hybrid, 7.9 MB, ...: neighbours .3601 of .3612, ..."; the mean over folds. */
export function keptNote(folds: readonly LearntFacts[]): string {
  const mean = (of: (fold: LearntFacts) => number) => folds.reduce((sum, fold) => sum + of(fold), 0) / folds.length;
  const told = (folds[0]?.losses ?? []).map(({ of }, place) => {
    const [kept, learnt] = (["kept", "learnt"] as const).map((which) =>
      mean(({ losses }) => losses[place]?.[which] as number)
        .toFixed(4)
        .replace(/^0/, ""),
    );
    return `${of} ${kept} of ${learnt}`;
  });
  const size = `${(mean(({ bytes }) => bytes) / 1e6).toFixed(1)} MB`;
  return `The hybrid is ${size}; NDCG@100 on validation people as it is kept, of what was learnt: ${told.join(", ")}.`;
}
