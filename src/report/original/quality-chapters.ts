// The chapters on film quality in reading order: how good, what each part is worth, what it looks at, how sure, where it errs,
// and the films that surprise.
import type { Chapter } from "../article/chapter.ts";
import type { Numbered } from "../article/figure.ts";
import { howGood } from "./chapters/quality/how-good.ts";
import { howSure, type SurenessFigures } from "./chapters/quality/how-sure.ts";
import { ingredients } from "./chapters/quality/ingredients.ts";
import { looksAt } from "./chapters/quality/looks-at.ts";
import { surprises } from "./chapters/quality/surprises.ts";
import { type ErrorFigures, whereItErrs } from "./chapters/quality/where-it-errs.ts";
import { trackErrors } from "./findings/quality/errors-by-slice.ts";
import { qualityTracks } from "./findings/quality/quality-tracks.ts";
import { trackSurprises } from "./findings/quality/surprises.ts";
import type { OriginalView } from "./original-view.ts";
import type { QualityPictures } from "./quality-pictures.ts";

/** Films that the last chapter lists: each way, and among those with few votes. */
const listed = { each: 5, fewVotes: 3 };

/** Figures are numbered in the order of the chapters; a chapter whose part was not run is null. */
export function qualityChapters(view: OriginalView, pictures: QualityPictures, numbered: Numbered): (Chapter | null)[] {
  const tracks = qualityTracks(view);
  return [
    howGood(view, tracks, numbered(pictures.levels)),
    ingredients(tracks, pictures.ingredients && numbered(pictures.ingredients)),
    looksAt(tracks, pictures.importance && numbered(pictures.importance)),
    howSure(tracks, surenessFigures(pictures, numbered)),
    whereItErrs(trackErrors(tracks), errorFigures(pictures, numbered)),
    surprises(trackSurprises(tracks, listed)),
  ];
}

function surenessFigures({ coverage, intervals }: QualityPictures, numbered: Numbered): SurenessFigures | null {
  if (coverage === null || intervals === null) return null;
  return { coverage: numbered(coverage), intervals: numbered(intervals) };
}

function errorFigures({ errors, bias }: QualityPictures, numbered: Numbered): ErrorFigures | null {
  if (errors === null || bias === null) return null;
  return { errors: numbered(errors), bias: numbered(bias) };
}
