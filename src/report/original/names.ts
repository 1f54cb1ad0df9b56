// What the models, measures and slices are called in prose, tables and pictures. Ids are those of docs/guide/formats.md.
import type { OriginalModelId } from "../../core/evaluation/original-result.ts";
import type { RegressionMetricName } from "../../core/evaluation/regression-metrics.ts";

/** The networks in the order of the original's table. */
export const netOrder: readonly OriginalModelId[] = ["original-deep", "original-frozen", "original-tuned"];

const models: Readonly<Record<string, string>> = {
  mean: "Always the mean",
  median: "Always the median",
  "original-deep": "Deep learning",
  "original-frozen": "GloVe, frozen",
  "original-tuned": "GloVe, fine-tuned",
  "film-net": "Film network",
  "film-gp": "Gaussian process",
  "film-trees": "Boosted trees",
  "film-quality": "Film quality",
};

/** What is behind the id of a network that drew an order of rows anew for every epoch. */
export const freshOrderSuffix = "+fresh-order";

/** A model in a table or a picture, `original-deep+fresh-order` as "Deep learning, fresh order"; an unknown id stands for itself. */
export function modelName(id: string): string {
  const [base = id, ...steps] = id.split("+");
  return [models[base] ?? base, ...steps.map((step) => step.replaceAll("-", " "))].join(", ");
}

const inSentences: Readonly<Record<OriginalModelId, string>> = {
  "original-deep": "the deep learning model",
  "original-frozen": "the frozen GloVe model",
  "original-tuned": "the fine-tuned GloVe model",
};

/** A network in the middle of a sentence. */
export function netInSentence(id: OriginalModelId): string {
  return inSentences[id];
}

const measures: Readonly<Record<RegressionMetricName, string>> = { mae: "MAE", rmse: "RMSE", r2: "R²" };

/** A measure's short name; a metric that is not one of the three stands for itself. */
export function measureName(id: string): string {
  return measures[id as RegressionMetricName] ?? id;
}

const slices: Readonly<Record<string, string>> = {
  "": "all test films",
  "votes>=50": "test films with at least 50 votes",
  "votes>0": "test films with at least one vote",
};

/** A slice in words; one that is not known stands for itself. */
export function sliceName(slice: string): string {
  return slices[slice] ?? slice;
}

/** `rmse[votes>=50]` as ["rmse", "votes>=50"]; the slice is empty where the metric is over all rows. */
export function splitMetricKey(key: string): readonly [measure: string, slice: string] {
  const bracket = key.indexOf("[");
  return bracket < 0 ? [key, ""] : [key.slice(0, bracket), key.slice(bracket + 1, -1)];
}
