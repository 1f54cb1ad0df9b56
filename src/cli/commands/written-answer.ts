// What a written film decides about its answer: which track may look at it, and the error where it is at fault.
import { describeFault, type FieldFault } from "../../core/catalogue/field-fault.ts";
import type { WrittenFilm } from "../../core/catalogue/written-film.ts";
import { InputError } from "../../core/errors/input-error.ts";
import type { QualityTrack } from "../../core/models/film-quality/quality-tracks.ts";

export const couldNotPredict = "Cannot predict";

/**
 * The track that answers for a written film, or why the one asked for cannot: nobody's ratings of it are known, and votes
 * only where they were written. Not asked for, it is the one that sees all that the film has.
 */
export function writtenTrack(
  { sees }: Pick<WrittenFilm, "sees">,
  asked: QualityTrack | undefined,
  tracks: readonly QualityTrack[],
): QualityTrack | FieldFault {
  if (asked === "with-ratings") {
    return { field: "", seen: "the track with-ratings", needed: "a film of the catalogue, as nobody rated this one," };
  }
  if (asked === "all-columns" && !sees.votes) {
    return { field: "voteCount", seen: "nothing", needed: "a number for the track all-columns, or before-release," };
  }
  const fitting: QualityTrack = sees.votes && tracks.includes("all-columns") ? "all-columns" : "before-release";
  const track = asked ?? fitting;
  if (tracks.includes(track)) return track;
  return { field: "", seen: `a model for ${tracks.join(" and ")}`, needed: `one for the track ${track}` };
}

/** One fault as one line, several as a list under the file's name. */
export function writtenFilmError(faults: readonly FieldFault[], file: string): InputError {
  const [first, ...others] = faults.map(describeFault);
  if (others.length === 0) return new InputError(couldNotPredict, first ?? "a fault was seen", { file });
  const list = [first, ...others].map((line) => `\n  ${line}`).join("");
  return new InputError(couldNotPredict, `${faults.length} faults were seen:${list}`, { file });
}
