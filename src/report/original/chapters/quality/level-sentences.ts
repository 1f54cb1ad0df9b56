// Sentences on how far the film quality models get in each track: what the blend reaches, what the best single model reaches,
// and whether the test rows agree with the folds.
import type { ReportRow } from "../../../../core/evaluation/report-document.ts";
import { capital, decimal, percent } from "../../../article/numbers.ts";
import { trackName } from "../../film-net-names.ts";
import { blend, type QualityModel, type QualityTrack } from "../../findings/quality/quality-tracks.ts";
import { modelName } from "../../names.ts";
import { metricOf } from "../../original-view.ts";

/** The blend of a track; empty where it was not run. */
export function levelSentence({ track, models }: QualityTrack): string {
  const whole = models.find(({ model }) => model === blend);
  if (whole === undefined) return "";
  const phrase = capital(trackName(track).phrase);
  const { folds, test } = whole;
  if (folds === null) return test === null ? "" : `${phrase}, the blend has ${withInterval(test)} on the test rows.`;
  const votes = folds.metrics["r2[votes>=50]"];
  const many = votes === undefined ? "" : ` Where at least 50 people voted it is ${decimal(votes.mean)}.`;
  const mae = folds.metrics["mae"];
  const off = mae === undefined ? "" : ` and is ${decimal(mae.mean, 2)} points off on average`;
  const shares = `${phrase}, the blend tells ${percent(Math.max(0, metricOf(folds, "r2").mean), 0)} of the variance out of fold${off}: ${withInterval(folds)}.`;
  return [shares + many, bestSingle(models, metricOf(folds, "r2").mean), test === null ? "" : agreement(folds, test)]
    .filter((part) => part !== "")
    .join(" ");
}

function withInterval(row: ReportRow): string {
  const { mean, ci95 } = metricOf(row, "r2");
  return `R² ${decimal(mean)}${ci95 === undefined ? "" : ` (${decimal(ci95[0])} to ${decimal(ci95[1])})`}`;
}

/** The best single model out of fold, and whether the blend is above it. */
function bestSingle(models: readonly QualityModel[], reached: number): string {
  const parts = models.flatMap(({ model, folds }) =>
    model === blend || folds === null ? [] : [{ model, r2: metricOf(folds, "r2").mean }],
  );
  const [best] = parts.toSorted((a, b) => b.r2 - a.r2);
  if (best === undefined) return "";
  const than = reached > best.r2 ? "less than" : reached < best.r2 ? "more than" : "as much as";
  return `The best single model, “${modelName(best.model)}”, has ${decimal(best.r2)}, ${than} the blend.`;
}

/** Whether the blend out of fold lies inside the interval of the test rows. */
function agreement(folds: ReportRow, test: ReportRow): string {
  const { ci95 } = metricOf(test, "r2");
  const inside = metricOf(folds, "r2").mean;
  const fits =
    ci95 === undefined
      ? ""
      : inside > ci95[1]
        ? ", less than the folds promised"
        : inside < ci95[0]
          ? ", more than the folds promised"
          : ", as the folds promised";
  return `On the test rows it has ${withInterval(test)}${fits}.`;
}
