// The film quality models track by track: each model's row out of fold and on the test rows side by side, with the network on
// metadata that has a chapter of its own. Tracks are different tasks: nothing here puts them into one order.
import type { QualityTrackId, QualityTrackResult } from "../../../../core/evaluation/quality-result.ts";
import type { ReportRow } from "../../../../core/evaluation/report-document.ts";
import { metricOf, type OriginalView } from "../../original-view.ts";

/** One model in one track. */
export interface QualityModel {
  readonly model: string;
  /** Cross-validation inside the training rows; null where that was not run. */
  readonly folds: ReportRow | null;
  /** On the test rows; null where that was not run. */
  readonly test: ReportRow | null;
}

export interface QualityTrack {
  readonly track: QualityTrackId;
  readonly result: QualityTrackResult;
  /** Single models first, the blend last. */
  readonly models: readonly QualityModel[];
}

/** The blend of all. */
export const blend = "film-quality";
/** What stands behind the id of a model that the report measured before, and the quality models’ evaluation measured again. */
const measuredAgain = "+again";

const trackOrder: readonly QualityTrackId[] = ["before-release", "all-columns", "with-ratings"];
const modelOrder = ["film-net", "film-net+averaged", `film-net${measuredAgain}`, "film-gp", "film-trees", blend];

/** The rows of the quality models; one whose model, track and protocol the report has already is `...+again`. */
export function qualityRows(view: OriginalView): ReportRow[] {
  const name = ({ model, track, protocol }: ReportRow) => `${model} ${track} ${protocol}`;
  const known = new Set(view.rows.map(name));
  const rows = view.result.quality?.rows ?? [];
  return rows.map((row) => (known.has(name(row)) ? { ...row, model: row.model + measuredAgain } : row));
}

/** Each track that was run, the one that knows least first. @throws RangeError where a row has no R2 */
export function qualityTracks(view: OriginalView): QualityTrack[] {
  const rows = [...view.rows, ...qualityRows(view)];
  return trackOrder.flatMap((track) => {
    const result = view.result.quality?.tracks.find((candidate) => candidate.track === track);
    if (result === undefined) return [];
    const own = rows.filter((row) => row.track === track);
    const models = modelOrder.flatMap((model) => qualityModel(own, model));
    return [{ track, result, models }];
  });
}

function qualityModel(rows: readonly ReportRow[], model: string): QualityModel[] {
  const own = rows.filter((row) => row.model === model);
  const folds = own.find(isFolds) ?? null;
  const test = own.find((row) => !isFolds(row)) ?? null;
  for (const row of [folds, test]) if (row !== null) metricOf(row, "r2");
  return own.length === 0 ? [] : [{ model, folds, test }];
}

/** Whether a row comes from cross-validation, whatever the number of folds. */
function isFolds({ protocol }: ReportRow): boolean {
  return protocol.startsWith("cv");
}

/** The number of folds of the first blend out of fold, or what there is instead; null where nothing is out of fold. */
export function foldsOf(tracks: readonly QualityTrack[]): number | null {
  const row = tracks
    .flatMap(({ models }) => models.toReversed().map(({ folds }) => folds))
    .find((candidate) => candidate !== null);
  return row === undefined || row === null ? null : Number(row.protocol.slice(2));
}
